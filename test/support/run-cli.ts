import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { run } from '../../src/cli/run';
import { speak } from '../../src/cli/speak';
import type { SpokenLanguage } from '../../src/cli/spoken-language';
import { localizeWith } from '../../src/core/text/localize';

export interface CliResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command-line program within the test's own process, in English or in a `language`. */
export async function runCli(
  argv: readonly string[],
  stdin: string | Uint8Array = '',
  language?: SpokenLanguage,
): Promise<CliResult> {
  const result = { out: '', err: '' };
  const program = resolve('dist/cli.js');
  if (language) speak(language, program);
  try {
    const code = await run(argv, {
      program,
      stdin: Readable.from([Buffer.from(stdin)]),
      write: (text) => {
        result.out += text;
      },
      writeError: (text) => {
        result.err += text;
      },
    });
    return { code, ...result };
  } finally {
    if (language) localizeWith();
  }
}
