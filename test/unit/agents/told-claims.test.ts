import assert from 'node:assert/strict';
import { isRefused } from '../../../src/core/agents/asked';
import { listClaims } from '../../../src/core/agents/list-claims';
import { searchClaims, wordsAsked } from '../../../src/core/agents/search-claims';
import type { ToldClaim } from '../../../src/core/agents/told-claim';
import { confidentialIn, confidentialInAll } from '../../../src/core/dossier/confidential-in';
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

const none = () => false;
const all = (dossier: Dossier, input: unknown = {}, isKept = confidentialIn(dossier)): readonly ToldClaim[] => {
  const answer = listClaims('talk', dossier, input, isKept);
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

  it('holds no source that another transcript calls confidential, also where nothing of that can be read', () => {
    const own = dossierFor(talk, [checked]);
    const broken = `annotations:
  - id: c1
    quote: 7
    sources: [{url: "https://a.example/r", confidential: true}]
`;
    const other = dossierFor(talk, [broken]);
    assert.equal(other.annotations.length, 0);
    const told = all(own, {}, confidentialInAll([own, other]));
    assert.equal(told.find(({ id }) => id === 'a1')?.sources, undefined);
  });

  it('holds no verdict on which people differ, whatever became of the words', () => {
    const disputed = checked.replace('    sources:', '      - {by: Bo, verdict: "true"}\n    sources:');
    const texts = { disputed: talk, changed: talk.replace('12', '13'), lost: 'BOB: You closed 5 schools.\n' };
    for (const [name, text] of Object.entries(texts)) {
      const claim = all(dossierFor(text, [disputed])).find(({ id }) => id === 'a1');
      const state = name === 'disputed' ? 'disputed' : 'attention';
      assert.deepEqual([claim?.state, claim?.verdict], [state, undefined], name);
      const agreed = all(dossierFor(text, [checked])).find(({ id }) => id === 'a1');
      assert.equal(agreed?.verdict, 'false', name);
    }
  });

  it('tells when words are said by the transcript as it is now, as exports do', () => {
    const timed = '[00:10:00] ANN: We opened 12 clinics. We hired 300 nurses.\n';
    const sidecar = checked.replace('    claim:', '    time: "00:05:00"\n    claim:');
    const timeIn = (text: string) => all(dossierFor(text, [sidecar])).find(({ id }) => id === 'a1')?.time;
    assert.equal(timeIn(timed), '00:10:00');
    // Where the words aren't found for sure, what was written down counts.
    assert.equal(timeIn(timed.replace('12', '13')), '00:05:00');
    assert.equal(timeIn(talk), '00:05:00');
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
    assert.match(JSON.stringify(listClaims('talk', dossier, { state: 'done' }, none)), /no state “done”.*unchecked/);
  });

  it('is bounded however many and however long claims are, and goes on where it ended', () => {
    const many = Array.from(
      { length: 300 },
      (_, i) => `ANN: We built ${i + 2000} homes ${'and so on '.repeat(200)}.\n\n`,
    );
    const dossier = dossierFor(many.join(''), []);
    const seen: string[] = [];
    for (let from: number | undefined = 0; from !== undefined; ) {
      const answer = listClaims('talk', dossier, { from }, none);
      assert.ok(!isRefused(answer));
      assert.ok(JSON.stringify(answer).length < 30_000);
      assert.ok(answer.claims.length > 0);
      seen.push(...answer.claims.map(({ words }) => words));
      from = answer.next;
    }
    assert.equal(seen.length, listCount(dossier));
  });

  it('finds claims by words and figures, each with its transcript', () => {
    const find = (words: string, dossier = dossierFor(talk, [checked])) => {
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
    assert.deepEqual(find('clinics false'), [['a/talk', 'We opened 12 clinics.']]);
    // By what isn't told nothing is found: it could be guessed so.
    const disputed = checked.replace('    sources:', '      - {by: Bo, verdict: "true"}\n    sources:');
    assert.deepEqual(find('clinics false', dossierFor(talk, [disputed])), []);
    for (const colleague of ['Zoe', 'Anna']) assert.deepEqual(find(`clinics ${colleague}`), []);
    assert.ok(isRefused(wordsAsked({ words: '  ' })));
    assert.ok(isRefused(wordsAsked({ words: 'a '.repeat(50) })));
  });
});

function listCount(dossier: Dossier): number {
  const answer = listClaims('talk', dossier, {}, none);
  return isRefused(answer) ? -1 : answer.count;
}
