import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Resolves to the first true-like value that `look` gives. After `milliseconds` without one it rejects with `what`, and with
 * what `look` gave at last.
 */
export async function until(what, look, milliseconds = 90_000) {
  let seen;
  for (const end = Date.now() + milliseconds; Date.now() < end; await sleep(50)) {
    seen = await look();
    if (seen) return seen;
  }
  throw new Error(`waited ${milliseconds / 1000} s in vain: ${what} (at last ${JSON.stringify(seen)})`);
}
