import assert from 'node:assert/strict';
import { findSpokenNumbers } from '../../../src/core/dossier/dossier-of';
import { tokensIn } from '../../../src/core/dossier/tokens-in';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';

const talk =
  'Ann Lee: We built 300 km of road.\n[applause]\nBob Roy: That was in 1999.\n\nAnn Lee: It was.\n\nBob Roy: 40 percent\nof it.\n';

/** `kind words` of each token of the text from `from` to `to`. */
function tokensOf(text: string, from = 0, to = text.length): string[] {
  const transcript = parseTranscript(text);
  const tokens = tokensIn({ transcript, numbers: findSpokenNumbers(transcript) }, { start: from, end: to });
  return tokens.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);
}

describe('tokens', () => {
  it('are speakers, numeric claims and directions, and no years', () => {
    assert.deepEqual(tokensOf(talk), [
      'speaker Ann Lee',
      'quantity 300 km',
      'direction [applause]',
      'speaker Bob Roy',
      'speaker Ann Lee',
      'speaker Bob Roy',
      'quantity 40 percent',
    ]);
  });

  it('of a stretch are those that touch it', () => {
    const second = talk.indexOf('Bob Roy');
    assert.deepEqual(tokensOf(talk, second, second + 3), ['speaker Bob Roy']);
  });

  it('of a number leave out what stands within it and is no speech', () => {
    const cues =
      '1\n00:00:01,000 --> 00:00:03,000\nIt cost 2.3\n\n2\n00:00:03,000 --> 00:00:05,000\nmillion dollars.\n';
    assert.deepEqual(
      tokensOf(cues).filter((token) => token.startsWith('quantity')),
      ['quantity 2.3', 'quantity million dollars'],
    );
  });

  it('of a caption file are times and voices', () => {
    const vtt = 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann Lee>Yes.\n\n00:02.000 --> 00:03.000\n<v Bob Roy>No.\n';
    assert.deepEqual(
      tokensOf(vtt).filter((token) => !token.startsWith('furniture')),
      ['timestamp 00:01.000 --> 00:02.000', 'speaker Ann Lee', 'timestamp 00:02.000 --> 00:03.000', 'speaker Bob Roy'],
    );
  });

  it('are none of an empty text', () => assert.deepEqual(tokensOf(''), []));
});
