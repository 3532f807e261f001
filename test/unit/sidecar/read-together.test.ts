import assert from 'node:assert/strict';
import type { Annotation } from '../../../src/core/sidecar/annotation';
import { applyChange } from '../../../src/core/sidecar/apply-change';
import { ownChange } from '../../../src/core/sidecar/own-change';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { readTogether } from '../../../src/core/sidecar/read-together';

const claim: Annotation = {
  id: 'a',
  tag: 'claim',
  quote: { exact: 'We cut it.' },
  position: { start: 5, end: 15 },
  by: 'mei',
  at: '2026-03-04T09:00:00Z',
};

function textOf(...annotations: Annotation[]): string {
  return annotations.reduce((text, annotation) => applyChange(text, { kind: 'add', annotation }, 'talk.txt').text, '');
}

function together(...files: Annotation[][]) {
  return readTogether(
    files.map((annotations, i) => ({ file: `file ${i}`, sidecar: readSidecar(textOf(...annotations)) })),
  );
}

describe('several sidecars of one transcript', () => {
  it('keep a source confidential if one of them calls it so', () => {
    const source = { title: 'A call', url: 'https://example.org/call' };
    for (const at of ['2026-03-01T09:00:00Z', '2026-03-09T09:00:00Z']) {
      const own = { ...claim, at, sources: [{ ...source, confidential: true }] };
      const [joined] = together([{ ...claim, sources: [source] }], [own]);
      assert.deepEqual(joined!.annotation.sources, [{ ...source, confidential: true }]);
    }
  });

  it('keep a source confidential however its address is written elsewhere', () => {
    for (const url of [
      'http://www.example.org/call/',
      'HTTPS://EXAMPLE.org/call',
      ' https://example.org/call#',
      'https://example.org/Call',
    ]) {
      const own = { ...claim, sources: [{ url, confidential: true }] };
      const [joined] = together([{ ...claim, sources: [{ url: 'https://example.org/call' }] }], [own]);
      assert.ok(
        joined!.annotation.sources!.every(({ confidential }) => confidential === true),
        url,
      );
    }
    const other = { ...claim, sources: [{ url: 'https://example.org/caller', confidential: true }] };
    const [joined] = together([{ ...claim, sources: [{ url: 'https://example.org/call' }] }], [other]);
    assert.equal(joined!.annotation.sources!.filter(({ confidential }) => confidential).length, 1);
  });

  it('show every claim of each', () => {
    const joined = together([claim], [{ ...claim, id: 'b' }], []);
    assert.deepEqual(
      joined.map((one) => [one.annotation.id, one.entries.map(({ file }) => file)]),
      [
        ['a', ['file 0']],
        ['b', ['file 1']],
      ],
    );
  });

  it('unite the lists of one claim, a history by time', () => {
    const note = (at: string) => ({ by: 'x', at, text: at });
    const source = { title: 'Report' };
    const [one] = together(
      [{ ...claim, sources: [source], notes: [note('2026-03-04T10:00:00Z'), note('2026-03-04T12:00:00Z')] }],
      [{ ...claim, sources: [{ title: 'Law' }, source], notes: [note('2026-03-04T11:00:00Z')] }],
    );
    assert.deepEqual(one!.annotation.sources, [source, { title: 'Law' }]);
    assert.deepEqual(
      one!.annotation.notes!.map(({ at }) => at!.slice(11, 13)),
      ['10', '11', '12'],
    );
    assert.equal(one!.entries.length, 2);
  });

  it('take each value from the entry that gave it last, whatever the order of the files', () => {
    const entries: Annotation[] = [
      { ...claim, status: 'checked', claim: 'It was cut.', at: '2026-03-04T10:00:00Z' },
      { ...claim, status: 'in-review', at: '2026-03-04T11:00:00Z' },
      { ...claim, assignee: 'jo', at: '2026-03-04T12:00:00Z' },
    ];
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
    ]) {
      const [one] = together(...order.map((i) => [entries[i]!]));
      const { status, claim: words, assignee } = one!.annotation;
      assert.deepEqual({ status, words, assignee }, { status: 'in-review', words: 'It was cut.', assignee: 'jo' });
    }
  });

  it('count a later review as the time an entry was written', () => {
    const [one] = together(
      [{ ...claim, status: 'checked', reviews: [{ at: '2026-03-06T00:00:00Z', verdict: 'true' }] }],
      [{ ...claim, status: 'in-review', at: '2026-03-05T00:00:00Z' }],
    );
    assert.equal(one!.annotation.status, 'checked');
  });

  const at = (hour: number) => `2026-03-05T${String(hour).padStart(2, '0')}:00:00Z`;
  const judged = (by: string, hour: number, verdict: string, settles = false): Annotation => ({
    ...claim,
    by,
    verdict,
    reviews: [{ by, at: at(hour), verdict, ...(settles && { settles }) }],
  });
  for (const [what, files, verdict] of [
    ['show no verdict where people differ', [judged('ann', 1, 'true'), judged('bo', 2, 'false')], undefined],
    [
      'show the one that settled it, whenever the others were given',
      [judged('ann', 1, 'true'), judged('cy', 3, 'half-true', true), judged('bo', 2, 'false')],
      'half-true',
    ],
    ['show the last of one person', [judged('ann', 1, 'true'), judged('ann', 2, 'false')], 'false'],
    [
      'show none where nobody signed them',
      [
        { ...claim, by: 'ann', verdict: 'true' },
        { ...claim, by: 'bo', verdict: 'false' },
      ],
      undefined,
    ],
    [
      'show one on which all agree in the end',
      [
        judged('ann', 1, 'true'),
        judged('bo', 2, 'false'),
        { ...claim, reviews: [{ by: 'ann', at: at(3), verdict: 'false' }] },
      ],
      'false',
    ],
  ] as const) {
    it(what, () => {
      for (const order of [files, files.toReversed()]) {
        assert.equal(together(...order.map((one) => [one]))[0]!.annotation.verdict, verdict);
      }
    });
  }

  it('tell who took it first, of the same second the one whose name comes first', () => {
    const taken = (by: string, hour: number): Annotation => ({ ...claim, taken: { by, at: at(hour) } });
    for (const [files, first] of [
      [[taken('bo', 1), taken('ann', 2)], 'bo'],
      [[taken('bo', 1), taken('ann', 1)], 'ann'],
    ] as const) {
      for (const order of [files, files.toReversed()]) {
        assert.equal(together(...order.map((one) => [one]))[0]!.annotation.taken?.by, first);
      }
    }
  });

  it('never give a quote the position of another', () => {
    const other = { exact: 'We cut it all.' };
    const { position: _, ...placeless } = claim;
    const [moved] = together([claim], [{ ...placeless, quote: other, at: '2026-03-05T00:00:00Z' }]);
    assert.deepEqual([moved!.annotation.quote, moved!.annotation.position], [other, undefined]);
    const [same] = together([claim], [{ ...placeless, at: '2026-03-05T00:00:00Z' }]);
    assert.deepEqual(same!.annotation.position, claim.position);
  });

  it('keep two entries of the same id in one file apart', () => {
    const text = textOf(claim);
    const double = text + text.slice(text.indexOf('  - id'));
    assert.equal(readTogether([{ file: 'x', sidecar: readSidecar(double) }]).length, 2);
  });

  it('let a checker add to another’s claim in a file of one’s own, which stands by itself', () => {
    const written = { by: 'jo', at: '2026-03-05T08:00:00Z' };
    const shared = textOf(claim);
    const edit = (annotation: Annotation, own: string, verdict: string) => {
      const append = { reviews: [{ ...written, verdict }] };
      const change = ownChange(
        { kind: 'edit', id: 'a', set: { verdict }, append },
        annotation,
        readSidecar(own),
        written,
      );
      return applyChange(own, change, 'talk.txt');
    };
    const first = edit(claim, '', 'false');
    const second = edit(claim, first.text, 'half-true');
    assert.deepEqual([first.problem, second.problem], [undefined, undefined]);
    assert.deepEqual(readSidecar(second.text).problems, []);
    const [one] = readTogether([
      { file: 'shared', sidecar: readSidecar(shared) },
      { file: 'own', sidecar: readSidecar(second.text) },
    ]);
    assert.equal(one!.annotation.verdict, 'half-true');
    assert.deepEqual(
      one!.annotation.reviews!.map((review) => review.verdict),
      ['false', 'half-true'],
    );
    assert.deepEqual(
      one!.entries.map(({ file }) => file),
      ['shared', 'own'],
    );
  });
});
