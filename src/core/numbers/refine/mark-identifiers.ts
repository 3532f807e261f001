import type { Draft } from '../draft';
import { classOf, DIGIT, LETTER } from '../language/character-class';
import { MAX_DIGITS } from '../scan/read-digits';
import type { Refiner } from './refiner';
import { before, isHan } from './surroundings';

/**
 * Figures that name something: grown together with letters (5G, A8, COVID-19), after a word that says so (Section 230,
 * 編號), too long to be a number, or chained (0391-884, 192.168.1.2).
 */
export const markIdentifiers: Refiner = (drafts, { text, start, end, language }) => {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const last = kept.at(-1);
    if (last?.kind === 'name' && chained(last, draft)) {
      last.end = draft.end;
      continue;
    }
    kept.push(draft);
    if (draft.kind || draft.notation !== 'digits' || draft.fraction) continue;
    const previous = kept.at(-2);
    const leads = draft.digits > 1 && text.charAt(draft.numeralStart) === '0' && !draft.decimal;
    const long = draft.digits >= MAX_DIGITS || (draft.digits > 6 && leads);
    const chain =
      previous !== undefined &&
      chained(previous, draft) &&
      (text.charAt(draft.start - 1) === '.' || previous.digits + draft.digits > 7 || chainGoesOn(draft));
    if (chain) {
      kept.pop();
      previous.end = draft.end;
      previous.kind = 'name';
      previous.idle = true;
      previous.low = previous.high = Number.NaN;
      continue;
    }
    if (!long && !grown(draft) && !named(draft)) continue;
    draft.kind = 'name';
    draft.idle = true;
  }
  return kept;

  function chained(a: Draft, b: Draft): boolean {
    return (
      b.start === a.end + 1 &&
      /[-.·]/.test(text.charAt(a.end)) &&
      b.notation === 'digits' &&
      a.notation === 'digits' &&
      !a.unit
    );
  }

  function chainGoesOn(draft: Draft): boolean {
    return /[-.]/.test(text.charAt(draft.end)) && classOf(text.charCodeAt(draft.end + 1)) === DIGIT;
  }

  function grown(draft: Draft): boolean {
    const at = draft.start;
    if (at > start) {
      const joined =
        text.charAt(at - 1) === '-' || text.charAt(at - 1) === '_' || text.charAt(at - 1) === '#' ? at - 2 : at - 1;
      if (text.charAt(at - 1) === '#') return true;
      if (
        joined >= start &&
        classOf(text.charCodeAt(joined)) === LETTER &&
        !language.leading.longest(text, at, start)
      ) {
        return (
          /[A-Za-z]/.test(text.charAt(joined)) &&
          !/\b(?:mid|pre|post|late|early|non|about)-?$/i.test(text.slice(Math.max(start, at - 7), at))
        );
      }
    }
    if (draft.end < end && classOf(text.charCodeAt(draft.end)) === LETTER && !draft.scaled) {
      const found = language.units.longest(text, draft.end, end);
      const whole = found && classOf(text.charCodeAt(found.end)) !== LETTER;
      return (
        !whole ||
        (/^[GDKPX]$/i.test(text.slice(draft.end, found.end)) &&
          /^[GDKPX]$/.test(text.slice(draft.end, found.end)) &&
          draft.digits === 1)
      );
    }
    // 鄭州7.20特大暴雨: month and day of an event.
    if (
      !language.spaced &&
      draft.decimal &&
      /^\d{1,2}\.\d\d$/.test(text.slice(draft.start, draft.end)) &&
      isHan(text.charCodeAt(draft.end))
    ) {
      const [month = 0, day = 0] = text.slice(draft.start, draft.end).split('.').map(Number);
      return (
        month >= 1 &&
        month <= 12 &&
        day >= 1 &&
        day <= 31 &&
        !language.units.longest(text, draft.end, end) &&
        !language.tokens.longest(text, draft.end, end)
      );
    }
    return false;
  }

  function named(draft: Draft): boolean {
    return (
      !draft.grouped &&
      !draft.decimal &&
      before(language.cues['identifier before'].before, text, draft.start, start) !== undefined
    );
  }
};
