import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { coverageOf } from '../../../src/core/dossier/coverage-of';
import { dossierOf, type Known } from '../../../src/core/dossier/dossier-of';
import { nextHand } from '../../../src/core/dossier/hand';
import { nothingToCheck } from '../../../src/core/dossier/nothing-to-check';
import { tagSpan } from '../../../src/core/dossier/tag-span';
import { unitsOf } from '../../../src/core/dossier/units-of';
import { applyAct } from '../../../src/core/sidecar/apply-act';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';

const text = readFileSync('samples/lakeport-debate.txt', 'utf8');
const file = 'lakeport-debate.txt.annotations.yaml';
const at = '2031-10-15T10:00:00Z';

const reading = (sidecar: string, words = text, known: Known = {}) =>
  dossierOf(parseTranscript(words), [{ file, sidecar: readSidecar(sidecar) }], known);

describe('the English sample', () => {
  it('is accounted for to the last sentence, an act a sentence; one changed word opens one sentence', () => {
    let sidecar = '';
    let made = 0;
    const newId = () => `c${String(made++).padStart(11, '0')}`;
    const { sentences } = coverageOf(reading(''));
    for (let i = 0; ; i++) {
      const dossier = reading(sidecar);
      const open = coverageOf(dossier).sentences.find(({ cover }) => cover === 'open');
      if (!open) break;
      assert.ok(i < sentences.length, 'an act a sentence');
      // As a person may who covers a turn at once: it takes a tenth of the acts.
      const turn = coverageOf(dossier).sentences.filter((one) => one.turn === open.turn);
      const { acts } = nothingToCheck(dossier, turn, { by: 'mei', at, file, newId });
      for (const act of acts) sidecar = applyAct(sidecar, act, 'lakeport-debate.txt').text;
    }
    assert.equal(coverageOf(reading(sidecar)).percent, 100);
    const changed = coverageOf(reading(sidecar, text.replace('drawn by lot', 'drawn by chance')));
    const open = changed.sentences.filter(({ cover }) => cover === 'open');
    assert.deepEqual(
      open.map(({ start, end }) => text.replace('drawn by lot', 'drawn by chance').slice(start, end)),
      ['The order was drawn by chance.'],
    );
    assert.ok(changed.percent < 100);
  });

  it('has twenty claims without a number that one key each tags, if the setting walks them', () => {
    const known = { unnumbered: true };
    let sidecar = '';
    const worded = new Set<string>();
    let offset = -1;
    for (let i = 0; worded.size < 20 && i < 400; i++) {
      const dossier = reading(sidecar, text, known);
      const next = nextHand(dossier, { offset, step: 1 }, ({ untagged }) => untagged?.wording !== undefined);
      assert.ok(next, `${worded.size} were found`);
      offset = next.offset;
      const tagged = tagSpan(dossier, { ...next, pointedAt: next.offset }, { id: `w${i}`, tag: 'claim', at });
      assert.ok(tagged && !tagged.existing);
      sidecar = applyAct(sidecar, tagged.change, 'lakeport-debate.txt').text;
      worded.add(tagged.change.annotation.quote.exact);
    }
    assert.equal(unitsOf(reading(sidecar, text, known)).filter(({ annotation }) => annotation).length, 20);
  });
});
