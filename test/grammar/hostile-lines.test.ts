import assert from 'node:assert/strict';
import { TranscriptGrammar } from './transcript-grammar';

/** What each rule begins with or repeats: a line of nothing else is the worst that it can be given. */
const seeds = [
  ...['1', '1,', '1.', '1-', '1 to ', '１', '1:', '00:00 ', '00:00:00,0', '00:00 --> '],
  ...['$', '$1', '¥1-', '1 ', '1萬', '1千', '1 hundred', '百分之', '百分之一', '一', '二', '二十', '兩百多', '零〇'],
  ...['one ', 'ten-', 'Five ', 'twenty-one '],
  ...['[', '[a', '(', '(笑', '（', '【掌聲', '♪', '[a](', '<', '<v', '<v ', '<v.a', '<v a', '>', '>>', '&gt;'],
  ...['A', 'A ', 'A.', 'A, ', 'A, B ', 'MR. ', 'THE ', 'THE COURT', 'SEN. A ', 'A (R-', 'Speaker ', 'SPEAKER_'],
  ...['主持人', '主持人：', '問', '答：', '：', ':', '。', '*A', '*', '%a', '%aaa:\t', '\x15', '\x151_', '\x151_1'],
  ...[' ', '\t', '　', '-', 'é', '𠮷', '\ud842', '\0'],
];

describe('the grammar on hostile lines', () => {
  let grammar: TranscriptGrammar;
  before(async () => {
    grammar = await TranscriptGrammar.load();
  });

  /** `seed` over and over up to 10,000 characters, after each way a rule may begin. */
  for (const seed of seeds) {
    it(`never gives up a line of ${JSON.stringify(seed)}`, () => {
      for (const head of ['', 'MR. A', '主持人：', '$'])
        assert.ok(!grammar.paint(head + seed.repeat(10_000 / seed.length)).stoppedEarly, `after ${head}`);
    });
  }
});
