import assert from 'node:assert/strict';
import type { Annotation, Decision } from '../../../src/core/sidecar/annotation';
import type { Team } from '../../../src/core/sidecar/team';
import { isNameless, weighOpinions } from '../../../src/core/sidecar/weigh-opinions';

const claim: Annotation = { id: 'a1', tag: 'claim', quote: { exact: 'We opened 12 schools.' }, by: 'tess' };

/** A review at that minute. */
const said = (by: string, minute: number, rest: Decision): Decision => ({
  by,
  at: `2031-05-04T10:${String(minute).padStart(2, '0')}:00Z`,
  ...rest,
});
const opinion = (by: string, minute: number, verdict: string) => said(by, minute, { verdict });
const settled = (by: string, minute: number, verdict: string) => said(by, minute, { verdict, settles: true });

function told(reviews: readonly Decision[], team: Team = {}, rest: Partial<Annotation> = {}) {
  const { isDisputed, isPending, verdict, agreed, votes } = weighOpinions({ ...claim, ...rest, reviews }, team);
  const state = isDisputed ? 'disputed' : isPending ? 'pending' : 'agreed';
  return [state, verdict, agreed, ...votes.map(([value, count]) => `${value} ${count}`)];
}

const ann = opinion('ann', 1, 'true');
const bo = opinion('bo', 2, 'false');

