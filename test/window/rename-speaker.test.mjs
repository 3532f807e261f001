import assert from 'node:assert/strict';
import { until } from '../support/window/until.mjs';
import { openWorkbench } from '../support/window/workbench.mjs';

const hearing = `JUNE WEISS, COUNCIL CHAIR: Please begin.

MAYOR OKORO: We opened 12 schools.

WEISS: And what did they cost?

MAYOR OKORO: Nearly $40 million.

WEISS: Thank you, MAYOR OKORO.
`;

describe('renaming a speaker by hand', () => {
  it('changes the labels, no mention in speech, and the annotations file', async () => {
    const workbench = await openWorkbench({ files: { 'a.transcript': hearing } });
    await workbench.openFile('a.transcript');
    await until('it is read', async () => (await workbench.look('12'))?.marks.length > 0);
    await workbench.goTo(7, 20);
    await workbench.run('Transcript: Tag Claim');
    const sidecar = () => workbench.read('a.transcript.annotations.yaml') ?? '';
    await until('the claim is tagged', () => sidecar().includes('speaker: "MAYOR OKORO"'));
    await workbench.goTo(7, 3);
    await workbench.press('F2');
    const box = workbench.page.locator('.rename-box input');
    await box.waitFor();
    assert.equal(await box.inputValue(), 'MAYOR OKORO');
    await box.fill('MAYOR LINDT');
    await workbench.press('Enter');
    await until('the annotation follows', () => sidecar().includes('speaker: "MAYOR LINDT"'));
    const lines = await workbench.lines();
    assert.equal(lines.filter((line) => line.startsWith('MAYOR LINDT: ')).length, 2);
    assert.ok(lines.includes('WEISS: Thank you, MAYOR OKORO.'));
  });
});
