// Writes into LICENSES the licence of every package of which code is in a bundle that ships, as esbuild tells what that is, and removes
// those of others. `Apache-2.0.txt` is of a table in the sources, and stays.
//
//   npm run licences [-- --check]      with --check nothing is written, and it ends with 1 if something is not as it should be
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installDependencies } from './support/install-dependencies.mjs';

await installDependencies();
const { build } = await import('esbuild');

const root = join(import.meta.dirname, '..');
const folder = join(root, 'LICENSES');
const isCheck = process.argv.includes('--check');
const ofSources = ['Apache-2.0.txt'];
/** May be given on with a program under the MIT licence if their text goes along. */
const allowed = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0'];

const wanted = new Map();
for (const name of await bundledPackages()) {
  const place = join(root, 'node_modules', name);
  const { license } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8'));
  const target = `${name.replace('/', '-')}-${license}.txt`;
  const file = readdirSync(place).find((one) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(one));
  if (!allowed.includes(license)) fail(`${name} has the licence ${license}: may it go along?`);
  else {
    // Without a text of its own in the package it is written by hand, and stays as it is.
    const text = file ? readFileSync(join(place, file), 'utf8') : read(join(folder, target));
    if (text === undefined) fail(`${name} comes without the text of its licence: write LICENSES/${target} by hand`);
    else wanted.set(target, text);
  }
}
for (const file of readdirSync(folder)) {
  if (wanted.has(file) || ofSources.includes(file)) continue;
  if (isCheck) fail(`LICENSES/${file} is of nothing that ships`);
  else rmSync(join(folder, file));
}
for (const [file, text] of wanted) {
  if (text === read(join(folder, file))) continue;
  if (isCheck) fail(`LICENSES/${file} is not what its package says`);
  else writeFileSync(join(folder, file), text);
}

/** Names of the packages of which code is in what ships: each entry with all its parts. */
async function bundledPackages() {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/extension.ts', 'src/editor/importing/import-worker.ts', 'src/cli/main.ts'],
    bundle: true,
    write: false,
    outdir: 'dist',
    metafile: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'error',
  });
  const names = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => {
      const name = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(file)?.[1];
      return name === undefined || bytesInOutput === 0 ? [] : [name];
    }),
  );
  return [...new Set(names)].sort();
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function fail(message) {
  console.error(`${message} (npm run licences)`);
  process.exitCode = 1;
}
