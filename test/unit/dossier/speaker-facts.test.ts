import assert from 'node:assert/strict';
import { findSpokenNumbers } from '../../../src/core/dossier/dossier-of';
import { speakerFacts } from '../../../src/core/dossier/speaker-facts';
import { nameOfLabel } from '../../../src/core/dossier/turns-of-speaker';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';

const talk =
  'JUNE WEISS, COUNCIL CHAIR: Good evening.\n\nMAYOR OKORO: We mended 30 km in 2024 and 40 km since.\n\nWEISS: 12 percent more?\n\nMAYOR OKORO: Yes.\n\nWEISS: Thank you.\n';

function factsOf(text: string, turn: number) {
  const transcript = parseTranscript(text);
  return speakerFacts({ transcript, numbers: findSpokenNumbers(transcript) }, transcript.turns[turn]!);
}

describe('what is known of a speaker', () => {
  it('takes in all labels of the person, with the role that one of them tells', () => {
    const facts = factsOf(talk, 2);
    assert.equal(facts.role, 'COUNCIL CHAIR');
    assert.deepEqual(facts.otherLabels, ['JUNE WEISS, COUNCIL CHAIR']);
    assert.deepEqual([facts.turns, facts.claims], [3, 1]);
  });

  it('counts claims, and no years', () => assert.equal(factsOf(talk, 1).claims, 2));

  it('is of those turns alone in which a letter stands for the same person', () => {
    const text =
      'THE COURT:  Go on.\nBY MR. TORVALD:\nQ.   Was it 40?\nA.   Yes.\nQ.   Or 50?\nA.   No.\nBY MS. AKINDE:\nQ.   Or 60?\nA.   No.\nTHE COURT:  Thank you.\n';
    const first = factsOf(text, 1);
    assert.deepEqual([first.name, first.turns, first.claims], ['MR. TORVALD', 2, 2]);
    const last = factsOf(text, 5);
    assert.deepEqual([last.name, last.turns, last.claims], ['MS. AKINDE', 1, 1]);
    const transcript = parseTranscript(text);
    assert.equal(nameOfLabel(transcript, transcript.turns[1]!), undefined);
    const alone = parseTranscript(text.replace('MS. AKINDE', 'MR. TORVALD'));
    assert.equal(nameOfLabel(alone, alone.turns[1]!), 'MR. TORVALD');
  });

  it('counts a talk that is printed twice once', () => {
    const turns = Array.from(
      { length: 12 },
      (_, i) => `${i % 2 ? 'Bob Roy' : 'Ann Lee'}: Road ${i} has ${i + 3} km.\n\n`,
    );
    const printing = turns.join('');
    assert.equal(factsOf(printing + printing, 0).turns, 6);
    assert.equal(factsOf(printing + printing, 0).claims, factsOf(printing, 0).claims);
  });
});
