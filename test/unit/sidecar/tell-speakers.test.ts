import assert from 'node:assert/strict';
import { type Act, applyAct, isMade } from '../../../src/core/sidecar/apply-act';
import { invertAct } from '../../../src/core/sidecar/invert-act';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';

const entry = 'annotations:\n  - id: a1\n    tag: claim\n    quote:\n      exact: "So it is."\n';
const head = 'version: 1\ntranscript: "a.txt"\n';
const tell = (told: object): Act => ({ kind: 'tell-speakers', ...told });
const aboutIn = (text: string) => readSidecar(text.replace('\uFEFF', '')).about;
const codesIn = (text: string) => readSidecar(text.replace('\uFEFF', '')).problems.map(({ code }) => code);

/** What the text holds after acts, each of which must be made. */
function make(text: string, ...acts: readonly Act[]): string {
  return acts.reduce((before, act) => {
    const { text: after, problem } = applyAct(before, act, 'a.txt');
    assert.equal(problem, undefined);
    assert.ok(isMade(after, act));
    return after;
  }, text);
}

describe('who speaks, as a person says', () => {
  for (const [name, before] of [
    ['a file that holds entries', `${head}\n${entry}`],
    ['a file with CRLF and a byte order mark', `\uFEFF${head}\n${entry}`.replaceAll('\n', '\r\n')],
    ['a file without a head', entry],
    ['JSON', '{"version": 1, "transcript": "a.txt", "annotations": []}'],
    ['no file', ''],
  ] as const) {
    it(`is written to ${name}, and taken back`, () => {
      const act = tell({ speaker: 'Ann Lee', labels: [{ label: 'SPK 1', name: 'Bob Roy' }] });
      const text = make(before, act);
      assert.deepEqual(aboutIn(text), { speaker: 'Ann Lee', speakers: [{ label: 'SPK 1', name: 'Bob Roy' }] });
      assert.deepEqual(codesIn(text), codesIn(before));
      const after = make(text, ...invertAct(before, act, 'a.txt'));
      if (before === '') assert.equal(aboutIn(after), undefined);
      else assert.equal(after, before);
    });
  }

  it('adds to what is known of a label, and leaves comments and other labels as they stand', () => {
    const own = 'about:\n  speakers:\n    - label: "Q"  # the court\n      role: "counsel"\n    - label: "A"\n';
    const text = make(`${head}${own}\n${entry}`, tell({ labels: [{ label: 'Q', name: 'Cy Orr' }] }));
    assert.match(text, /# the court/);
    assert.deepEqual(aboutIn(text)?.speakers, [{ label: 'Q', name: 'Cy Orr', role: 'counsel' }, { label: 'A' }]);
  });

  it('says of a label that it is none, and that it is one again', () => {
    const none = make(`${head}\n${entry}`, tell({ labels: [{ label: 'Note', speaker: false }] }));
    assert.deepEqual(aboutIn(none)?.speakers, [{ label: 'Note', speaker: false }]);
    const again = make(none, tell({ labels: [{ label: 'Note', speaker: true }] }));
    assert.deepEqual(aboutIn(again)?.speakers, [{ label: 'Note' }]);
  });

  it('is taken away by an empty text', () => {
    const named = make(`${head}\n${entry}`, tell({ speaker: 'Ann Lee' }));
    assert.equal(make(named, tell({ speaker: '' })), `${head}\n${entry}`);
  });

  it('goes beside entries that others add meanwhile', () => {
    const act = tell({ labels: [{ label: 'Q' }] });
    const text = make('', act);
    const added = make(text, { kind: 'add', annotation: { id: 'a1', tag: 'claim', quote: { exact: 'So it is.' } } });
    const after = make(added, ...invertAct('', act, 'a.txt'));
    assert.equal(aboutIn(after), undefined);
    assert.equal(readSidecar(after).entries.length, 1);
  });

  it('leaves a file alone that can’t be written', () => {
    const later = `version: 9\ntranscript: "a.txt"\n${entry}`;
    const { text, problem } = applyAct(later, tell({ speaker: 'Ann Lee' }), 'a.txt');
    assert.equal(text, later);
    assert.ok(problem);
  });
});
