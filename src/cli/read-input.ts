import type { FileProblem } from '../core/folder/file-problem';
import { type DecodedText, decodeText } from '../files/decode-text';
import { readTextFile } from '../files/read-text-file';
import type { Io } from './command';

/** What stands for standard input among the files of a command line. */
export const standardInput = '-';

/** The text of a file, or of standard input for `-`. */
export async function readInput(file: string, io: Io): Promise<DecodedText | { problem: FileProblem }> {
  if (file !== standardInput) return readTextFile(file);
  const chunks: Uint8Array[] = [];
  for await (const chunk of io.stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return decodeText(Buffer.concat(chunks));
}
