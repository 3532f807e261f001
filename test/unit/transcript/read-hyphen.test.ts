import assert from 'node:assert/strict';
import { readHyphen } from '../../../src/core/transcript/read-hyphen';

const cases: readonly [before: string, after: string, what: 'break' | 'word' | undefined][] = [
  ['some four hun-', 'dred pupils', 'break'],
  ['nearly 30 per-', 'cent of it', 'break'],
  ['2.4 mil-', 'lion euros', 'break'],
  ['the govern-', "ment's plan", 'break'],
  ['die Regie-', 'rung sagt', 'break'],
  ['ein soft\u00ad', 'es Zeichen', 'break'],
  ['sixty-', 'four of them', 'word'],
  ['three-', 'quarters of it', 'word'],
  ['a seven-', 'year plan', 'word'],
  ['a three-', 'year-old child', 'word'],
  ['her mother-in-', 'law', 'word'],
  ['the 12-', 'month average', 'word'],
  ['a long-', 'term loan', 'word'],
  ['a self-', 'employed baker', 'word'],
  ['the long-', 'est road', 'break'],
  ['a sec-', 'ond time', 'break'],
  ['Anglo-', 'American', undefined],
  ['Haupt-', 'und Nebenfach', undefined],
  ['I thought we-', 'we were done', undefined],
  ['he said -', 'and left', undefined],
  ['from 1990-', '2000', undefined],
];

describe('a hyphen at the end of a line', () => {
  for (const [before, after, what] of cases) {
    const does = what === 'break' ? 'only breaks the word' : what ? 'belongs to the word' : 'joins nothing';
    it(`${does}: ${before}⏎${after}`, () => assert.equal(readHyphen(before, after), what));
  }
});
