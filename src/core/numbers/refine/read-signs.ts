import type { Draft } from '../draft';
import { classOf, DIGIT, LETTER } from '../language/character-class';
import { fold } from '../language/fold';
import { skipSpaces } from '../language/trie';
import type { Refiner } from './refiner';
import { before } from './surroundings';

const HYPHEN = 0x2d;
const PLUS_MINUS = 0xb1;

/** Takes the sign before a figure: a minus that is no dash or range (`-5`, `−0.4`), and `±`. */
export const readSigns: Refiner = (drafts, { text, start, language }) => {
  for (const draft of drafts) {
    if (draft.low < 0 && isOfModifier(draft)) {
      draft.start = draft.numeralStart;
      [draft.low, draft.high] = [-draft.high, -draft.low];
    }
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

  /** au moins, al menos, pelo menos: at least, though it ends in the word for minus. */
  function isOfModifier(draft: Draft): boolean {
    const modifier = before(language.before, text, draft.numeralStart, start);
    return modifier !== undefined && modifier.end < draft.start;
  }
};

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
