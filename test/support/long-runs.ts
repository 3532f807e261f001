/** How much longer than in `npm test` the random tests are to run: `npm run test:long` sets `RUNS=20`. */
export const longer = Number(process.env.RUNS ?? 1);

/** As many runs as a test of random cases makes: `count` in `npm test`. */
export function runs(count: number): number {
  return Math.ceil(count * longer);
}
