// The endurance runs: many programs write one file while they are killed and stopped, while the disk is full, without file
// handles, with late renames; then two windows of the real VS Code, one of them killed, against the command line. A debate night of
// 2,000 captions in the real VS Code is run when it is asked for.
//
//   npm run endure                                all of them but the night, some minutes
//   npm run endure -- --only stopped --seconds 60
//   npm run endure -- --only night --captions 500
//   npm run endure -- --only lit
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installDependencies } from './support/install-dependencies.mjs';
import { runCommand } from './support/run-command.mjs';

await installDependencies();
const { build } = await import('esbuild');

const root = join(import.meta.dirname, '..');
const outfile = join(root, 'out/endurance.cjs');
await build({
  absWorkingDir: root,
  entryPoints: ['test/endurance/endurance.ts'],
  bundle: true,
  platform: 'node',
  format: 'cjs',
  external: ['esbuild'],
  outfile,
});
const options = { cwd: root, onOutput: (text) => process.stdout.write(text) };
const argv = process.argv.slice(2);
const { only } = parseArgs({ args: argv, options: { only: { type: 'string' } }, strict: false }).values;
const windows = { night: 'test/endurance/live-night.mjs', lit: 'test/endurance/soon-lit.mjs' };
const inWindow = windows[only];
const runs = [[inWindow ?? outfile, ...argv]];
if (inWindow) await runCommand(process.execPath, ['scripts/build.mjs'], options);
// The real editor against the command line is a window test.
if (only === undefined) runs.push(['scripts/test.mjs', 'window', '--grep', 'two windows and the command line']);
for (const run of runs) {
  await runCommand(process.execPath, run, options).catch(() => {
    process.exitCode = 1;
  });
}
