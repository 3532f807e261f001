import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ConfigurationTarget, commands, languages, Position, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { addToPrepared } from '../../src/editor/add-to-prepared';
import { deskOf } from '../support/desk-of';
import { until } from '../support/until';
import { openTranscript, run, textOf } from '../support/workbench';

describe('prepared claims', () => {
  afterEach(async () => {
    await run('leaveChecking');
    await commands.executeCommand('workbench.action.files.resetActiveEditorReadonlyInSession');
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('are offered as they are said, taken over with line and notes, and count nowhere', async () => {
    const { open, path, sidecar } = await openTranscript(
      'BEN: Hello.\nHALE: The ferry carried 61,250 people to the island!\n',
    );
    const text = `version: 1
claims:
  - claim: "61250 people took the ferry to the island."
    speaker: "HALE"
    verdict: mostly-true
    publish: { text: "Mostly true.", by: "Otto" }
    notes:
      - text: "From the port."
  - claim: "Nobody says this, of 77,777 whales."
`;
    const file = join(dirname(path), 'night.prepared.yaml');
    writeFileSync(file, text);
    const desk = await deskOf();
    await run('startChecking');
    const offers = () => desk.known.offersFor(desk.checking.handOf(open)!);
    await until('it is offered', () => offers()[0]?.isPrepared && offers()[0]!.differences.length === 0);
    assert.deepEqual(
      [...desk.cards.all.keys()].filter((one) => one.includes('night.prepared')),
      [],
    );
    await run('takeOverVerdict');
    await until('it stands in the file', () => textOf(sidecar).includes('night.prepared.yaml'));
    const [claim] = open.dossier.annotations.map(({ annotation }) => annotation);
    assert.deepEqual(
      [claim?.verdict, claim?.publish?.text, claim?.notes?.[0]?.text, claim?.['same-as']?.file],
      ['mostly-true', 'Mostly true.', 'From the port.', 'night.prepared.yaml'],
    );
    assert.equal(textOf(file), text);
  });

  it('are offered beside what was checked in a folder that a setting names', async () => {
    const { open } = await openTranscript('BEN: Hello.\nHALE: The lighthouse cost 93,417 crowns to paint!\n');
    const folder = mkdtempSync(join(tmpdir(), 'last-year-'));
    const settings = workspace.getConfiguration('transcript');
    try {
      writeFileSync(join(folder, 'spring.txt'), 'HALE: To paint the lighthouse 93,417 crowns were paid.\n');
      writeFileSync(
        join(folder, 'spring.txt.annotations.yaml'),
        `version: 1
transcript: "spring.txt"
annotations:
  - id: spring1
    tag: claim
    by: "Otto"
    speaker: "HALE"
    quote: { exact: "To paint the lighthouse 93,417 crowns were paid." }
    verdict: "false"
    reviews:
      - { by: "Otto", at: 2031-05-04T10:00:00Z, verdict: "false" }
`,
      );
      const desk = await deskOf();
      await run('startChecking');
      const offered = () => desk.known.offersFor(desk.checking.handOf(open)!).map(({ annotation }) => annotation.id);
      assert.deepEqual(offered(), []);
      await settings.update('earlierClaims', [folder], ConfigurationTarget.Global);
      await until('it is offered', () => offered()[0] === 'spring1');
      await settings.update('earlierClaims', undefined, ConfigurationTarget.Global);
      await until('it is no longer', () => offered().length === 0);
    } finally {
      await settings.update('earlierClaims', undefined, ConfigurationTarget.Global);
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('tells under Problems what can’t be read of a file that is open', async () => {
    const { path } = await openTranscript('ANN: Hello.\n');
    const file = join(dirname(path), 'bad.prepared.yaml');
    writeFileSync(file, 'version: 1\nclaims:\n  - speaker: "HALE"\n');
    await window.showTextDocument(await workspace.openTextDocument(Uri.file(file)));
    const [found] = await until('the problem', () => {
      const all = languages.getDiagnostics(Uri.file(file)).filter(({ source }) => source === 'transcript');
      return all.length > 0 && all;
    });
    assert.deepEqual([found?.code, found?.range.start.line], ['missing-key', 2]);
  });

  it('tells that what is added waits in an editor with unsaved changes, and adds nothing twice', async () => {
    const { path } = await openTranscript('ANN: Hello.\n');
    const file = Uri.file(join(dirname(path), 'waiting.prepared.yaml'));
    writeFileSync(file.fsPath, 'version: 1\nclaims:\n  - claim: "Trees grow."\n');
    const document = await workspace.openTextDocument(file);
    await window.showTextDocument(document);
    const edit = new WorkspaceEdit();
    edit.insert(file, new Position(0, 0), '# Tonight\n');
    await workspace.applyEdit(edit);
    const claim = { id: 'p1', tag: 'claim', claim: 'We built 300 homes.', speaker: 'ANN' };
    assert.deepEqual(await addToPrepared(file, [claim]), { outcome: 'pending', count: 1 });
    assert.match(document.getText(), /Tonight[\s\S]*300 homes/);
    assert.doesNotMatch(readFileSync(file.fsPath, 'utf8'), /300 homes/);
    await document.save();
    assert.deepEqual(await addToPrepared(file, [{ ...claim, id: 'p2' }]), { outcome: 'saved', count: 0 });
  });
});
