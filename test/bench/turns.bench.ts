// Typing in a transcript of three sizes, and in as long a talk of one turn, as the editor does it:
//
//   npx esbuild test/bench/turns.bench.ts --bundle --platform=node --outfile=out/bench/turns.bench.js && node out/bench/turns.bench.js
//
// A key is one change event, which the turns and the places of 1,000 annotations follow, and the turn under the cursor afterwards. A
// pause is what comes when typing stops: the text as read, its numbers, the dossier, the marks in view, the quotes and their rows, and what tree, status bar
// and Problems read of it. Told is the processor time, on which other programs bear least; of a pause also the longest time in
// which no key had its turn.
import { claimAt } from '../../src/core/dossier/claim-at';
import { countsOf } from '../../src/core/dossier/counts-of';
import { listingRows, rowsOfDossier } from '../../src/core/dossier/desk-rows';
import type { Dossier } from '../../src/core/dossier/dossier';
import { dossierOf } from '../../src/core/dossier/dossier-of';
import { LivePlaces } from '../../src/core/dossier/live-places';
import { problemsOf } from '../../src/core/dossier/problems-of';
import { renewingNumbers, type Spoken } from '../../src/core/dossier/renew-numbers';
import { tagSpan } from '../../src/core/dossier/tag-span';
import { applyTogether } from '../../src/core/sidecar/apply-together';
import { readSidecar } from '../../src/core/sidecar/read-sidecar';
import type { SharedEnds } from '../../src/core/text/shared-ends';
import { overlaps } from '../../src/core/text/span';
import { spansIn } from '../../src/core/text/spans-in';
import type { TextChange } from '../../src/core/text/text-change';
import { LiveTranscript } from '../../src/core/transcript/live-transcript';
import { inSlices } from '../../src/editor/in-slices';

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

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function elapsed(work: () => unknown): number {
  const start = processorTime();
  work();
  return processorTime() - start;
}

const claims = 1000;
/** Characters that an editor shows, with those around them that are marked as well. */
const shown = 14_000;

/** What the editor keeps of an open document. */
class OpenDocument {
  readonly live: LiveTranscript;
  readonly #places: LivePlaces;
  #known: Spoken | undefined;
  #shared: SharedEnds | undefined;
  #dossier: Dossier | undefined;
  #sidecar = readSidecar('');

  constructor(text: string) {
    this.live = new LiveTranscript(text);
    this.#places = new LivePlaces(text);
  }

  /** Tags so many claims, evenly spread. */
  tag(): void {
    const dossier = this.#dossier!;
    const { transcript, numbers } = dossier;
    const wanted = numbers.filter(({ claim }) => claim);
    const made = Array.from({ length: claims }, (_, i) => {
      const number = wanted[Math.floor((i * wanted.length) / claims)]!;
      const span = claimAt(transcript, numbers, number.start) ?? number;
      const tagging = { id: `k${String(i).padStart(11, '0')}`, tag: 'claim', at: '2026-03-04T19:22:10Z' };
      return tagSpan(dossier, span, tagging)?.change ?? [];
    });
    this.#sidecar = readSidecar(applyTogether('', made.flat(), 'talk.txt')!.text);
  }

  press(change: TextChange): void {
    const { length } = this.live;
    const { head, tail } = this.#shared ?? { head: length, tail: length };
    this.#shared = { head: Math.min(head, change.start), tail: Math.min(tail, length - change.end) };
    this.live.change([change]);
    this.#places.follow({ changes: [change] });
    this.live.turn(this.live.turnIndexAt(change.start));
  }

  *#reading(): Generator<undefined, Spoken> {
    if (!this.live.settled) yield* this.live.settling();
    const transcript = yield* this.live.snapshotting();
    const numbers = yield* renewingNumbers(this.#known, transcript, this.#shared);
    this.#shared = undefined;
    this.#known = { transcript, numbers };
    return this.#known;
  }

