import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BuildOptions, build } from 'esbuild';

describe('bundles of parts', () => {
  let folder: string;
  const load = (file: string) => createRequire(import.meta.url)(join(folder, file));
  const text = (file: string) => readFileSync(join(folder, file), 'utf8');

  before(async () => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'parts-')));
    mkdirSync(join(folder, 'src'));
    const write = (name: string, source: string) => writeFileSync(join(folder, 'src', name), source);
    write('count.ts', `let n = 0;\nexport const countUp = () => ++n;\nexport const told = 'told once';`);
    write('only-rare.ts', `export const rareWords = 'seldom said';`);
    write(
      'main.ts',
      `import { countUp } from './count';\nexport const up = countUp;\nexport const rare = () => import('./rare');`,
    );
    write(
      'rare.ts',
      `import { countUp, told } from './count';\nimport { rareWords } from './only-rare';\nexport const run = () => [countUp(), told, rareWords];`,
    );
    const module = pathToFileURL(join(process.cwd(), 'scripts/support/part-bundles.mjs')).href;
    const { partBundles }: { partBundles: (...given: unknown[]) => Promise<BuildOptions[]> } = await import(module);
    const parts = [
      { entry: 'src/main.ts', outfile: 'dist/main.js' },
      { entry: 'src/rare.ts', outfile: 'dist/parts/rare.js', on: 'src/main.ts' },
    ];
    const shared = {
      absWorkingDir: folder,
      bundle: true,
      format: 'cjs',
      supported: { 'dynamic-import': false },
    } as const;
    for (const one of await partBundles(parts, shared)) await build(one);
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it('load a part when it is asked for, with the state of what is below it', async () => {
    const main = load('dist/main.js');
    assert.equal(main.up(), 1);
    assert.deepEqual((await main.rare()).run(), [2, 'told once', 'seldom said']);
    assert.equal(main.up(), 3);
  });

  it('have each module once: in the part itself, or in the part below', () => {
    assert.match(text('dist/main.js'), /told once/);
    assert.doesNotMatch(text('dist/main.js'), /seldom said/);
    assert.match(text('dist/parts/rare.js'), /seldom said/);
    assert.doesNotMatch(text('dist/parts/rare.js'), /told once/);
  });
});

