import { until } from '../support/window/until.mjs';
import { openWorkbench } from '../support/window/workbench.mjs';

const hearing = `JUNE WEISS, COUNCIL CHAIR: We are 9 tonight.

MAYOR OKORO: We opened 12 schools in 2024 and spent $40 million.

WEISS: And in 2025?

MAYOR OKORO: Another 15.

WEISS: Thank you.
`;
const rows = '.quick-input-list .monaco-list-row';
const place = '.statusbar-item[id="status.editor.selection"]';

describe('the list of the numbers in a turn', () => {
  const open = async () => {
    const workbench = await openWorkbench({ files: { 'a.transcript': hearing } });
    await workbench.openFile('a.transcript');
    await until('it is read', async () => (await workbench.look('12'))?.marks.length > 0);
    await workbench.goTo(3, 20);
    await workbench.run('Transcript: Numbers in This Turn');
    await workbench.page.locator('.quick-input-widget input[placeholder="Go to a number"]').waitFor();
    await until('the first number is shown', async () => /\(10 selected\)/.test(await placeOf(workbench)));
    return workbench;
  };
  const placeOf = (workbench) => workbench.page.locator(place).textContent();

  it('holds all of them, with what each is, and takes one there', async () => {
    const workbench = await open();
    await until('three numbers', async () => {
      const texts = (await workbench.page.locator(rows).allTextContents()).map((text) =>
        text.replaceAll('\u00a0', ' '),
      );
      return texts.length === 3 && /2024.*no claim: date/.test(texts[1]) && /\$40 million.*money/.test(texts[2]);
    });
    await workbench.press('ArrowDown');
    await workbench.press('ArrowDown');
    await workbench.press('Enter');
    await until('the money is selected', async () => /Ln 3, Col 64/.test(await placeOf(workbench)));
  });

  it('left with Escape, goes back', async () => {
    const workbench = await open();
    await workbench.press('ArrowDown');
    await until('the year is shown', async () => /\(4 selected\)/.test(await placeOf(workbench)));
    await workbench.press('Escape');
    await until('the cursor is where it was', async () => /Ln 3, Col 20$/.test((await placeOf(workbench)).trim()));
  });
});
