import assert from 'node:assert/strict';
import { SENTENCE_REACH, SentenceBounds } from '../../../src/core/numbers/refine/sentence-bounds';

function sentenceAt(text: string, words: string, spaced = true): string {
  const bounds = new SentenceBounds(text, 0, text.length, spaced);
  const at = text.indexOf(words);
  return text.slice(bounds.startOf(at), bounds.endOf(at)).trim();
}

describe('the sentence around a number', () => {
  it('begins and ends at marks, but not at the stop of a decimal', () => {
    assert.equal(sentenceAt('We won! It rose 3.5 percent to 40. Why?', '40'), 'It rose 3.5 percent to 40');
    assert.equal(sentenceAt('他走了。有三百人嗎？沒有。', '三百', false), '有三百人嗎');
  });

  it('goes on with a wrapped line in a language with spaces only', () => {
    assert.equal(sentenceAt('They closed\n40 clinics and\nfired us.', '40'), 'They closed\n40 clinics and\nfired us.');
    assert.equal(sentenceAt('They left.\n40 closed', '40'), '40 closed');
    assert.equal(sentenceAt('Closings\nWe had 40', '40'), 'We had 40');
    assert.equal(sentenceAt('名單\n三百人', '三百', false), '三百人');
  });

  it('ends with the same lines, whichever way lines end', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const lines = (...all: string[]) => all.join(end);
      const wrapped = lines('They closed', '40 clinics and', 'fired us.');
      assert.equal(sentenceAt(wrapped, '40'), wrapped);
      assert.equal(sentenceAt(lines('Closings', 'We had 40', 'Openings'), '40'), 'We had 40');
      assert.equal(sentenceAt(lines('Closings', '', 'We had 40', '', 'a few'), '40'), 'We had 40');
      assert.equal(sentenceAt(lines('名單', '三百人', '2 項'), '三百', false), '三百人');
    }
  });

  it('is a question only if its own mark is one', () => {
    const text = 'Was it 40? It was 50. Was it? It was 60';
    const bounds = new SentenceBounds(text, 0, text.length, true);
    const asked = ['40', '50', '60'].map((number) => bounds.isAsked(text.indexOf(number)));
    assert.deepEqual(asked, [true, false, false]);
    assert.equal(new SentenceBounds('40?', 0, 2, true).isAsked(0), false, 'the mark is beyond the passage');
  });

  it('is the same in whichever order its numbers are asked', () => {
    const text = `One is 1. ${'then '.repeat(20)}2 and 3, 4? ${'and '.repeat(60)}5 or 6.`;
    const places = [...text.matchAll(/\d/g)].map(({ index }) => index);
    const bounds = new SentenceBounds(text, 0, text.length, true);
    for (const at of [...places, ...places.toReversed(), ...places]) {
      const anew = new SentenceBounds(text, 0, text.length, true);
      assert.deepEqual([bounds.startOf(at), bounds.endOf(at)], [anew.startOf(at), anew.endOf(at)], `at ${at}`);
      assert.ok(at - bounds.startOf(at) <= SENTENCE_REACH && bounds.endOf(at) - at <= SENTENCE_REACH);
    }
  });
});
