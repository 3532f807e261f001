import { isCjk } from './judge-label';
import { foldName, isTitle, namePartsOf } from './name-parts';
import type { Person } from './transcript';
import { titlesBehind } from './words/person-titles';

/**
 * Whom a form of address may mean: `李書記` among the people one 李 whose role speaks of a 書記, `Senator Cruz` one Cruz.
 * Undefined where nobody or more than one fits. A suggestion for a reader, never a reason to merge anything.
 */
export function suggestAddressee(words: string, people: readonly Person[]): Person | undefined {
  const parts = namePartsOf(words);
  if (!parts.family) return undefined;
  const namesakes = people.filter((person) => {
    const other = namePartsOf(person.name);
    return (
      other.family !== undefined &&
      foldName(other.family) === foldName(parts.family!) &&
      (!parts.given || !other.given || foldName(parts.given) === foldName(other.given))
    );
  });
  const titled = parts.title
    ? namesakes.filter((person) => person.role?.toLowerCase().includes(parts.title!))
    : namesakes;
  if (titled.length === 1) return titled[0];
  return titled.length === 0 && namesakes.length === 1 && !isCjk(words) ? namesakes[0] : undefined;
}

/** The forms of address in words, with whom each may mean; offsets count from the words' start. */
export function findAddresses(
  words: string,
  people: readonly Person[],
): { readonly start: number; readonly end: number; readonly person: Person }[] {
  const patterns = [
    new RegExp(`[\\u3400-\\u9fff]{1,2}(?:${titlesBehind.join('|')})`, 'g'),
    /\b(?:\p{Lu}[\p{L}.]+\s+){1,3}\p{Lu}[\p{L}'’-]+/gu,
  ];
  return patterns
    .flatMap((pattern) => [...words.matchAll(pattern)])
    .flatMap((match) => {
      const person =
        isCjk(match[0]) || isTitle(match[0].split(/\s+/)[0]!) ? suggestAddressee(match[0], people) : undefined;
      return person ? [{ start: match.index, end: match.index + match[0].length, person }] : [];
    })
    .sort((a, b) => a.start - b.start);
}
