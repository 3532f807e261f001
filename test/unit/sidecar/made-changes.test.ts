import assert from 'node:assert/strict';
import { applyChange } from '../../../src/core/sidecar/apply-change';
import type { Change } from '../../../src/core/sidecar/change';
import { invertChange } from '../../../src/core/sidecar/invert-change';
import { MadeChanges } from '../../../src/core/sidecar/made-changes';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';

const add = (id: string): Change => ({
  kind: 'add',
  annotation: { id, tag: 'claim', quote: { exact: `words of ${id}` } },
});
const edit = (id: string, verdict: string): Change => ({
  kind: 'edit',
  id,
  set: { verdict },
  append: { reviews: [{ by: 'desk', verdict }] },
});

/** Makes changes one after the other, and notes each. */
function make(made: MadeChanges, text: string, ...changes: readonly Change[]): string {
  return changes.reduce((before, change) => {
    for (const inverse of invertChange(before, change)) made.record(inverse);
    return apply(before, change);
  }, text);
}

function apply(text: string, ...changes: readonly Change[]): string {
  return changes.reduce((before, change) => {
    const { text: after, problem } = applyChange(before, change, 'talk.txt');
    assert.equal(problem, undefined);
    return after;
  }, text);
}

const lostIn = (made: MadeChanges, text: string) => made.takeLost(readSidecar(text));

describe('changes that were made', () => {
  const others = apply('', add('other1'), add('other2'));

  it('are not lost as long as they are there', () => {
    const made = new MadeChanges();
    const text = make(made, others, add('mine'), edit('mine', 'false'), edit('other1', 'true'), {
      kind: 'remove',
      id: 'other2',
    });
    assert.deepEqual(lostIn(made, text), []);
  });

  it('are lost beside what somebody else added meanwhile, which stays', () => {
    const made = new MadeChanges();
    make(made, others, edit('other1', 'true'));
    const byKim: Change = {
      kind: 'edit',
      id: 'other1',
      set: {},
      append: { reviews: [{ by: 'kim', verdict: 'false' }] },
    };
    const text = apply(others, byKim);
    const lost = lostIn(made, text);
    assert.deepEqual(lost, [edit('other1', 'true')]);
    const [entry] = readSidecar(apply(text, ...lost)).entries;
    assert.equal(entry?.annotation?.verdict, 'true');
    assert.deepEqual(
      entry?.annotation?.reviews?.map(({ by }) => by),
      ['kim', 'desk'],
    );
  });

  it('are lost with the version of the file that held them, and put back as they were', () => {
    const made = new MadeChanges();
    const text = make(made, others, add('mine'), edit('mine', 'false'), edit('other1', 'true'), {
      kind: 'remove',
      id: 'other2',
    });
    const lost = lostIn(made, others);
    assert.deepEqual(
      lost.map(({ kind }) => kind),
      ['add', 'edit', 'edit', 'remove'],
    );
    assert.deepEqual(
      readSidecar(apply(others, ...lost)).entries.map(({ annotation }) => annotation),
      readSidecar(text).entries.map(({ annotation }) => annotation),
    );
  });

  it('are told once', () => {
    const made = new MadeChanges();
    make(made, others, add('mine'), edit('other1', 'true'));
    assert.equal(lostIn(made, others).length, 2);
    assert.deepEqual(lostIn(made, others), []);
  });

  it('give way to what somebody made of them since', () => {
    const made = new MadeChanges();
    const text = make(made, others, edit('other1', 'true'));
    const theirs = apply(text, { kind: 'edit', id: 'other1', set: { verdict: 'misleading' } });
    assert.deepEqual(lostIn(made, theirs), []);
    // Also when that is taken back to what was before both.
    assert.deepEqual(lostIn(made, apply(theirs, { kind: 'edit', id: 'other1', set: { verdict: undefined } })), []);
  });

  it('lose an item of a list alone, whatever others added to it', () => {
    const made = new MadeChanges();
    make(made, others, { kind: 'edit', id: 'other1', append: { notes: [{ text: 'mine' }] } });
    const theirs = apply(others, { kind: 'edit', id: 'other1', append: { notes: [{ text: 'theirs' }] } });
    assert.deepEqual(lostIn(made, theirs), [
      { kind: 'edit', id: 'other1', set: {}, append: { notes: [{ text: 'mine' }] } },
    ]);
  });

  it('that were taken back by oneself are not lost', () => {
    const made = new MadeChanges();
    const [undo] = invertChange(others, add('mine'));
    const [back] = invertChange(others, edit('other1', 'true'));
    const text = make(made, others, add('mine'), edit('other1', 'true'), undo!, back!);
    assert.equal(text, others);
    assert.deepEqual(lostIn(made, others), []);
  });

  it('come back with comments and unknown keys that were seen on the entry', () => {
    const made = new MadeChanges();
    const text = make(made, others, add('mine'));
    const byHand = text.replace('words of mine"\n', 'words of mine"\n    mood: 1 # odd\n');
    assert.deepEqual(lostIn(made, byHand), []);
    assert.match(apply(others, ...lostIn(made, others)), /words of mine"\n {4}mood: 1 # odd\n/);
  });

  it('are looked for neither in a file that can’t be written nor in a broken entry', () => {
    const made = new MadeChanges();
    const text = make(made, others, add('mine'));
    assert.deepEqual(lostIn(made, others.replace('version: 1', 'version: 2')), []);
    assert.deepEqual(lostIn(made, text.replace('id: mine\n', 'id: mine\n    claim: He said: no\n')), []);
    assert.equal(lostIn(made, others).length, 1);
  });
});
