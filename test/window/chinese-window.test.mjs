import { inAll } from '../support/window/in-all.mjs';
import { until } from '../support/window/until.mjs';
import { openWorkbench } from '../support/window/workbench.mjs';

const hearing = '主席：今年我們開了12所學校，花了4000萬元。\n\n市長：失業率降到3.1%，比去年少了0.4個百分點。\n';
const sidecar = `version: 1
transcript: a.transcript

annotations:
  - id: kaaaaaaaaaaa
    tag: claim
    quote: {exact: 今年我們開了11所學校, suffix: ，花了4000萬元。}
    verdict: half-true
`;

describe('a window in Chinese', () => {
  it('tells what is wrong with the annotations in Chinese, too', async () => {
    const files = { 'a.transcript': hearing, 'a.transcript.annotations.yaml': sidecar };
    const workbench = await openWorkbench({ files, language: 'zh-tw' });
    await workbench.openFile('a.transcript');
    await workbench.page.locator('.statusbar-item', { hasText: '已標註 1 則' }).waitFor();
    await workbench.press('Control+Shift+M');
    const problems = workbench.page.locator('.markers-panel .monaco-list-row');
    await problems.filter({ hasText: '結論沒有來源' }).waitFor();
    await problems.filter({ hasText: '逐字稿此處已不是' }).waitFor();
    await problems.filter({ hasText: '「11」→「12」' }).first().waitFor();
  });

  inAll(it)('has the keys on the list at the first start of checking, though it was never open before', async () => {
    const workbench = await openWorkbench({ files: { 'a.transcript': hearing }, language: 'zh-tw', width: 640 });
    const { page } = workbench;
    await workbench.openFile('a.transcript');
    await page.locator('.statusbar-item', { hasText: '尚餘 2 則' }).waitFor({ state: 'attached' });
    await workbench.run('逐字稿: 開始查核');
    await page.locator('.statusbar-item', { hasText: '查核中' }).waitFor();
    await page.locator('.pane-body .monaco-list:focus-within .monaco-list-row.focused').waitFor();
    await workbench.press('a');
    await until('the first claim is tagged', () => workbench.read('a.transcript.annotations.yaml')?.includes('12所'));
  });
});
