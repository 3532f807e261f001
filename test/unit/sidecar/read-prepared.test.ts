import assert from 'node:assert/strict';
import { readPrepared } from '../../../src/core/sidecar/read-prepared';
import { isSidecar, orphansAmong } from '../../../src/core/sidecar/sidecar-names';

describe('a file of prepared claims as a hand writes it', () => {
  const text = `version: 1
claims:
  - claim: "We built 300 homes."
    speaker: "HALE"
    verdict: true
  - quote: {exact: "Rents fell."}
    id: own1
    tag: promise
  - speaker: "NOBODY"
  - just words
  - claim: "Trees grow."
    sources: none
`;
  const { claims, places, problems } = readPrepared(text);

  it('needs neither ids nor tags', () => {
    assert.deepEqual(
      claims.map(({ tag, claim, quote, verdict }) => [tag, claim ?? quote?.exact, verdict]),
      [
        ['claim', 'We built 300 homes.', 'true'],
        ['promise', 'Rents fell.', undefined],
        ['claim', 'Trees grow.', undefined],
      ],
    );
    assert.match(claims[0]!.id, /^p[0-9a-z]+$/);
    assert.equal(claims[1]!.id, 'own1');
  });

  it('gives an entry the same id whatever stands around it, and another one to other words', () => {
    const again = readPrepared(
      `version: 1\nclaims:\n  - claim: "Other."\n    speaker: "HALE"\n  - speaker: HALE\n    claim: We built 300 homes.\n`,
    );
    assert.equal(again.claims[1]!.id, claims[0]!.id);
    assert.notEqual(again.claims[0]!.id, claims[0]!.id);
  });

  it('tells at its place what can’t be read, and reads the rest', () => {
    assert.deepEqual(
      problems.map(({ code, span }) => [code, text.slice(span.start, span.end)]),
      [
        ['missing-key', 'speaker: "NOBODY"'],
        ['wrong-type', 'just words'],
        ['wrong-type', 'none'],
      ],
    );
    assert.ok(text.slice(places[1]!.start, places[1]!.end).startsWith('quote:'));
  });

  it('tells of a second entry with the same id, or that says the same, and goes on', () => {
    const one = '  - {id: p1, claim: "We built 300 homes."}\n  - {id: p1, claim: "Rents fell."}\n';
    const other = '  - {claim: "Trees grow."}\n  - {claim: "Trees grow."}\n  - {claim: "It rains."}\n';
    const twice = readPrepared(`version: 1\nclaims:\n${one}${other}`);
    assert.deepEqual(
      twice.claims.map(({ claim }) => claim),
      ['We built 300 homes.', 'Trees grow.', 'It rains.'],
    );
    assert.deepEqual(
      twice.problems.map(({ code, severity }) => [code, severity]),
      [
        ['duplicate-id', 'warning'],
        ['duplicate-id', 'warning'],
      ],
    );
  });

  it('is no sidecar and never an orphan', () => {
    assert.equal(isSidecar('night.prepared.yaml'), false);
    assert.deepEqual(orphansAmong(['night.prepared.yaml']), []);
  });
});
