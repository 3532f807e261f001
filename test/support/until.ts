/**
 * Asks until there is an answer (anything but undefined and false), for at most `ms` milliseconds: far more than anything takes,
 * as the machine may have much else to do.
 */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  ms = 30_000,
): Promise<Exclude<T, undefined | false>> {
  for (const end = Date.now() + ms; ; await new Promise((resolve) => setTimeout(resolve, 25))) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer as Exclude<T, undefined | false>;
    if (Date.now() > end) throw new Error(`waited ${ms / 1000} s in vain: ${what}`);
  }
}
