import type { Draft } from '../draft';
import type { DatePart } from './date-part';
import { anyOf } from './surroundings';

const isPart = anyOf('-/.');
const pattern = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})(?![\d%])/;

/** A date in figures that starts at the draft: 2022-4-24, 5/17/2018, 17.05.2018; undefined where none does. */
export function dateInFigures(text: string, draft: Draft): DatePart | undefined {
  const { numeralStart: at } = draft;
  if (!isPart(text, at + draft.digits) || (at > 0 && /[\d.]/.test(text.charAt(at - 1)))) return undefined;
  const found = pattern.exec(text.slice(at, at + 13));
  if (!found) return undefined;
  const [whole, first = '', , second = '', third = ''] = found;
  const yearFirst = first.length === 4 && third.length <= 2 && Number(second) <= 12 && Number(third) <= 31;
  const yearLast = third.length === 4 && first.length <= 2 && Number(first) <= 31 && Number(second) <= 31;
  return yearFirst || yearLast ? { kind: 'date', start: draft.start, end: at + whole.length } : undefined;
}
