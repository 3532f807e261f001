import assert from 'node:assert/strict';
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inAll } from '../support/window/in-all.mjs';
import { until } from '../support/window/until.mjs';
import { openWorkbench } from '../support/window/workbench.mjs';

/** Stands in what others wrote, and nowhere else. */
const planted = 'zqxjk';
const name = 'talk.transcript';
const own = `${name}.Ann-Editor.annotations.yaml`;
const talk = `ANN LEE: We built 300 homes.

BO ROY: It is 12 percent less.

ANN LEE: It cost 40 million.
`;
const work = (id, words, verdict = '"false"') => `  - id: ${id}
    tag: claim
    quote:
      exact: "${words}"
    claim: "It built ${planted}."
    verdict: ${verdict}
    assignee: "${planted}"
    by: "Bo ${planted}"
    at: "2031-01-02T10:00:00Z"
    reviews:
      - {by: "Bo ${planted}", at: "2031-01-02T10:00:00Z", verdict: "false", note: "${planted}"}
      - {by: "cy", at: "2031-01-02T11:00:00Z", verdict: "true"}
    notes:
      - {by: "Bo ${planted}", at: "2031-01-02T10:00:00Z", text: "Said ${planted}."}
`;
const file = (...entries) => `version: 1\ntranscript: "${name}"\n\nannotations:\n${entries.join('\n')}`;
const files = {
  [name]: talk,
  [`${name}.annotations.yaml`]: file(work('a1', 'We built 300 homes.'), `  - id: a2\n    quote: ${planted}\n`),
  [`${name}.bo.annotations.yaml`]: file(work('a3', 'It is 12 percent less.', planted)),
};

/** True if the word stands anywhere in the window: drawn, or said to a screen reader. */
const tells = ({ page }) => page.evaluate((word) => document.documentElement.outerHTML.includes(word), planted);

