import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mergeSidecars } from '../../../src/core/sidecar/merge/merge-sidecars';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { assertProperty } from '../../support/assert-property';
import { type HandEdit, handEdit, threeEntries } from './hand-edit-arbitrary';

const apply = (text: string, list: readonly HandEdit[], who: string) =>
  list.reduce((before, edit, index) => edit(before, `${who}${index}q`), text);

const edits = fc.array(handEdit, { maxLength: 5 });
const versions = fc.record({ before: edits, left: edits, right: edits }).map(({ before, left, right }) => {
  const base = apply(threeEntries, before, 'b');
  return { base, ours: apply(base, left, 'l'), theirs: apply(base, right, 'r') };
});

/** Comments and keys that the program doesn't know, by the names that they bear, and how often each is there. */
function namedIn(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { 0: one } of text.matchAll(/(?:# (?:within |no comment )?c?|x[- ])[blr]\dq/g)) {
    counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  return counts;
}

/** What is in dispute after a merge, by the names that it bears: of that both sides' texts are told. */
function disputedIn(text: string): ReadonlySet<string> {
  const disputes = text.match(/^( *)conflicts:.*\n(?:\1(?: +|- ).*\n)*/gm) ?? [];
  return new Set(disputes.join('').match(/[blr]\dq/g));
}

/** Each entry's lines by its id, with LF ends. */
function entriesOf(text: string): ReadonlyMap<string, string> {
  const sidecar = readSidecar(text);
  return new Map(
    sidecar.entries.map(({ annotation, span }) => {
      const start = sidecar.text.lastIndexOf('\n', span.start) + 1;
      return [annotation!.id, sidecar.text.slice(start, span.end).replaceAll('\r\n', '\n').trimEnd()];
    }),
  );
}

describe('merging what was edited by hand', () => {
  it('loses no comment and no key that the program doesn’t know, and doubles none', () => {
    assertProperty(
      fc.property(versions, fc.boolean(), ({ base, ours, theirs }, hasBase) => {
        const { text, problems } = mergeSidecars({ ...(hasBase && { base }), ours, theirs });
        assert.ok(text !== undefined, problems.map(({ message }) => message).join());
        assert.deepEqual(readSidecar(text).problems, []);
        const [before, here, there, now] = [hasBase ? base : '', ours, theirs, text].map(namedIn);
        for (const one of [...here!.keys(), ...there!.keys()]) {
          if (!before!.has(one)) assert.ok(now!.has(one), `${one} is lost`);
        }
        // Without a base one that was moved may stand in both places.
        const disputed = disputedIn(text);
        for (const [one, count] of hasBase ? now! : []) {
          if (disputed.has(one.slice(-3))) continue;
          assert.ok(count <= Math.max(here!.get(one) ?? 0, there!.get(one) ?? 0), `${one} is doubled`);
        }
        const again = mergeSidecars({ ...(hasBase && { base }), ours: text, theirs });
        // What a version lacks that ends in the middle is not deleted, unless both lack it.
        const isWhole = again.problems.every(({ code }) => code !== 'cut-off');
        if (isWhole) assert.equal(again.text, text, 'made again');
      }),
      { numRuns: 120 },
    );
  });

  it('leaves every character of an entry that only one side changed, and our line ends', () => {
    assertProperty(
      fc.property(versions, ({ base, ours, theirs }) => {
        const { text = '', problems } = mergeSidecars({ base, ours, theirs });
        // What a side lacks that ends in the middle of the base is taken for no edit.
        fc.pre(problems.every(({ code }) => code !== 'cut-off'));
        const [before, here, there, now] = [base, ours, theirs, text].map(entriesOf);
        const column = (lines: string | undefined) => lines?.indexOf('-');
        for (const [id, lines] of now!) {
          const [b, o, t] = [before!.get(id), here!.get(id), there!.get(id)];
          if (o !== undefined && (t === b || t === o)) assert.equal(lines, o);
          else if (t !== undefined && o === b && column(t) === column(lines)) assert.equal(lines, t);
        }
        if (ours !== base) {
          assert.equal(text.startsWith('\uFEFF'), ours.startsWith('\uFEFF'));
          if (!ours.includes('\r')) assert.ok(!text.includes('\r'));
          else if (!/(?<!\r)\n/.test(ours)) assert.ok(!/(?<!\r)\n/.test(text));
        }
      }),
      { numRuns: 120 },
    );
  });
});
