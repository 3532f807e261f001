// Places annotations in an edited transcript, side by side with Hypothesis' way to do it.
//
//   npm ci --prefix test/bench/peers --ignore-scripts
//   node test/bench/anchors.bench.mjs [--annotations 1000] [--no-peer]
//
// The transcript is made up: 1 MB, 50 paragraphs of it printed twice. 1 % of its characters are edited and 20 blocks moved.
// Cold is the first call in a process with all that it builds (the best of five processes); warm is the best of later calls
// with what can be kept. This project's time is the clock's, as a person waits; that of the processor, with what the engine
// compiles on threads of its own meanwhile, stands beside it. The peer's is the processor's, which other work on the machine
// doesn't lengthen, so that it's never more than the clock's.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { editText, followSpans } from './anchors/edit-text.mjs';
import { makeParagraphs } from './anchors/make-transcript.mjs';
import { seededRandom } from './anchors/random.mjs';

const { values: options } = parseArgs({
  options: {
    annotations: { type: 'string', default: '1000' },
    'no-peer': { type: 'boolean' },
    cold: { type: 'boolean' },
  },
});
const here = import.meta.dirname;
const { Placer, quoteSpan, LfText } = await bundle(
  `
  export { LfText } from './lf-text';
  export { Placer } from './placer';
  export { quoteSpan } from './quote-span';`,
  join(here, '../../src/core/anchors'),
);

const random = seededRandom(6);
const paragraphs = makeParagraphs(random, 1_000_000);
for (let i = 0; i < 50; i++) paragraphs.splice(random(paragraphs.length), 0, paragraphs[random(paragraphs.length)]);
const old = `${paragraphs.join('\n\n')}\n\n`;
const edited = editText(random, paragraphs, { edits: Math.round(old.length / 100), moves: 20 });
const sentences = [...old.matchAll(/[A-Z][^.:]*\./g)].map(({ index, 0: words }) => ({
  start: index,
  end: index + words.length,
}));

const few = sample(Number(options.annotations));
const cold = time(() => new Placer(edited.text).place(few.targets));
if (options.cold) {
  console.log(cold.took, cold.busy);
  process.exit();
}
const many = sample(10 * few.spans.length);
const coldFew = coldTimes(few.spans.length, 5);
const coldMany = coldTimes(many.spans.length, 3);
const placer = new Placer(edited.text);
placer.place(few.targets);
const warm = best(5, () => placer.place(few.targets));
const fresh = best(5, () => new Placer(edited.text).place(few.targets));
const freshMany = best(5, () => new Placer(edited.text).place(many.targets));
report('this project, cold', coldFew, judge(few, cold.result));
report('this project, new text', fresh, judge(few, fresh.result));
report('this project, warm', warm, judge(few, warm.result));
report(`the same, ${many.spans.length}`, freshMany, judge(many, freshMany.result));
console.log(
  `ten times the annotations take ${(coldMany.took / coldFew.took).toFixed(1)} times as long cold, ${(freshMany.took / fresh.took).toFixed(1)} times on a new text`,
);

reportHostile('one letter, 1,000 quotes', (n) => {
  const text = 'a'.repeat(n);
  return [`b${text}`, quotesOf(text, 1000, 80)];
});
reportHostile('10 edited quotes of a tenth', (n) => {
  const text = old.slice(0, n);
  return [text.replaceAll('the', 'teh'), quotesOf(text, 10, n / 10)];
});
reportHostile('one line again and again, 2,000 quotes', (n) => {
  const text = 'Aye.\n'.repeat(n / 5);
  return [`No. ${text}`, quotesOf(text, 2000, 4)];
});

