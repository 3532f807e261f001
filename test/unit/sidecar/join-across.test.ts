import assert from 'node:assert/strict';
import type { Annotation } from '../../../src/core/sidecar/annotation';
import { applyChange } from '../../../src/core/sidecar/apply-change';
import type { Change } from '../../../src/core/sidecar/change';
import { disputesBetween, joinAcross } from '../../../src/core/sidecar/join-across';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { readTogether } from '../../../src/core/sidecar/read-together';

const quote = { exact: 'We cut it.' };
const position = { start: 5, end: 15 };
const at = '2031-03-06T00:00:00Z';
const theirs: Annotation = {
  id: 'bb',
  tag: 'claim',
  quote,
  position,
  verdict: 'misleading',
  by: 'ben',
  at: '2031-03-05T00:00:00Z',
};
const mine: Annotation = {
  id: 'aa',
  tag: 'claim',
  quote,
  position,
  verdict: 'half-true',
  claim: 'It was cut.',
  by: 'ann',
};

const write = (annotation: Annotation) => applyChange('', { kind: 'add', annotation }, 'talk.txt').text;
const apply = (text: string, changes: readonly Change[]) =>
  changes.reduce((before, change) => {
    const { text: after, problem } = applyChange(before, change, 'talk.txt');
    assert.equal(problem, undefined);
    return after;
  }, text);
/** What the two files tell together. */
const together = (own: string) =>
  readTogether([
    { file: 'theirs', sidecar: readSidecar(write(theirs)) },
    { file: 'mine', sidecar: readSidecar(own) },
  ]).map(({ annotation }) => annotation);

describe('joining with an entry in another checker’s file', () => {
  const own = write(mine).replace('tag: claim', 'tag: claim\n    mood: 1 # odd');
  const disputes = disputesBetween(mine, theirs);

  it('asks for what differs, and not for who tagged the words or when', () => {
    assert.deepEqual(disputes, [{ id: 'bb', field: 'verdict', ours: 'half-true', theirs: 'misleading' }]);
  });

  it('makes one claim of both, with the value that was chosen, whatever was written last', () => {
    for (const value of ['half-true', 'misleading']) {
      const decision = { by: 'ann', at, verdict: value, settles: true };
      const settlements = [{ conflict: disputes[0]!, value, decision }];
      const joined = apply(own, joinAcross(own, 'aa', theirs, { settlements, at }));
      const [one, ...others] = together(joined);
      assert.deepEqual(others, []);
      assert.deepEqual([one?.id, one?.verdict, one?.claim], ['bb', value, 'It was cut.']);
      assert.deepEqual(one?.reviews?.at(-1), decision);
      assert.match(joined, /mood: 1 # odd/);
    }
  });

  it('tells under conflicts what nobody chose', () => {
    const joined = apply(own, joinAcross(own, 'aa', theirs, { settlements: [], at }));
    assert.deepEqual(together(joined)[0]?.conflicts, [{ field: 'verdict', ours: 'half-true', theirs: 'misleading' }]);
    assert.doesNotMatch(joined, / at:/, 'nothing was decided then');
  });

  it('is nothing where the own entry is gone', () => {
    assert.deepEqual(joinAcross(own, 'zz', theirs, { settlements: [], at }), []);
  });
});
