import { until } from '../support/window/until.mjs';
import { openWorkbench } from '../support/window/workbench.mjs';

const paragraphs = (topic) => Array.from({ length: 40 }, (_, i) => `Sentence ${i} about ${topic}.\n\n`).join('');
const talk = `JUNE WEISS, COUNCIL CHAIR: Please begin.

MAYOR OKORO: We opened 12 schools.

${paragraphs('schools')}WEISS: And the roads?

MAYOR OKORO: We mended 30 km.

${paragraphs('roads')}WEISS: Thank you.
`;

describe('in the middle of a long turn', () => {
  for (const [what, name] of [
    ['a transcript', 'talk.transcript'],
    ['a text that has just become one', 'talk.txt'],
  ]) {
    it(`${what} shows the turn’s label above, and its speaker in the breadcrumb`, async () => {
      const workbench = await openWorkbench({ files: { [name]: talk } });
      await workbench.openFile(name);
      if (name.endsWith('.txt')) await workbench.run('Transcript: Open as Transcript');
      await workbench.page.locator('.statusbar-item', { hasText: / tagged, \d+ left/ }).waitFor();
      await workbench.goTo(45);
      const sticky = workbench.page.locator('.sticky-widget .sticky-line-content');
      await until('the label stays in view', async () =>
        /MAYOR\sOKORO:\sWe/.test((await sticky.allTextContents()).join()),
      );
      const crumbs = workbench.page.locator('.breadcrumbs-control .monaco-breadcrumb-item');
      await until('the speaker is named', async () => /MAYOR\sOKORO/.test((await crumbs.allTextContents()).at(-1)));
    });
  }
});
