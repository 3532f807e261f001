import assert from 'node:assert/strict';
import { findWordedClaim } from '../../../src/core/claims/find-worded-claim';
import { worthOf } from '../../../src/core/claims/worth-of';
import { findNumbers } from '../../../src/core/numbers/find-numbers';

function worth(text: string, language = 'en'): number {
  const all = { start: 0, end: text.length };
  const claims = findNumbers(text, { within: all, language }).filter((number) => number.claim);
  return worthOf(text, claims, language);
}

describe('the worth of a claim', () => {
  const pairs: readonly [more: string, less: string, language?: string][] = [
    ['They spent $4 million on a roof.', 'They met for three hours.'],
    ['Crime fell 12 percent.', 'I remember that crime fell 12 percent.'],
    ['Rents rose by 9 percent.', 'Rents will be 9 percent higher.'],
    ['We were the first city to ban it.', 'We were a city.'],
    ['40,000 people left.', 'Four people left.'],
    ['他們花了四億元。', '他們開了三小時的會。', 'zh'],
    ['失業率降到3.4%。', '我希望失業率降到3.4%。', 'zh'],
  ];
  for (const [more, less, language] of pairs)
    it(`${more} > ${less}`, () => assert.ok(worth(more, language) > worth(less, language)));
});

function findIn(text: string, language: string) {
  const sentence = { start: 0, end: text.length };
  const numbers = findNumbers(text, { within: sentence, language });
  return findWordedClaim({ text, sentence, numbers, language });
}

describe('claims without a figure', () => {
  const claims = [
    ['en', 'She was the first mayor to sign it.'],
    ['en', 'Wages are lower than in Norway.'],
    ['en', 'He voted against the clinic.'],
    ['zh', '這是全國死亡率最低的縣市。'],
    ['zh', '我們從未收過一毛錢。'],
    ['es', 'Es el país más pobre de la región.'],
    ['fr', 'C’est la plus longue grève du pays.'],
    ['de', 'Das ist die höchste Steuer in Europa.'],
    ['pt', 'É a maior obra do estado.'],
    ['ja', '日本で最も小さい県です。'],
    ['ko', '세계에서 가장 긴 다리입니다.'],
  ] as const;
  for (const [language, text] of claims) it(text, () => assert.deepEqual(findIn(text, language)?.claims, []));

  const none = [
    ['en', 'First of all, thank you for coming.'],
    ['en', 'In my interest, I suggest a rest.'],
    ['zh', '我們最近談過這件事。'],
    ['zh', '最後，請主席裁示。'],
  ] as const;
  for (const [language, text] of none) it(`not: ${text}`, () => assert.equal(findIn(text, language), undefined));
});
