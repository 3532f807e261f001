import assert from 'node:assert/strict';
import { type DeskRow, groupRows, rowsOfDossier } from '../../../src/core/dossier/desk-rows';
import type { Dossier } from '../../../src/core/dossier/dossier';
import { dossierOf, findSpokenNumbers } from '../../../src/core/dossier/dossier-of';
import { LivePlaces } from '../../../src/core/dossier/live-places';
import { stateOf, stateOfClaim } from '../../../src/core/dossier/state-of';
import { unitsOf } from '../../../src/core/dossier/units-of';
import type { Annotation } from '../../../src/core/sidecar/annotation';
import { applyChange } from '../../../src/core/sidecar/apply-change';
import { KeptEntries } from '../../../src/core/sidecar/kept-entries';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';

const count = 40;
const lineOf = (i: number) => `We laid ${100 + i} pipes and dug ${900 + i} wells.`;
const text = Array.from({ length: count }, (_, i) => `${i % 2 ? 'IDA' : 'OLE'}: ${lineOf(i)}\n`).join('');
const entries = Array.from(
  { length: count / 2 },
  (_, i) => `  - id: k${String(i).padStart(11, '0')}\n    tag: claim\n    quote:\n      exact: "${lineOf(i)}"\n`,
);

describe('the rows of a talk', () => {
  it('stay the same objects where another claim is judged, also if its lines in the file come before theirs', () => {
    const transcript = parseTranscript(text);
    const numbers = findSpokenNumbers(transcript);
    const kept = new KeptEntries();
    const live = new LivePlaces(text);
    let before: Dossier | undefined;
    const read = (yaml: string) => {
      const sidecars = [{ file: 'a.yaml', sidecar: readSidecar(yaml, kept) }];
      const dossier = dossierOf(transcript, sidecars, { numbers, live, ...(before && { before }) });
      live.keep(dossier.annotations);
      before = dossier;
      return dossier;
    };
    const yaml = `version: 1\ntranscript: talk.txt\nannotations:\n${entries.join('')}`;
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
