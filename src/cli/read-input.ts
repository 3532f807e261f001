import type { FileProblem } from '../core/folder/file-problem';
import { decodeAnyText } from '../files/decode-any-text';
import { readBytes } from '../files/read-text-file';
import type { Io } from './command';
import { printable } from './printable';

/** What stands for standard input among the files of a command line. */
export const standardInput = '-';

/** The text of a file, or of standard input for `-`, in whatever encoding it is. The file itself stays as it is. */
export async function readInput(file: string, io: Io): Promise<{ text: string } | { problem: FileProblem }> {
  const read = file === standardInput ? { bytes: await readStandardInput(io) } : await readBytes(file);
  if ('problem' in read) return read;
  const decoded = decodeAnyText(read.bytes);
  if ('note' in decoded) io.writeError(`${printable(file)}: ${decoded.note}\n`);
  return decoded;
}

/** All that comes on standard input. */
export async function readStandardInput(io: Io): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of io.stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks);
}
