import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { startServer } from '../support/host/start-server.mjs';
import { inAll } from '../support/window/in-all.mjs';
import { until } from '../support/window/until.mjs';
import { openWorkbench } from '../support/window/workbench.mjs';

const root = join(import.meta.dirname, '../..');
const sentences = Array.from({ length: 44 }, (_, i) => `In district ${i + 1} the town built ${1000 + i} new homes.`);
const talk = sentences.map((one, i) => `${i % 2 ? 'BO ROY' : 'ANN LEE'}: ${one}`).join('\n\n');
const shared = 'talk.transcript.annotations.yaml';

const idsIn = (text) => [...(text ?? '').matchAll(/^ {2}- id: (\S+)$/gm)].map(([, id]) => id);
/** The lines of each entry of a sidecar. */
const entriesIn = (text) => text.split(/^(?= {2}- id: )/m).slice(1);

inAll(describe)('a second reading', () => {
  let folder;
  let servers;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'transcript-second-'));
    writeFileSync(join(folder, 'talk.transcript'), `${talk}\n`);
    // Who somebody is stands in the person's own settings: each has a machine.
    servers = await Promise.all(
      ['Anna', 'Ben'].map((me) =>
        startServer({ extension: root, settings: { 'transcript.me': me, 'editor.minimap.enabled': false } }),
      ),
    );
  });

  afterEach(async () => {
    for (const server of servers) await server.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  });

  const read = (name) => {
    try {
      return readFileSync(join(folder, name), 'utf8');
    } catch {
      return undefined;
    }
  };

  /** Opens the transcript in a window of a person's own, blind. */
  async function begin(on) {
    const workbench = await openWorkbench({ folder, on });
    await workbench.openFile('talk.transcript');
    await workbench.run('Transcript: Start Blind Reading');
    return workbench;
  }

  /** Presses keys of checking mode from the first claim on, each once the one before is in the file. */
  async function check(workbench, name, keys) {
    await workbench.goTo(1, 12);
    await workbench.run('Transcript: Start Checking');
    await workbench.page.locator('.statusbar-item', { hasText: /CHECKING/ }).waitFor();
    let count = 0;
    for (const key of keys) {
      await workbench.press(key);
      count++;
      if (/\d/.test(key)) {
        await workbench.page.locator('.quick-input-widget:visible input').waitFor();
        await workbench.press('Escape');
      }
      await until(
        `${name} has ${count} entries`,
        () => idsIn(read(`talk.transcript.${name}.annotations.yaml`)).length === count,
      );
      // A verdict leaves the claim at hand.
      if (/\d/.test(key)) await workbench.press('n');
    }
    await workbench.run('Transcript: Finish Blind Reading');
    await until('it is finished', () => /finished: /.test(read(`talk.transcript.${name}.annotations.yaml`) ?? ''));
  }

  it('of two people in two windows is compared, and settled by keyboard', async function () {
    this.timeout(600_000);
    const [anna, ben] = await Promise.all(servers.map(begin));
    const tags = (count) => Array(count).fill('a');
    // Anna: forty claims, of which the tenth has a verdict.
    const byAnna = check(anna, 'Anna', [...tags(9), '1', ...tags(30)]);
    // Ben: the first two are none; the tenth has another verdict; then two more than Anna.
    const byBen = check(ben, 'Ben', ['x', 'x', ...tags(7), '5', ...tags(32)]);
    await Promise.all([byAnna, byBen]);
    assert.equal(read(shared), undefined);
    const before = ['Anna', 'Ben'].map((name) => read(`talk.transcript.${name}.annotations.yaml`));

    const { page } = ben;
    await ben.run('Transcript: Compare Readings…');
    await ben.pick('Which readings are compared?', 'this transcript');
    const comparison = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await comparison.locator('h1', { hasText: 'How far Anna, Ben agree' }).waitFor();
    // 38 of 80 marked by both.
    assert.match(await comparison.locator('tr[data-figure="f1"]').innerText(), /0\.950\s+80/);
    await page.keyboard.press('s');
    const progress = comparison.locator('.progress');
    const left = (count) => progress.filter({ hasText: `${count} of 5 differences are left` }).waitFor();
    await left(5);
    const agreed = () => idsIn(read(shared)).length;

    await page.keyboard.press('a');
    await until('what both read the same is agreed', () => agreed() === 37);
    await left(5);
    // The first that Anna alone has: taken. The second: not.
    await page.keyboard.press('1');
    await left(4);
    await page.keyboard.press('2');
    await left(3);
    // It can be left and resumed.
    await page.keyboard.press('Escape');
    await comparison.locator('h1', { hasText: 'How far' }).waitFor();
    await page.keyboard.press('s');
    await left(3);
    // The verdicts: Ben's, with a note.
    await comparison.locator('h2', { hasText: 'another verdict' }).waitFor();
    await page.keyboard.press('m');
    await page.locator('.quick-input-widget:visible input').waitFor();
    await ben.type('The register says so.');
    await page.keyboard.press('Enter');
    await comparison.locator('button', { hasText: 'Note: The register says so.' }).waitFor();
    await page.keyboard.press('2');
    await left(2);
    await page.keyboard.press('x');
    await left(1);
    await page.keyboard.press('u');
    await left(2);
    await page.keyboard.press('x');
    await left(1);
    await page.keyboard.press('2');
    await comparison.locator('.done', { hasText: 'All is settled.' }).waitFor();

    await until('all is in the shared file', () => agreed() === 42);
    const entries = entriesIn(read(shared));
    assert.ok(entries.every((one) => /^ {4}agreed-from: \[[a-z0-9, ]+\]$/m.test(one)));
    const tenth = entries.find((one) => one.includes('1009 new homes'));
    assert.match(tenth, /verdict: "?false"?/);
    const opinions = [...tenth.matchAll(/- by: "(\w+)"/g)].map(([, by]) => by);
    assert.deepEqual([...new Set(opinions)], ['Anna', 'Ben']);
    assert.match(tenth, /note: "The register says so\."\n {8}settles: true/);
    assert.equal(entries.filter((one) => /^ {4}status: not-a-claim$/m.test(one)).length, 2);
    // The files of the readers stay as they were, and what is shown are the agreed claims alone.
    assert.deepEqual(
      ['Anna', 'Ben'].map((name) => read(`talk.transcript.${name}.annotations.yaml`)),
      before,
    );
  });
});

