// Installs what is missing and builds the extension, the command-line program and the tests.
//
//   node scripts/build.mjs [--tests] [--minify] [--watch]      with --watch all of it anew after each change
import { chmodSync, readdirSync, rmSync, watch } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { installDependencies } from './support/install-dependencies.mjs';

await installDependencies();
const { build } = await import('esbuild');
const { partBundles } = await import('./support/part-bundles.mjs');
const { bundleForBrowsers } = await import('./support/bundle-for-browsers.mjs');
const { entry, partsAtOnce, partsOnUse, thread } = await import('./support/parts.mjs');

const root = join(import.meta.dirname, '..');
const { values: options } = parseArgs({
  options: { tests: { type: 'boolean' }, minify: { type: 'boolean' }, watch: { type: 'boolean' } },
});

/** @type {import('esbuild').BuildOptions} */
const shared = {
  absWorkingDir: root,
  bundle: true,
  charset: 'utf8',
  format: 'cjs',
  logLevel: 'warning',
  minify: options.minify ?? false,
  platform: 'node',
  sourcemap: options.minify ? false : 'linked',
  target: 'node20',
};

/** In a browser's extension host (vscode.dev), without Node. */
const inBrowser = {
  entry: 'src/extension.web.ts',
  outfile: 'dist/web.js',
  loader: 'src/web-parts',
  parts: [...partsAtOnce, ...partsOnUse.map((part) => ({ ...part, isApart: true }))].map((part) => ({
    ...part,
    outfile: part.outfile.replace('/editor/', '/web/'),
  })),
};
const withoutNode = {
  name: 'no local disk, no threads',
  setup: ({ onResolve }) => {
    onResolve({ filter: /\/local-disk$/ }, () => ({ path: join(root, 'src/editor/local-disk.web.ts') }));
    onResolve({ filter: /\/start-task$/ }, () => ({ path: join(root, 'src/editor/importing/start-task.web.ts') }));
  },
};

const program = { entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } };

if (options.tests) rmSync(join(root, 'out/test'), { recursive: true, force: true }); // a test that is gone is not run again
rmSync(join(root, 'dist'), { recursive: true, force: true });
if (options.watch) watchSources();
else await buildAll();

async function buildAll() {
  const ofParts = { ...shared, external: ['vscode'], supported: { 'dynamic-import': false } };
  const parts = await partBundles([entry, ...partsAtOnce, ...partsOnUse, thread], ofParts);
  const bundles = [...parts, program, ...(options.tests ? testBundles() : [])];
  await Promise.all([
    ...bundles.map((one) => build({ ...shared, ...one })),
    bundleForBrowsers(inBrowser, { ...shared, external: ['vscode'], plugins: [withoutNode] }),
  ]);
  chmodSync(join(root, 'dist/cli.js'), 0o755);
}

/** What parts give each other changes with the sources too, so all of it is built, one time after another. */
function watchSources() {
  let last = Promise.resolve();
  let isWaiting = false;
  const buildSoon = () => {
    if (isWaiting) return;
    isWaiting = true;
    last = last
      .then(() => sleep(100))
      .then(() => {
        isWaiting = false;
        return buildAll();
      })
      .then(
        () => console.log('built'),
        ({ errors, stack }) => console.log(errors ? 'not built' : stack), // what is wrong in a source, esbuild has told
      );
  };
  buildSoon();
  for (const folder of options.tests ? ['src', 'test'] : ['src'])
    watch(join(root, folder), { recursive: true }, buildSoon);
}

function testBundles() {
  const testFiles = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' }).map((file) =>
    join('test', file),
  );
  const isEditorTest = (file) => /^test[\\/]editor[\\/].*\.test\.ts$/.test(file);
  const tests = {
    external: ['vscode', 'mocha', 'esbuild', 'fast-check'],
    outdir: 'out/test',
    outbase: 'test',
  };
  return [
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
}
