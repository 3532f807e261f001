import { isTraditional } from '../core/text/is-traditional';

/** A language of the program besides English; it is that of a bundle in `l10n`. */
export type SpokenLanguage = 'zh-tw' | 'zh-cn';

/**
 * The language that a person's environment asks for, as POSIX has it: `LC_ALL` before `LC_MESSAGES` before `LANG`; without any of
 * them that of the system (BCP 47, such as `zh-TW`). Undefined: English.
 */
export function spokenLanguage(
  { LC_ALL, LC_MESSAGES, LANG }: Readonly<Record<string, string | undefined>>,
  system = '',
): SpokenLanguage | undefined {
  const asked = (LC_ALL || LC_MESSAGES || LANG || system).toLowerCase().replaceAll('_', '-');
  if (!/^zh(?![a-z])/.test(asked)) return undefined;
  return isTraditional(asked) ? 'zh-tw' : 'zh-cn';
}
