import assert from 'node:assert/strict';
import { placeTargets } from '../../../src/core/anchors/place-targets';
import type { Placement } from '../../../src/core/anchors/placement';
import { quoteSpan } from '../../../src/core/anchors/quote-span';

const rest = '\nBOB: Thank you, the next question is about the roads.\n';

/** Where words in brackets are placed in a text in which something else was edited. */
function placeBracketed(before: string, after: string): Placement {
  const bare = before.replace(/[[\]]/g, '') + rest;
  const target = quoteSpan(bare, { start: before.indexOf('['), end: before.indexOf(']') - 1 });
  return placeTargets(after + rest, [target])[0]!;
}

const english = 'ANNA: It was a good year. [The port shipped 70 boats last May.] I was there.';
const open = 'ANNA: It was a good year. [The port shipped 70 boats last May]. I was there.';
const chinese = '林：大家晚安。[港口去年運出七成的貨]，我在場。';

describe('what is said around words that takes them back', () => {
  const before = [
    'If the',
    'Unless the',
    'I wish the',
    'I doubt the',
    'Nobody knows whether the',
    'He lies when he says "the',
    'They say the',
    'It is a lie: the',
    'Mr. Smith claims the',
  ];
  for (const words of before) {
    it(`asks of words behind “${words.replace(/ the$/, '')}”`, () => {
      const after = open.replace(/[[\]]/g, '').replace('The', words);
      assert.equal(placeBracketed(open, after).placement, 'changed', after);
      assert.equal(placeBracketed(open.replace('The', 'the'), after).placement, 'changed', after);
      const plain = open.replace(/[[\]]/g, '').replace('The', words.replace(/the$/, 'The'));
      assert.equal(placeBracketed(open, plain).placement, 'changed', plain);
    });
  }

  for (const words of [' is a lie.', ' is simply wrong.', '? No.', ', and that is a myth.', ' if they are right.'])
    it(`asks of words before “${words}”`, () => {
      const after = open.replace(/[[\]]/g, '').replace('May.', `May${words}`);
      assert.equal(placeBracketed(open, after).placement, 'changed', after);
    });

  const around: readonly (readonly [string, string])[] = [
    ['如果', ''],
    ['假如', ''],
    ['誰說', ''],
    ['有人說', ''],
    ['他說：「', '」'],
    ['我懷疑', ''],
    ['假的：', ''],
    ['', '是假的'],
    ['', '的說法是錯的'],
    ['', '這是謊言'],
    ['', '嗎'],
    ['', '，這是假的'],
  ];
  for (const [head, tail] of around) {
    it(`asks of ${head}⟦…⟧${tail}`, () => {
      const words = chinese.slice(chinese.indexOf('[') + 1, chinese.indexOf(']'));
      const after = chinese.replace(`[${words}]`, `${head}${words}${tail}`);
      assert.equal(placeBracketed(chinese, after).placement, 'changed', after);
    });
  }

  it('asks of a figure of which a decimal came to stand behind', () => {
    assert.equal(placeBracketed('林：[港口運出七成]，我在場。', '林：港口運出七成點三，我在場。').placement, 'changed');
  });

  const harmless = [
    [open, 'ANNA: It was a good year. And the truth: The port shipped 70 boats last May. I was there.'],
    [open, 'ANNA: It was a good year. I say The port shipped 70 boats last May. I was there.'],
    [open, 'ANNA: If only it lasted. The port shipped 70 boats last May. I was there.'],
    [open, 'ANNA: Was it a good year? The port shipped 70 boats last May. I was there.'],
    [open, 'ANNA: It was a good year. The port shipped 70 boats last May. Is it wrong that I was there?'],
    [english, 'ANNA: It was a good year. No doubt The port shipped 70 boats last May. I was there.'],
    [chinese, '林：大家晚安。主要是港口去年運出七成的貨，我在場。'],
    [chinese, '林：大家晚安。我說港口去年運出七成的貨，我在場。'],
    [chinese, '林：大家晚安。港口去年運出七成的貨，如果我在場。'],
  ] as const;
  for (const [from, to] of harmless) {
    it(`says exact: ${to}`, () => assert.equal(placeBracketed(from, to).placement, 'exact'));
  }

  it('asks nothing of words that were taken back when they were quoted', () => {
    const old = 'ANNA: It was a good year. If [the port shipped 70 boats last May], I was there.';
    const now = 'ANNA: It was one good year. If the port shipped 70 boats last May, I was there.';
    assert.equal(placeBracketed(old, now).placement, 'exact');
  });
});

describe('words beside a quote that is written otherwise', () => {
  const beside = /beside the words now/;
  const turned = [
    ['ANNA: [We lost 70 boats in May.] I was there.', 'ANNA: We never thought we lost 70 boats in May. I was there.'],
    ['ANNA: [Seventy percent of boats] came home.', 'ANNA: One hundred seventy percent of boats came home.'],
    ['ANNA: We built [70 million boats] in May.', 'ANNA: WE BUILT 170 MILLION BOATS IN MAY.'],
    ['ANNA: We built [70 boats] in May.', 'ANNA: WE BUILT 70 BOATS FEWER IN MAY.'],
    ['林：大家晚安。[港口運出七成]，我在場。', '林：大家晚安。并非港口运出七成，我在场。'],
    ['林：大家晚安。[貨運去年跌了七成]，我在場。', '林：大家晚安。货运去年跌了七成五，我在场。'],
    ['林：大家晚安。[貨運去年跌了七成]，我在場。', '林：大家晚安。货运去年跌了七成以下，我在场。'],
    ['林：大家晚安。[貨運去年跌了70%]，我在場。', '林：大家晚安。如果貨運去年跌了７０％，我在場。'],
    ['ANNA: We, as promised, [built, in all, 70 boats] in May.', 'ANNA: We never built in all, 70 boats in May.'],
  ] as const;
  for (const [from, to] of turned) {
    it(`says what turns it: ${to}`, () => {
      const { placement, reason, turned: isTurned } = placeBracketed(from, to);
      assert.deepEqual([placement, beside.test(reason ?? '')], ['changed', true], reason);
      assert.ok(isTurned || /\d{3}/.test(to));
    });
  }

  it('says what is gone', () => {
    const { reason, turned: isTurned } = placeBracketed(
      'ANNA: We did not [build 70 boats] in May.',
      'ANNA: WE DID BUILD 70 BOATS IN MAY.',
    );
    assert.match(reason ?? '', /is gone/);
    assert.ok(isTurned);
  });

  for (const [from, to] of [
    ['ANNA: We did not [build 70 boats] in May.', 'ANNA: WE DID NOT BUILD 70 BOATS IN MAY.'],
    ['林：大家晚安。並非[貨運去年跌了七成]，我在場。', '林：大家晚安。并非货运去年跌了七成，我在场。'],
    ['ANNA: So [we built 70 boats] in May.', 'ANNA: We built 70 boats in May.'],
  ] as const) {
    it(`says that nothing but that differs: ${to}`, () => {
      const { reason, turned: isTurned } = placeBracketed(from, to);
      assert.match(reason ?? '', /^Only capitals/);
      assert.equal(isTurned, undefined);
    });
  }
});
