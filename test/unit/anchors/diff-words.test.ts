import assert from 'node:assert/strict';
import { diffWords } from '../../../src/core/anchors/diff-words';

const show = (old: string, fresh: string) =>
  diffWords(old, fresh)
    .map(({ kind, text }) => ({ same: text, removed: `[-${text}-]`, added: `{+${text}+}` })[kind])
    .join('');

describe('diffWords', () => {
  it('compares whole words and whole numbers', () => {
    assert.equal(show('We paid 4,200 crowns.', 'We paid 4,300 crowns.'), 'We paid[- 4,200-]{+ 4,300+} crowns.');
  });

  it('compares scripts without spaces by character', () => {
    assert.equal(show('我們有三百家企業', '我們有五百家企業'), '我們有[-三-]{+五+}百家企業');
  });

  it('shows an added negation', () => {
    assert.equal(show('He did pay.', 'He did not pay.'), 'He did{+ not+} pay.');
  });

  it('takes no notice of white space', () => {
    assert.deepEqual(diffWords('two  words', 'two\nwords'), [{ kind: 'same', text: 'two\nwords' }]);
  });

  it('has nothing to say of nothing, and all of all', () => {
    assert.deepEqual(diffWords('', ''), []);
    assert.deepEqual(diffWords('old', ''), [{ kind: 'removed', text: 'old' }]);
    assert.deepEqual(diffWords('', 'new'), [{ kind: 'added', text: 'new' }]);
  });

  it('compares a text with another of thousands of words in no time that a person would notice', () => {
    const long = (word: string) => Array.from({ length: 20_000 }, (_, i) => `${word}${i}${word}`).join(' ');
    assert.deepEqual(
      diffWords(long('a'), long('b')).map(({ kind }) => kind),
      ['removed', 'added'],
    );
  });
});
