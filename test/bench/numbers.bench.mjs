// Finds the numbers of a Chinese and an English text, side by side with Recognizers-Text and with a bare pass over the
// characters; finds the smallest heap that 10 MB go through; doubles hostile input to see that time doubles too.
//
//   npm ci --prefix test/bench/peers --ignore-scripts
//   node test/bench/numbers.bench.mjs [--zh FILE] [--en FILE] [--no-peer]
//
// Without files the texts are the project's own fixtures, repeated. The peer reads line by line, as its time grows much
// faster than the length of what it is given. Times are the best of several runs in one process; of the peer and of hostile
// input they are those of the processor, which others on the machine don't lengthen.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const { values: options } = parseArgs({
  options: { zh: { type: 'string' }, en: { type: 'string' }, 'no-peer': { type: 'boolean' } },
});
const here = import.meta.dirname;
const built = join(here, '../../out/bench/find-numbers.mjs');
await build({
  stdin: {
    contents: ['find-numbers', 'language/compile', 'scan/scan-numerals']
      .map((name) => `export * from './${name}';`)
      .join('\n'),
    resolveDir: join(here, '../../src/core/numbers'),
  },
  bundle: true,
  format: 'esm',
  outfile: built,
  platform: 'neutral',
});
const { findNumbers, languageFor, scanNumerals } = await import(pathToFileURL(built).href);

const texts = [
  { language: 'zh', culture: 'zh-cn', text: options.zh ? readFileSync(options.zh, 'utf8') : fixtures('.zh.txt') },
  { language: 'en', culture: 'en-us', text: options.en ? readFileSync(options.en, 'utf8') : fixtures('.en.txt') },
];

const table = new Uint8Array(0x10000).map((_, code) =>
  /[0-9一二三四五六七八九十]/.test(String.fromCharCode(code)) ? 1 : 0,
);
console.log('a bare pass over the characters:');
for (const { language, text } of texts) {
  const bare = best(() => passOver(text));
  const known = languageFor(language);
  const stops = best(() => findStops(text, known));
  const scan = best(() => scanNumerals(text, 0, text.length, known));
  let count = 0;
  const ours = best(() => {
    count = findNumbers(text, { language }).length;
  });
  const each = ((ours * 1e6) / count).toFixed(0);
  console.log(
    `${language}: ${text.length} characters, ${count} numbers; bare ${bare.toFixed(3)} ms, ours ${ours.toFixed(3)} ms (${each} ns a number): ${(ours / bare).toFixed(1)} times a bare pass; of that, telling where a numeral may start ${(stops / bare).toFixed(1)}, with reading the numerals ${(scan / bare).toFixed(1)}`,
  );
}

const peer = options['no-peer'] ? undefined : loadPeer();
if (peer) {
  console.log('\nRecognizers-Text:');
  for (const { language, culture, text } of texts) {
    const all = text.split('\n');
    const some = all.filter((line) =>
      /[\d一二三四五六七八九十百千萬万億亿兩两]|\b(?:one|two|three|half|million|percent)\b/.test(line),
    );
    for (const [name, lines] of [
      ['lines with a numeral', some],
      ['all lines', all],
    ]) {
      const chunk = lines.join('\n');
      const ours = best(() => findNumbers(chunk, { language }));
      const number = busy(() => {
        for (const line of lines) peer.recognizeNumber(line, culture);
      });
      const others = busy(() => {
        for (const line of lines) {
          peer.recognizePercentage(line, culture);
          peer.recognizeCurrency(line, culture);
          peer.recognizeDimension(line, culture);
        }
      });
      const times = (peers) => `${peers.toFixed(0)} ms (${(peers / ours).toFixed(0)} ×)`;
      console.log(
        `${language}, ${name}: ${lines.length} lines, ${chunk.length} characters; ours ${ours.toFixed(3)} ms; number ${times(number)}; number, percentage, currency, dimension ${times(number + others)}`,
      );
    }
  }
}

console.log('\nmemory for 10 MB, with a new space of 1 MB:');
for (const { language, text } of texts) {
  let [tooSmall, least] = [20, 180];
  let found = memoryWithin(least, language, text);
  while (found && least - tooSmall > 10) {
    const heap = tooSmall + Math.ceil((least - tooSmall) / 20) * 10;
    const within = memoryWithin(heap, language, text);
    if (within) [least, found] = [heap, within];
    else tooSmall = heap;
  }
  if (found === undefined) console.log(`${language}: more than ${least} MB`);
  else {
    const { size, count, held } = found;
    console.log(
      `${language}: ${count} numbers; the text takes ${size.toFixed(0)} MB, the result ${held.toFixed(0)} MB, and a heap of ${least} MB is enough`,
    );
  }
}