describe('weighOpinions', () => {
  const alone: readonly (readonly [string, readonly Decision[], Partial<Annotation>, readonly unknown[]])[] = [
    ['nobody said anything', [], {}, ['agreed', undefined, undefined]],
    ['one opinion', [ann], { verdict: 'true' }, ['agreed', 'true', 'true']],
    ['two that agree', [ann, opinion('bo', 2, 'true')], { verdict: 'true' }, ['agreed', 'true', 'true']],
    ['two that differ', [ann, bo], { verdict: 'true' }, ['disputed', 'true', undefined]],
    [
      'the last of one person counts',
      [ann, bo, opinion('bo', 3, 'true')],
      { verdict: 'true' },
      ['agreed', 'true', 'true'],
    ],
    ['settled', [ann, bo, settled('cy', 3, 'false')], { verdict: 'false' }, ['agreed', 'false', 'false']],
    [
      'said again after it was settled',
      [ann, bo, settled('cy', 3, 'false'), opinion('ann', 4, 'false')],
      { verdict: 'false' },
      ['agreed', 'false', 'false'],
    ],
    [
      'reopened by a later opinion that differs',
      [ann, bo, settled('cy', 3, 'false'), opinion('ann', 4, 'true')],
      { verdict: 'false' },
      ['disputed', 'false', undefined],
    ],
    [
      'settled, reopened and settled again',
      [ann, bo, settled('cy', 3, 'false'), opinion('ann', 4, 'true'), settled('cy', 5, 'true')],
      { verdict: 'true' },
      ['agreed', 'true', 'true'],
    ],
    [
      'settled by words alone',
      [ann, bo, said('cy', 3, { settles: true, note: 'see page 3' })],
      { verdict: 'true' },
      ['agreed', 'true', 'true'],
    ],
    [
      'a status that was settled says nothing of the verdict',
      [ann, bo, said('cy', 3, { settles: true, status: 'in-review' })],
      { verdict: 'true' },
      ['disputed', 'true', undefined],
    ],
    [
      'how far the work is, is no opinion',
      [ann, said('bo', 2, { status: 'sent-back' })],
      { verdict: 'true' },
      ['agreed', 'true', 'true'],
    ],
    [
      'no claim at all is one',
      [ann, said('bo', 2, { status: 'not-a-claim' })],
      { verdict: 'true' },
      ['disputed', 'true', undefined],
    ],
    [
      'and is taken back by another status',
      [ann, said('bo', 2, { status: 'not-a-claim' }), said('bo', 3, { status: 'unchecked' })],
      { verdict: 'true' },
      ['agreed', 'true', 'true'],
    ],
    ['a verdict that nobody signed is the tagger’s', [bo], { verdict: 'true' }, ['disputed', 'true', undefined]],
    ['and the tagger may change it', [opinion('tess', 2, 'false')], { verdict: 'false' }, ['agreed', 'false', 'false']],
    [
      'a verdict that stands in the file and that nobody holds any more',
      [opinion('tess', 2, 'false')],
      { verdict: 'true' },
      ['disputed', 'true', 'false'],
    ],
    [
      'the last stands last if one of them tells no time',
      [opinion('ann', 3, 'false'), { by: 'ann', verdict: 'true' }],
      { verdict: 'true' },
      ['agreed', 'true', 'true'],
    ],
    ['left open by a merge', [ann], { verdict: 'true', conflicts: [{ field: 'claim' }] }, ['disputed', 'true', 'true']],
  ];
  for (const [what, reviews, rest, expected] of alone) {
    it(`where one person decides: ${what}`, () => assert.deepEqual(told(reviews, {}, rest), expected));
  }

  const team: Team = { 'verdict-by': 2 };
  const proposal = opinion('wu', 0, 'true');
  const voted: readonly (readonly [string, readonly Decision[], readonly unknown[]])[] = [
    ['the proposal is no vote', [proposal], ['pending', undefined, undefined]],
    ['one vote is too few', [proposal, ann], ['pending', undefined, undefined, 'true 1']],
    ['also if it differs', [proposal, bo], ['pending', undefined, undefined, 'false 1']],
    ['two that agree decide', [proposal, ann, opinion('bo', 2, 'true')], ['agreed', 'true', 'true', 'true 2']],
    ['also against the proposal', [proposal, bo, opinion('cy', 3, 'false')], ['agreed', 'false', 'false', 'false 2']],
    ['a tie is disputed', [proposal, ann, bo], ['disputed', undefined, undefined, 'true 1', 'false 1']],
    [
      'a majority of two to one decides',
      [proposal, ann, bo, opinion('cy', 3, 'false')],
      ['agreed', 'false', 'false', 'false 2', 'true 1'],
    ],
    [
      'a tie may be settled',
      [proposal, ann, bo, settled('cy', 3, 'half-true')],
      ['agreed', 'half-true', 'half-true', 'true 1', 'false 1', 'half-true 1'],
    ],
    [
      'votes on other words count no more',
      [proposal, ann, opinion('bo', 2, 'true'), said('wu', 3, { claim: 'It opened 12.' })],
      ['pending', undefined, undefined],
    ],
    [
      'words that are settled with their verdict stay so',
      [proposal, ann, bo, said('cy', 3, { claim: 'It opened 12.', verdict: 'half-true', settles: true })],
      ['agreed', 'half-true', 'half-true', 'half-true 1'],
    ],
    [
      'what was settled before other words were counts no more',
      [proposal, ann, settled('cy', 3, 'half-true'), said('wu', 4, { claim: 'It opened 12.' })],
      ['pending', undefined, undefined],
    ],
    [
      'votes of a meeting count without a proposal',
      [
        { ...ann, 'entered-by': 'kim' },
        { ...opinion('bo', 1, 'true'), 'entered-by': 'kim' },
      ],
      ['agreed', 'true', 'true', 'true 2'],
    ],
  ];
  for (const [what, reviews, expected] of voted) {
    it(`where two readers have to agree: ${what}`, () => assert.deepEqual(told(reviews, team), expected));
  }

  it('takes who wrote the line that goes out for the one who proposes', () => {
    const reviews = [ann, opinion('bo', 2, 'true')];
    assert.equal(told(reviews, team)[0], 'pending');
    assert.equal(told(reviews, team, { publish: { text: 'True.', by: 'wu' } })[0], 'agreed');
  });

  it('knows a person by the name and by the id that the team has', () => {
    const reviews = [ann, opinion('Ann Lee', 2, 'false')];
    assert.equal(told(reviews)[0], 'disputed');
    assert.equal(told(reviews, { people: [{ id: 'ann', name: 'Ann Lee' }] })[0], 'agreed');
  });

  it('knows a person whatever the capitals, and tells apart whose names differ otherwise', () => {
    const spoken = (by: string) =>
      told([opinion('Ann Lee', 1, 'true'), opinion(by, 2, 'false')], {}, { verdict: 'false' });
    assert.deepEqual(spoken('ann lee'), ['agreed', 'false', 'false']);
    assert.deepEqual(spoken('ann lees')[0], 'disputed');
  });

  it('reads the same whatever the order in which a merge left the lines', () => {
    const reviews = [ann, bo, settled('cy', 3, 'false'), opinion('ann', 4, 'false')];
    for (const order of [
      [3, 2, 1, 0],
      [2, 0, 3, 1],
      [1, 3, 0, 2],
    ]) {
      assert.deepEqual(
        told(
          order.map((i) => reviews[i]!),
          {},
          { verdict: 'false' },
        ),
        ['agreed', 'false', 'false'],
      );
    }
  });
});

describe('a verdict', () => {
  for (const [name, rest, is] of [
    ['has a name where somebody gave that opinion', { reviews: [bo] }, false],
    ['has a name where somebody settled it', { reviews: [ann, bo, settled('cy', 3, 'false')] }, false],
    ['has none where the opinion has none', { by: ' ', reviews: [{ verdict: 'false' }] }, true],
    [
      'has none where only another one was given by name',
      { by: '', reviews: [ann, { verdict: 'false', settles: true }] },
      true,
    ],
    [
      'has none where whoever settled it gave a blank one',
      { by: ' ', reviews: [{ by: ' ', verdict: 'false', settles: true }] },
      true,
    ],
  ] as const) {
    it(name, () => assert.equal(isNameless({ ...claim, verdict: 'false', ...rest }), is));
  }

  it('that isn’t there needs no name', () => assert.equal(isNameless({ ...claim, by: ' ' }), false));
});
