import { setTimeout as sleep } from 'node:timers/promises';

/** Resolves to the first true-like value that `look` gives; rejects with `what` after `milliseconds` without one. */
export async function until(what, look, milliseconds = 30_000) {
  for (const end = Date.now() + milliseconds; Date.now() < end; await sleep(50)) {
    const seen = await look();
    if (seen) return seen;
  }
  throw new Error(`waited ${milliseconds / 1000} s in vain: ${what}`);
}
