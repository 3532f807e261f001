import type { BigIntStats } from 'node:fs';
import { stat } from 'node:fs/promises';

/** True if a file is the one that `there` tells of (`stat` or, where a link is a file of its own, `lstat`), by whatever name it goes. */
export async function isSameFile(file: string, there: BigIntStats | undefined): Promise<boolean> {
  const read = await stat(file, { bigint: true }).catch(() => undefined);
  return read !== undefined && there !== undefined && read.ino === there.ino && read.dev === there.dev;
}
