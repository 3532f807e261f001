import assert from 'node:assert/strict';
import { findShares, sharePatterns } from '../../../src/core/anchors/find-shares';
import { findDenial, findNewFraming, lookedFor, outcryBefore } from '../../../src/core/anchors/framings';
import { seededRandom } from '../../support/anchors/edited-transcript';
import { runs } from '../../support/long-runs';
import { sampleOf } from '../../support/sample-of';

const most = runs(1500);

/** Strings that a pattern matches, made from it. */
function matchedBy(pattern: RegExp, isMeant: (words: string) => boolean = () => true): string[] {
  const random = seededRandom(pattern.source.length);
  const alone = new RegExp(pattern.source, pattern.flags.replace('g', ''));
  const all = Array.from({ length: most }, () => sampleOf(pattern, random));
  return [...new Set(all)].filter((words) => isMeant(words) && alone.test(words));
}

/** Within one sentence: what stands before it isn't looked at. */
const isOneSentence = (words: string) => !/[.!?…。！？\n]/.test(words);
const before = (words: string) => findNewFraming({ before: '', after: '' }, { before: words, after: '' });

describe('a quick look at words beside a quote', () => {
  const laws: readonly (readonly [
    string,
    readonly RegExp[],
    (words: string) => unknown,
    (words: string) => boolean,
  ])[] = [
    [
      'says',
      [...lookedFor.speeches, lookedFor.quoting],
      before,
      // Who quotes himself is not asked.
      (words) => isOneSentence(words) && !/我|咱|\b(?:I|we)\b/i.test(words),
    ],
    ['denies before a colon', [lookedFor.denial, ...lookedFor.denials], before, isOneSentence],
    ['denies behind the words', [lookedFor.denyingSentence, ...lookedFor.denyingSentences], findDenial, () => true],
    ['is a share', sharePatterns, (words) => findShares(words).length > 0, () => true],
    ['is called out before them', lookedFor.outcries, outcryBefore, () => true],
  ];
  for (const [name, patterns, find, isMeant] of laws) {
    for (const [i, pattern] of patterns.entries()) {
      it(`passes over nothing that ${name}, pattern ${i + 1}`, () => {
        const all = matchedBy(pattern, isMeant);
        assert.ok(all.length >= 5, `${all.length} samples`);
        assert.deepEqual(all.filter((words) => !find(words)).slice(0, 10), [], `of ${all.length}`);
      });
    }
  }
});
