import assert from 'node:assert/strict';
import { until } from '../support/window/until.mjs';
import { openWorkbench } from '../support/window/workbench.mjs';

const speech =
  'Remarks at the Opening of the Mill\n\nMarch 4, 2041\n\nThank you all for coming.\n\nWe were told it would take long. We built 340 homes here in four.\n\nThank you.\n';
const captions =
  '1\n00:00:01,000 --> 00:00:03,000\nWe were told it would take long.\n\n2\n00:00:03,000 --> 00:00:05,500\nThe mill cost 2.3\n\n3\n00:00:05,500 --> 00:00:08,000\nmillion dollars in all.\n';
const round = [
  'Q.   How much was paid for the mill?',
  'A.   The county paid 2.3',
  'million dollars in all.',
  'MR. ADLER:  Objection.',
];
const record = `${[1, 2, 3, 4]
  .flatMap(() => round)
  .map((line, i) => `${String(i + 1).padStart(2)}    ${line}`)
  .join('\n')}\n`;
const talk =
  'Ann Lee: Hello there.\n\nBob Roy: Hi, all of you.\n\nblip >3: We have 12 schools.\n\nAnn Lee: Well, it is so.\n\nBob Roy: Yes, it is.\n\nblip >3: And 4 halls.\n';

const quotesIn = (sidecar) => [...(sidecar ?? '').matchAll(/ exact: "(.*)"$/gm)].map((match) => match[1]);

async function open(name, text) {
  const workbench = await openWorkbench({ files: { [name]: text } });
  await workbench.openFile(name);
  await workbench.page.locator('.statusbar-item', { hasText: / tagged, \d+ left/ }).waitFor();
  return workbench;
}

/** Answers the question with this title. */
async function answer(workbench, title, text) {
  const box = workbench.page.locator('.quick-input-widget', { hasText: title });
  await box.waitFor();
  await box.locator('input').first().fill(text);
  await workbench.press('Enter');
}

describe('texts as they are read', () => {
  for (const [what, name, text, line, quote] of [
    ['a speech', 'speech.transcript', speech, 7, 'We built 340 homes here in four.'],
    ['captions of speech recognition', 'talk.srt', captions, 7, 'The mill cost 2.3 million dollars in all.'],
    ['a record of a court', 'record.transcript', record, 2, 'The county paid 2.3\\nmillion dollars in all.'],
  ]) {
    it(`${what}: the next claim is walked to and tagged, and its quote is words and nothing else`, async () => {
      const workbench = await open(name, text);
      await workbench.goTo(1);
      await workbench.run('Transcript: Next Claim');
      await until('the claim', async () => (await workbench.position()).includes(`Ln ${line},`));
      await workbench.run('Transcript: Tag Claim');
      const sidecar = () => workbench.read(`${name}.annotations.yaml`);
      await until('the quote', () => quotesIn(sidecar()).length === 1);
      assert.deepEqual(quotesIn(sidecar()), [quote]);
    });
  }

  it('are read as a person says: who is a speaker, who is none, and what they are called', async () => {
    const workbench = await open('talk.transcript', talk);
    const sidecar = () => workbench.read('talk.transcript.annotations.yaml') ?? '';
    await workbench.goTo(5, 3);
    await workbench.run('Transcript: This Is a Speaker');
    await until('the label', () => sidecar().includes('label: "blip >3"'));
    const colour = async (words) => (await workbench.look(words))?.colour;
    // A speaker's, whichever it is: each has one of their own.
    await until('a colour', async () => ![undefined, await colour('Hi, all')].includes(await colour('blip')));
    await workbench.run('Transcript: Name This Speaker…');
    await answer(workbench, 'Name of blip >3', 'Wen Li');
    await until('the name', () => sidecar().includes('name: "Wen Li"'));
    await workbench.goTo(1, 3);
    await workbench.run('Transcript: This Is No Speaker');
    await until('no speaker', () => /label: "Ann Lee"[\s\S]*speaker: false/.test(sidecar()));
    await until('no colour', async () => (await colour('Ann Lee')) === (await colour('Hello')));
    await workbench.run('Transcript: Set Speaker of the Talk…');
    await answer(workbench, 'Speaker of the talk', 'Ada Quell');
    await until('the speaker of the talk', () => sidecar().includes('speaker: "Ada Quell"'));
  });
});
