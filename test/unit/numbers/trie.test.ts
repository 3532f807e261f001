import assert from 'node:assert/strict';
import { Firsts, Trie } from '../../../src/core/numbers/language/trie';

const words = ['a', 'an', 'ant hill', 'of', 'x-ray', '個', '個人', ' in'];

describe('a trie of words', () => {
  const forwards = Trie.forwards(
    words.map((word) => [word, word]),
    new Firsts(),
  );
  const backwards = Trie.backwards(
    words.map((word) => [word, word]),
    new Firsts(),
  );
  const ahead = (text: string) => forwards.longest(text, 0, text.length);
  const behind = (text: string) => backwards.longest(text, text.length, 0);

  it('finds each of its words, whatever stands behind or before it', () => {
    for (const word of words)
      for (const beside of ['', ' ', 'q', '。', '個']) {
        assert.equal(ahead(word + beside)?.value.startsWith(word), true, `${word}|${beside}`);
        assert.equal(behind(beside + word)?.value.endsWith(word), true, `${beside}|${word}`);
      }
  });

  it('finds the longest, in capitals, other forms, and over spaces, line ends and hyphens', () => {
    assert.equal(ahead('ANT\n hill')?.value, 'ant hill');
    assert.equal(ahead('ant-hill')?.value, 'ant hill');
    assert.equal(ahead('\nin it')?.value, ' in');
    assert.equal(ahead('个人')?.value, '個人');
    assert.equal(behind('an ant  hill')?.value, 'ant hill');
  });

  it('finds no word that only begins so, or whose letters are like in their lowest bits', () => {
    assert.equal(ahead('x'), undefined);
    assert.equal(ahead('x ray'), undefined);
    assert.equal(ahead('og'), undefined);
    assert.equal(ahead('o&'), undefined);
  });
});
