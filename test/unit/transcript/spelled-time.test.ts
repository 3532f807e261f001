import assert from 'node:assert/strict';
import { timeAt } from '../../../src/core/dossier/time-at';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';
import { readSpelledTime } from '../../../src/core/transcript/time-stamp';

describe('a time in words on a line of its own', () => {
  for (const [line, seconds] of [
    ['0 minutes 4 seconds', 4],
    ['1 minute, 30 seconds', 90],
    ['2 hours, 1 minute, 5 seconds', 7265],
    ['12 seconds', 12],
    ['30 seconds.', undefined],
    ['We had 2 minutes 30 seconds', undefined],
    ['2 minutes 30 seconds to answer', undefined],
  ] as const)
    it(`${line} is ${seconds ?? 'none'}`, () => assert.equal(readSpelledTime(line), seconds));

  it('is the time of the words under it, and no speech', () => {
    const text =
      'Ada Holm\n0 minutes 0 seconds\nRents rose.\n\nIvo Lind\n1 minute 4 seconds\nBy how much?\n\nAda Holm\n1 minute 9 seconds\nBy 6 percent.\n\nIvo Lind\n1 minute 15 seconds\nThank you.\n';
    const transcript = parseTranscript(text);
    assert.deepEqual(
      transcript.turns.map(({ speaker, speech }) => [
        speaker,
        timeAt(transcript, speech.start),
        text.slice(speech.start, speech.end),
      ]),
      [
        ['Ada Holm', 0, 'Rents rose.'],
        ['Ivo Lind', 64, 'By how much?'],
        ['Ada Holm', 69, 'By 6 percent.'],
        ['Ivo Lind', 75, 'Thank you.'],
      ],
    );
  });
});

describe('a time of day on a line of its own', () => {
  const wordsOf = (line: string) => {
    const { turns, read } = parseTranscript(`ANN: It rose.\n\n${line}\n\nBEN: No.\n\nANN: By 6.\n\nBEN: So.\n`);
    return read.slice(turns[0]!.speech);
  };
  for (const line of ['11.34 am', '2.30 p.m.', '11:34 am'])
    it(`is no speech: ${line}`, () => assert.doesNotMatch(wordsOf(line), /\d/));
  for (const line of ['At 11.34 am', '11.34', '11.34 amps', '11.94 am'])
    it(`is none in ${line}`, () => assert.match(wordsOf(line), /11\./));
});