describe('who reads blind', () => {
  inAll(it)('sees nothing of the others in any part of the window, until it is finished', async function () {
    this.timeout(300_000);
    const workbench = await openWorkbench({ files });
    const { page } = workbench;
    await workbench.openFile(name);
    const threads = page.locator('.comment-range-glyph.comment-thread, .comment-range-glyph.comment-thread-unresolved');
    const parts = {
      Problems: () => workbench.run('Problems: Focus on Problems View'),
      Comments: () => workbench.run('Comments: Focus on Comments View'),
    };
    for (const [part, show] of Object.entries(parts)) {
      await show();
      await until(`${part} tells of it`, () => tells(workbench));
    }
    await until('threads are drawn', async () => (await threads.count()) >= 2);
    await workbench.openFile(name);
    await threads.first().click();
    await page.locator('.review-widget', { hasText: planted }).first().waitFor();

    await workbench.run('Transcript: Start Blind Reading');
    await until('it is begun', () => /^blind: /m.test(workbench.read(own) ?? ''));
    await until('no thread is drawn', async () => (await threads.count()) === 0);
    await until('nothing is told', async () => !(await tells(workbench)));
    for (const show of Object.values(parts)) {
      await show();
      assert.equal(await tells(workbench), false);
    }

    await workbench.run('Transcript: Find Claim…');
    const field = page.locator('.quick-input-widget:visible input').first();
    await field.waitFor();
    await field.fill(planted);
    await until('it is searched', async () => (await page.locator('.quick-input-progress.active').count()) === 0);
    assert.equal(await tells(workbench), false);
    await page.keyboard.press('Escape');

    // A step of one's own, taken back: the message tells of nothing else.
    await workbench.openFile(name);
    await workbench.goTo(1, 16);
    await workbench.run('Transcript: Tag Claim');
    await until('it is tagged', () => workbench.read(own)?.includes('300 homes'));
    await workbench.run('Transcript: Undo Last Change');
    await until('it is taken back', () => !workbench.read(own)?.includes('300 homes'));
    await page.locator('.statusbar-item', { hasText: 'Undone: Tag · “We built 300 homes.”' }).waitFor();
    assert.equal(await tells(workbench), false);

    // What a synchronising program leaves of the others' work.
    const copy = `${name}.bo.annotations (Bo's conflicted copy 2031-03-04).yaml`;
    const there = join(workbench.folder, copy);
    writeFileSync(`${there}.tmp`, file(work('a3', 'It is 12 percent less.'), work('a4', 'It cost 40 million.')));
    renameSync(`${there}.tmp`, there);
    await workbench.notification('looks like a conflicted copy');
    const toast = page.locator('.notification-toast', { hasText: 'looks like a conflicted copy' });
    assert.equal(await toast.locator('.monaco-button', { hasText: 'Compare' }).count(), 0);
    await toast.locator('.monaco-button', { hasText: 'Merge' }).click();
    await until('it is merged', () => workbench.read(`${name}.bo.annotations.yaml`)?.includes('40 million'));
    await page.locator('.statusbar-item', { hasText: /is merged\.$/ }).waitFor();
    assert.equal(await tells(workbench), false);

    await workbench.run('Transcript: Finish Blind Reading');
    await page.locator('.statusbar-item', { hasText: 'Finished: what others did is shown again.' }).waitFor();
    await until('threads are drawn again', async () => (await threads.count()) >= 2);
    // Blind again by undo, which tells of no claim.
    await workbench.run('Transcript: Undo Last Change');
    await page.locator('.statusbar-item', { hasText: /^Undone\.$/ }).waitFor();
    await until('nothing is told again', async () => !(await tells(workbench)));
  });

  it('finds nothing of the others by searching the text of all files', async function () {
    this.timeout(120_000);
    const head = `version: 1\ntranscript: "${name}"\n`;
    const workbench = await openWorkbench({
      files: {
        [name]: talk,
        [own]: `${head}blind: {by: "Ann Editor", at: "2031-01-01T10:00:00Z"}\n`,
        [`${name}.bo.annotations (Bo's conflicted copy 2031-03-04).yaml`]: file(work('a1', 'We built 300 homes.')),
        'board.prepared.yaml': `version: 1\nclaims:\n  - id: p1\n    tag: claim\n    claim: "They built 300 homes."\n    verdict: "false"\n`,
      },
    });
    const { page } = workbench;
    await workbench.openFile(name);
    await page.locator('.statusbar-item', { hasText: 'blind' }).waitFor();
    await workbench.run('Transcript: Find Claim…');
    const field = page.locator('.quick-input-widget:visible input').first();
    await field.waitFor();
    await field.fill('homes');
    await page.locator('.quick-input-widget:visible [aria-label="Search the Text of All Files"]').click();
    const found = page.locator('.search-view .messages', { hasText: /\d+ results? in \d+ files?/ });
    await found.waitFor();
    await until(
      'it is searched',
      async () => (await page.locator('.sidebar .monaco-progress-container.active').count()) === 0,
    );
    assert.match(await found.textContent(), /^1 result in 1 file/);
  });

  it('is told when all have finished, and compares the readings from there', async function () {
    this.timeout(180_000);
    const blind = (by, more) =>
      `version: 1\ntranscript: "${name}"\nblind: {by: "${by}", at: "2031-01-01T10:00:00Z"${more}}\n`;
    const claim = (id) =>
      `\nannotations:\n  - id: ${id}\n    tag: claim\n    quote:\n      exact: "We built 300 homes."\n`;
    const workbench = await openWorkbench({
      files: {
        [name]: talk,
        [own]: `${blind('Ann Editor', '')}${claim('b1')}`,
        [`${name}.Cy.annotations.yaml`]: `${blind('Cy', '')}${claim('c1')}`,
      },
    });
    const { page } = workbench;
    await workbench.openFile(name);
    await page.locator('.statusbar-item', { hasText: 'blind' }).waitFor();
    await workbench.run('Transcript: Finish Blind Reading');
    await page.locator('.statusbar-item', { hasText: 'Still reading: Cy.' }).waitFor();
    assert.equal(await page.locator('.notification-toast').count(), 0);
    const now = workbench.read(own);
    await workbench.run('Transcript: Undo Last Change');
    await until('it is begun again', () => workbench.read(own) !== now);

    const cy = join(workbench.folder, `${name}.Cy.annotations.yaml`);
    writeFileSync(`${cy}.tmp`, `${blind('Cy', ', finished: "2031-01-02T10:00:00Z"')}${claim('c1')}`);
    renameSync(`${cy}.tmp`, cy);
    await until('it is known that all have finished', async () => {
      await workbench.run('Transcript: Finish Blind Reading');
      const offer = page.locator('.notification-toast', { hasText: 'All have finished: Ann Editor, Cy.' });
      if (
        await offer.waitFor({ timeout: 4000 }).then(
          () => true,
          () => false,
        )
      )
        return true;
      await workbench.run('Transcript: Undo Last Change');
      return false;
    });
    await page.locator('.notification-toast .monaco-button', { hasText: 'Compare Readings…' }).click();
    const comparison = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await comparison.locator('h1', { hasText: 'How far Ann Editor, Cy agree' }).waitFor();
  });
});
