import { spawnSync } from 'node:child_process';
import { newWriterMark } from '../../src/files/writer-mark';

/** The mark of a process of this machine that has ended. */
export function deadMark(): string {
  pid ??= spawnSync(process.execPath, ['--version']).pid;
  return newWriterMark().replace(/^\d+/, String(pid));
}

let pid: number | undefined;
