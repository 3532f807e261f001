import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { isWriterMark } from './writer-mark';

/** Most disks allow 255 bytes a name; what is added to the file's own name stays well under the rest. */
const longestBase = 150;

/** Names of the files that stand beside a file while it is written; all begin with a dot. */
export interface DotNames {
  readonly folder: string;
  readonly lock: string;
  temporary(mark: string): string;
  /** The mark in the name of a temporary file of the same file; undefined for any other name. */
  markIn(name: string): string | undefined;
  /** True for the lock, and for the locks that guard its being taken over. */
  isLock(name: string): boolean;
}

export function dotNames(file: string): DotNames {
  const name = basename(file);
  const base =
    Buffer.byteLength(name) <= longestBase
      ? `.${name}`
      : `.transcript-${createHash('sha256').update(name).digest('hex').slice(0, 16)}`;
  const folder = dirname(file);
  return {
    folder,
    lock: join(folder, `${base}.lock`),
    temporary: (mark) => join(folder, `${base}.${mark}.tmp`),
    markIn: (other) => {
      if (!other.startsWith(`${base}.`) || !other.endsWith('.tmp')) return undefined;
      const mark = other.slice(base.length + 1, -'.tmp'.length);
      return isWriterMark(mark) ? mark : undefined;
    },
    isLock: (other) => other.startsWith(`${base}.lock`) && /^(\.take)*$/.test(other.slice(`${base}.lock`.length)),
  };
}
