import type { Draft } from '../draft';
import { classOf, LETTER } from '../language/character-class';
import { skipSpaces } from '../language/trie';
import type { Unit } from '../units/unit';
import type { Refiner } from './refiner';
import { endsClause, splitsWord } from './surroundings';

/** Gives each numeral the unit or measure word after it, and the sign before it: `$`, 華氏. */
export const attachUnits: Refiner = (drafts, { text, start, end, language }) => {
  drafts.forEach((draft, i) => {
    if (draft.notation === 'phrase' || draft.kind) return;
    const floor = drafts[i - 1]?.end ?? start;
    const limit = drafts[i + 1]?.start ?? end;
    if (!draft.ordinal) {
      const sign = language.leading.longest(text, skipSpaces(text, draft.start, floor), floor);
      if (sign && !splitsWord(text, sign.end, end)) {
        draft.start = sign.end;
        draft.unit = sign.value;
      }
    }
    const inner = draft.ordinal ? undefined : language.inner.longest(text, skipSpaces(text, draft.end, limit), limit);
    if (inner && !splitsWord(text, inner.end, end)) {
      draft.end = inner.end;
      draft.approx = inner.value;
    }
    const half = language.halfBetween.longest(text, draft.end, end);
    const halved = half && unitAfter(half.end);
    if (half && halved) {
      addHalf(draft);
      draft.unit = halved.value;
      draft.end = halved.end;
      return;
    }
    const found = unitAfter(draft.end);
    draft.bounded = !found && endsClause(text, draft.end, end);
    if (!found) return;
    if (!draft.unit) draft.unit = found.value;
    else if (draft.unit.code !== found.value.code && !(draft.unit.kind === 'money' && found.value.kind === 'money'))
      return;
    draft.end = found.end;
    if (found.value.factor && found.value.factor > 1) {
      draft.low *= found.value.factor;
      draft.high *= found.value.factor;
    }
    const rest = language.halfAfter.longest(text, draft.end, end);
    if (rest && !language.idioms.longest(text, draft.end, end)) {
      addHalf(draft);
      draft.end = rest.end;
    }

    function unitAfter(from: number): { value: Unit; end: number } | undefined {
      let at = skipSpaces(text, from, limit);
      // half an hour, 20 {kg}, a quarter of a mile, 3-metre
      if (draft.fraction || draft.crowd) at = language.filler.longest(text, at, limit)?.end ?? at;
      at = skipSpaces(text, at, limit);
      if (/[-{[]/.test(text.charAt(at))) at++;
      const unit = language.units.longest(text, at, end);
      if (draft.crowd && language.spaced && unit?.value.kind === 'count') return undefined;
      if (!unit || unit.end > limit + (drafts[i + 1] ? text.length : 0)) return undefined;
      if (classOf(text.charCodeAt(unit.end - 1)) === LETTER && splitsWord(text, unit.end, end)) return undefined;
      if (unit.value.symbol && !isSymbol(text, at, unit.end, from, unit.value.symbol)) return undefined;
      return text.charAt(unit.end) === '}' || text.charAt(unit.end) === ']'
        ? { value: unit.value, end: unit.end + 1 }
        : unit;
    }
  });
  // What a unit took in is no numeral of its own: the 兩 of 九兩, the 半 of 三斤半.
  return drafts.filter(
    (draft, i) => i === 0 || draft.end > Math.max(...drafts.slice(Math.max(0, i - 2), i).map((one) => one.end)),
  );
};

function addHalf(draft: Draft): void {
  draft.low += 0.5;
  draft.high += 0.5;
  draft.article = false;
}

/** Symbols of letters count only as they are written (kW, not KW… but 168CM), and short ones must not be words. */
function isSymbol(text: string, start: number, end: number, from: number, symbols: readonly string[]): boolean {
  const written = text.slice(start, end);
  if (symbols.includes(written)) return end - start > 1 || start - from <= 1;
  return end - start > 1 && (start === from || !/^(?:in|us|am|as|ha|mi|mo|st|ps|ls|pa|ac)$/i.test(written));
}
