// Measures what is claimed of speed, side by side with what others use, and writes it into docs/benchmarks.md.
//
//   npm run bench [-- NAME…] [-- --windows]      some benches only; with --windows those too that press keys in a real VS Code
//
// The peers are installed apart, into test/bench/peers. A section that isn't measured anew keeps its figures and their date; all of them are what a
// bench printed, and how busy the machine was stands below.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installDependencies } from './support/install-dependencies.mjs';

const root = join(import.meta.dirname, '..');
const page = join(root, 'docs/benchmarks.md');

/** In the order of the page: the file `test/bench/NAME.bench.*`, its title, and what it shows. */
const benches = [
  [
    'start',
    'Starting',
    'What is loaded until a first claim is tagged, against VS Code’s own language service for Markdown, bundled with its parser.',
  ],
  [
    'reading',
    'Reading and colouring a transcript',
    'Turns with all numbers, and the colours of the grammar, against VS Code’s tokenizer colouring the same text as Markdown.',
  ],
  ['grammar', 'Lines made to take long', 'Lines of nothing but what a rule of the grammar begins with or repeats.'],
  [
    'turns',
    'Reading turns and following edits',
    'One key press in texts of three sizes, from the change event to the turn under the cursor, and what is done when typing stops, to marks, tree and Problems.',
  ],
  ['numbers', 'Finding numbers', 'Against Recognizers-Text, and against a bare pass over the characters.'],
  ['sidecar', 'Reading and changing annotations', '10,000 annotations, against the `yaml` library.'],
  ['anchors', 'Finding quotes again', '1,000 annotations in 1 MB that was edited, against Hypothesis’ matching.'],
  [
    'tag',
    'Tagging a claim',
    'By how much is tagged already, from the key to what the views read, and to the disk. The goal: saved at no more than twice the cost where 2,000 are tagged, and four times where 10,000 are, as where 20 are; where it says MISSED it isn’t reached, and the ratio beside it says how far. Nearly all that grows is the file, one text that is written whole.',
  ],
  ['live', 'Reading on as a transcript grows', 'One more caption, in milliseconds of work.'],
  ['earlier', 'What is known of a claim', 'Among 25,000 claims, against comparing with each.'],
  ['agreement', 'Comparing readings', 'Against reading the two files.'],
  [
    'shelf',
    'A folder of transcripts',
    'All cards of 500 transcripts, against reading the same files and against `JSON.parse`.',
  ],
  ['report', 'Opening a report', 'Against the bare text in the same browser.'],
  [
    'first-mark',
    'The first mark in a window',
    'From the key that opens a text to its first mark, against its first line as plain text.',
    'samples/lakeport-debate.txt',
  ],
  [
    'key',
    'A key of checking mode in a window',
    'From the key to the next claim at hand, by how much is tagged already.',
  ],
  ['sharing', 'Until somebody else sees it', 'Two windows, a tag in one of them.'],
].map(([name, title, shows, ...args]) => ({ name, title, shows, args }));
const inWindows = ['first-mark', 'key', 'sharing'];

const { values: options, positionals: names } = parseArgs({
  allowPositionals: true,
  options: { windows: { type: 'boolean' } },
});
const unknown = names.filter((name) => !benches.some((one) => one.name === name));
if (unknown.length > 0) {
  console.error(`No such bench: ${unknown.join(', ')}. There are: ${benches.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}
const isWanted = ({ name }) => (names.length > 0 ? names.includes(name) : options.windows || !inWindows.includes(name));

await installDependencies();
await installDependencies('test/bench/peers');
const { build } = await import('esbuild');
if (run(['scripts/build.mjs', '--minify']).status !== 0) process.exit(1);
let failed = false;
for (const bench of benches.filter(isWanted)) {
  console.log(`\n## ${bench.title}\n`);
  const before = loadavg()[0];
  const { status, stdout } = run([await fileOf(bench.name), ...bench.args]);
  console.log(stdout);
  failed ||= status !== 0;
  if (status === 0) write(bench, stdout.trim(), before);
}
process.exitCode = failed ? 1 : 0;

function run(args) {
  return spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

/** The bench as Node runs it. */
async function fileOf(name) {
  const plain = `test/bench/${name}.bench.mjs`;
  if (existsSync(join(root, plain))) return plain;
  const outfile = `out/bench/${name}.bench.js`;
  const entryPoints = [`test/bench/${name}.bench.ts`];
  await build({ absWorkingDir: root, entryPoints, outfile, bundle: true, packages: 'external', platform: 'node' });
  return outfile;
}

/** Puts what a bench printed in its section's place. */
function write({ name, title, shows }, printed, load) {
  const [head, ...old] = readFileSync(page, 'utf8').split(/^## /m);
  const sections = new Map(old.map((text) => [text.slice(0, text.indexOf('\n')), `## ${text.trim()}\n`]));
  const date = new Date().toISOString().slice(0, 10);
  const machine = `${date}, Node ${process.versions.node}, ${process.platform} ${process.arch}, ${availableParallelism()} cores, load ${load.toFixed(1)}`;
  sections.set(
    title,
    `## ${title}\n\n${shows}\n\n\`\`\`text\n${printed}\n\`\`\`\n\n\`npm run bench -- ${name}\`, ${machine}\n`,
  );
  const kept = benches.flatMap((bench) => sections.get(bench.title) ?? []);
  writeFileSync(page, [`${head.trim()}\n`, ...kept].join('\n'));
}
