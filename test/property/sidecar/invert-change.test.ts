import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Annotation } from '../../../src/core/sidecar/annotation';
import { applyChange } from '../../../src/core/sidecar/apply-change';
import type { Change } from '../../../src/core/sidecar/change';
import { invertChange } from '../../../src/core/sidecar/invert-change';
import { makeActs } from '../../../src/core/sidecar/make-acts';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { assertProperty } from '../../support/assert-property';
import { annotation, annotations } from './annotation-arbitrary';

const fields = ['claim', 'status', 'verdict', 'assignee', 'sources', 'reviews', 'notes', 'position', 'quote'] as const;

function apply(text: string, changes: readonly Change[]): string {
  return changes.reduce((before, change) => {
    const { text: after, problem } = applyChange(before, change, 'talk.txt');
    assert.equal(problem, undefined);
    return after;
  }, text);
}

function written(list: readonly Annotation[]): string {
  return apply(
    '',
    list.map((one) => ({ kind: 'add', annotation: one })),
  );
}

function dataOf(text: string): Map<string, Annotation> {
  return new Map(readSidecar(text).entries.map(({ annotation: one }) => [one!.id, one!]));
}

/** A sidecar and a change of it: an entry added, removed, or edited in some of the given fields. */
function changeOf(list: readonly Annotation[], keys: readonly string[]): fc.Arbitrary<Change> {
  const known = list.map((one) => one.id);
  const add = annotation
    .filter((one) => !known.includes(one.id))
    .map((one): Change => ({ kind: 'add', annotation: one }));
  if (list.length === 0) return add;
  const id = fc.constantFrom(...known);
  const edit = fc.tuple(id, annotation, fc.subarray([...keys])).map(([which, other, some]): Change => {
    const set = Object.fromEntries(some.map((key) => [key, other[key as keyof Annotation]]));
    return {
      kind: 'edit',
      id: which,
      set: { ...set, ...('quote' in set && { quote: other.quote }) },
      append: { notes: [{ text: 'mine' }] },
    };
  });
  return fc.oneof(
    add,
    id.map((which): Change => ({ kind: 'remove', id: which })),
    edit,
  );
}

const scene = annotations(3).chain((list) => fc.tuple(fc.constant(list), changeOf(list, fields)));

