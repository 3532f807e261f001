// Makes the .vsix: `npm run package [-- --out FILE]`, and whatever else `vsce package` takes.
//
// It is packed from a copy of what .vscodeignore lets in, with the README for where it will be read (packed-readme.mjs) and a
// package.json without what only this folder needs.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packedReadme } from './support/packed-readme.mjs';
import { runCommand } from './support/run-command.mjs';
import { runNpm } from './support/run-npm.mjs';

const root = join(import.meta.dirname, '..');
const copy = join(root, 'out/package');
const given = process.argv.slice(2);
const at = given.findIndex((one) => one === '--out' || one === '-o');
const { scripts: _, devDependencies: __, private: ___, ...manifest } = JSON.parse(read('package.json'));
const out = at < 0 ? root : resolve(given[at + 1]);
const rest = at < 0 ? given : given.toSpliced(at, 2);

await runCommand(process.execPath, ['scripts/build.mjs', '--minify'], { cwd: root });
rmSync(copy, { recursive: true, force: true });
mkdirSync(copy, { recursive: true });
for (const name of packedNames()) cpSync(join(root, name), join(copy, name), { recursive: true });
writeFileSync(join(copy, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
writeFileSync(join(copy, 'README.md'), packedReadme(read('README.md'), manifest.repository));
const lenient = manifest.repository ? [] : ['--allow-missing-repository'];
const told = await runNpm(
  ['exec', '--yes', '--', '@vscode/vsce@3.9.2', 'package', '--no-dependencies', ...lenient, '--out', out, ...rest],
  { cwd: copy },
);
console.log(told.trim());

/** The files and folders at the root of which .vscodeignore lets something in. */
function packedNames() {
  const starts = read('.vscodeignore')
    .split('\n')
    .filter((line) => line.startsWith('!'))
    .map((line) => line.slice(1).split('/')[0])
    .map((name) => new RegExp(`^${name.replaceAll('.', '\\.').replaceAll('*', '.*')}$`));
  return ['.vscodeignore', ...readdirSync(root).filter((name) => starts.some((start) => start.test(name)))];
}

function read(name) {
  return readFileSync(join(root, name), 'utf8');
}
