import assert from 'node:assert/strict';
import { findSpokenNumbers } from '../../../src/core/dossier/dossier-of';
import { spansAround } from '../../../src/core/dossier/spans-around';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';

/** What a selection grows to from before `words`, up to the turn. */
function grow(text: string, words: string): string[] {
  const transcript = parseTranscript(text);
  const spans = spansAround({ transcript, numbers: findSpokenNumbers(transcript) }, text.indexOf(words));
  return spans.map((span) => text.slice(span.start, span.end));
}

const english =
  'Ann Lee: Hello.\n\nBob Roy: We built 300 km last year, and more will come. Wait.\n\nThat is all.\n\nAnn Lee: Thanks.\n';

describe('a growing selection', () => {
  it('takes in word, numeral with unit, clause, sentence, paragraph, speech and turn', () => {
    assert.deepEqual(grow(english, '300'), [
      '300',
      '300 km',
      'We built 300 km last year',
      'We built 300 km last year, and more will come.',
      'We built 300 km last year, and more will come. Wait.',
      'We built 300 km last year, and more will come. Wait.\n\nThat is all.',
      'Bob Roy: We built 300 km last year, and more will come. Wait.\n\nThat is all.',
    ]);
  });

  it('leaves out steps that would take in nothing more', () => {
    assert.deepEqual(grow(english, 'Hello'), ['Hello', 'Hello.', 'Ann Lee: Hello.']);
  });

  it('parts Chinese words', () => {
    const chinese = '主持人：大家好。\n王小明：我們新增就業12萬人。\n主持人：謝謝王小明。\n';
    assert.deepEqual(grow(chinese, '就業'), ['就業', '我們新增就業12萬人。', '王小明：我們新增就業12萬人。']);
  });

  it('goes from a label’s word over the name to the turn', () => {
    assert.deepEqual(grow(english, 'Roy: We').slice(0, 3), ['Roy', 'Bob Roy', 'Bob Roy:']);
  });

  it('is empty where nobody speaks', () => {
    assert.deepEqual(grow(`Minutes of the meeting\n\n${english}`, 'Minutes'), []);
  });
});
