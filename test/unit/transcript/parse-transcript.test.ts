import assert from 'node:assert/strict';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';

/** `speaker|speech` of each turn. */
function turnsOf(text: string): string[] {
  return parseTranscript(text).turns.map((turn) => `${turn.speaker}|${text.slice(turn.speech.start, turn.speech.end)}`);
}

describe('turns', () => {
  it('begin at a name and a colon and hold the paragraphs that follow', () => {
    const text = 'Ann Lee: Hello.\n\nSecond paragraph.\n\nBob Roy: Hi.\n\nAnn Lee: Well: it is so.\n';
    assert.deepEqual(turnsOf(text), ['Ann Lee|Hello.\n\nSecond paragraph.', 'Bob Roy|Hi.', 'Ann Lee|Well: it is so.']);
  });

  it('are whose a person says, by the label as printed, and nobody’s where a person says so', () => {
    const text = 'Ann Lee: Hello.\n\nblip >3: I am here too.\n\nBob Roy: Hi.\n\nAnn Lee: Well.\n\nBob Roy: Yes.\n';
    const read = (label: string, more: object = {}) =>
      parseTranscript(text, { speakers: [{ label, ...more }] }).turns.map((turn) => turn.name ?? turn.speaker);
    assert.deepEqual(read('blip >3', { name: 'Cy Orr' }), ['Ann Lee', 'Cy Orr', 'Bob Roy', 'Ann Lee', 'Bob Roy']);
    assert.deepEqual(read('Bob Roy', { speaker: false }), ['Ann Lee', 'Ann Lee']);
  });

  it('do not begin at an abbreviation where a sentence goes on over the end of a line', () => {
    const talk = (line: string) =>
      turnsOf(`Q: How many?\n\nA: We sold 20 boats${line}\n\nQ: And?\n\nA: No.\n\nQ: It was 3 percent?\n`)[1];
    assert.equal(
      talk(', and, by the 2024\nFAO: 12 million fish.'),
      'A|We sold 20 boats, and, by the 2024\nFAO: 12 million fish.',
    );
    assert.equal(talk('.\n\nFAO: 12 million fish.'), 'A|We sold 20 boats.');
  });

  it('need not recur where somebody said that the text is a transcript', () => {
    const text = 'Ann Lee: We have lost the mill.\n\nBob Roy: And the school with it.\n';
    assert.equal(parseTranscript(text).turns.filter((turn) => turn.label).length, 0);
    assert.equal(parseTranscript(text, { declared: true }).turns.length, 2);
  });

  it('are found in Chinese with either colon, and metadata is none', () => {
    const text =
      '直播時間:2022年4月24日\n主持人:石媛媛(焦作日報記者)\n\n主持人：大家好。\n王小明：我建議:多走路。\n主持人：謝謝。\n';
    assert.deepEqual(turnsOf(text), ['主持人|大家好。', '王小明|我建議:多走路。', '主持人|謝謝。']);
  });

  it('takes the second line of a title for no question, and what a dash asks for one', () => {
    const talk = '石媛媛：大家好。\n\n趙海燕：我們蓋了300戶。\n\n石媛媛：謝謝。\n\n趙海燕：不客氣。\n';
    const speakers = (text: string) => parseTranscript(text, { declared: true }).turns.map(({ speaker }) => speaker);
    const four = ['石媛媛', '趙海燕', '石媛媛', '趙海燕'];
    assert.deepEqual(speakers(`港口的一年\n——代表做客直播間實錄\n\n${talk}`), four);
    assert.deepEqual(speakers(`${talk}\n——您怎麼看今年的預算？\n`), [...four, null]);
  });
});
