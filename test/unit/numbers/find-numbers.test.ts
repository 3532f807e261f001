import assert from 'node:assert/strict';
import { findNumbers } from '../../../src/core/numbers/find-numbers';

/** What is found, as `text = value`. */
function read(text: string, language: string): string[] {
  return findNumbers(text, { language }).map(({ text, value }) => `${text} = ${value}`);
}

describe('findNumbers', () => {
  it('reads digits and numerals in words with their units', () => {
    assert.deepEqual(read('We planted 4,200 trees on two and a half square miles.', 'en'), [
      '4,200 trees = 4200',
      'two and a half square miles = 2.5',
    ]);
    assert.deepEqual(read('山坡上種了三千五百棵樹,花了1.2億元', 'zh'), ['三千五百棵 = 3500', '1.2億元 = 120000000']);
  });

  it('looks only within the span that is asked for, and counts offsets from the start of the text', () => {
    const text = 'Five ships. Six boats.';
    const [found, ...others] = findNumbers(text, { language: 'en', within: { start: 12, end: 22 } });
    assert.equal(found?.start, 12);
    assert.equal(found?.value, 6);
    assert.deepEqual(others, []);
  });

  it('moves what it finds by a shift, as a text is part of another', () => {
    const [six] = findNumbers('Five ships. Six boats.', { language: 'en', within: { start: 12, end: 22 }, shift: 100 });
    assert.deepEqual(
      { start: six?.start, end: six?.end, text: six?.text },
      { start: 112, end: 121, text: 'Six boats' },
    );
  });

  it('reads characters within a text of Latin letters in their own language, wherever they begin', () => {
    const text = 'Ann said: thank you all. 我們去年蓋了三千五百棟房子，預算是12億元。 So 40 clinics closed.';
    assert.deepEqual(
      findNumbers(text, { document: 'en' }).map(({ text, value }) => `${text} = ${value}`),
      ['三千五百棟 = 3500', '12億元 = 1200000000', '40 clinics = 40'],
    );
  });

  it('are read in the language of the document, or in that of a part that clearly is in another', () => {
    const valuesOf = (text: string) => findNumbers(text, { document: 'en' }).map(({ value }) => value);
    assert.deepEqual(valuesOf('No, only 1.250 percent do.'), [1.25]);
    assert.deepEqual(valuesOf('Das ist nicht wahr, wir haben 1.250 Schulen.'), [1250]);
  });
});
