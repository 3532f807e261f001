import { readFile, stat } from 'node:fs/promises';
import { localize } from '../core/text/localize';
import { type DecodedText, decodeText } from './decode-text';
import { type FileProblem, fileProblem } from './file-problem';

/** Reads a file as text. A folder, a device, a binary file, an unknown encoding come back as a problem; nothing is thrown. */
export async function readTextFile(path: string): Promise<DecodedText | { problem: FileProblem }> {
  const bytes = await readBytes(path);
  return 'problem' in bytes ? bytes : decodeText(bytes.bytes);
}

/** The bytes of a file or pipe. A device is refused: some never end. */
export async function readBytes(path: string): Promise<{ bytes: Buffer } | { problem: FileProblem }> {
  try {
    const found = await stat(path);
    if (found.isCharacterDevice() || found.isBlockDevice()) {
      return { problem: { code: 'not-a-file', message: localize('This is a device, not a file.') } };
    }
    return { bytes: await readFile(path) };
  } catch (error) {
    return { problem: isTooLarge(error) ? tooLarge() : fileProblem(error) };
  }
}

function tooLarge(): FileProblem {
  return { code: 'too-large', message: localize('This file is too large to be read as one text.') };
}

/** Node's own limit of 2 GiB a read; no system call fails with it. */
function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_FS_FILE_TOO_LARGE';
}
