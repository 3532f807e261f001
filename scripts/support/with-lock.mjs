import { mkdirSync, rmSync, statSync, utimes, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A lock whose holder has not touched it for so long is left over from a process that was killed. */
const staleMilliseconds = 20_000;
const touchMilliseconds = 4_000;

/** Runs `work` while no other process runs work under the same lock file; waits for its turn. */
export async function withLock(file, work) {
  mkdirSync(dirname(file), { recursive: true });
  while (!take(file)) await sleep(200);
  const touch = setInterval(() => utimes(file, new Date(), new Date(), () => {}), touchMilliseconds);
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    clearInterval(touch);
    process.removeListener('exit', release);
    release();
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  try {
    // Two waiters that find it stale at the same instant may both go on; what they do then must bear that.
    if (Date.now() - statSync(file).mtimeMs > staleMilliseconds) rmSync(file, { force: true });
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  return false;
}
