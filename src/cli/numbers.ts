import { findNumbers } from '../core/numbers/find-numbers';
import { localize } from '../core/text/localize';
import { defineCommand, type ExitCode, type Io, UsageError } from './command';
import { readInput, standardInput } from './read-input';
import { reportUnusable } from './report-problems';

export const numbers = defineCommand({
  usage: '[--json]',
  summary: () => localize('Finds every numeric expression in lines {"id", "text", "lang"?} from standard input.'),
  details: () => localize('Prints a line {"id", "numbers"} for each, in the order of the input.'),
  options: { json: { type: 'boolean', help: () => localize('the only form there is; may be left out') } },
  run: async (_values, positionals, io): Promise<ExitCode> => {
    if (positionals.some((file) => file !== standardInput)) {
      throw new UsageError(
        localize('reads standard input only; for files, see “{0}”', 'transcript inspect --json --numbers all'),
      );
    }
    const read = await readInput(standardInput, io);
    if ('problem' in read) return reportUnusable(standardInput, read.problem, io);
    return printNumbers(read.text, io);
  },
});

function printNumbers(text: string, io: Io): ExitCode {
  let line = 0;
  for (const json of text.split('\n')) {
    line++;
    if (json.trim() === '') continue;
    const row = parseRow(json);
    if (typeof row === 'string') {
      io.writeError(`${standardInput}:${line}:1: bad-line: ${row}\n`);
      return 2;
    }
    const { id, lang } = row;
    io.write(
      `${JSON.stringify({ id, numbers: findNumbers(row.text, lang === undefined ? {} : { language: lang }) })}\n`,
    );
  }
  return 0;
}

interface Row {
  readonly id: unknown;
  readonly text: string;
  /** BCP 47. */
  readonly lang?: string;
}

/** A line of the input, or what is wrong with it. */
function parseRow(json: string): Row | string {
  try {
    const row: unknown = JSON.parse(json);
    if (typeof row !== 'object' || row === null) return localize('This is no JSON object.');
    const { id, text, lang } = row as Record<string, unknown>;
    if (typeof text !== 'string') return localize('The line needs a "text" that is a string.');
    return { id, text, ...(typeof lang === 'string' && { lang }) };
  } catch (error) {
    return localize('This is no JSON: {0}.', error instanceof Error ? error.message : `${error}`);
  }
}
