import type { Subcommand } from './command';

/** What `transcript --help` prints. */
export function programHelp(commands: Readonly<Record<string, Subcommand>>): string {
  const rows = Object.entries(commands).map(([name, { summary }]) => [name, summary] as const);
  return `transcript <command> …

Reads transcripts, finds who speaks and which numbers are claimed, and keeps
annotations in a YAML file beside the transcript.

${table(rows)}

  transcript <command> --help   how a command is used
  transcript --version          the version of the program

A single dash (-) in place of a file is standard input.
Exit codes: 0 fine, 1 problems found, 2 wrong use or a file that can't be read
or written.
`;
}

/** What `transcript NAME --help` prints. */
export function commandHelp(name: string, command: Subcommand): string {
  const rows = Object.entries(command.options).map(
    ([option, { short, value, help }]) =>
      [`${short ? `-${short}, ` : ''}--${option}${value === undefined ? '' : ` ${value}`}`, help] as const,
  );
  const parts = [`transcript ${name} ${command.usage}`, command.summary];
  if (rows.length > 0) parts.push(table(rows));
  if (command.details !== undefined) parts.push(command.details);
  return `${parts.join('\n\n')}\n`;
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}
