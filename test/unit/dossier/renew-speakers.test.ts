import assert from 'node:assert/strict';
import { dossierOf } from '../../../src/core/dossier/dossier-of';
import { renewSpeakers } from '../../../src/core/dossier/renew-speakers';
import { tagSpan } from '../../../src/core/dossier/tag-span';
import { applyAct } from '../../../src/core/sidecar/apply-act';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';

const text = `Ann Lee: Hello there.

Bob Roy: Hi, all of you.

blip >3: We have 12 schools.

Ann Lee: Well, it is so.

Bob Roy: Yes, we have 4 halls.
`;
const before = parseTranscript(text, { declared: true });
const after = parseTranscript(text, { declared: true, speakers: [{ label: 'blip >3' }] });

/** A dossier of `before` with a verdict on each of the words. */
function judged(...words: readonly string[]) {
  const dossier = dossierOf(before, []);
  const sidecar = words.reduce((known, one, i) => {
    const start = text.indexOf(one);
    const tagged = tagSpan(dossier, { start, end: start + one.length }, { id: `a${i}`, tag: 'claim' });
    assert.ok(tagged && 'change' in tagged);
    const annotation = { ...tagged.change!.annotation, verdict: 'true' };
    return applyAct(known, { kind: 'add', annotation }, 'a.txt').text;
  }, '');
  return { sidecar, dossier: dossierOf(before, [{ file: 'a', sidecar: readSidecar(sidecar) }]) };
}

describe('who speaks, read otherwise in the same text', () => {
  it('is written in the annotations that it concerns: none has moved, and no verdict is open again', () => {
    const { sidecar, dossier } = judged('We have 12 schools', 'we have 4 halls');
    assert.deepEqual(
      dossier.annotations.map(({ annotation }) => annotation.speaker),
      ['Bob Roy', 'Bob Roy'],
    );
    const edits = renewSpeakers(dossier, after);
    assert.deepEqual(
      edits.map(({ change }) => [change.id, change.set]),
      [['a0', { speaker: 'blip >3' }]],
    );
    const renewed = edits.reduce((known, { change }) => applyAct(known, change, 'a.txt').text, sidecar);
    const { annotations } = dossierOf(after, [{ file: 'a', sidecar: readSidecar(renewed) }]);
    for (const { placement, attention } of annotations) {
      assert.equal(placement, 'exact');
      assert.equal(attention, undefined);
    }
  });

  it('is not written where it stays', () => {
    assert.deepEqual(renewSpeakers(judged('we have 4 halls').dossier, after), []);
  });
});