describe('a bundle for browsers', () => {
  let folder: string;
  /** Reads as the extension's own loader does, but from the disk. */
  const loader = `
    import { readFile } from 'vscode';
    export async function loadPart(name, require) {
      const module = { exports: {} };
      new Function('module', 'exports', 'require', await readFile(name + '.js'))(module, module.exports, require);
      return module.exports;
    }`;
  const readFile = async (name: string) => readFileSync(join(folder, 'dist/web', name), 'utf8');

  /** Evaluates the bundle as an extension host in a worker does: without any module but `vscode`. */
  function start() {
    const module = { exports: {} as Record<string, () => Promise<Record<string, () => unknown>>> };
    const require = (name: string) => {
      if (name === 'vscode') return { readFile };
      throw new Error(`Cannot load module ${name}`);
    };
    new Function('module', 'exports', 'require', readFileSync(join(folder, 'dist/web.js'), 'utf8'))(
      module,
      module.exports,
      require,
    );
    return module.exports;
  }

  before(async () => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'parts-')));
    mkdirSync(join(folder, 'src'));
    const write = (name: string, source: string) => writeFileSync(join(folder, 'src', name), source);
    write('loader.ts', loader);
    write('count.ts', `let n = 0;\nexport const countUp = () => ++n;`);
    write('entry.ts', `export const main = () => import('./main');`);
    write('words.ts', `export const words = 'at once';`);
    write(
      'main.ts',
      `import { countUp } from './count';\nexport const up = countUp;\nexport const rare = () => import('./rare');\nexport const words = () => require('./words').words;`,
    );
    write(
      'rare.ts',
      `import { countUp } from './count';\nexport const run = () => [countUp(), 'seldom said'];\nexport const rarest = () => import('./rarest');`,
    );
    write('rarest.ts', `import { countUp } from './count';\nexport const last = () => countUp();`);
    const module = pathToFileURL(join(process.cwd(), 'scripts/support/bundle-for-browsers.mjs')).href;
    const { bundleForBrowsers } = await import(module);
    await bundleForBrowsers(
      {
        entry: 'src/entry.ts',
        outfile: 'dist/web.js',
        loader: 'src/loader',
        parts: [
          { entry: 'src/main.ts', outfile: 'dist/web/main.js' },
          { entry: 'src/words.ts', outfile: 'dist/web/words.js' },
          { entry: 'src/rare.ts', outfile: 'dist/web/rare.js', on: 'src/main.ts', isApart: true },
          { entry: 'src/rarest.ts', outfile: 'dist/web/rarest.js', on: 'src/main.ts', isApart: true },
        ],
      },
      { absWorkingDir: folder, bundle: true, format: 'cjs', external: ['vscode'] },
    );
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it('has in one file what can’t wait, evaluated when it is asked for', async () => {
    const main = await start().main!();
    assert.equal(main.words!(), 'at once');
    assert.equal(main.up!(), 1);
    assert.deepEqual(readdirSync(join(folder, 'dist/web')), ['rare.js', 'rarest.js']);
  });

  it('reads the other parts as files, which have the state of what is in the one file', async () => {
    const main = await start().main!();
    const rare = (await main.rare!()) as Record<string, () => unknown>;
    assert.deepEqual(rare.run!(), [1, 'seldom said']);
    assert.equal(main.up!(), 2);
    assert.equal(((await rare.rarest!()) as Record<string, () => unknown>).last!(), 3);
    assert.doesNotMatch(readFileSync(join(folder, 'dist/web.js'), 'utf8'), /seldom said/);
  });

  it('tells of a part that could not be read, and reads it when it is asked for again', async () => {
    const main = await start().main!();
    const [file, elsewhere] = ['rare.js', 'gone.js'].map((name) => join(folder, 'dist/web', name)) as [string, string];
    renameSync(file, elsewhere);
    await assert.rejects(async () => main.rare!(), { code: 'ENOENT' });
    renameSync(elsewhere, file);
    assert.deepEqual(((await main.rare!()) as Record<string, () => unknown>).run!(), [1, 'seldom said']);
  });
});

describe('the parts of the extension', () => {
  it('have no module twice that has a class, or a state beyond what it remembers of an object', async function () {
    this.timeout(300_000);
    const load = (name: string) => import(pathToFileURL(join(process.cwd(), 'scripts/support', name)).href);
    const { partBundles }: { partBundles: (...given: unknown[]) => Promise<BuildOptions[]> } =
      await load('part-bundles.mjs');
    const { entry, partsAtOnce, partsOnUse } = await load('parts.mjs');
    const shared = {
      absWorkingDir: process.cwd(),
      bundle: true,
      external: ['vscode'],
      format: 'cjs',
      logLevel: 'silent',
      platform: 'node',
      supported: { 'dynamic-import': false },
    } as const;
    const seen = new Set<string>();
    const twice = new Set<string>();
    const bundles = await partBundles([entry, ...partsAtOnce, ...partsOnUse], shared);
    const built = await Promise.all(bundles.map((one) => build({ ...one, write: false, metafile: true })));
    for (const { metafile } of built) {
      const files = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
      for (const file of new Set(files)) (seen.has(file) ? twice : seen).add(file);
    }
    const own = [...twice].filter((file) => file.startsWith('src/'));
    assert.ok(seen.size > 500 && own.length > 0, `${own.length} of ${seen.size}`);
    const holdsState =
      /^(?:export )?let \w|^(?:export )?const \w+[^=\n]* = new (?:Map|Set|Array)\b[^(\n]*\(\)|^export (?:abstract )?class /m;
    // Whole pages are made in each part that makes some: none gives a piece of one to another part.
    const ofPages = 'src/core/export/report/markup.ts';
    assert.deepEqual(
      own.filter((file) => file !== ofPages && holdsState.test(readFileSync(file, 'utf8'))),
      [],
    );
  });
});
