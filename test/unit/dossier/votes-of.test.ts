import assert from 'node:assert/strict';
import { describeVotes, openVotesOf } from '../../../src/core/dossier/votes-of';
import type { Annotation, Decision } from '../../../src/core/sidecar/annotation';

const team = {
  'verdict-by': 2,
  people: [{ id: 'al', name: 'Al Roy' }, { id: 'ben', name: 'Ben' }, { id: 'cy' }, { id: 'dora' }],
};
let minute = 10;
const said = (by: string, verdict: string): Decision => ({ by, at: `2031-01-01T10:${minute++}:00Z`, verdict });
const told = (...reviews: readonly Decision[]) => {
  const annotation: Annotation = { id: 'k1', tag: 'claim', quote: { exact: 'We built 300 homes.' }, reviews };
  const votes = openVotesOf(annotation, team);
  return votes && describeVotes(votes);
};

describe('votes on a claim', () => {
  it('tell how many there are and who is missing, by their names; who checked it doesn’t vote', () => {
    assert.equal(told(said('al', 'true')), '0 of 2 votes, waiting for Ben, cy, dora');
    assert.equal(told(said('al', 'true'), said('Ben', 'true')), '1 of 2 votes, waiting for cy, dora');
  });

  it('tell of a tie, and who could still decide it', () => {
    assert.equal(told(said('al', 'true'), said('ben', 'true'), said('cy', 'false')), 'tied 1:1, waiting for dora');
  });

  it('tell who voted on another wording, and has to vote again', () => {
    const reworded = { by: 'al', at: `2031-01-01T10:${minute++}:00Z`, claim: 'They built 300.' };
    assert.equal(
      told(
        said('al', 'true'),
        said('ben', 'true'),
        { ...reworded, at: `2031-01-01T10:${minute++}:00Z` },
        said('cy', 'true'),
      ),
      '1 of 2 votes, waiting for Ben, dora, on another wording: Ben',
    );
  });

  it('are none where nobody has begun, it is decided, or the team asks for none', () => {
    assert.equal(told(), undefined);
    assert.equal(told(said('al', 'true'), said('ben', 'false'), said('cy', 'false')), undefined);
    assert.equal(told(said('al', 'true'), said('ben', 'false'), { ...said('cy', 'true'), settles: true }), undefined);
    const annotation = {
      id: 'k1',
      tag: 'claim',
      quote: { exact: 'x' },
      reviews: [said('al', 'true'), said('ben', 'false')],
    };
    assert.equal(openVotesOf(annotation, {}), undefined);
  });

  it('wait for nobody by name where the team names nobody', () => {
    const annotation = { id: 'k1', tag: 'claim', quote: { exact: 'x' }, reviews: [said('al', 'true')] };
    assert.equal(describeVotes(openVotesOf(annotation, { 'verdict-by': 2 })!), '0 of 2 votes');
  });
});
