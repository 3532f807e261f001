import assert from 'node:assert/strict';
import { isRefused } from '../../../src/core/agents/asked';
import { planTag } from '../../../src/core/agents/plan-tag';
import { planVerdict } from '../../../src/core/agents/plan-verdict';
import type { Dossier } from '../../../src/core/dossier/dossier';
import { agentName } from '../../../src/core/sidecar/agent-name';
import { isSamePerson, weighOpinions } from '../../../src/core/sidecar/weigh-opinions';
import { dossierFor } from '../../support/dossier-for';

const talk = 'ANN: We opened 12 clinics. So we did.\n\nBOB: You closed 5 schools. So we did.\n';
const sidecar = `annotations:
  - id: a1
    tag: claim
    quote: {exact: "You closed 5 schools."}
    verdict: "true"
    reviews: [{by: Bo, verdict: "true"}]
    sources: [{url: "https://a.example/r"}]
`;
const by = agentName('Ann Wu');
const at = '2031-02-03T10:00:00Z';
const source = { url: 'https://b.example/report', title: 'Report' };

const refusalOf = (answer: object) => (isRefused(answer) ? answer.refused : undefined);

describe('what a model would tag', () => {
  const plan = (input: object, dossier = dossierFor(talk, [sidecar])) => planTag(dossier, input, { id: 'n1', by, at });

  it('are words to the letter, signed for the person whose agent it is', () => {
    const planned = plan({ quote: 'We opened  12 clinics.' });
    assert.ok(!isRefused(planned) && planned.change);
    const { annotation } = planned.change;
    assert.equal(annotation.by, 'Ann Wu (agent)');
    assert.deepEqual(
      [annotation.tag, annotation.quote.exact, annotation.speaker],
      ['claim', 'We opened 12 clinics.', 'ANN'],
    );
  });

  it('are not tagged twice', () => {
    const planned = plan({ quote: 'You closed 5 schools.' });
    assert.ok(!isRefused(planned));
    assert.equal(planned.existing?.annotation.id, 'a1');
  });

  it('have to be there, and in one turn or in the one that is named', () => {
    assert.match(refusalOf(plan({ quote: 'We opened 13 clinics.' })) ?? '', /same to the letter/);
    assert.match(refusalOf(plan({ quote: 'So we did.' })) ?? '', /turns 1, 2/);
    assert.match(refusalOf(plan({ quote: 'We opened 12 clinics.', turn: 2 })) ?? '', /turn 2, but in 1/);
    const second = plan({ quote: 'So we did.', turn: 2 });
    assert.ok(!isRefused(second) && second.change);
    assert.equal(second.change.annotation.speaker, 'BOB');
  });

  it('get a tag that the team has', () => {
    assert.match(refusalOf(plan({ quote: 'So we did.', turn: 1, tag: 'bogus' })) ?? '', /claim, promise/);
  });
});

describe('what a model would judge', () => {
  const plan = (input: object, dossier: Dossier = dossierFor(talk, [sidecar])) =>
    planVerdict(dossier, input, { by, at });

  it('is an opinion with its source, which a colleague’s other one makes disputed', () => {
    const planned = plan({ claim: 'a1', verdict: 'false', source });
    assert.ok(!isRefused(planned));
    assert.deepEqual(planned.change.append, {
      reviews: [{ by, at, verdict: 'false' }],
      sources: [{ ...source, accessed: '2031-02-03' }],
    });
    assert.ok(!planned.change.set || !('verdict' in planned.change.set));
  });

  it('says what stands until now, and changes nothing else', () => {
    const planned = plan({ claim: 'a1', verdict: 'false', source });
    assert.ok(!isRefused(planned));
    assert.deepEqual([planned.before, planned.words], ['true', ['You closed 5 schools.']]);
    assert.deepEqual(planned.change.expect, { verdict: 'true', status: undefined });
    const dismissed = sidecar.replace(/ {4}verdict[\s\S]*/, '    status: not-a-claim\n');
    const revived = plan({ claim: 'a1', verdict: 'false', source }, dossierFor(talk, [dismissed]));
    assert.ok(!isRefused(revived));
    assert.equal(revived.before, 'not-a-claim');
    const fresh = plan(
      { claim: 'a1', verdict: 'false', source },
      dossierFor(talk, [sidecar.replace(/ {4}verdict[\s\S]*/, '')]),
    );
    assert.ok(!isRefused(fresh));
    assert.equal(fresh.before, undefined);
  });

  it('names a source that is there only once', () => {
    const planned = plan({ claim: 'a1', verdict: 'true', source: { url: 'http://www.a.example/r/' } });
    assert.ok(!isRefused(planned));
    assert.equal(planned.change.append?.sources, undefined);
  });

  it('needs a claim, a verdict of the scale, and a source that can be looked up', () => {
    assert.match(refusalOf(plan({ claim: 'zz', verdict: 'true', source })) ?? '', /no claim/);
    assert.match(refusalOf(plan({ claim: 'a1', verdict: 'fasle', source })) ?? '', /mean false/);
    assert.match(refusalOf(plan({ claim: 'a1', verdict: 'false' })) ?? '', /evidence/);
    for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'https://', 'https://a b', 'command:x'])
      assert.match(refusalOf(plan({ claim: 'a1', verdict: 'false', source: { url } })) ?? '', /web address/, url);
  });
});

describe('an agent', () => {
  it('is no second reader beside the person that it works for', () => {
    assert.ok(isSamePerson('Ann Wu', 'ann wu (agent)', {}));
    assert.ok(isSamePerson('ann', 'Ann Wu (Agent)', { people: [{ id: 'ann', name: 'Ann Wu' }] }));
    assert.ok(!isSamePerson('Ann Wu', 'Bo (agent)', {}));
    assert.equal(agentName('Ann Wu (agent)'), 'Ann Wu (agent)');
    const reviews = [
      { by: 'Ann Wu', at: '2031-02-03T10:00:00Z', verdict: 'true' },
      { by: 'Ann Wu (agent)', at: '2031-02-03T11:00:00Z', verdict: 'true' },
    ];
    const claim = { id: 'a', tag: 'claim', quote: { exact: 'x' }, reviews };
    assert.ok(weighOpinions(claim, { 'verdict-by': 2 }).isPending);
  });
});
