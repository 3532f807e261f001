import type { Span } from '../../text/span';
import type { Draft } from '../draft';
import type { Passage, Refiner } from './refiner';
import { after, anyOf, before, splitsWord, startsClause, wordAt } from './surroundings';

/** The most words between a count and its noun: 11 million *undocumented* people. */
const ADJECTIVES = 2;

/** `families`, FAMILIES; but no IRS. */
const isPlural = /[^s'’]s$|[A-Z]{3}[A-RT-Z]S$/;
const isElision = anyOf("'’");
const isGap = anyOf(' \t\n-');

/** In a language without measure words a bare count takes the noun that it counts: 4,200 families. */
export const takeNouns: Refiner = (drafts, passage) => {
  const { text, end, language, cues } = passage;
  drafts.forEach((draft, i) => {
    if (draft.kind || draft.unit || draft.fraction || draft.ordinal || draft.crowd) return;
    const one = draft.low === 1 && draft.high === 1;
    if (one && draft.approx === 'exact') return;
    // three phase power, 32 dimensional space, Sieben-Punkte-Plan
    if (
      draft.approx === 'exact' &&
      after(cues.compound.after, text, draft.end + (text.charAt(draft.end) === '-' ? 1 : 0), end)
    ) {
      draft.noClaim('name');
      return;
    }
    if (!language.countsNouns) return;
    if (isNoughtOfKind(draft, passage)) {
      draft.noClaim('name');
      return;
    }
    const limit = drafts[i + 1]?.start ?? end;
    let at = draft.end;
    for (let count = 0; count <= ADJECTIVES; count++) {
      if (!isGap(text, at)) return;
      const gap = at;
      while (at < limit && isGap(text, at) && at - draft.end < 60) at++;
      const word = wordAt(text, at, limit);
      if (word && at - gap > 0 && text.slice(gap, at).includes('\n') && beginsRow(gap, word, passage)) return;
      // One of a chain that goes on and on is no noun.
      if (!word || splitsWord(text, word.end, end)) return;
      if (cues['function word'].after.longest(text, at, limit)?.end === word.end) return;
      const noun = text.slice(word.start, word.end);
      // une centaine d’arrestations
      if (isElision(text, word.start + 1)) return;
      const hyphened = count === 0 && text.charAt(word.start - 1) === '-';
      // a two-way street, a three-judge panel: of what kind, not how many
      if (hyphened && draft.notation === 'words' && draft.low <= 10 && !isPlural.test(noun) && !isUnit(word, passage)) {
        draft.noClaim('name');
        return;
      }
      if (
        hyphened ||
        cues['people noun'].after.longest(text, at, limit)?.end === word.end ||
        one ||
        isPlural.test(noun)
      ) {
        const unit = language.units.longest(text, at, word.end);
        draft.unit = unit?.end === word.end ? unit.value : null;
        draft.end = word.end;
        draft.unitText = draft.unit ? null : noun;
        draft.kind = draft.unit?.kind ?? 'count';
        return;
      }
      at = word.end;
    }
  });
  return drafts;
};

/** The zero reserve, zero indexed: of a kind without. But: we had zero growth, zero deaths. */
function isNoughtOfKind({ low, high, notation, start: at, end: to }: Draft, passage: Passage): boolean {
  const { text, start, end, cues } = passage;
  if (low !== 0 || high !== 0 || notation !== 'words' || text.charAt(to) !== ' ') return false;
  const word = wordAt(text, to + 1, end);
  if (!word || isUnit(word, passage)) return false;
  if (cues['function word'].after.longest(text, word.start, end)?.end === word.end) return false;
  const noun = text.slice(word.start, word.end);
  // zero patience: none, as one says; but zero growth
  if (cues.attitude.after.longest(text, word.start, end)?.end === word.end || /[a-z]{3}ed$/.test(noun)) return true;
  if (isPlural.test(noun) || cues['people noun'].after.longest(text, word.start, end)?.end === word.end) return false;
  return !startsClause(text, at, start) && !before(cues['nought of'].before, text, at, start);
}

/** `homes 300` above `homes 400`, `Turnout: 61` above `Ann: Yes`, or a line below a blank one: no line goes on there. */
function beginsRow(gap: number, { start: at, end: to }: Span, { text, start }: Passage): boolean {
  if (/\n[ \t]*\r?\n/.test(text.slice(gap, at)) || text.charAt(to) === ':') return true;
  const line = text.lastIndexOf('\n', gap - 1) + 1;
  const first = wordAt(text, Math.max(line, start), gap);
  return first !== undefined && text.slice(first.start, first.end) === text.slice(at, to);
}

function isUnit({ start, end: to }: Span, { text, language }: Passage): boolean {
  return language.units.longest(text, start, to)?.end === to;
}
