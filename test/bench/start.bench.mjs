// Loads what VS Code loads until a first claim is tagged, and VS Code's language service for Markdown with its parser, bundled the
// same way: each in a process of its own, in turn.
//
//   npm ci --prefix test/bench/peers --ignore-scripts
//   node scripts/build.mjs --minify && node test/bench/start.bench.mjs [ROUNDS]
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const rounds = Number(process.argv[2] ?? 15);
const root = join(import.meta.dirname, '../..');
const peer = join(root, 'out/bench/markdown-service.js');
await build({
  stdin: {
    contents: `export * from 'vscode-markdown-languageservice'; export { default as MarkdownIt } from 'markdown-it';`,
    resolveDir: join(import.meta.dirname, 'peers'),
  },
  bundle: true,
  charset: 'utf8',
  format: 'cjs',
  logLevel: 'error',
  minify: true,
  outfile: peer,
  platform: 'node',
  target: 'node20',
});

const own = ['extension.js', 'editor/may-be-offered.js', 'editor/editor.js'].map((file) => join(root, 'dist', file));
const sides = [
  { name: 'Transcript Annotator', files: own, times: [] },
  { name: 'vscode-markdown-languageservice', files: [peer], times: [] },
];

/** What a process tells of loading files: milliseconds of the processor, and by the clock. VS Code itself counts for neither. */
const program = (files) => `
  const Module = require('node:module');
  const load = Module._load;
  const anything = new Proxy(function () {}, {
    get: (target, key) => (key === 'prototype' ? target.prototype : key === Symbol.toPrimitive ? () => '' : anything),
    apply: () => anything,
    construct: () => ({}),
  });
  Module._load = (name, ...more) => (name === 'vscode' ? anything : load(name, ...more));
  const used = process.cpuUsage();
  const start = performance.now();
  for (const file of ${JSON.stringify(files)}) require(file);
  const clock = performance.now() - start;
  const { user, system } = process.cpuUsage(used);
  console.log((user + system) / 1000, clock);`;

for (let round = 0; round < rounds; round++) {
  for (const { files, times } of sides) {
    const { stdout } = spawnSync(process.execPath, ['--eval', program(files)], { encoding: 'utf8' });
    times.push(stdout.split(' ').map(Number));
  }
}
const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];
const rows = sides.map(({ name, files, times }) => ({
  name,
  size: files.reduce((sum, file) => sum + statSync(file).size, 0) / 1000,
  processor: median(times.map(([one]) => one)),
  clock: median(times.map(([, one]) => one)),
}));
for (const { name, size, processor, clock } of rows) {
  console.log(
    `${name.padEnd(32)} ${size.toFixed(0).padStart(5)} kB   ${processor.toFixed(0).padStart(4)} ms of work   ${clock.toFixed(0).padStart(4)} ms by the clock`,
  );
}
console.log(
  `in work ${(rows[0].processor / rows[1].processor).toFixed(2)} times; median of ${rounds} processes each, in turn`,
);
