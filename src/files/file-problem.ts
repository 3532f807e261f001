import { localize } from '../core/text/localize';

/**
 * Why a file could not be read or written.
 *
 * - `not-found`: no such file, or no such folder to put it in
 * - `not-a-file`: a folder, a pipe, a device or the like is in the way
 * - `linked`: a symbolic link that nothing is written through
 * - `not-permitted`: reading or writing is denied, or the folder or the disk is read-only
 * - `disk-full`: no room, or a quota is used up
 * - `binary`: the bytes are no text
 * - `not-utf8`: text in an encoding that can't be told for sure
 * - `too-large`: more than a program can hold as one text
 * - `busy`: other programs kept writing, or kept the lock, for as long as we would wait
 * - `not-text`: what was to be written holds half a surrogate pair
 * - `failed`: anything else; the message holds the system's words
 */
export type FileProblemCode =
  | 'not-found'
  | 'not-a-file'
  | 'linked'
  | 'not-permitted'
  | 'disk-full'
  | 'binary'
  | 'not-utf8'
  | 'too-large'
  | 'busy'
  | 'not-text'
  | 'failed';

/** A problem with a file as a whole. What was on disk before is still there. */
export interface FileProblem {
  readonly code: FileProblemCode;
  /** What is wrong and what to do about it, in plain words, without the file's name. */
  readonly message: string;
}

const bySystemCode: Record<string, readonly [FileProblemCode, () => string]> = {
  ENOENT: ['not-found', () => localize('There is no such file or folder.')],
  ENOTDIR: ['not-found', () => localize('A part of the path is no folder.')],
  EISDIR: ['not-a-file', () => localize('This is a folder, not a file.')],
  ELOOP: ['not-a-file', () => localize('The symbolic links here lead in a circle.')],
  EACCES: ['not-permitted', () => localize('Access is denied: the file or its folder is read-only for you.')],
  EPERM: ['not-permitted', () => localize('The system does not permit this: the file or its folder is protected.')],
  EROFS: ['not-permitted', () => localize('The disk is read-only.')],
  ENOSPC: ['disk-full', () => localize('The disk is full. Nothing was changed; make room and try again.')],
  EDQUOT: ['disk-full', () => localize('Your disk quota is used up. Nothing was changed; make room and try again.')],
  EFBIG: ['disk-full', () => localize('The file would grow past the limit of this system. Nothing was changed.')],
  ENAMETOOLONG: ['failed', () => localize('The name of the file is too long for this disk.')],
};

/** The problem that a system error stands for; an error that isn't the system's is thrown on. */
export function fileProblem(error: unknown): FileProblem {
  if (!isSystemError(error)) throw error;
  const [code, explain] = bySystemCode[error.code] ?? [
    'failed',
    () => localize('The system reports: {0}.', error.message),
  ];
  return { code, message: explain() };
}

/** True for an error that a system call came back with; with a code, only for that one. */
export function isSystemError(error: unknown, ...codes: readonly string[]): error is Error & { code: string } {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return false;
  return codes.length === 0 || codes.includes(String(error.code));
}
