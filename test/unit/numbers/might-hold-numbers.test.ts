import assert from 'node:assert/strict';
import { findNumbers } from '../../../src/core/numbers/find-numbers';
import { wordsFor } from '../../../src/core/numbers/language/compile';
import { mightHoldNumbers } from '../../../src/core/numbers/might-hold-numbers';

describe('mightHoldNumbers', () => {
  it('is true of all in which a number is found, by each word of a numeral and each phrase', () => {
    for (const tag of ['en', 'es', 'fr', 'de', 'pt']) {
      const { tokens, phrases } = wordsFor(tag);
      for (const [row] of [...tokens, ...phrases])
        for (const word of row.split('|')) {
          const text = `vor ${word} mil`;
          if (findNumbers(text, { language: tag }).length > 0) assert.equal(mightHoldNumbers(text, tag), true, text);
        }
    }
  });

  it('is true of figures, of words written together, of capitals and of words with other letters', () => {
    for (const [text, tag] of [
      ['ran4 This', 'en'],
      ['seventyfive homes', 'en'],
      ['Twenty-One homes', 'en'],
      ['twice as much', 'en'],
      ['fuenfhundert und zweihundert', 'de'],
      ['veintidós casas', 'es'],
      ['veintidos casas', 'es'],
      ['三百戶', 'zh-Hant'],
    ] as const)
      assert.equal(mightHoldNumbers(text, tag), true, text);
  });

  it('is false of words that go with numerals and of those that hold one within', () => {
    for (const text of ['they and the of it', 'Someone was often alone', 'in the height of the storm', ''])
      assert.equal(mightHoldNumbers(text, 'en'), false, text);
    assert.equal(mightHoldNumbers('我們的學校', 'zh-Hant'), false);
  });
});
