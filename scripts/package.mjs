// Makes the .vsix: `npm run package [-- --out FILE]`, and whatever else `vsce package` takes.
//
// It is packed from a copy of what .vscodeignore lets in, with the README for where it will be read (packed-readme.mjs) and a
// package.json without what only this folder needs.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { packedReadme } from './support/packed-readme.mjs';
import { runCommand } from './support/run-command.mjs';
import { runNpm } from './support/run-npm.mjs';
import { vsce } from './support/store-tools.mjs';

const root = join(import.meta.dirname, '..');
const copy = join(root, 'out/package');
const given = process.argv.slice(2);
const { tokens } = parseArgs({
  args: given,
  options: { out: { type: 'string', short: 'o' } },
  strict: false,
  tokens: true,
});
const asked = tokens.find(({ kind, name }) => kind === 'option' && name === 'out');
if (asked && !asked.value) {
  console.error('no file or folder after --out: npm run package -- --out FILE');
  process.exit(2);
}
const { scripts: _, devDependencies: __, private: ___, ...manifest } = JSON.parse(read('package.json'));
const out = asked ? resolve(asked.value) : root;
const rest = asked ? given.toSpliced(asked.index, asked.inlineValue ? 1 : 2) : given;

await runCommand(process.execPath, ['scripts/build.mjs', '--minify'], { cwd: root });
rmSync(copy, { recursive: true, force: true });
mkdirSync(copy, { recursive: true });
for (const name of packedNames()) cpSync(join(root, name), join(copy, name), { recursive: true });
writeFileSync(join(copy, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
writeFileSync(join(copy, 'README.md'), packedReadme(read('README.md'), manifest.repository));
const lenient = manifest.repository ? [] : ['--allow-missing-repository'];
const told = await runNpm(
  ['exec', '--yes', '--', vsce, 'package', '--no-dependencies', ...lenient, '--out', out, ...rest],
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
