import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyChange } from '../../../src/core/sidecar/apply-change';
import type { Change } from '../../../src/core/sidecar/change';
import { checkSidecar } from '../../../src/core/sidecar/check-sidecar';
import { invertChange } from '../../../src/core/sidecar/invert-change';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { readVocabulary } from '../../../src/core/sidecar/read-vocabulary';
import { defaultVocabulary } from '../../../src/core/sidecar/vocabulary';
import { assertProperty } from '../../support/assert-property';
import { text as words } from './annotation-arbitrary';

const line = fc.oneof(
  fc.constantFrom(
    'version: 1',
    'version: "2"',
    'transcript: "a.txt"',
    'annotations:',
    'annotations: []',
    'annotations: {}',
    '"annotations":',
    '{}',
    '{"version": 1, "annotations": []}',
    '{version: 1, annotations: [',
    ']}',
    '  - id: a',
    '  - id: "a" # again',
    '- id: a',
    '  - {id: a, tag: claim, quote: {exact: "x"}}',
    '    tag: claim',
    '    quote: {exact: "x"}',
    '    quote:',
    '      exact: "x"',
    '    notes:',
    '      - text: a: b',
    '      - {}',
    '    notes: []',
    '    verdict: *a',
    '    claim: &a "x',
    '    claim: |',
    '      : more',
    '\t  tag: claim',
    '---',
    '...',
    '%YAML 1.1',
    '<<<<<<< ours',
    '=======',
    '>>>>>>> theirs',
    '# comment',
    '',
    'x',
  ),
  words,
);
const anyText = fc
  .tuple(
    fc.array(line, { maxLength: 12 }),
    fc.constantFrom('\n', '\n', '\r\n', '\r'),
    fc.constantFrom('', '\uFEFF'),
    fc.boolean(),
  )
  .map(
    ([lines, eol, bom, begun]) =>
      bom + [...(begun ? ['version: 1', 'transcript: "a.txt"', 'annotations:'] : []), ...lines].join(eol),
  );

const annotation = { id: 'new', tag: 'claim', quote: { exact: 'x' }, position: { start: 3, end: 4 } };
const changes: readonly Change[] = [
  { kind: 'add', annotation },
  { kind: 'edit', id: 'a', set: { verdict: 'false', quote: { exact: 'y' } }, append: { notes: [{ text: 'n' }] } },
  { kind: 'edit', id: 'a', set: { verdict: undefined, notes: undefined, claim: undefined } },
  { kind: 'remove', id: 'a' },
  { kind: 'retarget', transcript: 'b.txt' },
];

describe('any text at all in place of a sidecar', () => {
  it('is read without failing, with every problem at a place in it', () => {
    assertProperty(
      fc.property(anyText, (text) => {
        const sidecar = readSidecar(text);
        const checked = checkSidecar(sidecar, { vocabulary: defaultVocabulary, transcriptName: 'b.txt' });
        for (const { span, fix } of [...sidecar.problems, ...checked, ...readVocabulary(text).problems]) {
          for (const { start, end } of [span, fix?.span ?? span])
            assert.ok(0 <= start && start <= end && end <= text.length);
        }
        assert.equal(sidecar.writable || sidecar.problems.length > 0, true);
        const starts = sidecar.problems.map(({ span }) => span.start);
        assert.deepEqual(
          starts,
          [...starts].sort((a, b) => a - b),
        );
      }),
      { numRuns: 600 },
    );
  });

  it('is written as asked, or given back with the reason', () => {
    let written = 0;
    assertProperty(
      fc.property(anyText, fc.constantFrom(...changes), (text, change) => {
        const { text: after, problem } = applyChange(text, change, 'a.txt');
        if (problem) assert.equal(after, text);
        invertChange(text, change);
        if (problem || after === text) return;
        written++;
        const [before, now] = [readSidecar(text), readSidecar(after)];
        // Whatever could be read of other entries still can, and reads the same.
        const others = (sidecar: typeof now) =>
          sidecar.entries.flatMap((entry) =>
            /^(?:a|new)$/.test(entry.annotation?.id ?? 'a') ? [] : [entry.annotation],
          );
        assert.deepEqual(others(now), others(before));
        if (change.kind === 'add')
          assert.deepEqual(now.entries.find((entry) => entry.annotation?.id === 'new')?.annotation, annotation);
        if (change.kind === 'remove') assert.equal(now.entries.length, before.entries.length - 1);
      }),
      { numRuns: 2000 },
    );
    assert.ok(written > 20, `${written} were written`);
  });
});
