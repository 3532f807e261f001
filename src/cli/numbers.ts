import { findNumbers } from '../core/numbers/find-numbers';
import { readAll } from './read-all';
import type { ExitCode, Io } from './run';

interface Row {
  readonly id: unknown;
  readonly text: string;
  readonly lang?: string;
}

/** `numbers`: the recogniser alone on `{id, text, lang?}` lines from standard input. */
export async function numbers(_argv: readonly string[], io: Io): Promise<ExitCode> {
  const lines = (await readAll(io.stdin)).split('\n').filter((line) => line.trim() !== '');
  for (const line of lines) {
    const { id, text, lang } = JSON.parse(line) as Row;
    io.write(`${JSON.stringify({ id, numbers: findNumbers(text, lang === undefined ? {} : { language: lang }) })}\n`);
  }
  return 0;
}
