// Reading turns: the whole text at several sizes, and one key press in it, in one run:
//
//   npx esbuild test/bench/turns.bench.ts --bundle --platform=node --outfile=out/bench/turns.bench.js && node out/bench/turns.bench.js
//
// A key press is one change event to a live transcript that knows its turns again afterwards, and to a thousand annotations
// that are followed. The medians are compared between the sizes: the ratio says whether typing costs more the longer the
// document is.
import { SpanFollower } from '../../src/core/anchors/span-follower';
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

/** The same words of nobody whom a label names: one turn. */
function makeTalk(size: number): string {
  const lines: string[] = [];
  for (let i = 0, length = 0; length < size; i++) {
    const line = `Well, ${i} ${sayings[(i * 7) % sayings.length]!}`;
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
function keyPress(length: number, press: (change: { start: number; end: number; text: string }) => void): number {
  const times: number[] = [];
  let at = Math.floor(length / 2);
  for (let i = 0; i < 600; i++) {
    const text = i % 40 === 39 ? '\n' : 'x';
    const time = elapsed(() => press({ start: at, end: at, text }));
    if (i >= 200) times.push(time);
    at++;
  }
  return times.sort((a, b) => a - b)[times.length >> 1]!;
}

/** A follower of a thousand spans all over a text. */
function followSpans(text: string): SpanFollower {
  const follower = new SpanFollower(text);
  const step = Math.floor(text.length / 1000);
  const span = (i: number) => ({ start: i * step, end: i * step + 60 });
  follower.keep(new Map(Array.from({ length: 1000 }, (_, i) => [`k${i}`, span(i)])));
  return follower;
}

const rows = [100_000, 1_000_000, 10_000_000].map((size) => {
  const text = makeTranscript(size);
  let live = new LiveTranscript('');
  const whole = elapsed(() => {
    live = new LiveTranscript(text);
  });
  const key = keyPress(live.length, (change) => {
    live.change([change]);
    live.turn(live.turnIndexAt(change.start));
  });
  const settle = elapsed(() => live.settle());
  const follower = followSpans(text);
  const follow = keyPress(text.length, (change) => follower.follow({ changes: [change] }));
  return { size, turns: live.turnCount, whole, key, settle, follow };
});
console.log('size (UTF-16 units)   turns   whole (ms)   MB/s   key press (ms)   settle (ms)   1,000 spans (ms)');
for (const { size, turns, whole, key, settle, follow } of rows) {
  const rate = (size / 1000 / whole).toFixed(1);
  const cells = [turns, whole.toFixed(0), rate, key.toFixed(3), settle.toFixed(0), follow.toFixed(3)];
  console.log([String(size).padEnd(16), ...cells.map((cell) => String(cell).padStart(12))].join(''));
}
const [small, , large] = rows;
const talk = new LiveTranscript(makeTalk(large!.size));
const talkKey = keyPress(talk.length, (change) => {
  talk.change([change]);
  talk.turn(talk.turnIndexAt(change.start));
});
console.log(`key press in one turn (${talk.turnCount}) against many: ${(talkKey / large!.key).toFixed(2)} times`);
console.log(`key press at ${large!.size} against ${small!.size}: ${(large!.key / small!.key).toFixed(2)} times`);
console.log(`the same for 1,000 spans: ${(large!.follow / small!.follow).toFixed(2)} times`);
