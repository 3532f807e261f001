import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isOldest } from '../host/host-folder.mjs';
import { openWindow } from '../host/open-window.mjs';
import { until } from './until.mjs';

const input = '.quick-input-widget:visible input';
const row = '.quick-input-list .monaco-list-row';
const mainKey = process.platform === 'darwin' ? 'Meta' : 'Control';

let server;
let browser;
/** The window that tests share, or undefined before the first and after one that failed. */
let shared;
const open = [];

/** The key that brings the shared window back to what a new one shows, and what it runs. */
const reset = {
  press: 'Control+Alt+Shift+F12',
  binding: {
    key: 'ctrl+alt+shift+f12',
    command: 'runCommands',
    args: {
      commands: [
        'workbench.action.closeQuickOpen',
        'workbench.action.closeAllEditors',
        'workbench.action.clearEditorHistoryWithoutConfirm',
        'workbench.action.closePanel',
        'workbench.view.explorer',
        'notifications.clearAll',
      ],
    },
  },
};

/** What a server needs to know of keys for its windows to be shared. */
export const keybindings = [reset.binding];

/** Says where `openWorkbench` opens its windows. */
export function openWorkbenchesOn(startedServer, launchedBrowser) {
  server = startedServer;
  browser = launchedBrowser;
}

/**
 * Gives a test a window of VS Code on a folder with `files` (name → content, a string or bytes) in it.
 *
 * Without another option it is the window that all such tests share, and the folder is a new one in that window's own. It shows
 * what a new window shows: no editor, no panel, no notification, the Explorer. A failed test's window is not used again.
 *
 * `fresh` asks for a window of its own on a folder of its own, for what the opening, the closing or the folder's root is part of.
 * So does each of the rest: `folder` as it is, its `settings` on top of the host's own, a size, a language, or `on`, another
 * server than the one that all windows share.
 *
 * @param {{ files?: Record<string, string | Uint8Array>, fresh?: boolean, folder?: string, settings?: Record<string, unknown>,
 *   width?: number, height?: number, scale?: number, language?: string, on?: object }} [options]
 */
