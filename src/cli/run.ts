import { version } from '../../package.json';
import { localize, localizeWith } from '../core/text/localize';
import { nearest } from '../core/text/nearest';
import { agreement } from './agreement';
import { type ExitCode, type Io, type Subcommand, UsageError } from './command';
import { exportClaims } from './export-claims';
import { find } from './find';
import { commandHelp, programHelp } from './help';
import { importClaims } from './import-claims';
import { importTranscripts } from './import-transcripts';
import { inspect } from './inspect';
import { merge } from './merge';
import { numbers } from './numbers';
import { parseArguments } from './parse-arguments';
import { printable } from './printable';
import { report } from './report';
import { resolve } from './resolve';
import { tag } from './tag';
import { validate } from './validate';
import { watch } from './watch';

const commands: Readonly<Record<string, Subcommand>> = {
  inspect,
  numbers,
  tag,
  find,
  watch,
  export: exportClaims,
  report,
  import: importTranscripts,
  'import-claims': importClaims,
  merge,
  resolve,
  validate,
  agreement,
};

/** Runs the program with the arguments after its name. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [first, ...rest] = argv;
  if (first === '--help' || first === '-h' || (first === 'help' && rest.length === 0)) {
    io.write(programHelp(commands));
    return 0;
  }
  if (first === '--version') {
    io.write(`transcript ${version}\n`);
    return 0;
  }
  const name = first === 'help' ? rest[0] : first;
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (name === undefined || !command) {
    io.writeError(name === undefined ? programHelp(commands) : unknownCommand(name));
    return 2;
  }
  try {
    const { values, positionals, help } = parseArguments(first === 'help' ? ['--help'] : rest, command.options);
    if (help) {
      io.write(commandHelp(name, command));
      return 0;
    }
    if (positionals.filter((file) => file === '-').length > 1)
      throw new UsageError(localize('standard input (-) can be read only once'));
    // Programs read English, whoever calls them.
    if ('json' in values || values.format === 'sarif') localizeWith();
    return await command.run(values, positionals, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.writeError(`transcript ${name}: ${error.message}\n${localize('Try “{0}”.', `transcript ${name} --help`)}\n`);
    return 2;
  }
}

function unknownCommand(name: string): string {
  const shown = printable(name);
  const meant = nearest(name, Object.keys(commands));
  const told = name.startsWith('-')
    ? localize('there is no command {0}; options come after the command', shown)
    : meant
      ? localize('there is no command {0}; did you mean {1}?', shown, meant)
      : localize('there is no command {0}', shown);
  return `transcript: ${told}\n${localize('Try “{0}”.', 'transcript --help')}\n`;
}
