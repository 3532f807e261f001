import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inAll } from '../support/window/in-all.mjs';
import { until } from '../support/window/until.mjs';
import { openWorkbench } from '../support/window/workbench.mjs';

const root = process.cwd();
const seedFile = join(root, '../shared/seed/000_8b7c9d116a4104c4.txt');
const debate = readFileSync(join(root, 'samples/lakeport-debate.txt'), 'utf8');

/** A text that is being checked, from its first claim on. */
async function check(text, options = {}) {
  const workbench = await openWorkbench({ files: { 'talk.txt': text }, ...options });
  const { page } = workbench;
  const status = page.locator('.statusbar-item', { hasText: /CHECKING · \d+ left/ });
  const numberIn = async (pattern) => Number(pattern.exec(await status.textContent())[1]);
  await workbench.openFile('talk.txt');
  await workbench.run('Transcript: Open as Transcript');
  await page.locator('.statusbar-item', { hasText: / tagged, \d+ left/ }).waitFor();
  await workbench.run('Transcript: Start Checking');
  await status.waitFor();
  return {
    workbench,
    left: () => numberIn(/(\d+) left/),
    percent: () => numberIn(/(\d+) %/),
    sidecar: () => workbench.read('talk.txt.annotations.yaml') ?? '',
  };
}

const entriesIn = (sidecar) => sidecar.match(/^ {2}- id: /gm)?.length ?? 0;

/** Tags two of three and dismisses the third, ten keys at a time; a key that went nowhere is pressed again, and counted. */
async function triage({ workbench, left }) {
  let keys = 0;
  for (let rest = await left(); rest > 0; rest = await left()) {
    const aim = Math.max(0, rest - 10);
    for (let i = rest; i > aim; i--) await workbench.press(keys++ % 3 === 2 ? 'x' : 'a');
    await until(`${aim} are left`, async () => (await left()) <= aim, 15_000).catch(() => {});
  }
  return keys;
}

inAll(describe)('all claims of a talk, a key each', () => {
  const held = async (checked, units) => {
    const keys = await triage(checked);
    await until('all is written', () => entriesIn(checked.sidecar()) === units);
    console.log(`      ${keys} keys for ${units} units: ${(keys / units).toFixed(2)} a unit`);
    assert.ok(keys <= 1.1 * units, `${keys} keys for ${units}`);
  };

  it('of the real interview', async function () {
    if (!existsSync(seedFile)) {
      console.log('      skipped: ../shared/seed is not here');
      return this.skip();
    }
    const seed = readFileSync(seedFile, 'utf8');
    const checked = await check(seed);
    await held(checked, await checked.left());
    assert.equal(checked.workbench.read('talk.txt'), seed);
  });

  it('of a sample, from the list alone', async () => {
    const interview = readFileSync(join(root, 'samples/riverside-interview.txt'), 'utf8');
    const checked = await check(interview, { settings: { 'transcript.checkIn': 'list' } });
    const list = checked.workbench.page.locator('.pane-body .monaco-list:focus-within').first();
    await list.waitFor();
    const units = await checked.left();
    assert.ok(units > 60);
    await held(checked, units);
    assert.ok(await list.isVisible(), 'the keys are still on the list');
    assert.equal(checked.workbench.read('talk.txt'), interview);
  });

  it('of the English sample, with the setting also those without a number', async () => {
    const checked = await check(debate, { settings: { 'transcript.unnumberedClaims': true } });
    const units = await checked.left();
    await held(checked, units);
    const entries = checked
      .sidecar()
      .split(/^ {2}- id: /m)
      .slice(1);
    const unnumbered = entries.filter((one) => !/\d/.test(/exact: "(.*)"$/m.exec(one)?.[1] ?? ''));
    console.log(`      ${unnumbered.length} of them hold no digit`);
    assert.ok(unnumbered.length >= 20, `${unnumbered.length} without a number`);
  });

  it('of the English sample, and every sentence besides', async () => {
    const checked = await check(debate);
    const { workbench, percent, sidecar } = checked;
    for (let now = await percent(); now < 100; ) {
      const before = now;
      for (let i = 0; i < 10; i++) await workbench.press('.');
      await until('more is accounted for', async () => (await percent()) > before, 3000).catch(() => {});
      now = await percent();
    }
    await until('it is on the disk', () => /^covered:/m.test(sidecar()));
  });
});

describe('somebody else', () => {
  it('who took a claim earlier has it, and whoever came later is told', async () => {
    const checked = await check('ANN: We opened 12 clinics.\nBOB: You closed 5 schools.\n');
    const { workbench, sidecar } = checked;
    await workbench.press('t');
    await until('it is taken', () => /taken:/.test(sidecar()));
    // In a browser what is written over before it was read back is written again.
    await workbench.page.locator('.statusbar-item', { hasText: 'Taken.' }).waitFor();
    // What comes by a synchronised folder some time later.
    const { writeFileSync } = await import('node:fs');
    const theirs = sidecar().replace(
      /taken:[^\n]*(?:\n {6}[^\n]*)*/,
      'taken: { by: Otto, at: "2020-01-01T08:00:00Z" }',
    );
    writeFileSync(join(workbench.folder, 'talk.txt.annotations.yaml'), theirs);
    await workbench.notification('Otto took this before you');
  });
});
