import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../support/window/until.mjs';
import { openWorkbench } from '../support/window/workbench.mjs';

const root = process.cwd();
const interview = readFileSync(join(root, 'samples/riverside-interview.txt'), 'utf8');
const seedFile = join(root, '../shared/seed/000_8b7c9d116a4104c4.txt');

const quotesIn = (sidecar) => [...(sidecar ?? '').matchAll(/ exact: "(.*)"$/gm)].map((match) => match[1]);

async function openAsTranscript(name, text) {
  const workbench = await openWorkbench({ files: { [name]: text } });
  await workbench.openFile(name);
  await workbench.run('Transcript: Open as Transcript');
  await isRead(workbench);
  return workbench;
}

/** Waits until the active editor's text is read as a transcript; from then on its long lines are wrapped. */
function isRead(workbench) {
  return workbench.page.locator('.statusbar-item', { hasText: / tagged, \d+ left/ }).waitFor();
}

async function reopen(workbench, name) {
  await workbench.run('View: Close Editor');
  await workbench.page.locator('.tabs-container .tab').waitFor({ state: 'detached' });
  await workbench.openFile(name);
  await isRead(workbench);
}

describe('the main job, as a person does it', () => {
  it('colours who speaks and what is claimed, and no line of the page’s furniture', async () => {
    const workbench = await openAsTranscript('talk.txt', interview);
    await workbench.goToWords('talk.txt', '先後盤活');
    const plain = await until('the speech', () => workbench.look('先後盤活'));
    const speaker = await until('the speaker has a colour of its own', async () => {
      const look = await workbench.look('方知微:感謝');
      return look && look.colour !== plain.colour && look;
    });
    const number = await workbench.look('47處');
    assert.notEqual(number.colour, plain.colour);
    assert.notEqual(number.colour, speaker.colour);
    assert.notDeepEqual(number.marks, [], 'an untagged claim is marked');
    assert.deepEqual(plain.marks, []);
    assert.equal((await workbench.look('“兩次上門”:')).colour, plain.colour, 'a phrase with a colon is no speaker');
  });

  it('palette → Tag Claim → YAML on disk → mark, and the next key tags the next claim', async () => {
    const workbench = await openAsTranscript('talk.txt', interview);
    await workbench.goToWords('talk.txt', '52個');
    const before = await until('the text', () => workbench.look('52個'));
    await workbench.run('Transcript: Tag Claim');
    await until('the sidecar', () => quotesIn(workbench.read('talk.txt.annotations.yaml')).length === 1);
    assert.deepEqual(quotesIn(workbench.read('talk.txt.annotations.yaml')), ['去年全區改造老舊小區52個']);
    await until('another mark', async () => {
      const after = await workbench.look('52個');
      return JSON.stringify(after.marks) !== JSON.stringify(before.marks);
    });
    const first = await workbench.position();
    await workbench.run('Transcript: Next Claim');
    await until('the cursor is at another claim', async () => (await workbench.position()) !== first);
    await workbench.press('Control+Alt+Enter');
    await until('two', () => quotesIn(workbench.read('talk.txt.annotations.yaml')).length === 2);
    assert.deepEqual(quotesIn(workbench.read('talk.txt.annotations.yaml'))[1], '惠及居民2.3萬戶');
  });

  it('a verdict with a source is written as a decision, and the tree shows it', async () => {
    const workbench = await openAsTranscript('talk.txt', interview);
    await workbench.goToWords('talk.txt', '52個');
    await workbench.run('Transcript: Set Verdict…');
    await workbench.pick('Verdict', 'Half true');
    await until('the verdict', () => workbench.read('talk.txt.annotations.yaml')?.includes('verdict: half-true'));
    await workbench.answer('https://…', 'https://example.org/report');
    await until('the source', () =>
      workbench.read('talk.txt.annotations.yaml').includes('url: "https://example.org/report"'),
    );
    const yaml = workbench.read('talk.txt.annotations.yaml');
    assert.match(yaml, /status: checked/);
    assert.match(yaml, /reviews:\n {6}- by: ".*"\n {8}at: "[^"]+"\n {8}verdict: half-true/);
    await workbench.run('Transcript: Focus on Annotations View');
    await workbench.page.locator('.monaco-list-row', { hasText: 'Half true' }).waitFor();
  });

  it('shows a change from outside at once, and marks of a file that is opened again', async () => {
    const workbench = await openAsTranscript('talk.txt', interview);
    await workbench.goToWords('talk.txt', '52個');
    await workbench.run('Transcript: Tag Claim');
    await until('the sidecar', () => workbench.read('talk.txt.annotations.yaml'));
    const marked = await until('the mark of what is saved', async () => {
      const look = await workbench.look('去年全區');
      return look?.marks.some(({ underline }) => underline.includes('solid')) && look;
    });
    await reopen(workbench, 'talk.txt');
    await workbench.goToWords('talk.txt', '52個');
    await until('the same mark', async () => {
      const look = await workbench.look('去年全區');
      return JSON.stringify(look?.marks) === JSON.stringify(marked.marks);
    });
  });

  it('on the real interview: ten claims by keyboard alone, marked again after reopening', async function () {
    if (!existsSync(seedFile)) {
      console.log('      skipped: ../shared/seed is not here');
      return this.skip();
    }
    const seed = readFileSync(seedFile, 'utf8');
    const sidecar = () => workbench.read('seed.txt.annotations.yaml');
    const workbench = await openAsTranscript('seed.txt', seed);
    // The claims of one long sentence each by itself, and one without a number: from the second printing it is tagged in the first.
    const figures = [
      '6人援鄂',
      '49人',
      '32人',
      '8人在我市',
      '4萬名師生',
      '4600多人',
      '2萬餘份',
      '4萬餘人次',
      '10萬餘劑次',
    ];
    for (const [i, figure] of figures.entries()) {
      await workbench.goToWords('seed.txt', figure);
      await workbench.press('Control+Alt+Enter');
      await until(`${figure} is tagged`, () => quotesIn(sidecar()).length === i + 1);
    }
    await workbench.goToWords('seed.txt', '死亡率最低的國家之一', 2);
    await workbench.press('Control+Alt+Enter');
    await until('all are tagged', () => quotesIn(sidecar()).length === figures.length + 1);
    const quotes = quotesIn(sidecar());
    assert.equal(new Set(quotes).size, quotes.length, 'each is a quote of its own');
    for (const [i, figure] of figures.entries()) {
      assert.ok(quotes[i].includes(figure), `${figure} in ${JSON.stringify(quotes)}`);
    }
    assert.ok(quotes[figures.indexOf('4600多人')].includes('6輪核酸'), 'two figures of one claim are one quote');
    await reopen(workbench, 'seed.txt');
    await workbench.goToWords('seed.txt', '49人');
    await until('the first mark', async () => (await workbench.look('49人'))?.marks.length > 0);
    await workbench.goToWords('seed.txt', '死亡率最低的國家之一', 2);
    await until('the mark in the second printing', async () => (await workbench.look('我國是'))?.marks.length > 0);
    await workbench.goToWords('seed.txt', '死亡率最低的國家之一', 1);
    await until('the mark in the first printing', async () => (await workbench.look('我國是'))?.marks.length > 0);
  });
});
