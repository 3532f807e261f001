import { bareAddress } from '../text/bare-address';
import { isConfidential } from './is-confidential';

interface Named {
  readonly url?: unknown;
  readonly archive?: unknown;
  readonly title?: unknown;
  readonly confidential?: unknown;
}

/**
 * A source that somebody calls confidential is so wherever else one claim names it, by its title, its address or that of an archived
 * copy, however that is written.
 */
export function keepConfidential<T extends Named>(items: readonly T[]): readonly T[] {
  const kept = items.filter(isConfidential);
  if (kept.length === 0) return items;
  const names = new Set(kept.flatMap(namesOf));
  return items.map((one) => (namesOf(one).some((name) => names.has(name)) ? { ...one, confidential: true } : one));
}

function namesOf({ url, archive, title }: Named): string[] {
  return [
    ...[url, archive].flatMap((one) => (typeof one === 'string' ? [`address ${bareAddress(one)}`] : [])),
    ...(typeof title === 'string' ? [`title ${title.trim()}`] : []),
  ];
}
