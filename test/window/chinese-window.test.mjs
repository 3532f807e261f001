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
    await problems.filter({ hasText: '“11” → “12”' }).first().waitFor();
  });
});