export async function openWorkbench({ files = {}, ...options } = {}) {
  // The oldest VS Code can't forget without asking which files were open, and would open those of earlier tests.
  const isShared = Object.keys(options).length === 0 && !isOldest;
  if (isShared) shared ??= await openShared();
  const fresh = options.folder ? undefined : mkdtempSync(join(isShared ? shared.folder : tmpdir(), 'transcript-test-'));
  const folder = options.folder ?? fresh;
  const { settings } = options;
  const all = settings ? { ...files, '.vscode/settings.json': JSON.stringify(settings) } : files;
  for (const [name, content] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const page = isShared
    ? shared.page
    : await openWindow(browser, options.on ?? server, { ...(isOldest ? size : {}), ...options, folder });
  const workbench = new Workbench(page, folder, fresh);
  open.push(workbench);
  return workbench;
}

const size = { width: 1440, height: 900 };

async function openShared() {
  const folder = mkdtempSync(join(tmpdir(), 'transcript-shared-'));
  const page = await openWindow(browser, server, { folder, ...size });
  return new Workbench(page, folder, folder);
}

/**
 * Closes every window and removes the fresh folders; the shared one is made ready for the next test. With `picture`, keeps a
 * screenshot of each under a name that begins so, tells what each shows (a log is often all that one gets to see of a machine),
 * and closes the shared one, too.
 */
export async function closeWorkbenches(picture) {
  for (const [index, workbench] of open.splice(0).entries()) {
    if (picture) {
      await workbench.page.screenshot({ path: `${picture}-${index}.png` }).catch(() => {});
      const shown = await workbench.shown().catch((error) => String(error));
      console.log(`      window ${index} shows ${JSON.stringify(shown)}`);
    }
    if (workbench.page !== shared?.page) await workbench.close();
    else if (picture || !(await isCleared(workbench))) await closeShared();
  }
}

/** Closes the window that tests share. */
export async function closeShared() {
  await shared?.close();
  shared = undefined;
}

/** Brings the shared window back to what a new one shows. Resolves to whether that was possible. */
async function isCleared({ page, folder }) {
  const dontSave = page.locator('.monaco-dialog-box .monaco-button', { hasText: "Don't Save" });
  const rest = page.locator(
    '.tabs-container .tab, .notification-toast, .quick-input-widget:visible, .monaco-dialog-box, .part.panel:visible',
  );
  try {
    await page.keyboard.press('Escape');
    await page.keyboard.press(reset.press);
    await until('the window shows nothing of the test', async () => {
      if (await dontSave.isVisible()) await dontSave.click({ timeout: 1000 }).catch(() => {});
      return (await rest.count()) === 0;
    });
    rmSync(folder, { recursive: true, force: true });
    return true;
  } catch (error) {
    console.log(`      the next test gets another window: ${error.message}`);
    return false;
  }
}

/** One window of VS Code, driven as a person would: with keys, and by looking. `page` is Playwright's, for all the rest. */
export class Workbench {
  #fresh;

  constructor(page, folder, fresh) {
    this.page = page;
    this.folder = folder;
    this.#fresh = fresh;
  }

  async close() {
    await this.page.context().close();
    if (this.#fresh) rmSync(this.#fresh, { recursive: true, force: true });
  }

  /** The text of a file in the window's folder, or nothing when there is none. */
  read(name) {
    try {
      return readFileSync(join(this.folder, name), 'utf8');
    } catch {
      return undefined;
    }
  }

  press(key) {
    return this.page.keyboard.press(key);
  }

  type(text) {
    return this.page.keyboard.type(text);
  }

  /** Opens the command palette and runs the command with exactly this title, such as `Transcript: Tag Claim`. */
  async run(title) {
    await this.#choose('F1', `>${title}`, title);
  }

  /** Opens a file of the folder by its name and waits until its text is drawn. */
  async openFile(name) {
    await this.#choose(`${mainKey}+P`, join(this.folder, name), name);
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.page.locator('.editor-instance .monaco-editor .view-line').first().waitFor();
    await this.page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
  }

  /** Puts the cursor: 1 and 1 are the document's begin, a full-width character takes two columns. */
  async goTo(line, column = 1) {
    // On a slow machine Enter may come before VS Code has read the place.
    await until(`the cursor is in line ${line}`, async () => {
      await this.#choose(`${mainKey}+G`, `:${line}:${column}`, undefined);
      await this.page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
      return (await this.position()).trim().startsWith(`Ln ${line},`);
    });
  }

  /** Where the status bar says that the cursor is: `Ln 12, Col 5`. */
  position() {
    return this.page.locator('.statusbar-item', { hasText: /^Ln \d+/ }).textContent();
  }

  /** Puts the cursor before the nth place of some words in a file of the folder, which is the active one. */
  async goToWords(name, words, nth = 1) {
    const text = this.read(name);
    let at = -1;
    for (let i = 0; i < nth; i++) at = text.indexOf(words, at + 1);
    if (at < 0) throw new Error(`no “${words}” in ${name}`);
    const before = text.slice(0, at).split('\n');
    // VS Code counts a full-width character as two columns here, which it didn't always.
    const wide = isOldest ? 0 : (before.at(-1).match(/[\u2e80-\ud7af\uf900-\ufaff\uff01-\uff5e]/g)?.length ?? 0);
    await this.goTo(before.length, before.at(-1).length + wide + 1);
  }

  /**
   * Answers the extension's own list: waits for the one with this placeholder, filters by `text`, takes the first, or the one that says
   * just that: where a list isn't sorted by what matches, as in the oldest VS Code, “Mostly False” comes before “False”.
   */
  async pick(placeholder, text) {
    const own = this.#inputWith(placeholder);
    await own.waitFor();
    await own.fill(text);
    // The list is filtered a moment after the typing; Enter takes what has the focus then.
    await this.page.locator(`${row}.focused`, { hasText: text }).first().waitFor();
    const [wanted, focused] = await this.page.evaluate(findRow, text);
    for (let at = focused; at < wanted; at++) await this.press('ArrowDown');
    await this.press('Enter');
  }

  /** Answers the extension's own question: waits for the one with this placeholder and enters `text`. */
  async answer(placeholder, text) {
    const own = this.#inputWith(placeholder);
    await own.waitFor();
    await own.fill(text);
    await this.press('Enter');
  }

  /** Waits for a notification that holds `text`. */
  async notification(text) {
    await this.page.locator('.notification-toast', { hasText: text }).first().waitFor();
  }

  /** What the editor shows, line by line as far as it is drawn (a wrapped line is several). */
  lines() {
    return this.page.evaluate(() =>
      [...document.querySelectorAll('.editor-instance .view-line')]
        .sort((a, b) => Number.parseFloat(a.style.top) - Number.parseFloat(b.style.top))
        .map((line) => line.textContent.replaceAll('\u00a0', ' ')),
    );
  }

  /**
   * How the first place that shows `text` looks: the colour of its first character's glyph, and the backgrounds and borders
   * of the marks under or around that character (none when nothing marks it). Nothing when the text is not on the screen. What
   * VS Code itself lights up for a while, where one went or where the word at the cursor stands again, is no mark.
   */
  look(text) {
    return this.page.evaluate(lookAt, text);
  }

  /** Rests the pointer on words of the editor until the hover says something that holds `said`. */
  async hoverOver(words, said) {
    const hover = this.page.locator('.monaco-editor .monaco-hover:visible', { hasText: said }).first();
    await until(`the hover over “${words}” says “${said}”`, async () => {
      const { x, y } = await this.page.evaluate(middleOf, words);
      // A pointer that didn't move shows nothing anew.
      await this.page.mouse.move(x + 30, y + 40);
      await this.page.mouse.move(x, y);
      return hover.waitFor({ timeout: 5000 }).then(
        () => true,
        () => false,
      );
    });
    return hover;
  }

  /** What a person sees of the window besides its colours: tabs, status bar, notifications, and the begin of each line. */
  shown() {
    return this.page.evaluate(() => {
      const texts = (selector) => [...document.querySelectorAll(selector)].map((one) => one.textContent.trim());
      return {
        tabs: texts('.tabs-container .tab'),
        status: texts('.statusbar-item').filter(Boolean),
        notifications: texts('.notification-toast'),
        lines: texts('.editor-instance .view-line').map((line) => line.slice(0, 30)),
        marks: document.querySelectorAll('.editor-instance .view-overlays .cdr').length,
      };
    });
  }

  screenshot(file) {
    mkdirSync(dirname(file), { recursive: true });
    return this.page.screenshot({ path: file });
  }

  #inputWith(placeholder) {
    return this.page.locator(`.quick-input-widget:visible input[placeholder="${placeholder}"]`);
  }

  /** Opens a list by key, filters it, walks to the row named `label` (the first without one) and takes it. */
  async #choose(key, filter, label) {
    const field = this.page.locator(input);
    let isFirst = true;
    // It is opened and filled again if it closes before it is filled or walked, as on a slow machine, and if it was opened too early
    // for the row: a palette that is open before the window knows the extension never shows its commands.
    await until(
      `“${label ?? filter}” is in the list on ${key}`,
      async () => {
        if (isFirst || !(await field.isVisible())) await this.press(key);
        isFirst = false;
        try {
          await field.waitFor({ timeout: 500 });
          await field.fill(filter, { timeout: 1000 });
        } catch {
          return false;
        }
        if (!label) return true;
        const found = await until(
          `“${label}” has the focus, or the list is closed`,
          async () => ((await this.#walkTo(label)) ? 'focused' : !(await field.isVisible()) && 'closed'),
          20_000,
        ).catch(() => 'missing');
        if (found === 'missing') await this.press('Escape');
        return found === 'focused' && field.isVisible();
      },
      150_000,
    );
    await this.press('Enter');
  }

  /** Goes one row towards the one with this label; true where that has the focus. */
  async #walkTo(label) {
    const [wanted, focused] = await this.page.evaluate(findRow, label);
    if (wanted === undefined || focused === undefined) return false;
    if (wanted === focused) return true;
    await this.press(wanted > focused ? 'ArrowDown' : 'ArrowUp');
    return false;
  }
}

/** Runs in the page: the middle of the first place in the editor that shows these words. */
function middleOf(words) {
  const wanted = words.replaceAll(' ', '\u00a0');
  for (const line of document.querySelectorAll('.editor-instance .view-line')) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.data.replaceAll(' ', '\u00a0').indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + words.length);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }
  }
  throw new Error(`no “${words}” on the screen`);
}

