// Reading turns: the whole text at several sizes, and one key press in it, in one run:
//
//   npx esbuild test/bench/turns.bench.ts --bundle --platform=node --outfile=out/bench/turns.bench.js && node out/bench/turns.bench.js
//
// A key press is one change event to a live transcript that knows its turns again afterwards. Its median is compared
// between the sizes: the ratio says whether typing costs more the longer the document is.
import { LiveTranscript } from '../../src/core/transcript/live-transcript';

const speakers = ['ANNA VERBRUGGEN, KLMN ANCHOR', 'TILLMAN', 'OSTERGAARD', 'CASTELLANO', 'GOV. DALE TILLMAN (D)'];
const sayings = [
  'Thank you. We cut the waiting list from 4,200 families to fewer than 900, and we did it without new taxes.',
  'That is simply not true: look at page 17.',
  'No.',
  'What follows is a longer answer about the price of lumber, which doubled in a year and then fell again.',
];

function makeTranscript(size: number): string {
  const lines: string[] = [];
  for (let i = 0, length = 0; length < size; i++) {
    const saying = sayings[(i * 7) % sayings.length]!;
    const line = i % 3 === 2 ? saying : `${speakers[i % speakers.length]}: ${i} ${saying}`;
    lines.push(line, '');
    length += line.length + 2;
  }
  return lines.join('\n');
}

function elapsed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Median milliseconds of a key press in the middle of a document, after some to warm up. */
function keyPress(live: LiveTranscript): number {
  const times: number[] = [];
  let at = Math.floor(live.length / 2);
  for (let i = 0; i < 600; i++) {
    const text = i % 40 === 39 ? '\n' : 'x';
    const time = elapsed(() => {
      live.change([{ start: at, end: at, text }]);
      live.turn(live.turnIndexAt(at));
    });
    if (i >= 200) times.push(time);
    at++;
  }
  return times.sort((a, b) => a - b)[times.length >> 1]!;
}

const rows = [100_000, 1_000_000, 10_000_000].map((size) => {
  const text = makeTranscript(size);
  let live = new LiveTranscript('');
  const whole = elapsed(() => {
    live = new LiveTranscript(text);
  });
  const key = keyPress(live);
  const settle = elapsed(() => live.settle());
  return { size, turns: live.turnCount, whole, key, settle };
});
console.log('size (UTF-16 units)   turns   whole (ms)   MB/s   key press (ms)   settle (ms)');
for (const { size, turns, whole, key, settle } of rows) {
  const cells = [turns, whole.toFixed(0), (size / 1000 / whole).toFixed(1), key.toFixed(3), settle.toFixed(0)];
  console.log([String(size).padEnd(16), ...cells.map((cell) => String(cell).padStart(12))].join(''));
}
const [small, , large] = rows;
console.log(`key press at ${large!.size} against ${small!.size}: ${(large!.key / small!.key).toFixed(2)} times`);
