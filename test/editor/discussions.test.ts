import assert from 'node:assert/strict';
import { commands, env, Uri, window } from 'vscode';
import { discussionOf } from '../../src/core/dossier/discussion-of';
import { deskOf } from '../support/desk-of';
import { until } from '../support/until';
import { openTranscript, putCursor, run, textOf } from '../support/workbench';

const talk = 'ANN: We opened 12 clinics. It is fine here.\nBOB: You closed 5 schools.\n';

describe('what is said of a claim', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('is resolved by a command, once', async () => {
    const { editor, open, sidecar } = await openTranscript(talk);
    putCursor(editor, '12');
    await run('tagClaim');
    const [
      {
        annotation: { id },
      } = assert.fail(),
    ] = open.dossier.annotations;
    const desk = await deskOf();
    await run('resolveDiscussion');
    assert.ok(!textOf(sidecar).includes('resolved'));
    await desk.make(open, {
      kind: 'edit',
      id,
      append: { notes: [{ by: 'Ann', at: '2021-05-04T10:00:00Z', text: 'Of which year?' }] },
    });
    await run('resolveDiscussion');
    const claim = await until('it is resolved', () => {
      const [one] = open.dossier.annotations;
      return one?.annotation.resolved && one.annotation;
    });
    assert.equal(discussionOf(claim)?.isResolved, true);
  });
});

describe('a link to a claim', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('shows the claim again, also in a transcript that is not open', async () => {
    const { editor, path } = await openTranscript(talk);
    putCursor(editor, '5');
    await run('tagClaim');
    await run('copyLink');
    const link = Uri.parse(await env.clipboard.readText(), true);
    assert.equal(link.scheme, env.uriScheme);
    await commands.executeCommand('workbench.action.closeAllEditors');
    await run('openLink', link);
    const shown = await until('the transcript', () => window.activeTextEditor);
    assert.equal(shown.document.uri.fsPath, path);
    await until('its words', () => shown.document.offsetAt(shown.selection.active) === talk.indexOf('You closed'));
  });
});
