import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { build } from 'esbuild';

/** What goes into a bundle of each entry; a person gets all of them in the package. */
const entries = ['src/extension.ts', 'src/cli/main.ts'];

/** The packages of which code is in what ships. */
async function findBundled(): Promise<readonly string[]> {
  const { metafile } = await build({
    entryPoints: entries,
    bundle: true,
    write: false,
    outdir: 'dist',
    metafile: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
  });
  const packages = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => {
      const name = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1];
      return name === undefined || bytesInOutput === 0 ? [] : [name.replace('/', '-')];
    }),
  );
  return [...new Set(packages)].sort();
}

describe('the licences', () => {
  it('are there of every package that ships, and of no other', async () => {
    const kept = readdirSync('LICENSES').flatMap(
      (file) => /^(.+?)-(?:MIT|ISC|BSD-2-Clause)\.txt$/.exec(file)?.[1] ?? [],
    );
    assert.deepEqual(kept.sort(), await findBundled());
  });
});
