import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands, Uri, window, workspace } from 'vscode';
import { deskOf } from '../support/desk-of';
import { until } from '../support/until';
import { run } from '../support/workbench';

const folder = () => workspace.workspaceFolders![0]!.uri.fsPath;

describe('importing', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('makes a transcript beside its source, opens it, and leaves the source as it is', async () => {
    const source = join(folder(), 'imported-talk.json');
    const text = JSON.stringify({ segments: [{ start: 1, end: 2, text: ' We lost 40 boats.', speaker: 'Mira' }] });
    writeFileSync(source, text);
    await run('import', Uri.file(source));
    const open = await until('the transcript', () => window.activeTextEditor?.document);
    assert.equal(open.uri.fsPath, join(folder(), 'imported-talk.transcript'));
    assert.equal(open.languageId, 'transcript');
    const { dossier } = (await (await deskOf()).opened(open))!;
    assert.deepEqual(
      dossier.transcript.turns.map(({ speaker, time }) => [speaker, time]),
      [['Mira', 1]],
    );
    assert.equal(readFileSync(source, 'utf8'), text);
  });

  it('takes all files that are selected, and says of one that it can’t be', async () => {
    const word = join(folder(), 'imported-word.docx');
    const broken = join(folder(), 'imported-broken.docx');
    const fixture = readFileSync(join(__dirname, '../../../test/fixtures/import/interview.docx'));
    writeFileSync(word, fixture);
    writeFileSync(broken, fixture.subarray(0, 2000));
    await run('import', Uri.file(broken), [Uri.file(broken), Uri.file(word)]);
    await until('the transcript', () => existsSync(join(folder(), 'imported-word.transcript')));
    assert.ok(!existsSync(join(folder(), 'imported-broken.transcript')));
  });
});
