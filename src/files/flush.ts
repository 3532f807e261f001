import type { FileHandle } from 'node:fs/promises';
import { isSystemError } from './file-problem';

/** Makes what was written last through a power failure, where the disk has a way; a full disk may show only here. */
export async function flush(handle: Pick<FileHandle, 'sync'>): Promise<void> {
  try {
    await handle.sync();
  } catch (error) {
    if (!isSystemError(error, 'EINVAL', 'ENOTSUP', 'ENOSYS')) throw error;
  }
}
