// Reads a Chinese and an English text of 3 MB: turns with all numbers, and colours by the grammar, against VS Code's tokenizer
// that colours the same text as Markdown, with the grammars that VS Code has.
//
//   npm run bench -- reading
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import { hostFolder } from '../support/host/host-folder.mjs';
import { seededRandom } from './anchors/random.mjs';

const { INITIAL, parseRawGrammar, Registry } = textmate;
const { findSpokenNumbers, parseTranscript } = await bundleCore();
const size = Number(process.argv[2] ?? 3_000_000);
/** The engine has compiled what is read often by then, as in a window in which a person works; what the first time costs is told, too. */
const rounds = 12;
const require = createRequire(join(process.cwd(), 'package.json'));
const builtIn = join(hostFolder, 'node_modules/code-server/lib/vscode/extensions');
const grammars = {
  'text.transcript': 'syntaxes/transcript.tmLanguage.json',
  'text.html.markdown': join(builtIn, 'markdown-basics/syntaxes/markdown.tmLanguage.json'),
  // Markdown takes HTML in, and that is most of what it tries.
  'text.html.derivative': join(builtIn, 'html/syntaxes/html-derivative.tmLanguage.json'),
  'text.html.basic': join(builtIn, 'html/syntaxes/html.tmLanguage.json'),
};

/** So many bytes of paragraphs of samples, one after the other as a fixed seed has it. */
function textOf(names) {
  const paragraphs = names.flatMap((name) => readFileSync(`samples/${name}.txt`, 'utf8').split(/\n\s*\n/));
  const random = seededRandom(5);
  const picked = [];
  for (let length = 0; length < size; length += Buffer.byteLength(picked.at(-1)) + 2)
    picked.push(paragraphs[random(paragraphs.length)]);
  return picked.join('\n\n');
}

/** Milliseconds of the processor. */
function busy(work) {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function colour(grammar, lines) {
  let state = INITIAL;
  for (const line of lines) state = grammar.tokenizeLine2(line, state).ruleStack;
}

async function main() {
  if (!existsSync(grammars['text.html.markdown'])) {
    console.log(`VS Code as a server isn't there: any window test installs it.`);
    process.exitCode = 1;
    return;
  }
  await oniguruma.loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scope) => {
      const file = grammars[scope];
      return file ? parseRawGrammar(readFileSync(file, 'utf8'), file) : null;
    },
  });
  const markdown = await registry.loadGrammar('text.html.markdown');
  const own = await registry.loadGrammar('text.transcript');
  for (const [language, samples] of [
    ['Chinese', ['jiangwan-interview', 'riverside-interview']],
    ['English', ['lakeport-debate']],
  ]) {
    const text = textOf(samples);
    const lines = text.split('\n');
    let count = 0;
    const ways = [
      ['Markdown’s colours', () => colour(markdown, lines)],
      ['our colours', () => colour(own, lines)],
      ['turns', () => parseTranscript(text, { declared: true })],
      [
        'turns and numbers',
        () => {
          count = findSpokenNumbers(parseTranscript(text, { declared: true })).length;
        },
      ],
    ];
    const times = new Map(ways.map(([name]) => [name, []]));
    for (let round = 0; round < rounds; round++) for (const [name, work] of ways) times.get(name).push(busy(work));
    const bare = Math.min(...times.get(ways[0][0]));
    const cells = [...times].map(([name, all]) => {
      const best = Math.min(...all);
      return `${name} ${best.toFixed(0)} ms (${(best / bare).toFixed(2)} ×)`;
    });
    console.log(`${language}, ${(Buffer.byteLength(text) / 1e6).toFixed(1)} MB, ${count} numbers: ${cells.join(', ')}`);
    const first = [...times].map(([name, [time]]) => `${name} ${time.toFixed(0)} ms`);
    console.log(`    the first time, while all is compiled: ${first.join(', ')}`);
  }
  console.log(`work of the processor, the best of ${rounds} rounds in turn`);
}

await main();

async function bundleCore() {
  const outfile = join(import.meta.dirname, '../../out/bench/reading-core.mjs');
  const contents = `export { findSpokenNumbers } from './dossier/dossier-of';
export { parseTranscript } from './transcript/parse-transcript';`;
  const stdin = { contents, resolveDir: join(import.meta.dirname, '../../src/core') };
  await build({ stdin, outfile, bundle: true, external: ['yaml'], format: 'esm', platform: 'node' });
  return import(pathToFileURL(outfile).href);
}
