import assert from 'node:assert/strict';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';

const talk =
  'Ann Lee: Hello there.\n\nBob Roy: Hi, all of you.\n\nAnn Lee: Well, it is so.\n\nBob Roy: Yes, it is.\n\n';

/** `speaker|first words` of each turn behind the talk of Ann and Bob. */
function turnsBehind(line: string, label: string): string[] {
  const text = `${talk}${line}\n`;
  const { turns } = parseTranscript(text, { declared: true, speakers: [{ label }] });
  return turns.slice(4).map(({ speaker, speech }) => `${speaker}|${text.slice(speech.start, speech.end)}`);
}

describe('a label that a person named', () => {
  for (const [line, label] of [
    ['Desk 4 (upper hall) — Good day.', 'Desk 4 (upper hall)'],
    ['{{desk}} Good day.', '{{desk}}'],
    ['MARA Good day.', 'MARA'],
    ['the clerk\tGood day.', 'the clerk'],
    ['the clerk  Good day.', 'the clerk'],
    ['[the clerk] Good day.', '[the clerk]'],
    ['第三席　Good day.', '第三席'],
    ['a.b*c| Good day.', 'a.b*c'],
  ] as const) {
    it(`is a speaker’s in “${line}”`, () => {
      const [turn, ...others] = turnsBehind(line, label);
      assert.equal(turn?.split('|').at(-1), 'Good day.');
      assert.deepEqual(others, []);
    });
  }

  for (const [line, label] of [
    ['Mara said that it rained.', 'Mara'],
    ['the clerks — there are two — left.', 'the clerk'],
    ['And then the clerk — a kind man — left.', 'the clerk'],
  ] as const) {
    it(`is none within the sentence “${line}”`, () => assert.deepEqual(turnsBehind(line, label), []));
  }

  it('is one wherever it recurs, on a line of its own too', () => {
    const text = 'item 7b\nWe begin.\n\nitem 9\nWe go on.\n\nitem 7b\nWe end.\n';
    const read = (speakers: { label: string }[]) =>
      parseTranscript(text, { declared: true, speakers })
        .turns.filter((one) => one.label)
        .map((one) => one.speaker);
    assert.deepEqual(read([{ label: 'item 7b' }]), ['item 7b', 'item 7b']);
    assert.deepEqual(read([{ label: 'item 7b' }, { label: 'item 9' }]), ['item 7b', 'item 9', 'item 7b']);
  });

  it('leaves the other labels as they were', () => {
    const speakers = parseTranscript(`${talk}MARA Good day.\n`, { speakers: [{ label: 'MARA' }] }).turns;
    assert.deepEqual(
      speakers.map(({ speaker }) => speaker),
      ['Ann Lee', 'Bob Roy', 'Ann Lee', 'Bob Roy', 'MARA'],
    );
  });
});
