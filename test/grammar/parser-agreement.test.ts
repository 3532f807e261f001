import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatOfName } from '../../src/core/transcript/format-of-name';
import { parseTranscript } from '../../src/core/transcript/parse-transcript';
import { TranscriptGrammar } from './transcript-grammar';

const styles = '../shared/corpora/turns';

const listTranscripts = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(txt|md|vtt|srt|cha)$/.test(file) && !file.endsWith('LICENCE.txt'))
    .map((file) => join(folder, file));

describe('the grammar and the parser', () => {
  let grammar: TranscriptGrammar;
  before(async () => {
    grammar = await TranscriptGrammar.load();
  });

  /** Speakers that the grammar colours in a file and the parser knows nothing of, and how many it colours. */
  const compare = (file: string): { coloured: number; strangers: string[] } => {
    const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
    const { turns } = parseTranscript(text, formatOfName(file));
    const speakers = grammar.paint(text).filter(({ colour }) => colour === 'speaker');
    // Within a turn's speech the same voice is named again by each of its cues.
    const strangers = speakers.filter(
      ({ start, end, text: name }) =>
        !turns.some(
          ({ label, speech, speaker }) =>
            label && label.start <= start && end <= (speaker === name ? Math.max(label.end, speech.end) : label.end),
        ),
    );
    return {
      coloured: speakers.length,
      strangers: strangers.map(({ start, text: name }) => `${file}@${start} ${name}`),
    };
  };

  it('see the same speakers in the samples', () => {
    for (const file of listTranscripts('samples')) {
      const { coloured, strangers } = compare(file);
      assert.ok(coloured > 0, file);
      assert.deepEqual(strangers, []);
    }
  });

  it('see the same speakers in other house styles', function () {
    if (!existsSync(styles)) {
      console.log(`    skipped: ${styles} is not here`);
      this.skip();
    }
    assert.deepEqual(
      listTranscripts(styles).flatMap((file) => compare(file).strangers),
      [],
    );
  });
});
