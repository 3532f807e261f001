import assert from 'node:assert/strict';
import { quoteSpan } from '../../../src/core/anchors/quote-span';
import type { Dossier } from '../../../src/core/dossier/dossier';
import { lfOf } from '../../../src/core/dossier/lf-of';
import { tellTurns, toldTurnAt } from '../../../src/core/dossier/tell-turns';
import { applyAct } from '../../../src/core/sidecar/apply-act';
import { dossierFor } from '../../support/dossier-for';

/** Who says what, where a person said at words that somebody else speaks from there. */
function told(text: string, notes: readonly (readonly [words: string, speaker: string])[], about = ''): string[] {
  return rows(tell(text, notes, about));
}

function tell(text: string, notes: readonly (readonly [words: string, speaker: string])[], about = ''): Dossier {
  const { transcript } = dossierFor(text, []);
  const turns = notes.map(([words, speaker]) => {
    const start = text.indexOf(words);
    return { ...quoteSpan(transcript.read, { start, end: start + words.length }, lfOf(transcript)), speaker };
  });
  const head = `version: 1\ntranscript: "talk.txt"\n${about}\nannotations: []\n`;
  const { text: sidecar, problem } = applyAct(head, { kind: 'tell-speakers', turns }, 'talk.txt');
  assert.equal(problem, undefined);
  return dossierFor(text, [sidecar]);
}

const rows = ({ transcript: { turns, read } }: Dossier) =>
  turns.map(({ speaker, name, speech }) => `${speaker ?? name ?? '?'}: ${read.slice(speech)}`);

const talk = 'We opened 12 clinics. They are full. You closed 5 schools! That is not so. We built 40 homes.\n';

describe('who speaks from here, as a person says', () => {
  it('begins a turn at the words, up to the next such place, and leaves the text as it is', () => {
    const all = [
      ['You closed 5 schools!', 'HALE'],
      ['That is not so.', 'ORTEGA'],
    ] as const;
    assert.deepEqual(told(talk, all), [
      '?: We opened 12 clinics. They are full.',
      'HALE: You closed 5 schools!',
      'ORTEGA: That is not so. We built 40 homes.',
    ]);
    assert.deepEqual(told(talk, all, 'about:\n  speaker: "ANN"\n')[0], 'ANN: We opened 12 clinics. They are full.');
    assert.equal(tell(talk, all).transcript.text, talk);
  });

  it('names all of it at its first words', () => {
    assert.deepEqual(told(talk, [['We opened 12 clinics.', 'HALE']]), [`HALE: ${talk.trim()}`]);
  });

  it('makes one turn of two notes on words that begin at one place, and the first holds', () => {
    const twice = [
      ['You closed 5 schools!', 'HALE'],
      ['You closed 5 schools! That is not so.', 'ORTEGA'],
    ] as const;
    const expected = ['?: We opened 12 clinics. They are full.', `HALE: ${talk.slice(talk.indexOf('You')).trim()}`];
    assert.deepEqual(told(talk, twice), expected);
    const { transcript } = tell(talk, twice);
    assert.equal(toldTurnAt(transcript, talk.indexOf('You'))?.speaker, 'HALE');
    assert.equal(toldTurnAt(transcript, talk.indexOf('That')), undefined);
  });

  it('ends at the next label', () => {
    const labelled = 'ANN: We opened 12 clinics. You closed five! Not so.\nBOB: Good evening.\nANN: Hello.\n';
    assert.deepEqual(told(labelled, [['You closed five!', 'HALE']]), [
      'ANN: We opened 12 clinics.',
      'HALE: You closed five! Not so.',
      'BOB: Good evening.',
      'ANN: Hello.',
    ]);
  });

  it('goes by the words in captions, whose times are no part of them', () => {
    const captions =
      'WEBVTT\n\n00:01.000 --> 00:02.000\nWe opened 12 clinics.\n\n00:03.000 --> 00:04.000\nYou closed 5.\n\n00:05.000 --> 00:06.000\nWe did not.\n';
    const found = told(captions, [['You closed 5.', 'HALE']]);
    assert.deepEqual(
      found.map((row) => row.split(':')[0]),
      ['?', 'HALE'],
    );
    assert.match(found[1]!, /You closed 5\.[\s\S]*We did not\.$/);
  });

  it('follows the words to where they stand now, and passes over words that are gone', () => {
    const dossier = tell(talk, [['You closed 5 schools!', 'HALE']]);
    const sidecar = dossier.sidecars[0]!.sidecar.text;
    assert.deepEqual(
      rows(dossierFor(`Good evening. ${talk}`, [sidecar])).map((row) => row.slice(0, 8)),
      ['?: Good ', 'HALE: Yo'],
    );
    assert.equal(dossierFor('Nothing of it was said tonight by anybody.\n', [sidecar]).transcript.turns.length, 1);
  });

  it('is taken back by an empty name, and once of the same place holds', () => {
    const dossier = tell(talk, [
      ['You closed 5 schools!', 'HALE'],
      ['You closed 5 schools!', 'ORTEGA'],
    ]);
    assert.match(rows(dossier)[1] ?? '', /^ORTEGA/);
    assert.equal(dossier.about.turns?.length, 1);
    const [one] = dossier.about.turns!;
    const { text } = applyAct(
      dossier.sidecars[0]!.sidecar.text,
      { kind: 'tell-speakers', turns: [{ ...one!, speaker: '' }] },
      'talk.txt',
    );
    assert.equal(dossierFor(talk, [text]).about.turns, undefined);
  });

  it('is placed anew after an edit only where that is near, and comes to the same', () => {
    const line = (n: number) => `We opened ${n} clinics and they say it is not so. It was said before, and often.\n`;
    const long = Array.from({ length: 60 }, (_, i) => line(100 + i)).join('');
    const { transcript } = dossierFor(long, []);
    const notes = [110, 125, 140, 155].map((n, i) => {
      const start = long.indexOf(`${n} clinics`);
      const quoted = quoteSpan(transcript.read, { start, end: start + 11 }, lfOf(transcript));
      return { ...quoted, speaker: i % 2 ? 'HALE' : 'ORTEGA' };
    });
    const texts = [
      long.replace('140 clinics', '140 small clinics').replace('142 clinics', '142 large clinics'),
      `${long}${line(300)}`,
      `${line(300)}${long}`,
      long.replace(line(125), ''),
    ];
    let before = tellTurns(transcript, notes);
    const searched: number[] = [];
    for (const text of texts) {
      const { transcript: now } = dossierFor(text, []);
      const told = tellTurns(now, notes, { before, count: (n) => searched.push(n) });
      assert.deepEqual(told.turns, tellTurns({ ...now }, notes).turns);
      before = tellTurns({ ...transcript }, notes);
    }
    assert.deepEqual(searched, [1, 0, 0, 1]);
  });
});
