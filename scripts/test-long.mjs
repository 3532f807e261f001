// The tests of random cases, for as long as it takes to find what is rare: 20 times as many cases as `npm test` tries, and
// merges by git of what two people did at random. Prints what it finds as it goes.
//
//   npm run test:long [-- 100] [--grep "merg"]
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const root = join(import.meta.dirname, '..');
const { values, positionals } = parseArgs({ allowPositionals: true, options: { grep: { type: 'string' } } });
const RUNS = positionals[0] ?? '20';
const run = (args, env = {}) =>
  spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }).status ?? 1;

if (run(['scripts/build.mjs', '--tests']) !== 0) process.exit(1);
const properties = readdirSync(join(root, 'out/test/property'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.mjs'))
  .map((file) => join('out/test/property', file));
const files = [...properties.sort(), 'out/test/unit/git/random-merges.test.mjs'];
const grep = values.grep ? ['--grep', values.grep] : [];
process.exitCode = run(['node_modules/mocha/bin/mocha.js', '--reporter', 'spec', '--timeout', '0', ...grep, ...files], {
  RUNS,
});
