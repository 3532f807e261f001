import assert from 'node:assert/strict';
import { giveOpinions } from '../../../src/core/dossier/give-opinions';
import { rewordClaim } from '../../../src/core/dossier/reword-claim';
import { sendBack } from '../../../src/core/dossier/send-back';
import { settleClaim } from '../../../src/core/dossier/settle-claim';
import { stateOfClaim } from '../../../src/core/dossier/state-of';
import { giveBack, takeClaim } from '../../../src/core/dossier/take-claim';
import type { Annotation } from '../../../src/core/sidecar/annotation';
import { applyChange } from '../../../src/core/sidecar/apply-change';
import type { Change } from '../../../src/core/sidecar/change';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import type { Team } from '../../../src/core/sidecar/team';

const tagged: Annotation = { id: 'a1', tag: 'claim', quote: { exact: 'We opened 12 schools.' }, by: 'tess' };

/** Acts on the claim one after the other, through the file. */
class Claim {
  #text = applyChange('', { kind: 'add', annotation: tagged }, 'talk.txt').text;
  #minute = 0;
  constructor(readonly team: Team = {}) {}

  get now(): Annotation {
    return readSidecar(this.#text).entries[0]!.annotation!;
  }

  get told() {
    const { verdict, status, reviews = [] } = this.now;
    return [stateOfClaim(this.now, this.team).kind, verdict, status, reviews.length];
  }

  do(act: (claim: Annotation, at: string) => Change): this {
    const at = `2031-05-04T10:${String(this.#minute++).padStart(2, '0')}:00Z`;
    const { text, problem } = applyChange(this.#text, act(this.now, at), 'talk.txt');
    assert.equal(problem, undefined);
    this.#text = text;
    return this;
  }

  says(by: string, verdict: string): this {
    return this.do((claim, at) => giveOpinions(claim, this.team, { by, at, verdict }));
  }

  sets(by: string, status: string): this {
    return this.do((claim, at) => giveOpinions(claim, this.team, { by, at, status }));
  }

  settles(by: string, verdict: string): this {
    return this.do((claim, at) => settleClaim(claim, { by, at, verdict }));
  }
}

describe('an opinion', () => {
  it('that is the first sets the verdict, and its giver may change it', () => {
    const claim = new Claim().says('ann', 'true');
    assert.deepEqual(claim.told, ['judged', 'true', 'checked', 1]);
    assert.deepEqual(claim.says('ann', 'false').told, ['judged', 'false', 'checked', 2]);
  });

  it('that differs from another’s is only added, until it is settled or all agree', () => {
    const disputed = () => new Claim().says('ann', 'true').says('bo', 'false');
    assert.deepEqual(disputed().told, ['disputed', 'true', 'in-review', 2]);
    assert.deepEqual(disputed().settles('cy', 'half-true').told, ['judged', 'half-true', 'checked', 3]);
    assert.deepEqual(disputed().says('ann', 'false').told, ['judged', 'false', 'checked', 3]);
    assert.deepEqual(disputed().says('bo', 'true').told, ['judged', 'true', 'checked', 3]);
    assert.deepEqual(disputed().says('cy', 'true').told, ['disputed', 'true', 'in-review', 3]);
  });

  it('that differs after it was settled opens it again, and one that agrees doesn’t', () => {
    const settled = () => new Claim().says('ann', 'true').says('bo', 'false').settles('cy', 'false');
    assert.deepEqual(settled().says('ann', 'false').told, ['judged', 'false', 'checked', 4]);
    assert.deepEqual(settled().says('ann', 'true').told, ['disputed', 'false', 'in-review', 4]);
  });

  it('that it is no claim, or can’t be checked, is one as well', () => {
    assert.deepEqual(new Claim().sets('ann', 'not-a-claim').told, ['dismissed', undefined, 'not-a-claim', 1]);
    const claim = new Claim().says('ann', 'true').sets('bo', 'not-checkable');
    assert.deepEqual(claim.told, ['disputed', 'true', 'in-review', 2]);
    assert.deepEqual(claim.sets('ann', 'not-checkable').told, ['not-checkable', undefined, 'not-checkable', 3]);
    assert.deepEqual(new Claim().sets('ann', 'not-checkable').says('ann', 'true').told, [
      'judged',
      'true',
      'checked',
      2,
    ]);
  });

  it('leaves what is published published', () => {
    const claim = new Claim().says('ann', 'true').do(({ id }) => ({ kind: 'edit', id, set: { status: 'published' } }));
    assert.deepEqual(claim.says('bo', 'false').told, ['disputed', 'true', 'published', 2]);
  });

  it('of readers who vote sets the verdict once they have decided', () => {
    const claim = new Claim({ 'verdict-by': 2 }).says('wu', 'true');
    assert.deepEqual(claim.told, ['in-review', undefined, 'in-review', 1]);
    assert.deepEqual(claim.says('ann', 'true').told, ['in-review', undefined, 'in-review', 2]);
    assert.deepEqual(claim.says('bo', 'false').told, ['disputed', undefined, 'in-review', 3]);
    assert.deepEqual(claim.says('cy', 'false').told, ['judged', 'false', 'checked', 4]);
    const reworded = claim.do((one, at) => rewordClaim(one, 'It opened 12 schools.', { by: 'wu', at }));
    assert.deepEqual([reworded.told[0], reworded.now.claim], ['in-review', 'It opened 12 schools.']);
  });

  it('isn’t what a sent-back claim gets, which goes on from there', () => {
    const claim = new Claim().says('ann', 'true').do((one, at) => sendBack(one, { by: 'bo', at, note: 'Which year?' }));
    assert.deepEqual(claim.told, ['sent-back', 'true', 'sent-back', 2]);
    assert.deepEqual(claim.says('ann', 'half-true').told, ['judged', 'half-true', 'checked', 3]);
  });
});

describe('who settles', () => {
  it('settles what a merge left open about the verdict, and nothing else', () => {
    const conflicts = [{ field: 'verdict', ours: 'true', theirs: 'false' }, { field: 'claim' }];
    const claim = new Claim().says('ann', 'true').do(({ id }) => ({ kind: 'edit', id, set: { conflicts } }));
    assert.equal(claim.told[0], 'disputed');
    assert.deepEqual(claim.settles('cy', 'true').now.conflicts, [{ field: 'claim' }]);
  });
});

describe('who takes a claim', () => {
  it('has it until it is given back', () => {
    const claim = new Claim().do((one, at) => takeClaim(one, { by: 'ann', at }));
    assert.deepEqual([...claim.told, claim.now.taken?.by], ['taken', undefined, 'in-progress', 0, 'ann']);
    assert.deepEqual([...claim.do(giveBack).told, claim.now.taken], ['unchecked', undefined, undefined, 0, undefined]);
  });
});
