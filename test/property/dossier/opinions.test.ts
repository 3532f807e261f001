import assert from 'node:assert/strict';
import fc from 'fast-check';
import { giveOpinions } from '../../../src/core/dossier/give-opinions';
import { settleClaim } from '../../../src/core/dossier/settle-claim';
import { stateOfClaim } from '../../../src/core/dossier/state-of';
import { takeClaim } from '../../../src/core/dossier/take-claim';
import type { Annotation } from '../../../src/core/sidecar/annotation';
import { applyChange } from '../../../src/core/sidecar/apply-change';
import { mergeSidecars } from '../../../src/core/sidecar/merge/merge-sidecars';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { readTogether } from '../../../src/core/sidecar/read-together';
import { assertProperty } from '../../support/assert-property';

const claim: Annotation = { id: 'a00000000001', tag: 'claim', quote: { exact: 'We opened 12 schools.' } };
const base = applyChange('', { kind: 'add', annotation: claim }, 'talk.txt').text;
const read = (text: string) => readSidecar(text).entries[0]!.annotation!;

/** What one person does; two people never do something in the same second. */
const actsOf = (by: string, odd: 0 | 1) =>
  fc
    .array(fc.tuple(fc.constantFrom('true', 'false', 'half-true'), fc.constantFrom('say', 'say', 'settle', 'take')), {
      maxLength: 4,
    })
    .map(
      (acts) => (text: string) =>
        acts.reduce((before, [verdict, kind], i) => {
          const mark = { by, at: `2031-05-04T10:00:${String(10 + 2 * i + odd)}Z` };
          const now = read(before);
          const change =
            kind === 'take'
              ? takeClaim(now, now.taken ?? mark)
              : kind === 'settle'
                ? settleClaim(now, { ...mark, verdict })
                : giveOpinions(now, {}, { ...mark, verdict });
          return applyChange(before, change, 'talk.txt').text;
        }, text),
    );

const people = fc.record({ ann: actsOf('ann', 0), bo: actsOf('bo', 1) });
const told = (annotation: Annotation) => {
  const { kind } = stateOfClaim(annotation, {});
  const reviews = (annotation.reviews ?? []).map(({ by, verdict, at }) => `${at} ${by} ${verdict}`);
  return { kind, reviews, taken: annotation.taken };
};

describe('opinions of two people who don’t know of each other', () => {
  it('are all there after a merge, and say the same whoever merges', () => {
    assertProperty(
      fc.property(people, ({ ann, bo }) => {
        const [ours, theirs] = [ann(base), bo(base)];
        const [one, other] = [
          mergeSidecars({ base, ours, theirs }),
          mergeSidecars({ base, ours: theirs, theirs: ours }),
        ];
        assert.deepEqual(told(read(one.text!)), told(read(other.text!)));
        const count = (text: string) => read(text).reviews?.length ?? 0;
        assert.equal(count(one.text!), count(ours) + count(theirs));
        const marks = [ours, theirs].flatMap((text) => read(text).taken?.at ?? []).sort();
        assert.equal(read(one.text!).taken?.at, marks[0]);
      }),
    );
  });

  it('say the same in files of their own, in whatever order those are read', () => {
    assertProperty(
      fc.property(people, ({ ann, bo }) => {
        const files = [base, ann(base), bo(base)].map((text, i) => ({ file: `${i}`, sidecar: readSidecar(text) }));
        const [one, other] = [files, files.toReversed()].map((each) => readTogether(each)[0]!.annotation);
        assert.deepEqual(told(one!), told(other!));
        assert.equal(one!.verdict, other!.verdict);
      }),
    );
  });
});
