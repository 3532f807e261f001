import { oneLine } from './one-line';

/** The first words of a long text in one line, for a message. */
export function shorten(words: string, points = 60): string {
  const all = [...oneLine(words)];
  return all.length <= points ? all.join('') : `${all.slice(0, points - 1).join('')}…`;
}
