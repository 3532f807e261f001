import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../support/window/until.mjs';
import { openWorkbench } from '../support/window/workbench.mjs';

const talk = `ANN LEE: Good evening everybody and welcome to the meeting of the council.

BOB ROY: We opened 12 schools in the valley last year. We will open more of them.

ANN LEE: And what did all of that cost the town?

BOB ROY: Nearly 40 million crowns, and not one crown more. The bridge is paid for by now.

ANN LEE: And the harbour? Is it true that 300 jobs were lost there?

BOB ROY: No, 280 jobs, and all of those in one winter. The harbour is as busy as ever.

ANN LEE: Thank you very much, and good night to all of you.
`;
const name = 'talk.transcript';
const sidecar = `${name}.annotations.yaml`;

const title = (workbench) => workbench.page.locator('.quick-input-widget:visible .quick-input-title').textContent();
const placeholder = (workbench) =>
  workbench.page.locator('.quick-input-widget:visible input').getAttribute('placeholder');

/** Waits for the walk to ask about some words. */
const asksAbout = (workbench, words) =>
  until(`the walk asks about ${words}`, async () => {
    const shown = workbench.page.locator('.quick-input-widget:visible .quick-input-title', { hasText: words });
    return (await shown.count()) > 0;
  });

/** Takes the answer of the list that begins so, by arrow keys. */
async function answer(workbench, label) {
  const focused = workbench.page.locator('.quick-input-list .monaco-list-row.focused .label-name').first();
  await until(`“${label}” is the answer`, async () => {
    const words = await focused.textContent({ timeout: 1000 }).catch(() => undefined);
    if (words?.replaceAll('\u00a0', ' ').startsWith(label)) return true;
    if (words !== undefined) await workbench.press('ArrowDown');
    return false;
  });
  await workbench.press('Enter');
}

async function tagged(words, verdictOn) {
  const workbench = await openWorkbench({ files: { [name]: talk } });
  await workbench.openFile(name);
  for (const one of words) {
    await workbench.goToWords(name, one);
    await workbench.run('Transcript: Tag Claim');
    await until(`a tag on ${one}`, () => workbench.read(sidecar)?.includes(one));
  }
  if (verdictOn) {
    await workbench.goToWords(name, verdictOn);
    await workbench.run('Transcript: Set Verdict…');
    await workbench.pick('Verdict', 'Half true');
    await workbench.answer('https://…', 'Annual report');
    await until('the verdict', () => /verdict: half-true[\s\S]*sources:[\s\S]*reviews:/.test(workbench.read(sidecar)));
  }
  return workbench;
}

/**
 * Leaves the file as another program does, without some words that it had. It is written once more where nothing comes of it:
 * on a busy machine the window's watcher may not be up yet, and what it misses then it never tells.
 */
async function rewrite(workbench, text, gone) {
  let again = 0;
  await until('the new text', async () => {
    if (Date.now() >= again) {
      writeFileSync(join(workbench.folder, name), text);
      again = Date.now() + 2000;
    }
    return !(await workbench.lines()).some((line) => line.includes(gone));
  });
}

const tree = (workbench) => workbench.page.locator('.pane-body .monaco-list-row').allTextContents();
const status = (workbench) =>
  workbench.page.locator('[id="transcript-annotator.transcript-annotator.transcript.status"]').textContent();

