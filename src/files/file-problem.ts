import type { FileProblem, FileProblemCode } from '../core/folder/file-problem';
import { localize } from '../core/text/localize';

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
