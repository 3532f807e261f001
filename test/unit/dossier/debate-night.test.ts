import assert from 'node:assert/strict';
import { EarlierClaims } from '../../../src/core/dossier/earlier-claims';
import { factsOfUnit } from '../../../src/core/dossier/facts-of-unit';
import { unitsOf } from '../../../src/core/dossier/units-of';
import { addPrepared } from '../../../src/core/sidecar/add-prepared';
import { readPrepared } from '../../../src/core/sidecar/read-prepared';
import { debateTurns, preparedEntries } from '../../support/debate-night';
import { dossierFor } from '../../support/dossier-for';

/** What is said in words that aren’t known for those that were prepared. */
const knownMisses: readonly string[] = ['said11'];
/** Other claims that are taken for prepared ones. */
const knownMistakes: readonly string[] = [];

describe('prepared claims on the night of a debate', () => {
  const text = addPrepared(undefined, preparedEntries).text;
  const index = new EarlierClaims();
  const steps = index.takingPrepared({ file: 'night.prepared.yaml', text, isMissing: false, ...readPrepared(text) });
  while (!steps.next().done);
  const talk = debateTurns.map(({ speaker, said }) => `${speaker}: ${said}\n`).join('');
  const dossier = dossierFor(talk, []);
  const units = unitsOf(dossier).map((unit) => ({ unit, words: dossier.transcript.read.slice(unit.untagged!) }));
  const turnOf = (words: string) => debateTurns.find(({ said }) => said.includes(words.trim()));
  const first = (unit: (typeof units)[number]['unit']) => index.find(factsOfUnit(unit))[0];

  it('has 300 of them', () => assert.equal(index.size, 300));

  it('offers all but one of 20 first as they are said in other words', () => {
    const missed = debateTurns.filter(({ id, said }) => {
      if (id === undefined) return false;
      const own = units.filter(({ words }) => said.includes(words.trim()));
      return !own.some(({ unit }) => first(unit)?.annotation.id === id);
    });
    assert.deepEqual(
      missed.map(({ id }) => id),
      knownMisses,
    );
  });

  it('offers nothing as the same of 100 other claims', () => {
    const rest = units.filter(({ words }) => turnOf(words)?.id === undefined);
    assert.ok(rest.length >= 100, String(rest.length));
    const wrong = rest.flatMap(({ unit, words }) => {
      const offer = first(unit);
      return offer && offer.differences.length === 0 ? [`${words} → ${offer.annotation.claim}`] : [];
    });
    assert.deepEqual(wrong, knownMistakes);
  });
});