/** Runs in the page: the place of the row with exactly this label, and that of the row with the focus. */
function findRow(label) {
  const rows = [...document.querySelectorAll('.quick-input-list .monaco-list-row')];
  const place = (found) => found && Number(found.dataset.index);
  return [
    place(rows.find((one) => one.querySelector('.label-name')?.textContent.replaceAll('\u00a0', ' ') === label)),
    place(rows.find((one) => one.classList.contains('focused'))),
  ];
}

/** Runs in the page. */
function lookAt(text) {
  const wanted = text.replaceAll(' ', '\u00a0');
  for (const line of document.querySelectorAll('.editor-instance .view-line')) {
    const at = line.textContent.replaceAll(' ', '\u00a0').indexOf(wanted);
    if (at < 0) continue;
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let left = at;
    while (walker.nextNode() && left >= walker.currentNode.length) left -= walker.currentNode.length;
    const node = walker.currentNode;
    const range = document.createRange();
    range.setStart(node, left);
    range.setEnd(node, left + 1);
    const glyph = range.getBoundingClientRect();
    const x = glyph.left + glyph.width / 2;
    const y = glyph.top + glyph.height / 2;
    const style = getComputedStyle(node.parentElement);
    const marks = [...line.closest('.monaco-editor').querySelectorAll('.view-overlays .cdr'), node.parentElement]
      .filter((mark) => !/rangeHighlight|wordHighlight|selectionHighlight/.test(mark.className))
      .filter((mark) => {
        const box = mark.getBoundingClientRect();
        return box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
      })
      .map((mark) => getComputedStyle(mark))
      .map((mark) => ({
        background: mark.backgroundColor,
        border: `${mark.borderBottomWidth} ${mark.borderBottomStyle} ${mark.borderBottomColor}`,
        underline:
          mark.textDecorationLine === 'none'
            ? ''
            : `${mark.textDecorationLine} ${mark.textDecorationStyle} ${mark.textDecorationColor}`,
      }))
      .filter((mark) => mark.background !== 'rgba(0, 0, 0, 0)' || !/ none /.test(mark.border) || mark.underline);
    return { colour: style.color, weight: style.fontWeight, marks };
  }
  return undefined;
}
