import assert from 'node:assert/strict';
import type { Annotation } from '../../../src/core/sidecar/annotation';
import { applyChange } from '../../../src/core/sidecar/apply-change';
import { applyTogether, type EntryChange } from '../../../src/core/sidecar/apply-together';

const entry = (id: string, start?: number): Annotation => ({
  id,
  tag: 'claim',
  quote: { exact: `The words of ${id}.` },
  ...(start !== undefined && { position: { start, end: start + 9 } }),
});
const add = (annotation: Annotation, before?: string): EntryChange => ({
  kind: 'add',
  annotation,
  ...(before !== undefined && { before }),
});
const idsIn = (text: string) => [...text.matchAll(/^ {2}- id: (\S+)$/gm)].map(([, id]) => id);

const head = 'version: 1\ntranscript: "talk.txt"\n\n';
const text = ['p', 'q'].reduce(
  (before, id, i) => applyChange(before, add(entry(id, 100 * (i + 1))), 'talk.txt').text,
  '',
);

describe('new entries that are made together', () => {
  for (const { what, changes, ids } of [
    {
      what: 'between the same two stand by their places, whatever order they come in',
      changes: [add(entry('b', 160)), add(entry('a', 120)), add(entry('c', 180))],
      ids: ['p', 'a', 'b', 'c', 'q'],
    },
    {
      what: 'at one place stand in the order in which they come',
      changes: [add(entry('b', 150)), add(entry('a', 150))],
      ids: ['p', 'b', 'a', 'q'],
    },
    {
      what: 'at one place stand before the one that they name',
      changes: [add(entry('b', 150)), add(entry('a', 150), 'b')],
      ids: ['p', 'a', 'b', 'q'],
    },
    {
      what: 'without a place come last, in the order in which they come',
      changes: [add(entry('u')), add(entry('r', 150)), add(entry('t'))],
      ids: ['p', 'r', 'q', 'u', 't'],
    },
    {
      what: 'at several places go to each',
      changes: [add(entry('r', 220)), add(entry('o', 20)), add(entry('s', 210)), add(entry('m', 10))],
      ids: ['m', 'o', 'p', 'q', 's', 'r'],
    },
  ]) {
    it(what, () => {
      const oneByOne = changes.reduce((before, change) => applyChange(before, change, 'talk.txt').text, text);
      const together = applyTogether(text, changes, 'talk.txt');
      assert.equal(together?.text, oneByOne);
      assert.deepEqual(idsIn(together.text), ids);
      assert.equal(together.text.startsWith(head), true);
    });
  }

  it('begin the list of a file that has none', () => {
    const together = applyTogether('', [add(entry('b', 20)), add(entry('a', 10))], 'talk.txt');
    assert.deepEqual(idsIn(together?.text ?? ''), ['a', 'b']);
    assert.equal(together?.inverses.length, 2);
  });
});

describe('changes that can’t be made together', () => {
  const edit: EntryChange = { kind: 'edit', id: 'p', set: { verdict: 'true' } };
  for (const [what, before, changes] of [
    ['none', text, []],
    ['some that add and some that edit', text, [add(entry('a', 120)), edit]],
    ['some that edit and some that add', text, [edit, add(entry('a', 120))]],
    ['two of the same entry', text, [edit, { ...edit, set: { verdict: 'false' } }]],
    ['any of a file of a newer version', text.replace('version: 1', 'version: 99'), [add(entry('a', 120))]],
    ['one of an entry that isn’t there', text, [{ ...edit, id: 'z' }]],
    ['one alone that makes the list', '', [add(entry('a', 120))]],
  ] as const) {
    it(`are ${what}`, () => assert.equal(applyTogether(before, changes, 'talk.txt'), undefined));
  }
});
