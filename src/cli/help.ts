import { localize } from '../core/text/localize';
import type { Subcommand } from './command';
import { paragraph } from './paragraph';
import { wrapText } from './wrap-text';

/** Columns of a terminal. */
const width = 80;

/** What `transcript --help` prints. */
export function programHelp(commands: Readonly<Record<string, Subcommand>>): string {
  const rows = Object.entries(commands).map(([name, { summary }]) => [name, summary()] as const);
  const more = [
    ['transcript <command> --help', localize('how a command is used')],
    ['transcript --version', localize('the version of the program')],
  ] as const;
  const parts = [
    `transcript <command> …`,
    localize(
      'Reads transcripts, finds who speaks and which numbers are claimed, and keeps annotations in a YAML file beside the transcript.',
    ),
    table(rows),
    table(more),
    paragraph(
      localize('A single dash (-) in place of a file is standard input.'),
      localize('Exit codes: 0 fine, 1 problems found, 2 wrong use or a file that can’t be read or written.'),
    ),
  ];
  return `${wrapText(parts.join('\n\n'), width)}\n`;
}

/** What `transcript NAME --help` prints. */
export function commandHelp(name: string, command: Subcommand): string {
  const rows = Object.entries(command.options).map(
    ([option, { short, value, help }]) =>
      [`${short ? `-${short}, ` : ''}--${option}${value === undefined ? '' : ` ${value}`}`, help()] as const,
  );
  const parts = [
    command.summary(),
    ...(rows.length > 0 ? [table(rows)] : []),
    ...(command.details ? [command.details()] : []),
  ];
  return `transcript ${name} ${command.usage}\n\n${wrapText(parts.join('\n\n'), width)}\n`;
}

function table(rows: readonly (readonly [string, string])[]): string {
  const widest = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(widest)}  ${right}`).join('\n');
}
