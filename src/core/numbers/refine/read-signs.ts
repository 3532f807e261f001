import type { Draft } from '../draft';
import { classOf, DIGIT, LETTER } from '../language/character-class';
import { fold } from '../language/fold';
import { skipSpaces } from '../language/trie';
import type { Passage, Refiner } from './refiner';
import { after, before, wordBefore } from './surroundings';

const HYPHEN = 0x2d;
const SMALL_T = 0x74;
const PLUS_MINUS = 0xb1;

/** Takes the sign before a figure: a minus that is no dash or range (`-5`, `−0.4`), and `±`. */
export const readSigns: Refiner = (drafts, passage) => {
  const { text, start } = passage;
  for (const draft of drafts) {
    if (draft.low < 0 && isOfModifier(draft, passage)) {
      draft.start = draft.numeralStart;
      [draft.low, draft.high] = [-draft.high, -draft.low];
    }
    if (draft.notation === 'words' && text.charCodeAt(draft.start - 2) === SMALL_T) readPoint(draft, passage);
    const at = draft.start - 1;
    if (at < start || draft.notation === 'phrase') continue;
    if (draft.notation !== 'words' && text.charCodeAt(at) === PLUS_MINUS) {
      draft.start = at;
      draft.low = -draft.high;
    } else if (draft.notation !== 'words' && isMinus(text, at, start)) {
      draft.start = at;
      [draft.low, draft.high] = [-draft.high, -draft.low];
    } else if (
      text.charAt(at) === ' ' &&
      fold[text.charCodeAt(at - 1)] === HYPHEN &&
      skipSpaces(text, at - 1, start) === start
    ) {
      draft.start = at - 1;
      [draft.low, draft.high] = [-draft.high, -draft.low];
    }
  }
  return drafts;
};

/** Point five percent: decimals without a nought before them. At this point five percent are five. */
function readPoint(draft: Draft, { text, start, end, language, cues }: Passage): void {
  if (!Number.isInteger(draft.low) || draft.low < 1 || draft.high > 99 || draft.ordinal) return;
  const unit = after(language.units, text, draft.end, end);
  if (!unit?.value.kind.startsWith('percentage')) return;
  const point = wordBefore(text, draft.start, start);
  if (!point || language.tokens.longest(text, point.start, point.end)?.value.type !== 'point') return;
  if (before(cues['not one'].before, text, point.start, start)) return;
  draft.start = point.start;
  draft.numeralStart = point.start;
  draft.low = Number(`0.${draft.low}`);
  draft.high = draft.low;
  draft.article = false;
}

/** au moins, al menos, pelo menos: at least, though it ends in the word for minus. */
function isOfModifier(draft: Draft, { text, start, language }: Passage): boolean {
  const modifier = before(language.before, text, draft.numeralStart, start);
  return modifier !== undefined && modifier.end < draft.start;
}

function isMinus(text: string, at: number, floor: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== HYPHEN && code !== 0x2212 && code !== 0xff0d) return false;
  if (at === floor) return true;
  const before = text.charCodeAt(at - 1);
  // After the particles of Japanese a dash is no range: 出生率は-5分の4.
  if (before >= 0x3041 && before <= 0x3096) return true;
  const kind = classOf(before);
  return kind !== LETTER && kind !== DIGIT && !/[\p{L}\p{N})\]%°\-–—.,]/u.test(text.charAt(at - 1));
}
