import assert from 'node:assert/strict';
import { isRefused } from '../../../src/core/agents/asked';
import { readTurns } from '../../../src/core/agents/read-turns';
import { dossierFor } from '../../support/dossier-for';

const talk = dossierFor('[00:01:05] ANN: We opened 12 clinics.\n\n[00:02:00] BOB: You did not.\n\nANN: Yes.\n', []);
const read = (dossier: typeof talk, input: unknown) => {
  const answer = readTurns(dossier, input);
  assert.ok(!isRefused(answer));
  return answer;
};

describe('turns that a model reads', () => {
  it('are told with who speaks, when, and which comes next', () => {
    assert.deepEqual(read(talk, { turn: 2 }), {
      count: 3,
      turns: [{ turn: 2, speaker: 'BOB', time: '00:02:00', words: 'You did not.' }],
      next: { turn: 3 },
    });
    assert.equal(read(talk, { turn: 3 }).next, undefined);
    assert.equal(read(talk, {}).turns[0]?.speaker, 'ANN');
  });

  it('are those that there are: another number is answered by the last', () => {
    assert.deepEqual(readTurns(talk, { turn: 9 }), { refused: 'There is no turn 9; the last is turn 3.' });
    assert.ok(isRefused(readTurns(dossierFor('', []), {})));
  });

  it('are read to their end piece by piece, whole and without a character parted', () => {
    const long = `ANN: We opened 12 clinics. ${'Yes 😀 indeed. '.repeat(3000)}\n\nBOB: No. I never did.\n\nANN: So.\n`;
    const dossier = dossierFor(long, []);
    const said: string[] = [];
    for (let next: object | undefined = {}; next; ) {
      const answer = read(dossier, { count: 20, ...next });
      assert.ok(JSON.stringify(answer).length < 30_000);
      said.push(...answer.turns.map(({ words }) => words));
      next = answer.next;
    }
    const { read: text, turns } = dossier.transcript;
    assert.equal(said.join(''), turns.map(({ speech }) => text.slice(speech)).join(''));
  });
});