inAll(describe)('the readings of a folder', () => {
  const claim = (id, words, more = '') => `  - id: ${id}\n    tag: claim\n    quote:\n      exact: "${words}"\n${more}`;
  const file = (name, by, ...entries) =>
    `version: 1\ntranscript: "${name}"\nblind: {by: "${by}", at: "2031-01-01T10:00:00Z", finished: "2031-01-02T10:00:00Z"}\n\nannotations:\n${entries.join('\n')}`;
  const placeOf = (day) => (day === 'three' ? 'three.transcript' : `${day}/${day}.transcript`);
  const files = Object.fromEntries(
    ['one', 'two', 'three'].flatMap((day) => {
      const name = placeOf(day);
      const of = (by, ...entries) => [`${name}.${by}.annotations.yaml`, file(`${day}.transcript`, by, ...entries)];
      const first = (by) => claim(`${day}${by}1`, sentences[0]);
      return [
        [name, `${talk}\n`],
        // What only Anna marked differs on the first day, on the second the verdict too; the third has one reader.
        of(
          'Anna',
          first('a'),
          claim(`${day}a2`, sentences[1]),
          claim(`${day}a3`, sentences[2], '    verdict: "true"\n'),
        ),
        ...(day === 'three'
          ? []
          : [
              of(
                'Ben',
                first('b'),
                claim(`${day}b3`, sentences[2], `    verdict: "${day === 'one' ? 'true' : 'false'}"\n`),
              ),
            ]),
      ];
    }),
  );

  it('are compared transcript by transcript, and each is settled from there', async function () {
    this.timeout(300_000);
    const workbench = await openWorkbench({ fresh: true, files });
    const { page } = workbench;
    await workbench.openFile('three.transcript');
    await workbench.run('Transcript: Compare Readings…');
    await workbench.pick('Which readings are compared?', basename(workbench.folder));
    const comparison = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await comparison.locator('h1', { hasText: 'How far Anna, Ben agree' }).waitFor();
    await comparison.locator('.note', { hasText: 'Read by Anna alone' }).waitFor();
    const settle = comparison.locator('button[data-settle]');
    assert.equal(await settle.count(), 2);
    const left = (count) =>
      comparison
        .locator('.progress', { hasText: `${count} of ` })
        .filter({ hasText: 'left' })
        .waitFor();
    const shared = (day) => workbench.read(`${placeOf(day)}.annotations.yaml`);
    const second = (await settle.evaluateAll((all) => all.map(({ dataset }) => dataset.settle))).findIndex((one) =>
      one.includes('/two/'),
    );

    await settle.nth(second).click();
    await left(2);
    await page.keyboard.press('1');
    await left(1);
    await until('it is in the file of its own transcript', () => idsIn(shared('two')).length === 1);
    assert.equal(shared('one'), undefined);
    await page.keyboard.press('2');
    await comparison.locator('.done', { hasText: 'All is settled.' }).waitFor();
    await until('both are there', () => idsIn(shared('two')).length === 2);
    await page.keyboard.press('Escape');
    await comparison.locator('h1', { hasText: 'How far' }).waitFor();
    await settle.nth(1 - second).click();
    await left(1);
    await page.keyboard.press('2');
    await comparison.locator('.done', { hasText: 'All is settled.' }).waitFor();
    assert.match(shared('two'), /verdict: "?false"?/);
  });
});

describe('a claim that is published', () => {
  const sidecar = `version: 1
transcript: "talk.transcript"

annotations:
  - id: k1
    tag: claim
    quote:
      exact: "In district 1 the town built 1000 new homes."
    status: published
    verdict: half-true
    by: "Ann Editor"
    sources:
      - title: "Register"
`;

  it('gets another verdict only with the reason, which becomes a correction', async () => {
    const workbench = await openWorkbench({
      files: { 'talk.transcript': `${talk}\n`, 'talk.transcript.annotations.yaml': sidecar },
    });
    const { page } = workbench;
    const why = 'The reason, as readers may see it';
    const now = () => workbench.read('talk.transcript.annotations.yaml');
    await workbench.openFile('talk.transcript');
    await workbench.goTo(1, 12);
    await workbench.run('Transcript: Start Checking');
    await page.locator('.statusbar-item', { hasText: /CHECKING/ }).waitFor();
    await workbench.press('1');
    await page.locator(`.quick-input-widget:visible input[placeholder="${why}"]`).waitFor();
    await workbench.press('Escape');
    await page
      .locator('.quick-input-widget:visible')
      .waitFor({ state: 'detached' })
      .catch(() => {});
    assert.equal(now(), sidecar);
    await workbench.goTo(1, 12);
    await workbench.press('1');
    await workbench.answer(why, 'The register was read anew.');
    await until('the correction is written', () => /corrections:/.test(now()));
    assert.match(now(), / {4}status: published\n {4}verdict: "true"\n/);
    assert.match(
      now(),
      / {4}corrections:\n {6}- at: ".*"\n {8}by: "Ann Editor"\n {8}from: "half-true"\n {8}to: "true"\n {8}why: "The register was read anew\."\n/,
    );
  });
});
