import type { Draft } from '../draft';
import type { DatePart } from './mark-dates';

/** A date in figures that starts at the draft: 2022-4-24, 5/17/2018, 17.05.2018; undefined where none does. */
export function dateInFigures(text: string, draft: Draft): DatePart | undefined {
  if (draft.notation !== 'digits') return undefined;
  const found = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})(?![\d%])/.exec(
    text.slice(draft.numeralStart, draft.numeralStart + 13),
  );
  if (!found || /[\d.]/.test(text.charAt(draft.numeralStart - 1))) return undefined;
  const [whole, first = '', , second = '', third = ''] = found;
  const yearFirst = first.length === 4 && third.length <= 2 && Number(second) <= 12 && Number(third) <= 31;
  const yearLast = third.length === 4 && first.length <= 2 && Number(first) <= 31 && Number(second) <= 31;
  return yearFirst || yearLast
    ? { kind: 'date', start: draft.start, end: draft.numeralStart + whole.length }
    : undefined;
}
