import assert from 'node:assert/strict';
import { commands, window } from 'vscode';
import { stateOf } from '../../src/core/dossier/state-of';
import { unitsOf } from '../../src/core/dossier/units-of';
import { until } from '../support/until';
import { opened, run } from '../support/workbench';

describe('the first five minutes', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('open a sample at its first claim, with claims that are false, changed and disputed', async () => {
    await run('openSample');
    const editor = await until('the sample', () => {
      const active = window.activeTextEditor;
      return active?.document.languageId === 'transcript' && active;
    });
    const { document } = editor;
    await until('the cursor is at the first claim', () =>
      document.getText().startsWith('1,100 people', document.offsetAt(window.activeTextEditor!.selection.active)),
    );
    const { dossier } = await opened(document);
    const kinds = unitsOf(dossier)
      .filter(({ annotation }) => annotation)
      .map((unit) => stateOf(unit).kind);
    assert.deepEqual(kinds.sort(), ['attention', 'disputed', 'judged']);
  });
});
