// Colours lines of nothing but what a rule of the grammar begins with or repeats, doubled, to see that time doubles too:
//
//   npx esbuild test/bench/grammar.bench.ts --bundle --platform=node --packages=external --outfile=out/bench/grammar.bench.js && node out/bench/grammar.bench.js
//
// VS Code gives a line half a second and leaves the rest of it uncoloured. Prints the slowest line, and all whose time
// grows more steeply than it should.
import { TranscriptGrammar } from '../grammar/transcript-grammar';

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

const LENGTHS = [12_500, 25_000, 50_000];
/** Of two doublings: linear time makes four, time by the square sixteen. */
const STEEP = 8;
/** What looks steep is measured again, as a busy machine is not that line's fault. */
const TRIES = 4;

interface Measured {
  readonly name: string;
  readonly times: readonly number[];
  readonly growth: number;
}

async function main(): Promise<void> {
  const grammar = await TranscriptGrammar.load();
  const measured = [...lines, ...continued].map(([head, unit]) => measure(grammar, head, unit));
  const slowest = measured.reduce((a, b) => (a.times.at(-1)! > b.times.at(-1)! ? a : b));
  const steep = measured.filter(({ growth }) => growth > STEEP);
  for (const { name, times, growth } of new Set([slowest, ...steep]))
    console.log(`${name}: ${times.map((time) => `${time.toFixed(1)} ms`).join(', ')}: × ${growth.toFixed(1)}`);
  console.log(
    `${measured.length} lines of ${LENGTHS.join(', ')} characters, ${steep.length} grow by more than × ${STEEP}`,
  );
}

function measure(grammar: TranscriptGrammar, head: string, unit: string): Measured {
  const times = LENGTHS.map(() => Number.POSITIVE_INFINITY);
  let growth = Number.POSITIVE_INFINITY;
  for (let i = 0; i < TRIES && growth > STEEP; i++) {
    LENGTHS.forEach((length, j) => {
      const line = head + unit.repeat(Math.ceil(length / unit.length));
      for (let run = 0; run < 3; run++)
        times[j] = Math.min(
          times[j]!,
          elapsed(() => grammar.paint(line)),
        );
    });
    growth = times.at(-1)! / times[0]!;
  }
  return { name: JSON.stringify(head + unit), times, growth };
}

/** Milliseconds of the processor, which others on the machine don't lengthen. */
function elapsed(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

void main();
