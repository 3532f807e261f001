import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Annotation } from '../../../src/core/sidecar/annotation';
import { applyChange } from '../../../src/core/sidecar/apply-change';
import type { Change } from '../../../src/core/sidecar/change';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { assertProperty } from '../../support/assert-property';
import { annotation, annotations, text } from './annotation-arbitrary';

function apply(before: string, change: Change): string {
  const { text: after, problem } = applyChange(before, change, 'talk "a".txt');
  assert.equal(problem, undefined);
  return after;
}

function written(list: readonly Annotation[]): string {
  return list.reduce((before, one) => apply(before, { kind: 'add', annotation: one }), '');
}

function read(file: string): Annotation[] {
  const sidecar = readSidecar(file);
  assert.deepEqual(sidecar.problems, []);
  return sidecar.entries.map((entry) => entry.annotation!);
}

/** What a hand may have made of a canonical file without changing its data. */
const handwork = fc.constantFrom<(file: string) => string>(
  (file) => file,
  (file) => file.replaceAll('\n', '\r\n'),
  (file) => `\uFEFF${file}`,
  (file) => file.replace(/\n$/, ''),
  (file) => file.replaceAll(/^( +)(tag|by|note|exact): /gm, '$1# a comment\n$1$2:   '),
  (file) => file.replaceAll(/^( {4})(tag: .*)$/gm, '$1mine: [1, {a: b}] # mine\n$1$2   # why'),
  (file) => file.replaceAll(/^( +)position: \{start: (\d+), end: (\d+)\}/gm, '$1position:\n$1  start: $2\n$1  end: $3'),
  (file) => file.replaceAll(/^ {4}position: .*\n/gm, '').replaceAll('  - id', '  # above\n  - id'),
  (file) => file.replace(/annotations:\n[\s\S]*$/, (list) => list.replaceAll(/^ {2}/gm, '')),
);

describe('writing a sidecar', () => {
  it('is the inverse of reading it', () => {
    assertProperty(
      fc.property(annotations(4), (list) => {
        const order = (one: Annotation) => one.position?.start ?? Infinity;
        const known = list.filter((one) => one.position);
        const back = read(written(list));
        assert.deepEqual(new Map(back.map((one) => [one.id, one])), new Map(list.map((one) => [one.id, one])));
        const starts = back.filter((one) => one.position).map(order);
        if (known.length === list.length)
          assert.deepEqual(
            starts,
            [...starts].sort((a, b) => a - b),
          );
      }),
      { numRuns: 250 },
    );
  });

  it('changes what it should and no byte outside the entry', () => {
    assertProperty(
      fc.property(
        annotations(4),
        handwork,
        fc.nat(),
        annotation,
        fc.uniqueArray(fc.nat(30), { maxLength: 6 }),
        (list, byHand, pick, wanted, keys) => {
          fc.pre(list.length > 0);
          const file = byHand(written(list));
          const before = readSidecar(file).entries;
          const target = before[pick % before.length]!;
          const all = [
            'tag',
            'quote',
            'position',
            'parts',
            'numbers',
            'claim',
            'status',
            'verdict',
            'sources',
            'reviews',
            'notes',
            'repeats',
          ] as const;
          const names = keys
            .map((key) => all[key % all.length]!)
            .filter((key) => wanted[key] !== undefined || (key !== 'tag' && key !== 'quote'));
          const set = Object.fromEntries(names.map((key) => [key, wanted[key]]));
          const after = apply(file, { kind: 'edit', id: target.annotation!.id, set });
          const entries = readSidecar(after).entries;
          assert.deepEqual(
            entries.map((one) => one.annotation),
            before.map((one) => (one === target ? defined({ ...one.annotation, ...set }) : one.annotation)),
          );
          const bom = file.startsWith('\uFEFF') ? 1 : 0;
          assert.equal(after.slice(0, target.span.start + bom), file.slice(0, target.span.start + bom));
          const rest = file.slice(target.span.end + bom);
          assert.equal(after.slice(after.length - rest.length), rest);
          for (const comment of ['# a comment', '# mine', '# above']) {
            assert.equal(after.split(comment).length >= file.split(comment).length - names.length * 8, true);
          }
        },
      ),
      { numRuns: 250 },
    );
  });

  it('adds and removes an entry without touching another byte', () => {
    assertProperty(
      fc.property(annotations(4), handwork, annotation, (list, byHand, one) => {
        fc.pre(list.every((other) => other.id !== one.id));
        const file = byHand(written(list));
        const added = apply(file, { kind: 'add', annotation: one });
        assert.deepEqual(new Set(read(added).map(({ id }) => id)), new Set([...list, one].map(({ id }) => id)));
        assert.deepEqual(
          read(added).find(({ id }) => id === one.id),
          one,
        );
        const removed = apply(added, { kind: 'remove', id: one.id });
        if (list.length > 0 && /\n$/.test(file)) assert.equal(removed, file);
        assert.deepEqual(read(removed), read(file));
      }),
      { numRuns: 250 },
    );
  });

  it('appends to lists', () => {
    assertProperty(
      fc.property(annotations(2), handwork, text, (list, byHand, words) => {
        fc.pre(list.length > 0);
        const file = byHand(written(list));
        const target = read(file)[0]!;
        const after = apply(file, {
          kind: 'edit',
          id: target.id,
          append: { notes: [{ text: words }], reviews: [{ by: words }] },
        });
        assert.deepEqual(read(after)[0], {
          ...target,
          notes: [...(target.notes ?? []), { text: words }],
          reviews: [...(target.reviews ?? []), { by: words }],
        });
      }),
      { numRuns: 250 },
    );
  });
});

function defined(record: object): object {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
