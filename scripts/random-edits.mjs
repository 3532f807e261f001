// Edits transcripts at random and holds every annotation against a model of where its characters are.
//
//   npm run random-edits [-- CASES [SEED]]      20,000 cases from a seed of this moment on, unless others are named
import { join } from 'node:path';
import { runCommand } from './support/run-command.mjs';

const root = join(import.meta.dirname, '..');
const [cases = '20000', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
const env = { ...process.env, TEST_RUNS: cases, TEST_SEED: seed };
const print = { cwd: root, env, onOutput: (text) => process.stdout.write(text) };

try {
  await runCommand(process.execPath, ['scripts/build.mjs', '--tests'], { cwd: root });
  await runCommand(
    process.execPath,
    ['node_modules/mocha/bin/mocha.js', 'out/test/property/dossier/random-edits.test.mjs'],
    print,
  );
} catch {
  process.exitCode = 1;
}
