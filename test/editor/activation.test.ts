import assert from 'node:assert/strict';
import { commands, extensions, languages, workspace } from 'vscode';
import { until } from '../support/until';

describe('activation', () => {
  const extension = extensions.getExtension('transcript-annotator.transcript-annotator');

  it('a transcript activates the extension', async () => {
    assert.ok(extension);
    const document = await workspace.openTextDocument({
      language: 'transcript',
      content: 'MODERATOR: Good evening.\n',
    });
    assert.equal(document.languageId, 'transcript');
    await until('it is active', () => extension.isActive);
  });

  it('the language is known to the editor', async () => {
    assert.ok((await languages.getLanguages()).includes('transcript'));
  });

  it('declared commands are the registered commands', async () => {
    const declared: { command: string }[] = extension?.packageJSON.contributes?.commands ?? [];
    await extension?.activate();
    const registered = (await commands.getCommands()).filter((name) => name.startsWith('transcript.'));
    // A view's own commands (`transcript.claims.focus`) are VS Code's.
    const views = Object.values<{ id: string }[]>(extension?.packageJSON.contributes?.views ?? {}).flat();
    const own = registered.filter((name) => !views.some((view) => name.startsWith(`${view.id}.`)));
    assert.deepEqual(own.sort(), declared.map((one) => one.command).sort());
  });
});
