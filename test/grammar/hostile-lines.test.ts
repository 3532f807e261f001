import assert from 'node:assert/strict';
import { TranscriptGrammar } from './transcript-grammar';

/** What a rule begins with, and what it may repeat: a line of nothing else is the worst that it can be given. */
const lines: readonly (readonly [head: string, unit: string])[] = [
  ...['1', '1,', '1.', '1-', '1 to ', '１', '1:', '00:00 ', '00:00:00,0', '00:00 --> '],
  ...['$', '$1', '¥1-', '1 ', '1萬', '1千', '1 hundred', '百分之', '百分之一', '一', '二', '二十', '兩百多', '零〇'],
  ...['one ', 'ten-', 'Five ', 'twenty-one '],
  ...['[', '[a', '(', '(笑', '（', '【掌聲', '♪', '[a](', '<', '<v', '<v ', '<v.a', '<v a', '>', '>>', '&gt;'],
  ...['A', 'A ', 'A.', 'A, ', 'A, B ', 'MR. ', 'THE ', 'THE COURT', 'SEN. A ', 'A (R-', 'Speaker ', 'SPEAKER_'],
  ...['主持人', '主持人：', '問', '答：', '：', ':', '。', '*A', '*', '%a', '%aaa:\t', '\x15', '\x151_', '\x151_1'],
  ...[' ', '\t', '　', '-', 'é', '𠮷', '\ud842', '\0'],
].map((unit) => ['', unit] as const);
const continued: typeof lines = [
  ['<v', ' '],
  ['<v.', 'a'],
  ['MR. ', 'A'],
  ['MR. A, ', 'A'],
  ['主持人：', '話'],
  ['>> ', 'A '],
  ['*A', 'A'],
  ['00:00', ' '],
  ['$', '1,'],
  ['1', ' '],
  ['(笑', '笑'],
  ['[a', 'a'],
];

describe('the grammar on hostile lines', () => {
  let grammar: TranscriptGrammar;
  before(async () => {
    grammar = await TranscriptGrammar.load();
  });

  for (const [head, unit] of [...lines, ...continued]) {
    // What takes time by the square of the length takes minutes here; the limit is far from what a busy machine needs.
    it(`never gives up a line of ${JSON.stringify(head + unit)}`, () => {
      const end = ' [applause]'; // the tokenizer looks at its clock only between two tokens
      const line = head + unit.repeat(Math.ceil(50_000 / unit.length)) + end;
      assert.ok(!grammar.paint(line, 4000).stoppedEarly);
    });
  }
});
