const isAsked = process.env.TEST_ALL === '1';

/**
 * `it` or `describe` of what takes long and is not in the main flow: `inAll(it)('…', …)` is run by `npm run test:all` and with
 * `--grep`, and skipped by `npm test`.
 */
export const inAll = (define) => (isAsked ? define : define.skip);
