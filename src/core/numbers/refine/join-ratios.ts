import type { Draft } from '../draft';
import { skipSpaces } from '../language/trie';
import type { Passage, Refiner } from './refiner';

/** Shares told by two numbers, in percent: three in five, 3 out of 10, uno de cada cinco. */
export const joinRatios: Refiner = (drafts, passage) => {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const part = joined.at(-1);
    if (!part || !areRatio(part, draft, passage)) {
      joined.push(draft);
      continue;
    }
    part.end = draft.numeralEnd;
    part.low = Number(((100 * part.low) / draft.low).toPrecision(12));
    part.high = part.low;
    part.kind = 'ratio';
    part.unitText = '%';
    part.article = false;
  }
  return joined;
};

function areRatio(part: Draft, whole: Draft, { text, language }: Passage): boolean {
  if (part.unit || !isPlain(part) || !isPlain(whole) || part.low >= whole.low || part.low < 1) return false;
  const at = skipSpaces(text, part.end, whole.start);
  const word = language.outOf.longest(text, at, whole.start);
  return word !== undefined && at > part.end && skipSpaces(text, word.end, whole.start) === whole.start;
}

function isPlain(draft: Draft): boolean {
  return (
    !draft.kind &&
    (draft.unit === null || draft.unit.kind === 'count') &&
    !draft.ordinal &&
    !draft.fraction &&
    draft.low === draft.high &&
    Number.isInteger(draft.low)
  );
}
