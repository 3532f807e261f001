import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findSpokenNumbers } from '../../src/core/dossier/dossier-of';
import { findNumbers } from '../../src/core/numbers/find-numbers';
import { contains, type Span } from '../../src/core/text/span';
import { parseTranscript } from '../../src/core/transcript/parse-transcript';
import { figures, noFigures } from './colour-cases';
import { TranscriptGrammar } from './transcript-grammar';

describe('the grammar and the number recogniser', () => {
  let grammar: TranscriptGrammar;
  before(async () => {
    grammar = await TranscriptGrammar.load();
  });

  /** Coloured numbers and units of a text that lie in none of the spans. */
  const strangers = (text: string, spans: readonly Span[]) =>
    grammar
      .paint(text)
      .filter(({ colour }) => colour === 'number' || colour === 'unit')
      .filter((one) => !spans.some((span) => contains(span, one)));

  it('find the same plain figures, all of them claims', () => {
    const missed = figures.filter(([line]) => {
      const claims = findNumbers(line).filter(({ claim }) => claim);
      return strangers(line, claims).length > 0;
    });
    assert.deepEqual(missed, []);
  });

  it('leave the same names, dates and bare numerals alone', () => {
    const claimed = noFigures.filter(([line]) => findNumbers(line).some(({ claim }) => claim));
    assert.deepEqual(claimed, []);
  });

  it('find the same figures in what is said in the samples', () => {
    for (const file of readdirSync('samples')
      .filter((name) => name.endsWith('.txt'))
      .map((name) => join('samples', name))) {
      const transcript = parseTranscript(readFileSync(file, 'utf8'));
      const numbers = findSpokenNumbers(transcript);
      const inSpeech = strangers(transcript.text, numbers).filter((one) =>
        transcript.turns.some(({ speech }) => contains(speech, one)),
      );
      assert.deepEqual(
        inSpeech.map(({ start, text }) => transcript.text.slice(start - 10, start + text.length + 10)),
        [],
        file,
      );
    }
  });
});
