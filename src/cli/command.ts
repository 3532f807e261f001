/** The program's ties to the outside besides files. */
export interface Io {
  /** The file that the program is in. */
  readonly program: string;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  write(text: string): void;
  writeError(text: string): void;
}

/** Exit codes: fine; problems found; wrong use, or a file that can't be read or written. */
export type ExitCode = 0 | 1 | 2;

interface Option {
  readonly type: 'boolean' | 'string';
  /** A letter that stands for it after one dash. */
  readonly short?: string;
  /** What stands for the value in the help: `LINE:COL`. */
  readonly value?: string;
  readonly help: () => string;
}

export type Options = Readonly<Record<string, Option>>;

/** What was given for each option; absent where it wasn't. */
export type Values<O extends Options> = {
  readonly [K in keyof O]?: O[K]['type'] extends 'boolean' ? boolean : string;
};

/** One command of the program, as a table and a function. */
export interface Subcommand<O extends Options = Options> {
  /** The arguments after the command's name, as in the help. */
  readonly usage: string;
  /** One sentence, in the language that the program speaks. */
  readonly summary: () => string;
  /** More of the help, below the options. A line of it may be long: it is wrapped. */
  readonly details?: () => string;
  readonly options: O;
  /** @throws UsageError where the arguments don't fit. */
  run(values: Values<O>, positionals: readonly string[], io: Io): Promise<ExitCode>;
}

/** The arguments are wrong; the message says how, for the person who typed them. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Lets a command's options give the types of its values. */
export function defineCommand<const O extends Options>(command: Subcommand<O>): Subcommand {
  return command as unknown as Subcommand;
}
