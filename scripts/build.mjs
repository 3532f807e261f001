// Installs what is missing and builds the extension, the command-line program and the tests.
//
//   node scripts/build.mjs [--tests] [--minify] [--watch]
import { chmodSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { installDependencies } from './support/install-dependencies.mjs';

await installDependencies();
const { build, context } = await import('esbuild');

const root = join(import.meta.dirname, '..');
const { values: options } = parseArgs({
  options: { tests: { type: 'boolean' }, minify: { type: 'boolean' }, watch: { type: 'boolean' } },
});

/** @type {import('esbuild').BuildOptions} */
const shared = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  logLevel: 'warning',
  minify: options.minify ?? false,
  platform: 'node',
  sourcemap: options.minify ? false : 'linked',
  target: 'node20',
};

const bundles = [
  // The entry is small: it decides whether there is anything to do, and loads the editor side (by `require`) when there is.
  {
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/extension.js',
    external: ['vscode', './editor/editor', './editor/may-be-offered'],
    supported: { 'dynamic-import': false },
  },
  // What a text has to be read for, before it is known whether there is anything to do.
  { entryPoints: ['src/editor/may-be-offered.ts'], outfile: 'dist/editor/may-be-offered.js', external: ['vscode'] },
  // What leaves and what comes in are parts of their own, loaded (by `require`) when a person asks for it.
  {
    entryPoints: ['src/editor/editor.ts'],
    outfile: 'dist/editor/editor.js',
    external: ['vscode'],
    supported: { 'dynamic-import': false },
    plugins: [
      {
        name: 'parts',
        setup: ({ onResolve }) => {
          onResolve({ filter: /\/exporting\/exporting$/ }, () => ({ path: './exporting', external: true }));
          onResolve({ filter: /\/importing\/importing$/ }, () => ({ path: './importing', external: true }));
        },
      },
    ],
  },
  { entryPoints: ['src/editor/exporting/exporting.ts'], outfile: 'dist/editor/exporting.js', external: ['vscode'] },
  { entryPoints: ['src/editor/importing/importing.ts'], outfile: 'dist/editor/importing.js', external: ['vscode'] },
  // The thread in which an import runs.
  {
    entryPoints: ['src/editor/importing/import-worker.ts'],
    outfile: 'dist/editor/import-worker.js',
    external: ['vscode'],
  },
  // In a browser's extension host (vscode.dev) an extension is one file, without Node.
  {
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/web.js',
    external: ['vscode'],
    platform: 'browser',
    plugins: [
      {
        name: 'no local disk, no threads',
        setup: ({ onResolve }) => {
          onResolve({ filter: /\/local-disk$/ }, () => ({ path: join(root, 'src/editor/local-disk.web.ts') }));
          onResolve({ filter: /\/start-task$/ }, () => ({
            path: join(root, 'src/editor/importing/start-task.web.ts'),
          }));
        },
      },
    ],
  },
  { entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
];

const testFiles = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' }).map((file) =>
  join('test', file),
);
const isEditorTest = (file) => /^test[\\/]editor[\\/].*\.test\.ts$/.test(file);
const tests = {
  external: ['vscode', 'mocha', 'esbuild', 'fast-check'],
  outdir: 'out/test',
  outbase: 'test',
};
const testBundles = [
  // In Node each test file is a module of its own, and what several of them test is there once.
  {
    ...tests,
    entryPoints: testFiles.filter((file) => file.endsWith('.test.ts') && !isEditorTest(file)),
    splitting: true,
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    chunkNames: 'shared/[name]-[hash]',
    // Packages that are no modules ask for Node's own with `require`.
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module';\nconst require = makeRequire(import.meta.url);",
    },
  },
  // An extension host takes no modules: all its tests are one bundle.
  {
    ...tests,
    stdin: {
      contents: testFiles
        .filter(isEditorTest)
        .map((file) => `import ${JSON.stringify(`./${relative('test', file)}`)};`)
        .join('\n'),
      resolveDir: 'test',
      sourcefile: 'editor-tests.ts',
    },
    outdir: undefined,
    outfile: 'out/test/editor/editor.test.js',
  },
  { ...tests, entryPoints: testFiles.filter((file) => /^test[\\/]editor[\\/]suite\.ts$|-host\.ts$/.test(file)) },
];

if (options.tests) rmSync(join(root, 'out/test'), { recursive: true, force: true }); // a test that is gone is not run again
const all = [...bundles, ...(options.tests ? testBundles : [])].map((one) => ({ ...shared, ...one }));
rmSync(join(root, 'dist'), { recursive: true, force: true });
if (options.watch) await Promise.all(all.map(async (one) => (await context(one)).watch()));
else {
  await Promise.all(all.map((one) => build(one)));
  chmodSync(join(root, 'dist/cli.js'), 0o755);
}
