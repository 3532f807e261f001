import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
    folder = mkdtempSync(join(tmpdir(), 'parts-'));
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
