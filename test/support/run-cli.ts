import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { run } from '../../src/cli/run';

export interface CliResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command-line program within the test's own process. */
export async function runCli(argv: readonly string[], stdin: string | Uint8Array = ''): Promise<CliResult> {
  const result = { out: '', err: '' };
  const code = await run(argv, {
    program: resolve('dist/cli.js'),
    stdin: Readable.from([Buffer.from(stdin)]),
    write: (text) => {
      result.out += text;
    },
    writeError: (text) => {
      result.err += text;
    },
  });
  return { code, ...result };
}
