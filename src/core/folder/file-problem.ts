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
