import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The script in a folder where each tool that it calls says it was called, and does no more. */
describe('npm test', function () {
  this.timeout(120_000);
  let root: string;
  let kinds: string[];
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['scripts/test.mjs', ...args], { cwd: root, encoding: 'utf8' });
  /** The kinds of which tests passed, as they ended. */
  const ended = (stdout: string) => [...stdout.matchAll(/^(\w+) .* s {2}1 passed, 0 failed/gm)].map(([, kind]) => kind);

  before(() => {
    root = mkdtempSync(join(tmpdir(), 'npm-test-'));
    cpSync('scripts', join(root, 'scripts'), { recursive: true });
    const write = (name: string, text = '') => {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), text);
    };
    write('scripts/build.mjs');
    write('node_modules/typescript/bin/tsc');
    write('node_modules/@biomejs/biome/bin/biome');
    const mocha = `console.log('files', ...process.argv.filter((one) => one.includes('.test.')), process.env.TEST_ENTRY ?? '');`;
    write('node_modules/mocha/bin/mocha.js', `${mocha}\nconsole.log('  1 passing (1ms)');`);
    const host = 'test/support/host';
    write(
      `${host}/install-host.mjs`,
      'export const whyNoHost = () => undefined;\nexport async function installHost() {}',
    );
    write(
      `${host}/run-editor-tests.mjs`,
      `export const runEditorTests = async () => ({ report: '  1 passing (1ms)\\n' });`,
    );
    kinds = run('nothing').stderr.trim().split('there are ')[1]!.split(', ');
    for (const kind of kinds) write(`out/test/${kind}/a.test.mjs`);
    for (const file of ['a', 'main-job']) write(`test/window/${file}.test.mjs`);
  });

  after(() => rmSync(root, { recursive: true, force: true }));

  it('runs every kind there is, the windows by themselves and on the entry for browsers at last', () => {
    const { stdout, status } = run();
    assert.deepEqual(ended(stdout).sort(), [...kinds].sort(), stdout);
    assert.deepEqual(ended(stdout).slice(-2), ['window', 'web']);
    assert.match(stdout, /^web .*files test\/window\/main-job\.test\.mjs browser$/m);
    assert.equal(status, 0);
  });

  it('runs a kind by itself: of the windows on the entry for browsers all', () => {
    for (const kind of kinds) {
      const { stdout, status } = run(kind, '--all');
      assert.deepEqual(ended(stdout), [kind], stdout);
      assert.equal(status, 0);
    }
    assert.match(
      run('web').stdout,
      /^web .*files test\/window\/a\.test\.mjs test\/window\/main-job\.test\.mjs browser$/m,
    );
  });

  it('fails when nothing was run', () => {
    rmSync(join(root, 'out/test/grammar'), { recursive: true });
    const { stdout, status } = run('grammar');
    assert.match(stdout, /no test ran/);
    assert.equal(status, 1);
  });
});
