import { parseArgs } from 'node:util';
import { localize } from '../core/text/localize';
import { nearest } from '../core/text/nearest';
import { type Options, UsageError, type Values } from './command';

/**
 * Splits a command's arguments into options and the rest. `--help` and `-h` belong to every command.
 *
 * @throws UsageError with a suggestion for an option that there isn't.
 */
export function parseArguments<O extends Options>(
  argv: readonly string[],
  options: O,
): { values: Values<O>; positionals: string[]; help: boolean } {
  const { tokens } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    strict: false,
    tokens: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      ...Object.fromEntries(
        Object.entries(options).map(([name, { type, short }]) => [name, { type, ...(short && { short }) }]),
      ),
    },
  });
  const values: Record<string, string | boolean> = {};
  const positionals: string[] = [];
  let help = false;
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (name === 'help') help = true;
    else if (!option) throw new UsageError(noSuchOption(rawName, name, options));
    else if (option.type === 'boolean') {
      if (value !== undefined) throw new UsageError(localize('{0} takes no value', rawName));
      values[name] = true;
    } else if (value === undefined)
      throw new UsageError(localize('{0} needs a value ({1})', rawName, option.value ?? ''));
    else if (!token.inlineValue && value.startsWith('-') && value !== '-') {
      throw new UsageError(
        localize('{0} needs a value; one that begins with a dash is written {1}', rawName, `${rawName}=${value}`),
      );
    } else values[name] = value;
  }
  return { values: values as Values<O>, positionals, help };
}

function noSuchOption(rawName: string, name: string, options: Options): string {
  const meant = nearest(name, [...Object.keys(options), 'help']);
  return meant === undefined
    ? localize('there is no option {0}', rawName)
    : localize('there is no option {0}; did you mean {1}?', rawName, `--${meant}`);
}
