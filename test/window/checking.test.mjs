import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../support/window/until.mjs';
import { openWorkbench } from '../support/window/workbench.mjs';

/** The first turns of the sample: some twenty claims. */
const interview = readFileSync(join(process.cwd(), 'samples/riverside-interview.txt'), 'utf8')
  .split('\n')
  .slice(0, 60)
  .join('\n');

describe('checking, as a person does it', () => {
  it('takes one key a claim, in the text and in the list, and no key and no composed word gets into the text', async () => {
    const workbench = await openWorkbench({ files: { 'talk.txt': interview } });
    const { page } = workbench;
    const sidecar = () => workbench.read('talk.txt.annotations.yaml') ?? '';
    const status = page.locator('.statusbar-item', { hasText: /CHECKING · \d+ left/ });
    const left = async () => Number(/(\d+) left/.exec(await status.textContent())[1]);
    const percent = async () => Number(/(\d+) %/.exec(await status.textContent())[1]);
    const entries = () => sidecar().match(/^ {2}- id: /gm)?.length ?? 0;
    const cdp = await page.context().newCDPSession(page);
    const compose = async () => {
      await cdp.send('Input.imeSetComposition', { text: '你', selectionStart: 1, selectionEnd: 1 });
      await cdp.send('Input.insertText', { text: '你' });
    };
    // By key, and again by the palette: a view that opens for the first time may lose the keys to nobody.
    const giveKeysTo = (selector, command) =>
      until(`the keys are given: ${command}`, async () => {
        const place = page.locator(selector).first();
        const isThere = () =>
          place.waitFor({ timeout: 3000 }).then(
            () => true,
            () => false,
          );
        if (await isThere()) return true;
        await workbench.run(command);
        return isThere();
      });
    const goToText = () => giveKeysTo('.editor-instance .monaco-editor.focused', 'Transcript: Go to Text');
    const goToList = () =>
      giveKeysTo('.pane-body .monaco-list:focus, .pane-body:focus-within', 'Transcript: Go to List');
    await workbench.openFile('talk.txt');
    await workbench.run('Transcript: Open as Transcript');
    await page.locator('.statusbar-item', { hasText: / tagged, \d+ left/ }).waitFor();
    await workbench.run('Transcript: Start Checking');
    await status.waitFor();
    const units = await left();
    assert.ok(units > 10);

    // As fast as they come: each key works on what the key before it left at hand.
    let keys = 0;
    for (; keys < units - 4; keys++) await workbench.press(keys % 3 === 2 ? 'x' : 'a');
    await until('four are left', async () => (await left()) === 4);
    await compose();
    for (const key of 'qz;\\[') await workbench.press(key);

    // The same keys in the list.
    await workbench.press('Control+Alt+Shift+Period');
    await goToList();
    await compose();
    for (const [key, rest] of [
      ['x', 3],
      ['a', 2],
      ['x', 1],
      ['a', 0],
    ]) {
      // On a slow machine the list may not have the keys yet.
      await until(`${rest} are left`, async () => {
        if ((await left()) > rest) await workbench.press(key);
        await page.waitForFunction(isLeft, rest, { timeout: 3000 }).catch(() => {});
        return (await left()) <= rest;
      });
    }
    await until('all is written', () => entries() === units);
    await workbench.press('u');
    await until('the last is taken back', async () => (await left()) === 1);
    await until('it is no claim', async () => {
      if ((await left()) > 0) await workbench.press('x');
      await page.waitForFunction(isLeft, 0, { timeout: 3000 }).catch(() => {});
      return (await left()) === 0;
    });
    keys += 4;
    assert.ok(keys <= 1.1 * units, `${keys} keys for ${units}`);

    // Back in the text: the verdict by its number is written before a source is asked for.
    await workbench.press('Control+Alt+Shift+Period');
    await goToText();
    const verdicts = () => sidecar().match(/^ {4}verdict: /gm)?.length ?? 0;
    await workbench.press('n');
    await workbench.press('Digit2');
    await until('the verdict is on the disk', () => verdicts() === 1);
    await workbench.answer('https://…', 'https://example.org/1');
    await until('the source too', () => sidecar().includes('url: "https://example.org/1"'));

    // What is answered stands in the file at once, whatever is left open after it.
    await goToText();
    const box = page.locator('.quick-input-widget:visible input');
    for (const [key, words, next] of [
      ['c', 'The claim in my words', false],
      ['m', 'Ask the registry again', false],
      ['o', 'https://example.org/2', true],
    ]) {
      await until(`the box of ${key} is there`, async () => {
        if (!(await box.isVisible())) await workbench.press(key);
        return box.waitFor({ timeout: 3000 }).then(
          () => true,
          () => false,
        );
      });
      await box.fill(words);
      await workbench.press('Enter');
      await until(`${words} is on the disk`, () => sidecar().includes(words));
      if (next) {
        // What there is to say of a source is written one by one, whatever is left open after it.
        await workbench.pick('', 'Day of publication');
        await workbench.answer('2026-03-04', '2031-05-04');
        await until('the day is on the disk', () => /published: "?2031-05-04/.test(sidecar()));
        await page.locator('.quick-input-list .monaco-list-row', { hasText: '2031-05-04' }).waitFor();
        await workbench.press('Escape');
      }
      await box.waitFor({ state: 'detached' }).catch(() => {});
      await goToText();
    }
    for (const words of ['The claim in my words', 'Ask the registry again', 'https://example.org/2'])
      assert.ok(sidecar().includes(words), words);

    // Every letter and digit is a key of the mode, or nothing.
    for (const key of 'abcdefghjklmnopqrstuvwxyz0123456789') {
      await workbench.press(/\d/.test(key) ? `Digit${key}` : key);
      if ('cdlmorsv123456789'.includes(key)) await box.waitFor({ timeout: 1500 }).catch(() => {});
      if (await box.isVisible()) await workbench.press('Escape');
    }
    assert.equal(workbench.read('talk.txt'), interview);
    await until('no box is left', async () => {
      if (await box.isVisible()) await workbench.press('Escape');
      return !(await box.isVisible());
    });

    const before = await percent();
    await goToText();
    // Refused where a claim is tagged; else it is accounted for, and the next that is open is at hand.
    await until('more is accounted for', async () => {
      await workbench.press('j');
      await workbench.press('.');
      return (await percent()) > before;
    });
    await until('it is on the disk', () => /^covered:/m.test(sidecar()));

    assert.equal(workbench.read('talk.txt'), interview);
    await workbench.press('Escape');
    await status.waitFor({ state: 'detached' });
    await page.locator('.statusbar-item', { hasText: 'Read-only' }).waitFor();
    // The i of a word doesn't make it writable.
    await workbench.type('abc pins it');
    await workbench.notification('You have left checking');
    assert.equal(await page.locator('.tab.active.dirty').count(), 0);
    await goToText();
    const locked = page.locator('.statusbar-item', { hasText: 'Read-only' });
    assert.equal(await locked.count(), 1);
    await until('i by itself makes it writable', async () => {
      await workbench.press('i');
      return locked.waitFor({ state: 'detached', timeout: 2000 }).then(
        () => true,
        () => false,
      );
    });
  });

  it('says so where a recording can’t be asked for, each time', async () => {
    const name = 'broken.vtt';
    const workbench = await openWorkbench({
      files: {
        [name]: 'WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n<v ANN>We built 300 homes.\n',
        [`${name}.annotations.yaml`]: `version: 1\ntranscript: ${name}\nabout:\n  media: "https://[talk/night.mp3"\n`,
      },
    });
    await workbench.openFile(name);
    await workbench.goTo(4, 14);
    for (let time = 0; time < 2; time++) {
      await workbench.run('Transcript: Hear in the Recording');
      await workbench.notification('Invalid URL');
      await workbench.run('Notifications: Clear All Notifications');
      await until('it is cleared', async () => (await workbench.page.locator('.notification-toast').count()) === 0);
    }
  });
});

/** Runs in the page. */
function isLeft(count) {
  return [...document.querySelectorAll('.statusbar-item')].some((one) => one.textContent.includes(`· ${count} left`));
}