if (!options['no-peer']) {
  const { matchQuote } = await bundle(`export { matchQuote } from './match-quote.mjs';`, join(here, 'anchors'), [
    join(here, 'peers/node_modules'),
  ]);
  const run = () =>
    few.targets.map(({ quote, position }) => {
      const match = matchQuote(edited.text, quote.exact, { ...quote, hint: position.start });
      return match ? { placement: 'found', span: match } : { placement: 'lost' };
    });
  const peerCold = time(run);
  const peerWarm = time(run);
  report('Hypothesis, cold', peerCold, judge(few, peerCold.result));
  report('Hypothesis, warm', peerWarm, judge(few, peerWarm.result));
  const times = (peer, own) => `${(peer.busy / own.took).toFixed(0)} times`;
  console.log(
    `faster: cold ${times(peerCold, coldFew)}, new text ${times(peerWarm, fresh)}, warm ${times(peerWarm, warm)}`,
  );
}

/** The best of so many first calls, each in a process of its own. */
function coldTimes(annotations, processes) {
  const args = [import.meta.filename, '--cold', '--annotations', String(annotations)];
  const times = Array.from({ length: processes }, () => execFileSync(process.execPath, args, { encoding: 'utf8' }));
  return least(times.map((line) => line.split(' ').map(Number)).map(([took, busy]) => ({ took, busy })));
}

async function bundle(contents, resolveDir, nodePaths = []) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    nodePaths,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** So many sentences of the old text, quoted, with where they are now. */
function sample(count) {
  const spans = Array.from({ length: count }, () => sentences[random(sentences.length)]);
  const lf = new LfText(old);
  return { spans, targets: spans.map((span) => quoteSpan(old, span, lf)), now: followSpans(spans, edited.was) };
}

/** Right: half of the words or more in both. Equivalent: elsewhere, but what stands there is word for word the same. */
function judge({ now }, placements) {
  const sum = { right: 0, equivalent: 0, silent: 0, kinds: {} };
  placements.forEach(({ placement, span }, i) => {
    sum.kinds[placement] = (sum.kinds[placement] ?? 0) + 1;
    const shared = span ? Math.min(span.end, now[i].end) - Math.max(span.start, now[i].start) : 0;
    const all = span ? Math.max(span.end, now[i].end) - Math.min(span.start, now[i].start) : 1;
    if (shared >= all / 2) sum.right++;
    else if (span && edited.text.slice(span.start, span.end) === edited.text.slice(now[i].start, now[i].end))
      sum.equivalent++;
    else if (placement === 'exact' || placement === 'moved') sum.silent++;
  });
  return { ...sum, of: placements.length };
}

/** So many quotes of a length, all over a text. */
function quotesOf(text, count, length) {
  const lf = new LfText(text);
  const step = Math.floor((text.length - length) / count / 5) * 5;
  return Array.from({ length: count }, (_, i) => quoteSpan(text, { start: i * step, end: i * step + length }, lf));
}

/** How much longer twice as much of a text takes that was made to take long. */
function reportHostile(name, make) {
  const [half, whole] = [500_000, 1_000_000].map((n) => {
    const [text, targets] = make(n);
    return best(3, () => new Placer(text).place(targets)).took;
  });
  console.log(
    `${name}: ${half.toFixed(0)} ms in 0.5 MB, ${whole.toFixed(0)} ms in 1 MB, ${(whole / half).toFixed(1)} times`,
  );
}

/** Milliseconds by the clock, and those of the processor. */
function time(run) {
  const start = performance.now();
  const used = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(used);
  return { took: performance.now() - start, busy: (user + system) / 1000, result };
}

function best(times, run) {
  return least(Array.from({ length: times }, () => time(run)));
}

function least(times) {
  return times.reduce((a, b) => (b.took < a.took ? b : a));
}

function report(name, { took, busy }, { right, equivalent, silent, kinds, of }) {
  const share = (100 * (right + equivalent)) / of;
  const split = Object.entries(kinds).map(([kind, count]) => `${kind} ${count}`);
  console.log(
    `${name.padEnd(24)} ${took.toFixed(0).padStart(6)} ms (processor ${busy.toFixed(0)} ms)  right or equivalent ${share.toFixed(2)} % (equivalent ${equivalent}), silently wrong ${silent}  ${split.join(', ')}`,
  );
}
