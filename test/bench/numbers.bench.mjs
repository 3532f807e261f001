// Finds the numbers of a Chinese and an English text, side by side with Recognizers-Text and with a bare pass over the
// characters, and doubles hostile input to see that time doubles too.
//
//   npm install --prefix test/bench/peers
//   node test/bench/numbers.bench.mjs [--zh FILE] [--en FILE] [--no-peer]
//
// Without files the texts are the project's own fixtures, repeated. The peer reads line by line, as its time grows much
// faster than the length of what it is given; only lines that hold a digit or numeral are given to it. Times are the best of
// several runs in one process.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const { values: options } = parseArgs({
  options: { zh: { type: 'string' }, en: { type: 'string' }, 'no-peer': { type: 'boolean' } },
});
const here = import.meta.dirname;
const { findNumbers } = await bundle(
  "export { findNumbers } from './find-numbers';",
  join(here, '../../src/core/numbers'),
);

const texts = [
  { language: 'zh', culture: 'zh-cn', text: options.zh ? readFileSync(options.zh, 'utf8') : fixtures('.zh.txt') },
  { language: 'en', culture: 'en-us', text: options.en ? readFileSync(options.en, 'utf8') : fixtures('.en.txt') },
];

const table = new Uint8Array(0x10000).map((_, code) =>
  /[0-9一二三四五六七八九十]/.test(String.fromCharCode(code)) ? 1 : 0,
);
console.log('## a bare pass');
for (const { language, text } of texts) {
  const bare = best(() => passOver(text));
  let count = 0;
  const ours = best(() => {
    count = findNumbers(text, { language }).length;
  });
  const each = ((ours * 1e6) / count).toFixed(0);
  console.log(
    `${language}: ${text.length} characters, ${count} numbers; bare ${bare.toFixed(3)} ms, ours ${ours.toFixed(3)} ms (${each} ns a number): ${(ours / bare).toFixed(1)} times a bare pass`,
  );
}

const peer = options['no-peer'] ? undefined : loadPeer();
if (peer) {
  console.log('\n## Recognizers-Text');
  for (const { language, culture, text } of texts) {
    const lines = text
      .split('\n')
      .filter((line) =>
        /[\d一二三四五六七八九十百千萬万億亿兩两]|\b(?:one|two|three|half|million|percent)\b/.test(line),
      );
    const chunk = lines.join('\n');
    const ours = best(() => findNumbers(chunk, { language }));
    const number = once(() => {
      for (const line of lines) peer.recognizeNumber(line, culture);
    });
    const others = once(() => {
      for (const line of lines) {
        peer.recognizePercentage(line, culture);
        peer.recognizeCurrency(line, culture);
        peer.recognizeDimension(line, culture);
      }
    });
    console.log(
      `${language}: ${lines.length} lines, ${chunk.length} characters; ours ${ours.toFixed(3)} ms; number ${number.toFixed(0)} ms (${(number / ours).toFixed(0)} ×); number, percentage, currency, dimension ${(number + others).toFixed(0)} ms (${((number + others) / ours).toFixed(0)} ×)`,
    );
  }
}

console.log('\n## hostile input, doubled');
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
};
for (const [name, make] of Object.entries(hostile)) {
  const times = [125_000, 250_000, 500_000, 1_000_000].map((n) => {
    const text = make(n);
    return Math.min(
      once(() => findNumbers(text)),
      once(() => findNumbers(text)),
    );
  });
  const growth = times.slice(1).map((time, i) => (time / times[i]).toFixed(1));
  console.log(
    `${name.padEnd(18)} ${times.map((time) => `${time.toFixed(0)} ms`).join(', ')}: × ${growth.join(', × ')}`,
  );
}

function passOver(text) {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += table[text.charCodeAt(i)];
  return sum;
}
function once(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
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
  console.log('\nRecognizers-Text is not installed: npm install --prefix test/bench/peers');
  return undefined;
}

async function bundle(contents, resolveDir) {
  const result = await build({
    stdin: { contents, resolveDir },
    bundle: true,
    format: 'esm',
    write: false,
    platform: 'neutral',
  });
  return import(`data:text/javascript;base64,${Buffer.from(result.outputFiles[0].text).toString('base64')}`);
}
