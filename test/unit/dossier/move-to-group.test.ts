import assert from 'node:assert/strict';
import { moveToGroup } from '../../../src/core/dossier/move-to-group';
import { stateOfClaim } from '../../../src/core/dossier/state-of';
import type { Annotation } from '../../../src/core/sidecar/annotation';
import { applyChange } from '../../../src/core/sidecar/apply-change';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';

const claim: Annotation = { id: 'a1', tag: 'claim', quote: { exact: 'We opened 12 schools.' } };
const taken: Annotation = { ...claim, status: 'in-progress', taken: { by: 'ann', at: '2030-01-01T00:00:00Z' } };
const judged: Annotation = { ...claim, verdict: 'true', status: 'checked', reviews: [{ by: 'ben', verdict: 'true' }] };
const saying = { id: 'x', by: 'ann', at: '2031-05-04T10:00:00Z' };

function moved(annotation: Annotation, aim: Parameters<typeof moveToGroup>[1]) {
  const change = moveToGroup(annotation, aim, saying, {});
  if (!change) return undefined;
  const before = applyChange('', { kind: 'add', annotation }, 'talk.txt').text;
  return readSidecar(applyChange(before, change, 'talk.txt').text).entries[0]!.annotation!;
}

describe('putting a claim into a group', () => {
  it('says of it what the group has in common', () => {
    assert.equal(moved(claim, { by: 'tag', kind: 'value', value: 'promise' })?.tag, 'promise');
    assert.equal(moved(claim, { by: 'assignee', kind: 'value', value: 'cem' })?.assignee, 'cem');
    assert.equal(
      moved({ ...claim, assignee: 'cem' }, { by: 'assignee', kind: 'rest', value: '' })?.assignee,
      undefined,
    );
    assert.deepEqual(moved(claim, { by: 'verdict', kind: 'value', value: 'false' })?.reviews, [
      { by: 'ann', at: saying.at, verdict: 'false' },
    ]);
  });

  for (const [kind, from] of [
    ['taken', claim],
    ['unchecked', taken],
    ['sent-back', judged],
    ['not-checkable', claim],
    ['dismissed', claim],
  ] as const)
    it(`brings it to “${kind}”`, () => {
      assert.equal(stateOfClaim(moved(from, { by: 'state', kind, value: '' })!, {}).kind, kind);
    });

  it('never takes an opinion of somebody else away', () => {
    const other = moved(judged, { by: 'verdict', kind: 'value', value: 'false' })!;
    assert.deepEqual([other.verdict, stateOfClaim(other, {}).kind], ['true', 'disputed']);
    assert.equal(stateOfClaim(moved(judged, { by: 'state', kind: 'dismissed', value: '' })!, {}).kind, 'disputed');
  });

  it('says nothing where no person could mean it', () => {
    for (const kind of ['attention', 'disputed', 'untagged', 'in-review', 'judged'] as const)
      assert.equal(moveToGroup(claim, { by: 'state', kind, value: '' }, saying, {}), undefined);
    assert.equal(moveToGroup(claim, { by: 'person', kind: 'value', value: 'Mayor' }, saying, {}), undefined);
    assert.equal(moveToGroup(claim, { by: 'transcript', kind: 'value', value: 'x' }, saying, {}), undefined);
    const others = { ...taken, taken: { by: 'ben', at: '2030-01-01T00:00:00Z' } };
    assert.equal(moveToGroup(others, { by: 'state', kind: 'unchecked', value: '' }, saying, {}), undefined);
    assert.equal(moveToGroup(taken, { by: 'state', kind: 'taken', value: '' }, saying, {}), undefined);
  });
});
