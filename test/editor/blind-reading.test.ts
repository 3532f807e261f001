import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationTarget, commands, languages, workspace } from 'vscode';
import { until } from '../support/until';
import { newFolder, opened, openFile, putCursor, run, textOf } from '../support/workbench';

const talk = 'ANN: We opened 12 clinics. We hired 300 nurses.\n\nBOB: You closed 5 schools.\n\nANN: No.\n';
const shared = `version: 1
transcript: "talk.transcript"

annotations:
  - id: a1b2c3d4e5f6
    tag: claim
    quote:
      exact: "We opened 12 clinics."
    verdict: "false"
    by: "anna"
`;

describe('blind reading', () => {
  const me = (name: string | undefined) =>
    workspace.getConfiguration('transcript').update('me', name, ConfigurationTarget.Global);
  afterEach(async () => {
    await me(undefined);
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('hides what others did until it is finished, and keeps one’s own work in one’s own file', async () => {
    await me('Ben Roy');
    const path = join(newFolder(), 'talk.transcript');
    const own = `${path}.Ben-Roy.annotations.yaml`;
    writeFileSync(`${path}.annotations.yaml`, shared);
    const editor = await openFile(path, talk);
    const open = await opened(editor.document);
    const quotes = () => open.dossier.annotations.map(({ annotation }) => annotation.quote.exact);
    const problems = () => languages.getDiagnostics(editor.document.uri).map(({ code }) => code);
    await until('all is shown', () => quotes().length === 1 && problems().includes('verdict-without-source'));

    await run('startBlindReading');
    await until('nothing is shown', () => quotes().length === 0 && problems().length === 0);
    putCursor(editor, '12 clinics');
    await run('tagClaim');
    await until('it is saved', () => existsSync(own) && textOf(own).includes('12 clinics'));
    assert.equal(textOf(`${path}.annotations.yaml`), shared);
    assert.deepEqual(quotes(), ['We opened 12 clinics.']);
    assert.match(textOf(own), /^blind: \{by: "Ben Roy", at: ".*"\}$/m);

    await run('finishBlindReading');
    await until('all is shown again', () => quotes().length === 2 && problems().includes('verdict-without-source'));
    assert.match(textOf(own), /^blind: \{.*finished: ".*"\}$/m);
  });

  it('of verdicts writes one’s own opinion on a shared claim beside it', async () => {
    await me('ben');
    const path = join(newFolder(), 'talk.transcript');
    const own = `${path}.ben.annotations.yaml`;
    writeFileSync(`${path}.annotations.yaml`, shared);
    const editor = await openFile(path, talk);
    const open = await opened(editor.document);
    const claim = () => open.dossier.annotations[0]?.annotation;
    await run('judgeBlind');
    await until('the verdict is hidden', () => claim()?.id === 'a1b2c3d4e5f6' && claim()?.verdict === undefined);
    putCursor(editor, '12 clinics');
    await run('giveVerdict', 1);
    await commands.executeCommand('workbench.action.closeQuickOpen');
    await until('it is saved', () => existsSync(own) && textOf(own).includes('verdict: "true"'));
    assert.equal(claim()?.verdict, 'true');
    assert.equal(textOf(`${path}.annotations.yaml`), shared);
  });
});
