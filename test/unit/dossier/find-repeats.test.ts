import assert from 'node:assert/strict';
import { dossierOf } from '../../../src/core/dossier/dossier-of';
import { findRepeats } from '../../../src/core/dossier/find-repeats';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';

/** How often the first place of the words in a text is repeated. */
function count(text: string, words: string): number {
  const start = text.indexOf(words);
  return findRepeats(dossierOf(parseTranscript(text), []), { start, end: start + words.length }).length;
}

const talk = (first: string, second: string) => `ANN: ${first}\nBOB: ${second}\nANN: Yes.\nBOB: No.\n`;

describe('findRepeats', () => {
  it('finds the words in what others say too', () => {
    assert.equal(count(talk('We lost 300 jobs.', 'Not 300 jobs. 300 jobs!'), '300 jobs'), 2);
    assert.equal(count(talk('失業率降到3.1%。', '不是3.1%。'), '3.1%'), 1);
  });

  it('finds no part of a longer number or word', () => {
    for (const other of ['1300 jobs', '4,300 jobs', '300 jobsters', '2.300 jobs']) {
      assert.equal(count(talk('We lost 300 jobs.', `No, ${other}.`), '300 jobs'), 0, other);
    }
    assert.equal(count(talk('There were 300.', 'No, 300,5 or 300.7 or 3001.'), '300'), 0);
  });

  it('finds nothing in labels', () => {
    assert.equal(count(talk('I ask BOB: why?', 'Me?'), 'BOB'), 0);
  });
});