describe('a digit that is edited after the verdict', () => {
  it('is flagged with old and new words wherever one looks, until there is a new decision', async () => {
    const workbench = await tagged(['12 schools', '280 jobs'], '12 schools');
    await rewrite(workbench, talk.replace('12 schools', '13 schools'), '12 schools');
    await until('the status bar', async () => /\b1$/.test((await status(workbench)).trim()));
    await workbench.run('Problems: Focus on Problems View');
    await until('the problem', async () =>
      (await tree(workbench)).some((row) => /“12” → “13”.*Does the verdict still hold/.test(row)),
    );
    await workbench.run('View: Toggle Panel Visibility');
    await workbench.openFile(name);
    await workbench.run('Transcript: Review Moved Annotations');
    await asksAbout(workbench, 'We opened 12 schools in the valley last year.');
    assert.equal(await placeholder(workbench), '“12” → “13”');
    await until(
      'both figures in the text',
      async () =>
        (await workbench.lines()).some((line) => line.includes('13')) &&
        (await workbench.page.locator('.editor-instance [class*="ced-"]').count()) > 0,
    );
    await answer(workbench, 'Accept');
    await until(
      'the doubt',
      async () => (await placeholder(workbench)) === '“12” → “13”. Does the verdict “Half true” still hold?',
    );
    await answer(workbench, 'Decide later');
    await until('the old words', () => /previous:\n +- exact: "We opened 12 schools/.test(workbench.read(sidecar)));
    assert.match(workbench.read(sidecar), /exact: "We opened 13 schools/);
    assert.match(await status(workbench), /\b1\s*$/);
    await workbench.run('Transcript: Focus on Annotations View');
    await until('the tree', async () => (await tree(workbench)).some((row) => row.startsWith('“12” → “13”')));
    await workbench.openFile(name);
    await workbench.run('Transcript: Review Moved Annotations');
    await answer(workbench, 'The verdict still holds');
    await until('no more attention', async () => !/\b1\s*$/.test(await status(workbench)));
    await until('the decision', () => workbench.read(sidecar).match(/verdict: half-true/g).length === 3);
  });
});

describe('reviewing moved annotations by keyboard alone', () => {
  it('accepts all that only moved at once, and chooses one of several places', async () => {
    const entry = (id, exact, context = '') =>
      `  - id: ${id}\n    tag: claim\n    quote:\n      exact: "${exact}"\n${context}`;
    const elsewhere =
      '      prefix: "other words that stood before it: "\n      suffix: " And other words behind it too."\n';
    const twice = talk.replaceAll('ANN LEE: And', 'ANN LEE: Yes, of course. And');
    const byHand = `version: 1\ntranscript: "${name}"\n\nannotations:\n${[
      entry('a1', 'We opened 12 schools in the valley last year.', elsewhere),
      entry('a2', 'Yes, of course.'),
      entry('a3', 'No, 280 jobs, and all of those in one winter.', elsewhere),
    ].join('\n')}`;
    const workbench = await openWorkbench({ files: { [name]: twice, [sidecar]: byHand } });
    await workbench.openFile(name);
    await until('the marks', async () => (await workbench.look('12 schools'))?.marks.length > 0);
    await workbench.run('Transcript: Review Moved Annotations');
    await asksAbout(workbench, '12 schools');
    await answer(workbench, 'Accept all 2 that only moved');
    await asksAbout(workbench, 'Yes, of course.');
    assert.equal(await placeholder(workbench), 'These words stand in several places.');
    const second = workbench.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Line 9' });
    await until('the second place', async () => {
      if ((await second.count()) > 0) return true;
      await workbench.press('ArrowDown');
      return false;
    });
    await workbench.press('Enter');
    const start = twice.lastIndexOf('Yes, of course.');
    await until('the chosen place', () => workbench.read(sidecar).includes(`position: {start: ${start}, `));
    assert.doesNotMatch(workbench.read(sidecar), /other words/);
    await workbench.run('Transcript: Undo Last Change');
    await until('the choice is taken back', () => !workbench.read(sidecar).includes(`position: {start: ${start}, `));
    await workbench.run('Transcript: Undo Last Change');
    await until('all are as they were', () => workbench.read(sidecar) === byHand);
  });

  it('attaches to the selection, keeps what is lost and removes', async () => {
    const workbench = await tagged(['12 schools', 'bridge is', '280 jobs', '300 jobs']);
    const edited = talk
      .replace('We opened 12 schools in the valley last year. ', '')
      .replace('The bridge is paid for by now.', '')
      .replace('No, 280 jobs, and all of those in one winter. ', '')
      .replace('Is it true that 300 jobs were lost there?', '');
    await rewrite(workbench, edited, '12 schools');
    await workbench.goToWords(name, 'The harbour is as busy as ever.');
    await workbench.press('Shift+End');
    await workbench.run('Transcript: Review Moved Annotations');
    const answers = new Map([
      ['12 schools', 'Leave it for now'],
      ['bridge is', 'Keep as lost'],
      ['280 jobs', 'Attach to the selection'],
      ['300 jobs', 'Remove the annotation'],
    ]);
    for (let i = 0; i < 4; i++) {
      await asksAbout(workbench, `${i + 1} of 4`);
      const about = await title(workbench);
      const [words, wanted] = [...answers].find(([one]) => about.includes(one));
      const isLost = (await placeholder(workbench)) === 'These words are gone.';
      await answer(
        workbench,
        wanted === 'Keep as lost' || wanted === 'Leave it for now'
          ? isLost
            ? 'Keep as lost'
            : 'Leave it for now'
          : wanted,
      );
      answers.delete(words);
    }
    await until('the attached words', () =>
      workbench.read(sidecar).includes('exact: "The harbour is as busy as ever."'),
    );
    assert.match(workbench.read(sidecar), /previous:\n +- exact: "No, 280 jobs/);
    assert.match(workbench.read(sidecar), /exact: "We opened 12 schools/);
    assert.match(workbench.read(sidecar), /exact: "The bridge is/);
    assert.doesNotMatch(workbench.read(sidecar), /300 jobs/);
  });
});