  /** What is done once typing stops: of each turn that nobody else has meanwhile how long it takes. */
  async pause(at: number): Promise<ReadonlyMap<string, readonly number[]>> {
    const turns = new Map<string, number[]>();
    const slicing = async <T>(name: string, steps: Generator<undefined, T>) => {
      const own: number[] = [];
      turns.set(name, own);
      let start = processorTime();
      const done = () => {
        own.push(processorTime() - start);
        start = processorTime();
        return true;
      };
      const result = await inSlices(steps, done);
      done();
      return result!;
    };
    const once = <T>(name: string, work: () => T) => {
      let result: T;
      turns.set(name, [
        elapsed(() => {
          result = work();
        }),
      ]);
      return result!;
    };
    const { transcript, numbers } = await slicing('read', this.#reading());
    const sidecars = [{ file: 'a.yaml', sidecar: this.#sidecar }];
    const dossier = once('dossier', () => {
      const made = dossierOf(transcript, sidecars, { numbers, live: this.#places, before: this.#dossier });
      this.#places.keep(made.annotations);
      return made;
    });
    this.#dossier = dossier;
    once('marks', () => {
      const seen = { start: at - shown / 2, end: at + shown / 2 };
      const marked = dossier.annotations.filter(({ spans }) => spans.some((span) => overlaps(span, seen)));
      return [...marked, ...spansIn(numbers, seen)];
    });
    await slicing('quotes', listingRows('talk.txt', dossier));
    once('counts', () => countsOf(dossier));
    once('tree', () => rowsOfDossier('talk.txt', dossier));
    once('Problems', () => problemsOf(dossier));
    return turns;
  }
}

/** Median milliseconds of a key press in the middle of a document, after some to warm up. */
function keyPress(open: OpenDocument, at: number): number {
  const times: number[] = [];
  for (let i = 0; i < 600; i++) {
    const text = i % 40 === 39 ? '\n' : 'x';
    const start = performance.now();
    open.press({ start: at + i, end: at + i, text });
    if (i >= 200) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[times.length >> 1]!;
}

const sizes = [100_000, 1_000_000, 10_000_000];
const cases = [
  ...sizes.map((size) => ({ name: `${size / 1e6} MB`, text: makeTranscript(size) })),
  { name: `${sizes.at(-1)! / 1e6} MB, one turn`, text: makeTalk(sizes.at(-1)!) },
];

async function main(): Promise<void> {
  const keys: number[] = [];
  console.log('                  turns  first turns (ms)   key (ms)   pause (ms)   longest turn of it (ms)');
  for (const { name, text } of cases) {
    let open!: OpenDocument;
    const whole = elapsed(() => {
      open = new OpenDocument(text);
    });
    const at = Math.floor(text.length / 2);
    await open.pause(at);
    open.tag();
    await open.pause(at);
    const key = keyPress(open, at);
    keys.push(key);
    const pauses: { all: number; longest: readonly [string, number] }[] = [];
    for (let i = 0; i < 5; i++) {
      open.press({ start: at, end: at, text: 'x' });
      const turns = [...(await open.pause(at))].flatMap(([step, times]) => times.map((time) => [step, time] as const));
      const all = turns.reduce((sum, [, time]) => sum + time, 0);
      pauses.push({ all, longest: turns.reduce((a, b) => (b[1] > a[1] ? b : a)) });
    }
    const { all } = pauses.toSorted((a, b) => a.all - b.all)[2]!;
    const [step, longest] = pauses.toSorted((a, b) => a.longest[1] - b.longest[1])[2]!.longest;
    const cells = [
      name.padEnd(16),
      String(open.live.turnCount).padStart(7),
      whole.toFixed(0).padStart(18),
      key.toFixed(3).padStart(11),
      all.toFixed(0).padStart(13),
      `${longest.toFixed(0).padStart(12)} (${step})`,
    ];
    console.log(cells.join(''));
  }
  const [small, , large, talk] = keys;
  console.log(
    `a key in the longest against the shortest: ${(large! / small!).toFixed(2)} times; in one turn against many: ${(talk! / large!).toFixed(2)} times`,
  );
}

void main();
