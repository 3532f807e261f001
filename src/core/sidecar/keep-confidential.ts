import { bareAddress } from '../text/bare-address';
import { isConfidential } from './is-confidential';

interface Named {
  readonly url?: unknown;
  readonly title?: unknown;
  readonly confidential?: unknown;
}

/** A source that somebody calls confidential is so wherever else it is named, however its address is written there. */
export function keepConfidential<T extends Named>(items: readonly T[]): readonly T[] {
  const kept = items.filter(isConfidential);
  if (kept.length === 0) return items;
  const names = new Set(kept.flatMap(namesOf));
  return items.map((one) => (namesOf(one).some((name) => names.has(name)) ? { ...one, confidential: true } : one));
}

function namesOf({ url, title }: Named): string[] {
  return [
    ...(typeof url === 'string' ? [`address ${bareAddress(url)}`] : []),
    ...(typeof title === 'string' ? [`title ${title.trim()}`] : []),
  ];
}
