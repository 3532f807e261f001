import { skipSpaces } from '../language/trie';
import type { Refiner } from './refiner';
import { isHan } from './surroundings';

/** The longest quoted phrase, in UTF-16 units, that is taken for a slogan or name rather than for words of somebody. */
const MAX_QUOTED = 12;
const opening = '“‘「『《〈"';
const closing = '”’」』》〉"';

/**
 * Numerals within short phrases in quotation marks (“三個一”, 「417」) are names. So are, in Chinese and Japanese, bare
 * numerals that a noun hangs on (十大戰略, 三孩政策, 五城區): a count takes a measure word.
 */
export const markFormulas: Refiner = (drafts, { text, start, end, language }) => {
  for (const draft of drafts) {
    if (draft.kind || draft.unit?.kind === 'percentage' || draft.unit?.kind === 'money') continue;
    const small =
      draft.notation === 'myriads' && !draft.scaled && draft.approx === 'exact' && !draft.ordinal && !draft.fraction;
    const place =
      !language.spaced && small && language.cues.place.after.longest(text, draft.numeralEnd, end)?.end === draft.end;
    const quoted = isQuoted(text, draft.start, draft.end, start, end);
    const bare =
      !language.spaced &&
      (draft.notation === 'myriads' || (draft.notation === 'digits' && !draft.grouped && !draft.decimal)) &&
      !draft.unit &&
      !draft.scaled &&
      !draft.fraction &&
      !draft.ordinal;
    const hangs =
      bare &&
      draft.approx === 'exact' &&
      isHan(text.charCodeAt(draft.end)) &&
      !language.cues['function word'].after.longest(text, draft.end, end);
    if (!quoted && !hangs && !place) continue;
    draft.kind = 'name';
    draft.idle = true;
  }
  return drafts;
};

function isQuoted(text: string, from: number, to: number, floor: number, limit: number): boolean {
  for (let at = from - 1; at >= floor && from - at <= MAX_QUOTED; at--) {
    const code = text.charAt(at);
    if (/[，。；：！？,;!?\n]/.test(code)) return false;
    const kind = opening.indexOf(code);
    if (kind < 0) continue;
    for (let close = to; close < limit && close - at <= MAX_QUOTED + 1; close++) {
      if (text.charAt(close) === closing.charAt(kind)) return skipSpaces(text, at, at) === at;
      if (/[，。；：！？,;!?\n]/.test(text.charAt(close))) return false;
    }
    return false;
  }
  return false;
}
