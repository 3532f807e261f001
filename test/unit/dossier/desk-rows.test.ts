import assert from 'node:assert/strict';
import { countsOf } from '../../../src/core/dossier/counts-of';
import { type DeskRow, groupRows, listingRows, rowsOfDossier } from '../../../src/core/dossier/desk-rows';
import type { Dossier } from '../../../src/core/dossier/dossier';
import { dossierOf, findSpokenNumbers, type Known } from '../../../src/core/dossier/dossier-of';
import { LivePlaces } from '../../../src/core/dossier/live-places';
import { stateOf, stateOfClaim } from '../../../src/core/dossier/state-of';
import { tagSpan } from '../../../src/core/dossier/tag-span';
import { unitsOf } from '../../../src/core/dossier/units-of';
import type { Annotation } from '../../../src/core/sidecar/annotation';
import { applyChange } from '../../../src/core/sidecar/apply-change';
import type { Change } from '../../../src/core/sidecar/change';
import { KeptEntries } from '../../../src/core/sidecar/kept-entries';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';
import { seededRandom } from '../../support/random-desk';

const count = 40;
const lineOf = (i: number) => `We laid ${100 + i} pipes and dug ${900 + i} wells.`;
const text = Array.from({ length: count }, (_, i) => `${i % 2 ? 'IDA' : 'OLE'}: ${lineOf(i)}\n`).join('');
const entries = Array.from(
  { length: count / 2 },
  (_, i) => `  - id: k${String(i).padStart(11, '0')}\n    tag: claim\n    quote:\n      exact: "${lineOf(i)}"\n`,
);

const sidecarOf = (some: readonly string[]) => `version: 1\ntranscript: talk.txt\nannotations:\n${some.join('')}`;
const dismissed = { status: 'not-a-claim' };

describe('the rows of a talk', () => {
  it('stay the same objects where another claim is judged, also if its lines in the file come before theirs', () => {
    const read = follow(text);
    const yaml = sidecarOf(entries);
    const old = read(yaml);
    const [rows, states] = [rowsOfDossier('talk.txt', old), unitsOf(old).map(stateOf)];
    const judged = applyChange(yaml, { kind: 'edit', id: 'k00000000001', set: { verdict: 'true' } }, 'talk.txt').text;
    const now = read(judged);
    const fresh = rowsOfDossier('talk.txt', now).filter((row, i) => row !== rows[i]);
    assert.deepEqual(
      fresh.map(({ annotation }) => annotation?.id),
      ['k00000000001'],
    );
    const others = unitsOf(now).filter((unit, i) => unit.annotation && stateOf(unit) !== states[i]);
    assert.equal(others.length, 1);
  });
});

/** Reads a talk as its sidecar changes, as a window does: each time with what is known from before. */
function follow(talk: string, known: Known = {}) {
  const transcript = parseTranscript(talk);
  const numbers = findSpokenNumbers(transcript);
  const kept = new KeptEntries();
  const live = new LivePlaces(talk);
  let before: Dossier | undefined;
  return (yaml: string) => {
    const sidecars = [{ file: 'a.yaml', sidecar: readSidecar(yaml, kept) }];
    before = dossierOf(transcript, sidecars, { ...known, numbers, live, ...(before && { before }) });
    live.keep(before.annotations);
    return before;
  };
}

const read = (yaml: string, talk: string, known: Known = {}) =>
  dossierOf(parseTranscript(talk), [{ file: 'a.yaml', sidecar: readSidecar(yaml) }], known);

/** What is listed, counted and walked to, as far as it depends on what is in the files. */
const shown = (dossier: Dossier) => ({
  rows: rowsOfDossier('talk.txt', dossier).map(({ key, state, figures, words, at, annotation }) => {
    return { key, state: state.kind, figures, words, at, verdict: annotation?.verdict };
  }),
  counts: countsOf(dossier),
  units: unitsOf(dossier).map(({ stops, annotation, untagged }) => [annotation?.annotation.id, untagged, stops]),
});

