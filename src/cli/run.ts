import { inspect } from './inspect';
import { numbers } from './numbers';

/** The program's only ties to the outside besides files. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  write(text: string): void;
  writeError(text: string): void;
}

/** Exit codes: fine, problems found, wrong use or a file that can't be read. */
export type ExitCode = 0 | 1 | 2;

type Command = (argv: readonly string[], io: Io) => Promise<ExitCode>;

const commands: Record<string, Command> = { inspect, numbers };

/** Runs the program with the arguments after its name. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [name = '', ...rest] = argv;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    io.writeError(`usage: transcript ${Object.keys(commands).join('|')} …\n`);
    return 2;
  }
  return command(rest, io);
}
