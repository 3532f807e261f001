import assert from 'node:assert/strict';
import { publishedChanges, withCorrections } from '../../../src/core/dossier/correct-published';
import { giveOpinions } from '../../../src/core/dossier/give-opinions';
import { rewordClaim } from '../../../src/core/dossier/reword-claim';
import { settleClaim } from '../../../src/core/dossier/settle-claim';
import type { Annotation } from '../../../src/core/sidecar/annotation';
import type { Act } from '../../../src/core/sidecar/apply-act';
import { makeActs } from '../../../src/core/sidecar/make-acts';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';

const sidecar = `version: 1
transcript: "talk.txt"

annotations:
  - id: k1
    tag: claim
    quote:
      exact: "We opened 12 schools."
    claim: "Twelve schools were opened."
    status: published
    verdict: half-true
    by: "anna"
    reviews:
      - {by: "anna", at: "2031-01-01T10:00:00Z", verdict: half-true}

  - id: k2
    tag: claim
    quote:
      exact: "It cost 3 million."
    status: checked
    verdict: "false"

  - id: k3
    tag: claim
    quote:
      exact: "Nobody paid."
    status: corrected
    verdict: "false"
`;
const claims = readSidecar(sidecar).entries.map(({ annotation }) => annotation!);
const claim = (id: string): Annotation => claims.find((one) => one.id === id)!;
const changes = (...acts: readonly Act[]) =>
  publishedChanges(
    acts.map((change) => ({ change })),
    claims,
  ).map(({ annotation, field, from, to }) => [annotation.id, field, from, to]);

describe('changing what is published', () => {
  it('is seen in words, wording and verdict, whatever act makes it', () => {
    assert.deepEqual(changes(giveOpinions(claim('k1'), {}, { by: 'anna', verdict: 'false' })), [
      ['k1', 'verdict', 'half-true', 'false'],
    ]);
    assert.deepEqual(changes(settleClaim(claim('k1'), { by: 'cy', verdict: 'true' })), [
      ['k1', 'verdict', 'half-true', 'true'],
    ]);
    assert.deepEqual(changes(rewordClaim(claim('k1'), undefined, {})), [
      ['k1', 'claim', 'Twelve schools were opened.', undefined],
    ]);
    assert.deepEqual(changes({ kind: 'edit', id: 'k1', set: { quote: { exact: 'We opened 13 schools.' } } }), [
      ['k1', 'quote', 'We opened 12 schools.', 'We opened 13 schools.'],
    ]);
    const conflict = { id: 'k1', field: 'verdict', ours: 'half-true', theirs: 'true' };
    assert.deepEqual(changes({ kind: 'settle', conflict, value: 'true' }), [['k1', 'verdict', 'half-true', 'true']]);
    assert.deepEqual(changes(giveOpinions(claim('k1'), {}, { by: 'anna', status: 'not-checkable' })), [
      ['k1', 'verdict', 'half-true', undefined],
    ]);
  });

  it('reads a claim whose status is an old “corrected” as published', () => {
    assert.equal(claim('k3').status, 'published');
    assert.deepEqual(changes({ kind: 'edit', id: 'k3', set: { verdict: 'true' } }), [
      ['k3', 'verdict', 'false', 'true'],
    ]);
  });

  it('is none where the claim isn’t out, or says the same, or another opinion only disputes it', () => {
    assert.deepEqual(
      changes(
        { kind: 'edit', id: 'k2', set: { verdict: 'true' } },
        { kind: 'edit', id: 'k1', set: { verdict: 'half-true', quote: { exact: 'We opened  12 schools.' } } },
        { kind: 'edit', id: 'k1', append: { notes: [{ text: 'Call them.' }] } },
        giveOpinions(claim('k1'), {}, { by: 'ben', verdict: 'true' }),
        { kind: 'edit', id: 'gone', set: { verdict: 'true' } },
      ),
      [],
    );
  });

  it('is written down as a correction with who, when and why, in the same act; the claim stays published', () => {
    const acts = [
      { change: { kind: 'edit', id: 'k1', set: { verdict: 'false', claim: 'Eleven schools.' } } as const },
      { change: { kind: 'edit', id: 'k2', set: { verdict: 'true' } } as const },
    ];
    const corrected = withCorrections(acts, publishedChanges(acts, claims), {
      by: 'cy',
      at: '2031-02-01T10:00:00Z',
      why: 'One had been open.',
    });
    assert.equal(corrected.length, 2);
    const made = makeActs(
      sidecar,
      corrected.map(({ change }) => change),
      'talk.txt',
    );
    const [first, second] = readSidecar(made.text).entries;
    assert.deepEqual(
      [first?.annotation?.status, first?.annotation?.verdict, first?.annotation?.corrections],
      [
        'published',
        'false',
        [
          {
            at: '2031-02-01T10:00:00Z',
            by: 'cy',
            from: 'Twelve schools were opened.',
            to: 'Eleven schools.',
            why: 'One had been open.',
          },
          { at: '2031-02-01T10:00:00Z', by: 'cy', from: 'half-true', to: 'false', why: 'One had been open.' },
        ],
      ],
    );
    assert.equal(second?.annotation?.corrections, undefined);
    assert.deepEqual(publishedChanges(corrected, claims), []);
  });

  it('puts the correction beside what a merge left open and somebody settles', () => {
    const conflict = { id: 'k1', field: 'verdict', ours: 'half-true', theirs: 'true' };
    const acts = [{ change: { kind: 'settle', conflict, value: 'true' } as const, file: 'a' }];
    const corrected = withCorrections(acts, publishedChanges(acts, claims), { why: 'As merged.' });
    assert.deepEqual(corrected.slice(1), [
      {
        change: {
          kind: 'edit',
          id: 'k1',
          append: { corrections: [{ from: 'half-true', to: 'true', why: 'As merged.' }] },
        },
        file: 'a',
      },
    ]);
  });
});
