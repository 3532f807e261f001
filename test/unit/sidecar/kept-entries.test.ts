import assert from 'node:assert/strict';
import { KeptEntries } from '../../../src/core/sidecar/kept-entries';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';

const entry = (id: string, words: string) => `  - id: ${id}\n    tag: claim\n    quote:\n      exact: "${words}"\n`;
const file = (...entries: string[]) => `version: 1\ntranscript: "a"\n\nannotations:\n${entries.join('\n')}`;
const ids = Array.from({ length: 200 }, (_, i) => `e${i}`);
const all = ids.map((id) => entry(id, `words of ${id}`));

/** What a reader of one version after the other has to read in the last of them. */
function readsOf(...versions: readonly string[]): number {
  const kept = new KeptEntries();
  let before = 0;
  for (const text of versions) {
    before = kept.reads;
    assert.deepEqual(readSidecar(text, kept), readSidecar(text));
  }
  return kept.reads - before;
}

describe('the entries of a file that was read before', () => {
  const rows: readonly (readonly [what: string, reads: number, ...versions: string[]])[] = [
    ['are all read at first', 200, file(...all)],
    ['are none if nothing changed', 0, file(...all), file(...all)],
    ['are none if only the head did', 0, file(...all), file(...all).replace('"a"', '"b.txt"')],
    ['is one that came first', 1, file(...all), file(entry('new', 'x'), ...all)],
    ['is one that came last', 1, file(...all), file(...all, entry('new', 'x'))],
    ['is one that came between', 1, file(...all), file(...all.slice(0, 90), entry('new', 'x'), ...all.slice(90))],
    ['is one that was changed', 1, file(...all), file(...all.with(90, entry('e90', 'others')))],
    ['are none if some were taken out', 0, file(...all), file(...all.slice(3, 60), ...all.slice(70))],
    ['are none if some were moved', 0, file(...all), file(...all.slice(100), ...all.slice(0, 100))],
    ['are none if all were turned round', 0, file(...all), file(...all.toReversed())],
    [
      'are both of two that were changed',
      2,
      file(...all),
      file(...all.with(9, entry('e9', 'x')).with(150, entry('e150', 'x'))),
    ],
    [
      'is one if an earlier one is broken',
      1,
      file('  - id: *x\n', ...all),
      file('  - id: *x\n', ...all, entry('new', 'x')),
    ],
    ['are all if their dashes moved', 3, file(...all.slice(0, 3)), file(...all.slice(0, 3)).replaceAll(/^ {2}/gm, '')],
  ];
  for (const [what, reads, ...versions] of rows) {
    it(what, () => {
      const read = readsOf(...versions);
      // One that is broken is read each time.
      const again = versions.at(-1)!.includes('*x') ? 1 : 0;
      assert.equal(read, reads + again);
    });
  }

  it('are read right where one has a value of another one by an alias, whichever of them is edited', () => {
    const by = (id: string, who: string) => entry(id, `words of ${id}`).replace('quote', `by: ${who}\n    quote`);
    const versions = [
      [by('a', '&x "ANN"'), by('b', '*x'), all[2]!],
      [by('a', '&x "ANN"'), by('b', '*x'), entry('e2', 'others')],
      [by('a', '&x "BEN"'), by('b', '*x'), entry('e2', 'others')],
      [by('a', '&x "BEN"'), by('b', '*x'), entry('e2', 'others'), all[3]!],
      [by('a', '"BEN"'), by('b', '*x'), entry('e2', 'others'), all[3]!],
      [by('a', '"BEN"'), by('b', '"BEN"'), entry('e2', 'others'), all[3]!],
      [by('a', '"BEN"'), by('b', '"CLO"'), entry('e2', 'others'), all[3]!],
    ];
    const kept = new KeptEntries();
    const readers = versions.map((one) => {
      const text = file(...one);
      const sidecar = readSidecar(text, kept);
      assert.deepEqual(sidecar, readSidecar(text));
      return sidecar.entries[1]!.annotation?.by;
    });
    assert.deepEqual(readers, ['ANN', 'ANN', 'BEN', 'BEN', undefined, 'BEN', 'CLO']);
  });

  it('are the same objects as before if they say the same, wherever they stand', () => {
    const kept = new KeptEntries();
    const annotationsOf = (text: string) => readSidecar(text, kept).entries.map(({ annotation }) => annotation!);
    const before = new Map(annotationsOf(file(...all)).map((one) => [one.id, one]));
    for (const text of [
      file(entry('new', 'x'), ...all),
      file(...all.slice(50), ...all.slice(0, 50)),
      file(...all.toReversed()),
      file(...all),
    ])
      for (const one of annotationsOf(text)) if (one.id !== 'new') assert.equal(one, before.get(one.id));
  });

  it('are told to have one id twice, also if the second one comes later', () => {
    const kept = new KeptEntries();
    readSidecar(file(...all), kept);
    for (const twice of [
      file(...all, entry('e7', 'x')),
      file(entry('e7', 'x'), ...all),
      file(...all.with(9, all[7]!)),
    ]) {
      assert.deepEqual(readSidecar(twice, kept), readSidecar(twice));
      assert.deepEqual(
        readSidecar(twice).problems.map(({ code }) => code),
        ['duplicate-id'],
      );
      assert.deepEqual(readSidecar(file(...all), kept).problems, []);
    }
  });
});
