import assert from 'node:assert/strict';
import { sharesSentence } from '../../../src/core/anchors/shares-sentence';
import { Sought } from '../../../src/core/anchors/sought';

/** Whether a figure, in brackets in both, stands in what was made of its sentence. */
function shares(old: string, now: string): boolean {
  const [prefix, exact, suffix] = old.split(/[[\]]/) as [string, string, string];
  const [start, end] = [now.indexOf('['), now.indexOf(']') - 1];
  const text = now.replace(/[[\]]/g, '');
  const isSame = text.slice(start, end) === exact;
  return sharesSentence(text, new Sought({ quote: { exact, prefix, suffix } }), {
    ...{ start, end, lf: { start, end }, same: isSame, identical: isSame, words: 1, edited: 0, beside: undefined },
    ...{ prefix: 0, suffix: 0, prefixGap: 0, suffixGap: 0 },
  });
}

describe('a figure in what was made of its sentence', () => {
  const rows: readonly (readonly [old: string, now: string, isShared: boolean])[] = [
    ['crime fell by [8] percent in the harbour', 'in the harbour crime now fell [8] percent', true],
    ['crime fell by [8] percent in the harbour', 'the fish there now weigh [8] percent', false],
    // So many letters of longer words there must be, and three quarters of them again.
    ['abcd efgh [8] ijkl', 'ijkl [8] efgh abcd', true],
    ['abcd efgh [8] ijk', 'ijk [8] efgh abcd', false],
    ['abc efgh [8] ijkl mnop', 'mnop ijkl [8] efgh', true],
    ['abcd efgh [8] ijkl mnop', 'abcd efgh [8] ijkl', true],
    ['abcd efgh [8] ijkl mnop', 'abcd efgh [8] then', false],
    ['abcd efgh [8] ijklm', 'abcd efgh [8]', false],
    // Of its line alone.
    ['xxxx\nabcd efgh [8] ijkl\nyyyy', 'zzzz\nijkl [8] efgh abcd\nzzzz', true],
    ['abcd efgh [8] ijkl', 'abcd\nefgh [8] ijkl', false],
    ['abcd efgh [8] ijkl', 'abcd efgh [8]\nijkl', false],
    // No farther off than that.
    ['abcd efgh [8] ijkl', `abcd efgh ${'of '.repeat(45)}[8] ijkl`, true],
    ['abcd efgh [8] ijkl', `abcd efgh ${'of '.repeat(60)}[8] ijkl`, false],
    ['abcd efgh [8] ijkl', `abcd efgh [8] ${'of '.repeat(60)}ijkl`, false],
    ['港口犯罪減少[8]成', '減少[8]成港口犯罪', true],
    ['港口犯罪減少[8]成', '魚重了[8]成', false],
    ['crime fell by [a lot] in the harbour', 'in the harbour crime fell [a lot]', false],
    ['crime fell by [8] percent in the harbour', 'in the harbour crime now fell [9] percent', false],
  ];
  for (const [old, now, isShared] of rows) {
    it(`is ${isShared ? '' : 'not '}known again: ${old} → ${now.replaceAll(/(of )+/g, '… ')}`, () =>
      assert.equal(shares(old, now), isShared));
  }
});
