import assert from 'node:assert/strict';
import { isRefused } from '../../../src/core/agents/asked';
import { listClaims } from '../../../src/core/agents/list-claims';
import { searchClaims, wordsAsked } from '../../../src/core/agents/search-claims';
import type { ToldClaim } from '../../../src/core/agents/told-claim';
import { confidentialIn } from '../../../src/core/dossier/confidential-in';
import type { Dossier } from '../../../src/core/dossier/dossier';
import { wantedBy } from '../../../src/core/dossier/find-claims';
import { dossierFor } from '../../support/dossier-for';

const talk = 'ANN: We opened 12 clinics. We hired 300 nurses.\n\nBOB: You closed 5 schools.\n';
const checked = `annotations:
  - id: a1
    tag: claim
    speaker: ANN
    quote: {exact: "We opened 12 clinics."}
    claim: "Twelve clinics were opened."
    verdict: "false"
    assignee: Zoe
    by: Anna
    notes:
      - {by: Anna, text: "her brother told us"}
    reviews:
      - {by: Anna, verdict: "false", note: "see the mail"}
    sources:
      - {title: "Register", url: "https://a.example/r"}
      - {title: "Our man inside", url: "https://b.example/leak", confidential: true}
      - {title: "A copy", url: "https://c.example/x", quote: "as in https://b.example/leak"}
`;

const all = (dossier: Dossier, input: unknown = {}): readonly ToldClaim[] => {
  const answer = listClaims('talk', dossier, input);
  assert.ok(!isRefused(answer));
  return answer.claims;
};

describe('what a model is told of claims', () => {
  it('is what may leave the team, with how far the work is', () => {
    assert.deepEqual(all(dossierFor(talk, [checked]))[0], {
      id: 'a1',
      words: 'We opened 12 clinics.',
      speaker: 'ANN',
      turn: 1,
      tag: 'claim',
      state: 'judged',
      verdict: 'false',
      claim: 'Twelve clinics were opened.',
      sources: [{ title: 'Register', url: 'https://a.example/r' }],
    });
  });

  it('never holds a source that must stay, nor one that names it, nor notes, reasons and names of colleagues', () => {
    const told = JSON.stringify(all(dossierFor(talk, [checked])));
    for (const kept of ['leak', 'inside', 'c.example', 'brother', 'mail', 'Anna', 'Zoe'])
      assert.ok(!told.includes(kept), kept);
  });

  it('holds no source that another claim calls confidential', () => {
    const second = `annotations:
  - id: b1
    tag: claim
    quote: {exact: "You closed 5 schools."}
    sources: [{url: "https://a.example/r", confidential: true}]
`;
    const told = all(dossierFor(talk, [checked, second]));
    assert.equal(told.find(({ id }) => id === 'a1')?.sources, undefined);
  });

  it('holds no verdict on which people differ', () => {
    const disputed = checked.replace('    sources:', '      - {by: Bo, verdict: "true"}\n    sources:');
    const [claim] = all(dossierFor(talk, [disputed]));
    assert.deepEqual([claim?.state, claim?.verdict], ['disputed', undefined]);
  });

  it('lists quotes that nobody has tagged, and only those of a state if one is asked for', () => {
    const dossier = dossierFor(talk, [checked]);
    assert.deepEqual(
      all(dossier, { state: 'untagged' }).map(({ id, words, turn }) => [id, words, turn]),
      [
        [undefined, 'We hired 300 nurses.', 1],
        [undefined, 'You closed 5 schools.', 2],
      ],
    );
    assert.equal(all(dossier).length, 3);
    assert.match(JSON.stringify(listClaims('talk', dossier, { state: 'done' })), /no state “done”.*unchecked/);
  });

  it('is bounded however many and however long claims are, and goes on where it ended', () => {
    const many = Array.from(
      { length: 300 },
      (_, i) => `ANN: We built ${i + 2000} homes ${'and so on '.repeat(200)}.\n\n`,
    );
    const dossier = dossierFor(many.join(''), []);
    const seen: string[] = [];
    for (let from: number | undefined = 0; from !== undefined; ) {
      const answer = listClaims('talk', dossier, { from });
      assert.ok(!isRefused(answer));
      assert.ok(JSON.stringify(answer).length < 30_000);
      assert.ok(answer.claims.length > 0);
      seen.push(...answer.claims.map(({ words }) => words));
      from = answer.next;
    }
    assert.equal(seen.length, listCount(dossier));
  });

  it('finds claims by words and figures, each with its transcript', () => {
    const dossier = dossierFor(talk, [checked]);
    const find = (words: string) => {
      const asked = wordsAsked({ words });
      assert.ok(!isRefused(asked));
      const found = searchClaims(
        [{ transcript: 'talk', dossier }],
        wantedBy(asked as readonly string[]),
        {},
        confidentialIn(dossier),
        () => 'a/talk',
      );
      return found.claims.map(({ transcript, words }) => [transcript, words]);
    };
    assert.deepEqual(find('clinics 12'), [['a/talk', 'We opened 12 clinics.']]);
    assert.deepEqual(find('5 schools'), [['a/talk', 'You closed 5 schools.']]);
    assert.deepEqual(find('hospitals'), []);
    assert.ok(isRefused(wordsAsked({ words: '  ' })));
    assert.ok(isRefused(wordsAsked({ words: 'a '.repeat(50) })));
  });
});

function listCount(dossier: Dossier): number {
  const answer = listClaims('talk', dossier, {});
  return isRefused(answer) ? -1 : answer.count;
}
