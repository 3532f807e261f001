import { constants, type Stats } from 'node:fs';
import { type FileHandle, lstat, open, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { FileProblem } from '../core/folder/file-problem';
import { localize } from '../core/text/localize';
import { type DecodedText, decodeText, problemOfSize } from './decode-text';
import { fileProblem } from './file-problem';

export interface ReadOptions {
  /** A symbolic link in the file's place is a problem too, whatever it leads to. */
  readonly noLink?: boolean;
  /** Why a file of so many bytes isn't read. */
  readonly whyTooLarge?: (bytes: number) => string | undefined;
}

/**
 * Reads a file as text. A folder, a pipe, a device, a binary file, an unknown encoding come back as a problem; nothing is
 * thrown, and nothing is waited for that may never come.
 */
export async function readTextFile(
  path: string,
  options: ReadOptions = {},
): Promise<DecodedText | { problem: FileProblem }> {
  const bytes = await readBytes(path, options);
  return 'problem' in bytes ? bytes : decodeText(bytes.bytes);
}

/** The bytes of a file; problems as with `readTextFile`. */
export async function readBytes(
  path: string,
  { noLink = false, whyTooLarge }: ReadOptions = {},
): Promise<{ bytes: Buffer } | { problem: FileProblem }> {
  return await withFile(path, noLink, async (handle, opened) => {
    const tooLarge = whyTooLarge?.(opened.size);
    const problem = tooLarge ? { code: 'too-large' as const, message: tooLarge } : problemOfSize(opened.size);
    if (problem) return { problem };
    return { bytes: opened.isFile() ? await readAll(handle, opened.size) : await handle.readFile() };
  });
}

/** So much of a file is compared at a time. */
const piece = 256 * 1024;

/**
 * True if a file, no symbolic link, holds just these bytes. It is read piece by piece into the same memory: of a long file, to
 * get memory for all of it takes longer than to read it.
 */
export async function holdsBytes(path: string, bytes: Buffer): Promise<boolean> {
  const compared = await withFile(path, true, async (handle, opened) => {
    if (!opened.isFile() || opened.size !== bytes.length) return { isSame: false };
    const read = Buffer.allocUnsafe(Math.min(piece, bytes.length));
    for (let at = 0; ; ) {
      const { bytesRead } = await handle.read(read, 0, read.length, at);
      if (bytesRead === 0) return { isSame: at === bytes.length };
      if (read.compare(bytes, at, at + bytesRead, 0, bytesRead) !== 0) return { isSame: false };
      at += bytesRead;
    }
  });
  return 'isSame' in compared && compared.isSame;
}

/** Has something done with a file that was opened to be read; nothing is thrown. */
async function withFile<T>(
  path: string,
  noLink: boolean,
  use: (handle: FileHandle, opened: Stats) => Promise<T>,
): Promise<T | { problem: FileProblem }> {
  try {
    // Before it is opened: some devices do something when they are.
    const found = await (noLink ? lstat : stat)(path);
    if (!found.isFile() && !(found.isFIFO() && isOwnDescriptor(path))) return { problem: notAFile(found) };
    const handle = await open(path, constants.O_RDONLY | (found.isFile() ? besidesReading(noLink) : 0));
    try {
      const opened = await handle.stat();
      if (found.isFile() && !opened.isFile()) return { problem: notAFile(opened) };
      return await use(handle, opened);
    } finally {
      await handle.close();
    }
  } catch (error) {
    return { problem: (isTooLarge(error) && problemOfSize(Infinity)) || fileProblem(error) };
  }
}

/** What a file holds of the bytes that it had when it was opened; `readFile` would ask for their number again. */
async function readAll(handle: FileHandle, size: number): Promise<Buffer> {
  // What the system makes up as it is read has no size.
  if (size === 0) return await handle.readFile();
  const bytes = Buffer.allocUnsafeSlow(size);
  let length = 0;
  while (length < size) {
    const { bytesRead } = await handle.read(bytes, length, size - length, null);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return bytes.subarray(0, length);
}

/** A pipe that took the file's place meanwhile is not waited for either. Windows has neither flag. */
function besidesReading(noLink: boolean): number {
  return (constants.O_NONBLOCK ?? 0) | (noLink ? (constants.O_NOFOLLOW ?? 0) : 0);
}

/**
 * True for what the shell hands the program as a file, in `transcript inspect <(zcat talk.gz)`: its writer is there. Whoever
 * fills a pipe that lies in a folder may never come.
 */
function isOwnDescriptor(path: string): boolean {
  return /^\/(?:dev\/(?:fd\/\d+|stdin)|proc\/self\/fd\/\d+)$/.test(resolve(path));
}

function notAFile(found: Stats): FileProblem {
  if (found.isSymbolicLink()) return { code: 'linked', message: localize('This is a symbolic link, not a file.') };
  const message = found.isDirectory()
    ? localize('This is a folder, not a file.')
    : localize('This is a pipe, a socket or a device, not a file.');
  return { code: 'not-a-file', message };
}

/** Node's own limit of 2 GiB for what tells no size beforehand; no system call fails with it. */
function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_FS_FILE_TOO_LARGE';
}
