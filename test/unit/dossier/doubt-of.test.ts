import assert from 'node:assert/strict';
import { differenceOf } from '../../../src/core/anchors/difference-of';
import type { Dossier } from '../../../src/core/dossier/dossier';
import { dossierOf } from '../../../src/core/dossier/dossier-of';
import { confirmSharers, doubtOf, sharersOf } from '../../../src/core/dossier/doubt-of';
import { renamedSpeakers, renameInAnnotations } from '../../../src/core/dossier/renamed-speakers';
import { tagSpan } from '../../../src/core/dossier/tag-span';
import { applyChange } from '../../../src/core/sidecar/apply-change';
import type { Change } from '../../../src/core/sidecar/change';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';

const council = `DR OTTE: The ferry carried 4,100 people in June. It ran late on nine days only.

PAAL: And the quay, who is going to pay for the quay?

DR OTTE: The quay is paid for by the county, all 12 million of it.

PAAL: Then I have no more questions for today, and I wish all of you a good night.
`;

const dossier = (text: string, sidecar: string) =>
  dossierOf(parseTranscript(text), [{ file: 'a', sidecar: readSidecar(sidecar) }]);

function write(sidecar: string, ...changes: readonly Change[]): string {
  return changes.reduce((text, change) => {
    const applied = applyChange(text, change, 'a.txt');
    assert.equal(applied.problem, undefined);
    return applied.text;
  }, sidecar);
}

/** A sidecar that holds some words as claims, each judged. */
function sidecarOn(text: string, ...words: readonly string[]): string {
  return words.reduce((sidecar, exact, i) => {
    const start = text.indexOf(exact);
    const span = { start, end: start + exact.length };
    const tagged = tagSpan(dossier(text, sidecar), span, { id: `k${i}00000000000`, tag: 'claim' });
    assert.ok(tagged && !tagged.existing);
    const reviews = [{ at: '2031-05-04T10:00:00Z', verdict: 'true' }];
    return write(sidecar, { kind: 'add', annotation: { ...tagged.change.annotation, verdict: 'true', reviews } });
  }, '');
}

const claims = ['The ferry carried 4,100 people in June.', 'The quay is paid for by the county, all 12 million of it.'];
const kinds = ({ annotations }: Dossier) => annotations.map((one) => doubtOf(one)?.kind);

describe('differenceOf', () => {
  const cases: readonly (readonly [old: string, now: string, difference: ReturnType<typeof differenceOf>])[] = [
    ['we paid, they left', 'We paid they left', 'script'],
    ['we paid, they left', 'we paid; they left.', 'typography'],
    ['a well known fact', 'a well-known fact', 'typography'],
    ['我們付了三百元', '我们付了三百元', 'script'],
    ['我們付了300元，走了', '我們付了300元、走了', 'typography'],
    ['１２ schools', '12 schools', 'script'],
    ['it rose by 1.5', 'it rose by 15', undefined],
    ['it rose by 1,5', 'it rose by 1.5', undefined],
    ['we paid it.', 'we paid it?', undefined],
    ['at 5 degrees', 'at -5 degrees', undefined],
    ['we paid 5 %', 'we paid 5', undefined],
    ['we paid', 'they paid', undefined],
    ['。', '，', undefined],
  ];
  for (const [old, now, difference] of cases) {
    it(`says ${difference ?? 'nothing'}: ${old} → ${now}`, () => assert.equal(differenceOf(old, now), difference));
  }
});

describe('what is asked of many annotations alike', () => {
  it('is that only the script differs, and one answer settles all, verdicts too', () => {
    const sidecar = sidecarOn(council, ...claims);
    const capitals = council.toUpperCase();
    const now = dossier(capitals, sidecar);
    assert.deepEqual(kinds(now), ['script', 'script']);
    const sharers = sharersOf(now.annotations, doubtOf(now.annotations[0]!)!);
    const after = dossier(capitals, write(sidecar, ...confirmSharers(now, sharers)));
    assert.deepEqual(
      after.annotations.map(({ placement, attention }) => [placement, attention]),
      [
        ['exact', undefined],
        ['exact', undefined],
      ],
    );
  });

  it('is never that a number differs', () => {
    const now = dossier(council.replace('4,100', '4,200'), sidecarOn(council, ...claims));
    assert.deepEqual(kinds(now), [undefined, undefined]);
  });

  it('is that one speaker’s words are another’s, apart from those of other speakers', () => {
    const swapped = council.replaceAll('PAAL:', 'XX:').replaceAll('DR OTTE:', 'PAAL:').replaceAll('XX:', 'DR OTTE:');
    const now = dossier(swapped, sidecarOn(council, ...claims, 'who is going to pay for the quay?'));
    const doubts = now.annotations.map((one) => doubtOf(one));
    assert.deepEqual(doubts, [
      { kind: 'speaker', from: 'DR OTTE', to: 'PAAL' },
      { kind: 'speaker', from: 'PAAL', to: 'DR OTTE' },
      { kind: 'speaker', from: 'DR OTTE', to: 'PAAL' },
    ]);
    const sharers = sharersOf(now.annotations, doubts[0]!);
    const after = dossier(swapped, write(sidecarOn(council, ...claims), ...confirmSharers(now, sharers)));
    assert.deepEqual(
      after.annotations.map(({ placement, attention, annotation }) => [placement, attention, annotation.speaker]),
      [
        ['exact', undefined, 'PAAL'],
        ['exact', undefined, 'PAAL'],
      ],
    );
  });
});

describe('renamedSpeakers', () => {
  it('has those whose label was corrected everywhere, with all of their annotations', () => {
    const corrected = council.replaceAll('DR OTTE:', 'DR. OTTER:');
    const sidecar = sidecarOn(council, ...claims, 'who is going to pay for the quay?');
    const now = dossier(corrected, sidecar);
    const [renamed, ...others] = renamedSpeakers(now);
    assert.deepEqual(others, []);
    assert.deepEqual([renamed!.from, renamed!.to, renamed!.annotations.length], ['DR OTTE', 'DR. OTTER', 2]);
    const after = dossier(corrected, write(sidecar, ...renameInAnnotations(renamed!)));
    assert.deepEqual(renamedSpeakers(after), []);
    assert.deepEqual(
      after.annotations.map(({ annotation }) => annotation.speaker),
      ['DR. OTTER', 'PAAL', 'DR. OTTER'],
    );
  });

  it('has nobody whose label still stands, or whose words are several people’s now', () => {
    const sidecar = sidecarOn(council, ...claims);
    for (const text of [
      council,
      council.replace('DR OTTE:', 'DR. OTTER:'),
      council.replace('DR OTTE:', 'DR. OTTER:').replace('DR OTTE:', 'MS ULV:'),
    ]) {
      assert.deepEqual(renamedSpeakers(dossier(text, sidecar)), []);
    }
  });
});
