import assert from 'node:assert/strict';
import fc from 'fast-check';
import { classOf, LETTER } from '../../../src/core/numbers/language/character-class';
import { languageFor } from '../../../src/core/numbers/language/compile';
import { fold } from '../../../src/core/numbers/language/fold';
import { joiners } from '../../../src/core/numbers/language/trie';
import { assertProperty } from '../../support/assert-property';

const joins = (text: string, at: number, limit: number) => at >= limit || joiners.includes(fold[text.charCodeAt(at)]!);
const isLetter = (text: string, at: number) => classOf(text.charCodeAt(at)) === LETTER;
const scraps = fc.constantFrom(
  ..."a an un um no on at one ten two Third twenty and any though million minus first of l'un d’abord ein eins".split(
    ' ',
  ),
  ...'一 二 第 十分 百 萬 點 幾 數 이 두 ひと いち . , - – \n \r\n \u00a0 5 ½ x'.split(' '),
  ' ',
  '  ',
);

describe('the fence', () => {
  for (const tag of ['en', 'zh', 'ja', 'ko', 'es', 'fr', 'de', 'pt']) {
    it(`passes over no word that may open a numeral, and over no digit (${tag})`, () => {
      const { fence, openers } = languageFor(tag);
      assertProperty(
        fc.property(fc.array(scraps, { maxLength: 12 }), fc.nat(3), (words, cut) => {
          const text = words.join('');
          const limit = Math.max(0, text.length - cut);
          const stops = new Set<number>();
          for (let at = fence.next(text, 0, 0, limit); at < limit; at = fence.next(text, at + 1, 0, limit))
            stops.add(at);
          for (let at = 0; at < limit; at++) {
            if (isLetter(text, at) && at > 0 && isLetter(text, at - 1)) continue;
            const opener = openers.longest(text, at, limit);
            const opens = opener && Object.values(opener.value).some((one) => one !== undefined);
            const whole =
              opener && !(opener.end < limit && isLetter(text, opener.end) && isLetter(text, opener.end - 1));
            // A word of one letter (a) opens a numeral only together with the next word.
            const apart = opener?.end === at + 1 && /[a-z]/i.test(text.charAt(at)) && !joins(text, at + 1, limit);
            if ((opens && whole && !apart) || /[0-9½]/.test(text.charAt(at)))
              assert.ok(stops.has(at), `${JSON.stringify(text)} at ${at}`);
          }
        }),
      );
    });
  }
});
