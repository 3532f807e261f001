import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/**
 * Who wrote a lock or a temporary file: process, when it started, machine, and a random part that makes each mark
 * unique. It is the text of the lock and a part of the temporary file's name.
 */
export function newWriterMark(): string {
  return [process.pid, started(process.pid)?.since ?? '0', here, randomBytes(6).toString('hex')].join('-');
}

const form = /^(\d+)-(\d+)-([0-9a-f]{8})-[0-9a-f]{12}$/;

/** True for a text that has the form of a mark. */
export function isWriterMark(text: string): boolean {
  return form.test(text);
}

/** A writer that nothing certain is known of counts as gone after this long: a write takes milliseconds. */
const goneAfterMs = 60_000;

/** What is dated in the future was so by a clock that is wrong, or by a person; it would block until that day. */
function isOutOfTime(ageMs: number): boolean {
  return Math.abs(ageMs) > goneAfterMs;
}

/**
 * True where the writer of a mark is dead, so that what it left may be removed. Where that can't be looked up (another
 * machine, a mark that is cut off, an old process number that may be another program's by now) age decides.
 */
export function isWriterGone(mark: string, ageMs: number): boolean {
  const [, pid, since, host] = form.exec(mark) ?? [];
  if (pid === undefined || host !== here) return isOutOfTime(ageMs);
  const now = started(Number(pid));
  if (now) return now.ended || now.since !== since;
  return !answers(Number(pid)) || isOutOfTime(ageMs);
}

/** Eight hex digits for this machine; containers that share a folder and a host name differ in the process namespace. */
const here = createHash('sha256')
  .update([hostname(), process.platform, processNamespace()].join('\0'))
  .digest('hex')
  .slice(0, 8);

function processNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}

/**
 * Fields 3 (state) and 22 (start in clock ticks since boot) of Linux's proc_pid_stat(5); undefined where there is no
 * such process, none to be seen, or no /proc. The second field is the program's name in brackets and may hold anything, brackets too.
 */
function started(pid: number): { since: string; ended: boolean } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { since: fields[19] ?? '0', ended: fields[0] === 'Z' || fields[0] === 'X' };
  } catch {
    return undefined;
  }
}

function answers(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
