import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openWindow } from '../support/host/open-window.mjs';
import { inAll } from '../support/window/in-all.mjs';
import { until } from '../support/window/until.mjs';

const root = join(import.meta.dirname, '../..');
const tests = { extension: root, module: join(root, 'out/test/support/window/tagging-host') };
/** Besides the one that goes on to the end. */
const victims = 1;
const count = 1500;
const lines = Array.from({ length: count }, (_, i) => `${i % 2 ? 'BEN' : 'ANN'}: We lost ${1000 + i} jobs.`);

/** Runs the command-line program; resolves to its exit code and what it printed. */
function runProgram(...args) {
  const child = spawn(process.execPath, [join(root, 'dist/cli.js'), ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
  let printed = '';
  child.stdout.on('data', (chunk) => {
    printed += chunk;
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, printed })));
}

inAll(describe)('two windows and the command line on one folder', () => {
  let folder;
  let control;
  let file;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'transcript-two-'));
    control = `${folder}-control`;
    file = join(folder, 'talk.transcript');
    mkdirSync(control);
    writeFileSync(file, `${lines.join('\n')}\n`);
  });

  afterEach(() => {
    for (const one of [folder, control]) rmSync(one, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  });

  it('lose and double nothing that was acknowledged, though windows are killed while they tag', async function () {
    /** By process: the lines that it acknowledged. */
    const acknowledged = () =>
      new Map(
        readdirSync(control)
          .filter((name) => name.endsWith('.acknowledged'))
          .map((name) => [Number.parseInt(name, 10), readFileSync(join(control, name), 'utf8').trim().split('\n')]),
      );
    const byProgram = [];
    let ended = false;
    const runProgramOften = async () => {
      for (let line = count - 1; !ended; line--) {
        writeFileSync(join(control, `taken-${line}`), '');
        const { code } = await runProgram('tag', file, '--quote', lines[line].slice(5), '--by', 'Cli');
        assert.equal(code, 0);
        byProgram.push(String(line));
      }
    };

    const windows = Array.from({ length: victims + 1 }, () => {
      let onExit;
      const exited = new Promise((resolve) => {
        onExit = resolve;
      });
      return openWindow(this.browser, this.server, { folder, tests, onExit }).then((page) => ({ page, exited }));
    });
    const program = runProgramOften();
    try {
      await Promise.all(windows);
      const all = await until('all windows tag', () => acknowledged().size > victims && acknowledged(), 200_000);
      const [survivor, ...others] = all.keys();
      for (const victim of others) {
        await sleep(Math.random() * 1000);
        process.kill(victim, 'SIGKILL');
      }
      const before = acknowledged().get(survivor).length;
      await until('the other one goes on', () => acknowledged().get(survivor).length > before + 5);
    } finally {
      ended = true;
      writeFileSync(join(control, 'stop'), '');
      await program;
    }
    // VS Code tells a killed host's end as 0 too.
    const opened = await Promise.all(windows);
    assert.deepEqual(await Promise.all(opened.map(({ exited }) => exited)), Array(victims + 1).fill(0));

    // What a killed window left goes with the next one who writes.
    const { code } = await runProgram('tag', file, '--quote', lines[0].slice(0, 3));
    assert.equal(code, 0);
    const all = [...[...acknowledged().values()].flat(), ...byProgram];
    const { printed } = await runProgram('inspect', '--json', file);
    const { annotations, problems } = JSON.parse(printed);
    assert.deepEqual(problems, []);
    const ids = annotations.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length, 'an id is there twice');
    const text = readFileSync(file, 'utf8');
    const quotes = annotations.map(({ start, end }) => text.slice(start, end));
    const wrong = all.filter((line) => quotes.filter((quote) => quote === lines[line].slice(5)).length !== 1);
    assert.deepEqual(wrong, [], 'acknowledged, and missing or doubled');
    assert.equal(new Set(quotes).size, quotes.length, 'words are tagged twice');
    assert.deepEqual(readdirSync(folder).sort(), ['talk.transcript', 'talk.transcript.annotations.yaml']);
    assert.ok(byProgram.length > 0 && all.length > byProgram.length + victims);
    for (const { page } of opened) await page.context().close();
  });
});