describe('what is kept of a talk from one press of a key to the next', () => {
  const sayings = ['We hired 340 nurses.', 'It cost 12 percent and 5 million euros.', 'It was the highest ever.'];
  const talk = Array.from({ length: 60 }, (_, i) => `${i % 2 ? 'IDA' : 'OLE'}: ${sayings[i % 3]} ${lineOf(i % 20)}\n`);

  for (const unnumbered of [false, true]) {
    it(`is as if it were read anew${unnumbered ? ', also of claims without a figure' : ''}`, () => {
      const known = { unnumbered };
      const readOn = follow(talk.join(''), known);
      const random = seededRandom(7);
      let yaml = '';
      let dossier = readOn(yaml);
      for (let i = 0; i < 150; i++) {
        const untagged = unitsOf(dossier).filter((unit) => unit.untagged);
        const tagged = dossier.annotations;
        const one = tagged[random(Math.max(1, tagged.length))]?.annotation.id;
        const kind = one === undefined ? 0 : random(6);
        const words = untagged[random(Math.max(1, untagged.length))]?.untagged;
        // Also half of a quote, so that the rest of its figures is left.
        const span = words && {
          start: words.start,
          end: random(4) > 0 ? words.end : (words.claims[0]?.end ?? words.end),
        };
        const id = `k${String(i).padStart(11, '0')}`;
        const fresh = kind < 3 && span ? tagSpan(dossier, span, { id, tag: 'claim' })?.change : undefined;
        const changes: Change[] = [
          ...(fresh ? [{ ...fresh, annotation: { ...fresh.annotation, ...(random(5) === 0 && dismissed) } }] : []),
          ...(kind === 3 ? [{ kind: 'edit' as const, id: one!, set: { verdict: 'true' } }] : []),
          ...(kind === 4 ? [{ kind: 'edit' as const, id: one!, set: { status: 'not-a-claim' } }] : []),
          ...(kind === 5 ? [{ kind: 'remove' as const, id: one! }] : []),
        ];
        yaml = changes.reduce((text, change) => applyChange(text, change, 'talk.txt').text, yaml);
        dossier = readOn(yaml);
        assert.deepEqual(shown(dossier), shown(read(yaml, talk.join(''), known)), yaml);
      }
      assert.ok(dossier.annotations.length > 10);
    });
  }

  it('is made in small steps for a window that has to go on meanwhile', () => {
    const long = Array.from({ length: 2000 }, (_, i) => `${lineOf(i)}\n`).join('');
    const dossier = follow(long)('');
    const steps = listingRows('talk.txt', dossier);
    let count = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) count++;
    assert.ok(step.value.length >= 2000);
    assert.ok(count > 80, `${count} steps`);
    assert.equal(rowsOfDossier('talk.txt', dossier), step.value);
  });

  it('has a row for each of two entries with the same id', () => {
    const readOn = follow(text);
    rowsOfDossier('talk.txt', readOn(sidecarOf(entries.slice(0, 5))));
    const twice = [...entries.slice(0, 5), entries[9]!.replace('k00000000009', 'k00000000002')];
    const keys = rowsOfDossier('talk.txt', readOn(sidecarOf(twice))).map(({ key }) => key);
    assert.equal(new Set(keys).size, keys.length);
    assert.deepEqual(
      keys.filter((key) => key.includes('k00000000002')),
      ['talk.txt k00000000002', 'talk.txt k00000000002 2'],
    );
  });

  it('has the same key for a quote whether or not one in the same words above it is tagged', () => {
    const readOn = follow(['We hired 340 nurses.', 'It took 3 years.', 'We hired 340 nurses.'].join(' '));
    const keysOf = (dossier: Dossier) => rowsOfDossier('talk.txt', dossier).map(({ key }) => key);
    const before = readOn('');
    const last = keysOf(before).at(-1);
    const made = tagSpan(before, unitsOf(before)[0]!.untagged!, { id: 'k00000000001', tag: 'claim' })!.change!;
    const after = keysOf(readOn(applyChange('', made, 'talk.txt').text));
    assert.equal(after[0], 'talk.txt k00000000001');
    assert.equal(after.at(-1), last);
  });
});

describe('the groups of rows', () => {
  const rowOf = (id: string, annotation: object): DeskRow => {
    const of = { id, tag: 'claim', quote: { exact: id }, ...annotation } as Annotation;
    return { key: id, transcript: 'talk.txt', state: stateOfClaim(of, {}), figures: [], words: id, annotation: of };
  };
  const judged = { verdict: 'true', reviews: [{ by: 'ann', verdict: 'true' }] };
  const rows = [
    rowOf('open', {}),
    rowOf('judged', { ...judged, status: 'checked' }),
    rowOf('out', { ...judged, status: 'published' }),
    rowOf('disputed', {
      ...judged,
      status: 'published',
      reviews: [...judged.reviews, { by: 'bo', verdict: 'false' }],
    }),
    rowOf('none', { status: 'not-a-claim' }),
  ];

  it('has what is out behind what is judged, and nothing twice', () => {
    assert.deepEqual(
      groupRows(rows, 'state').map((one) => [one.kind, ...one.rows.map(({ key }) => key)]),
      [
        ['disputed', 'disputed'],
        ['unchecked', 'open'],
        ['judged', 'judged'],
        ['published', 'out'],
        ['dismissed', 'none'],
      ],
    );
  });

  it('puts what is out to the others of its verdict', () => {
    const [first] = groupRows(rows, 'verdict').filter(({ value }) => value === 'true');
    assert.deepEqual(first?.rows.map(({ key }) => key).sort(), ['disputed', 'judged', 'out']);
  });
});