describe('taking a change back', () => {
  it('gives the data that were there before, and the bytes where an entry came or went', () => {
    assertProperty(
      fc.property(scene, ([list, change]) => {
        const before = written(list);
        const after = apply(before, [change]);
        const back = apply(after, invertChange(before, change));
        assert.deepEqual(dataOf(back), dataOf(before));
        if (change.kind !== 'edit' && list.length > 1) {
          assert.equal(back.split('\n').sort().join('\n'), before.split('\n').sort().join('\n'));
        }
      }),
      { numRuns: 250 },
    );
  });

  it('can be taken back itself', () => {
    assertProperty(
      fc.property(scene, ([list, change]) => {
        const before = written(list);
        const after = apply(before, [change]);
        const undo = invertChange(before, change);
        fc.pre(undo.length > 0);
        const redo = invertChange(after, undo[0]!);
        assert.deepEqual(dataOf(apply(apply(after, undo), redo)), dataOf(after));
      }),
      { numRuns: 250 },
    );
  });

  it('leaves what others did meanwhile, and is refused where they did it to the same', () => {
    const both = annotations(3).chain((list) =>
      fc.tuple(
        fc.constant(list),
        changeOf(list, ['claim', 'verdict']),
        fc.nat(),
        fc.constantFrom('status', 'verdict', 'claim'),
      ),
    );
    let refused = 0;
    assertProperty(
      fc.property(both, ([list, change, pick, key]) => {
        const before = written(list);
        const after = apply(before, [change]);
        const entries = readSidecar(after).entries;
        fc.pre(entries.length > 0);
        const theirs = entries[pick % entries.length]!.annotation!;
        const meanwhile = apply(after, [{ kind: 'edit', id: theirs.id, set: { [key]: 'by another' } }]);
        const mine = change.kind === 'add' ? change.annotation.id : change.kind === 'retarget' ? '' : change.id;
        for (const undo of invertChange(before, change)) {
          const { text, problem } = applyChange(meanwhile, undo, 'talk.txt');
          const touched =
            mine === theirs.id && (change.kind === 'add' || Object.hasOwn(undo.kind === 'edit' ? undo.set! : {}, key));
          assert.equal(problem?.code, touched ? 'changed-since' : undefined);
          if (touched) refused++;
          assert.equal(dataOf(text).get(theirs.id)?.[key as 'claim'], 'by another');
        }
      }),
      { numRuns: 250 },
    );
    assert.ok(refused > 10);
  });

  it('puts an entry back with its comments and the keys that nobody knows', () => {
    const before = `version: 1\ntranscript: "talk.txt"\n\nannotations:\n  - id: a\n    mine: [1] # keep\n    tag: 'claim'\n    quote: {exact: "x"}\n\n  - id: b\n    tag: claim\n    quote: {exact: "y"}\n    position: {start: 9, end: 10}\n`;
    for (const text of [before, before.replaceAll('\n', '\r\n')]) {
      const change: Change = { kind: 'remove', id: 'b' };
      const after = apply(text, [change]);
      assert.equal(apply(after, invertChange(text, change)), text);
      const other = apply(text, [{ kind: 'remove', id: 'a' }]);
      const back = apply(other, invertChange(text, { kind: 'remove', id: 'a' }));
      assert.ok(back.includes('    mine: [1] # keep'));
    }
  });

  it('puts entries whose words begin at one place back where each stood among the others, one or many at once', () => {
    const of = (i: number): Annotation => ({
      id: `id-${i}`,
      tag: 'claim',
      quote: { exact: 'x'.repeat(1 + (i % 5)) },
      position: { start: 10 * Math.trunc(i / 4), end: 10 * Math.trunc(i / 4) + 1 + (i % 5) },
    });
    const text = written(Array.from({ length: 80 }, (_, i) => of(i)));
    const removals = (...which: readonly number[]) => which.map((i): Change => ({ kind: 'remove', id: of(i).id }));
    for (const acts of [
      removals(0),
      removals(79),
      removals(5, 6),
      removals(7, 5, 4),
      removals(4, 5, 6, 7),
      removals(...Array.from({ length: 70 }, (_, i) => i)),
    ]) {
      const { text: after, made } = makeActs(text, acts, 'talk.txt');
      assert.equal(made.length, acts.length);
      const back = makeActs(after, made.flatMap(({ inverse }) => inverse).toReversed(), 'talk.txt');
      assert.equal(back.text, text);
    }
  });

  it('is refused for a new entry to which a hand has added anything', () => {
    const one = { id: 'a', tag: 'claim', quote: { exact: 'x' } };
    const after = written([one]);
    const undo = invertChange('', { kind: 'add', annotation: one })[0]!;
    for (const text of [after.replace('claim', 'claim # by hand'), `${after}    mine: 1\n`]) {
      assert.deepEqual(applyChange(text, undo, 'talk.txt').problem?.code, 'changed-since');
    }
    const json = JSON.stringify({ version: 1, transcript: 'talk.txt', annotations: [{ ...one, mine: 1 }] });
    assert.equal(applyChange(json, undo, 'talk.txt').problem?.code, 'changed-since');
    assert.equal(applyChange(json.replace(',"mine":1', ''), undo, 'talk.txt').problem, undefined);
  });

  it('is nothing for a change that did nothing', () => {
    const text = written([{ id: 'a', tag: 'claim', quote: { exact: 'x' } }]);
    assert.deepEqual(invertChange(text, { kind: 'edit', id: 'a', set: { tag: 'claim', verdict: undefined } }), []);
    assert.deepEqual(invertChange(text, { kind: 'remove', id: 'b' }), []);
    assert.deepEqual(invertChange(text, { kind: 'retarget', transcript: 'talk.txt' }), []);
    assert.deepEqual(invertChange(text, { kind: 'retarget', transcript: 'b.txt' }), [
      { kind: 'retarget', transcript: 'talk.txt' },
    ]);
  });
});
