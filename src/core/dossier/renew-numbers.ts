import { findNumbers } from '../numbers/find-numbers';
import { haveSameHome } from '../numbers/language/home-currency';
import type { NumericExpression } from '../numbers/numeric-expression';
import type { SharedEnds } from '../text/shared-ends';
import { spansIn } from '../text/spans-in';
import type { Transcript } from '../transcript/transcript';

/** A number is read by words near it, some of which may stand before or behind the speech; none as far off as this. */
const reach = 100;

/**
 * The numeric expressions of the speech of a changed transcript, as `findSpokenNumbers` tells them; those of turns that
 * the change is far from are taken over from `before`.
 */
export function renewNumbers(
  before: { readonly transcript: Transcript; readonly numbers: readonly NumericExpression[] },
  after: Transcript,
  { head, tail }: SharedEnds,
): NumericExpression[] {
  const moved = after.text.length - before.transcript.text.length;
  const speeches = new Map(before.transcript.turns.map(({ speech }) => [speech.start, speech.end]));
  const isAlike = before.transcript.language === after.language && haveSameHome(before.transcript.text, after.text);
  return after.turns.flatMap(({ speech }) => {
    const isBefore = speech.end + reach <= head;
    const shift = isBefore ? 0 : moved;
    const old = { start: speech.start - shift, end: speech.end - shift };
    const isFar = isBefore || speech.start - reach >= after.text.length - tail;
    if (isAlike && isFar && speeches.get(old.start) === old.end) {
      const numbers = spansIn(before.numbers, old);
      return shift === 0 ? numbers : numbers.map((one) => ({ ...one, start: one.start + shift, end: one.end + shift }));
    }
    return findNumbers(after.text, { within: speech, document: after.language }).map(copy);
  });
}

/** A copy that shares no string with the text: a part keeps the whole alive, here every version of a text that is edited. */
function copy(number: NumericExpression): NumericExpression {
  return JSON.parse(JSON.stringify(number)) as NumericExpression;
}
