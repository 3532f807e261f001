import assert from 'node:assert/strict';
import { coverageOf } from '../../../src/core/dossier/coverage-of';
import type { Dossier } from '../../../src/core/dossier/dossier';
import { dossierOf } from '../../../src/core/dossier/dossier-of';
import { nothingToCheck } from '../../../src/core/dossier/nothing-to-check';
import { tagSpan } from '../../../src/core/dossier/tag-span';
import { applyAct } from '../../../src/core/sidecar/apply-act';
import { invertAct } from '../../../src/core/sidecar/invert-act';
import { mergeSidecars } from '../../../src/core/sidecar/merge/merge-sidecars';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';

const talk = `RUTH: Good evening. We planted 90 trees. Thank you.
OLAF: Thank you. Fine.
RUTH: Thank you. Yes.
`;

const reading = (sidecar = '', text = talk): Dossier =>
  dossierOf(parseTranscript(text), [{ file: 'a.yaml', sidecar: readSidecar(sidecar) }]);
const covers = (dossier: Dossier) =>
  coverageOf(dossier)
    .sentences.map(({ cover }) => cover[0])
    .join('');

const unpunctuated = `WEBVTT

${Array.from({ length: 60 }, (_, i) => {
  const clock = (at: number) =>
    `00:${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}.000`;
  return `${clock(i * 3)} --> ${clock(i * 3 + 3)}\nso we went to see boat ${i} and it was fine`;
}).join('\n\n')}
`;

/** A sidecar in which somebody said of some sentences, by their numbers, that they hold nothing to check. */
function covered(before: string, by: string, ...numbers: readonly number[]): string {
  return numbers.reduce((text, number) => {
    const dossier = reading(text);
    let id = 0;
    const newId = () => `${by}${number}${id++}`;
    const reader = { by, at: `2030-01-02T10:00:0${number}Z`, file: 'a.yaml', newId };
    const { acts } = nothingToCheck(dossier, [coverageOf(dossier).sentences[number]!], reader);
    return acts.reduce((one, act) => applyAct(one, act, 'talk.txt').text, text);
  }, before);
}

describe('how much is accounted for', () => {
  it('is nothing at first, and all in the end', () => {
    assert.equal(covers(reading()), 'ooooooo');
    assert.equal(coverageOf(reading()).percent, 0);
    const all = reading(covered('', 'mei', 0, 1, 2, 3, 4, 5, 6));
    assert.deepEqual([covers(all), coverageOf(all).percent], ['nnnnnnn', 100]);
  });

  it('is of each of the sentences that say the same the one that was meant', () => {
    assert.equal(covers(reading(covered('', 'mei', 3, 4))), 'ooonnoo');
    assert.equal(covers(reading(covered('', 'mei', 5, 6))), 'ooooonn');
  });

  it('is one line a turn and person, in the order of the text', () => {
    const { covered: lines } = readSidecar(covered(covered('', 'mei', 2, 0), 'otto', 0));
    assert.deepEqual(
      lines?.map(({ by, from, sums }) => [by, from, sums.length]),
      [
        ['mei', 'Thank you.', 2],
        ['otto', 'Good evening.', 1],
      ],
    );
  });

  it('ends for a sentence that is edited, and for no other', () => {
    const sidecar = covered('', 'mei', 0, 2, 3, 4);
    assert.equal(covers(reading(sidecar, talk.replace('Good evening', 'Good morning'))), 'oonnnoo');
    assert.equal(covers(reading(sidecar, `OLAF: Welcome.\n${talk}`)), 'ononnnoo');
  });

  it('dismisses what nobody tagged in the same act, and leaves a sentence alone in which a claim is tagged', () => {
    const dismissed = reading(covered('', 'mei', 1));
    assert.deepEqual(
      dismissed.annotations.map(({ annotation }) => annotation.status),
      ['not-a-claim'],
    );
    const start = talk.indexOf('We planted');
    const tagged = tagSpan(reading(), { start, end: start + 20 }, { id: 'a', tag: 'claim' });
    assert.ok(tagged && !tagged.existing);
    const { text } = applyAct('', tagged.change, 'talk.txt');
    const dossier = reading(text);
    const saying = { at: '2030-01-02T10:00:00Z', file: 'a.yaml', newId: () => 'b' };
    const said = nothingToCheck(dossier, coverageOf(dossier).sentences.slice(0, 3), saying);
    assert.deepEqual([said.count, said.tagged.length, said.acts.length], [2, 1, 1]);
  });

  it('counts what takes the place of sentences in captions without punctuation', () => {
    const { sentences } = coverageOf(reading('', unpunctuated));
    assert.ok(sentences.length > 5, String(sentences.length));
    for (const { start } of sentences) assert.match(unpunctuated.slice(start), /^(?:so we|and it)/);
  });

  it('is checked where all claims of a sentence are', () => {
    const start = talk.indexOf('We planted');
    const tagged = tagSpan(reading(), { start, end: start + 20 }, { id: 'a', tag: 'claim' });
    assert.ok(tagged && !tagged.existing);
    const annotation = { ...tagged.change.annotation, verdict: 'true', status: 'checked' };
    const { text } = applyAct('', { kind: 'add', annotation }, 'talk.txt');
    assert.equal(covers(reading(text)), 'ocooooo');
  });

  it('is united when two people’s files are merged, and taken back by undo', () => {
    const base = covered('', 'mei', 0);
    const merged = mergeSidecars({ base, ours: covered(base, 'mei', 2), theirs: covered(base, 'otto', 3, 4) });
    assert.deepEqual(merged.problems, []);
    assert.equal(covers(reading(merged.text)), 'nonnnoo');
    const dossier = reading(base);
    const reader = { by: 'mei', at: '2030-01-02T10:00:09Z', file: 'a.yaml', newId: () => 'b' };
    const [act] = nothingToCheck(dossier, [coverageOf(dossier).sentences[3]!], reader).acts;
    const after = applyAct(base, act!, 'talk.txt').text;
    assert.equal(
      invertAct(base, act!, 'talk.txt').reduce((text, one) => applyAct(text, one, 'talk.txt').text, after),
      base,
    );
  });
});