console.log('\nhostile input, doubled:');
const hostile = {
  digits: (n) => '7'.repeat(n),
  'grouped digits': (n) => '1,234'.concat(',567'.repeat(n / 4)),
  'one numeral': (n) => '一'.repeat(n),
  'ranges in ranges': (n) => '1-2-'.repeat(n / 4),
  'words of numbers': (n) => 'one hundred and '.repeat(n / 16),
  'dots and commas': (n) => '1.2,'.repeat(n / 4),
  spaces: (n) => `5${' '.repeat(n)}percent`,
  'opening quotes': (n) => '“1'.repeat(n / 2),
  '萬 upon 萬': (n) => '五百餘萬零'.repeat(n / 5),
  'between in between': (n) => 'between 1 and '.repeat(n / 14),
  'parts of parts': (n) => '一分之'.repeat(n / 3),
  prefixes: (n) => '第'.repeat(n),
  'listed digits': (n) => '6、'.repeat(n / 2),
  'grown together': (n) => 'a5'.repeat(n / 2),
  'clocks and dates': (n) => '10:30:2016-01-01-'.repeat(n / 17),
  'hyphened words': (n) => 'twenty-one-well-'.repeat(n / 16),
  'line ends': (n) => '5\n'.repeat(n / 2),
  'spaces after ordinals': (n) => 'first\t- \u00a0'.repeat(n / 9),
};
for (const [name, make] of Object.entries(hostile)) {
  const times = [125_000, 250_000, 500_000, 1_000_000].map((n) => {
    const text = make(n);
    return Math.min(
      busy(() => findNumbers(text)),
      busy(() => findNumbers(text)),
    );
  });
  const growth = times.slice(1).map((time, i) => (time / times[i]).toFixed(1));
  console.log(
    `${name.padEnd(22)} ${times.map((time) => `${time.toFixed(0)} ms`).join(', ')}: × ${growth.join(', × ')}`,
  );
}

function passOver(text) {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += table[text.charCodeAt(i)];
  return sum;
}
/** How often a numeral may start. */
function findStops(text, { fence }) {
  let count = 0;
  for (let at = fence.next(text, 0, 0, text.length); at < text.length; at = fence.next(text, at + 1, at, text.length))
    count++;
  return count;
}

function once(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Milliseconds of the processor. */
function busy(run) {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** What 10 MB of the text take in a process with a heap of so many MB; undefined where that is too small. */
function memoryWithin(heap, language, text) {
  const program = `
    import { readFileSync } from 'node:fs';
    import { findNumbers } from ${JSON.stringify(pathToFileURL(built).href)};
    const used = () => { gc(); return process.memoryUsage().heapUsed / 1e6; };
    const sample = readFileSync(0, 'utf8');
    findNumbers(sample.slice(0, 2000), { language: '${language}' });
    const empty = used();
    const bytes = Buffer.alloc(10_000_000, sample);
    const text = bytes.toString('utf8');
    const size = used() - empty;
    const found = findNumbers(text, { language: '${language}' });
    console.log(JSON.stringify({ size, count: found.length, held: used() - empty - size }), text.length);`;
  const flags = ['--expose-gc', '--max-semi-space-size=1', `--max-old-space-size=${heap}`];
  const { status, stdout } = spawnSync(process.execPath, [...flags, '--input-type=module', '--eval', program], {
    input: text,
    encoding: 'utf8',
  });
  return status === 0 ? JSON.parse(stdout.slice(0, stdout.lastIndexOf('}') + 1)) : undefined;
}

function best(run) {
  for (let i = 0; i < 30; i++) run();
  let least = Number.POSITIVE_INFINITY;
  const until = performance.now() + 1500;
  while (performance.now() < until) least = Math.min(least, once(run));
  return least;
}

function fixtures(ending) {
  const folder = join(here, '../fixtures/numbers/transcripts');
  const all = readdirSync(folder).filter((name) => name.endsWith(ending));
  return all
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
    .repeat(12);
}

function loadPeer() {
  const folder = join(here, 'peers', 'node_modules');
  if (existsSync(join(folder, '@microsoft')))
    return createRequire(join(folder, 'x.js'))('@microsoft/recognizers-text-suite');
  console.log('\nRecognizers-Text is not installed: npm ci --prefix test/bench/peers --ignore-scripts');
  return undefined;
}
