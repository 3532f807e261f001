import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { type CodeAction, commands, languages, Selection } from 'vscode';
import { until } from '../support/until';
import { hearing, openTranscript, putCursor, run, textOf } from '../support/workbench';

/** Takes the first answer of the list, once it is shown; no further one when it is done. */
async function takeFirst(what: string, isDone: () => boolean): Promise<void> {
  await until(what, async () => {
    if (isDone()) return true;
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return isDone();
  });
}

describe('reviewing moved annotations', () => {
  afterEach(async () => {
    await commands.executeCommand('workbench.action.files.revert');
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('accepts changed words, and says by itself whether the verdict holds', async () => {
    const { editor, open, sidecar, path } = await openTranscript(hearing);
    putCursor(editor, '12 schools');
    await run('tagClaim');
    const byHand =
      'tag: claim\n    verdict: "true"\n    reviews:\n      - {at: "2031-05-04T10:00:00Z", verdict: "true"}';
    writeFileSync(sidecar, textOf(sidecar).replace('tag: claim', byHand));
    await until('the verdict', () => open.dossier.annotations[0]?.annotation.verdict === 'true');
    writeFileSync(path, hearing.replace('12 schools', '13 schools'));
    await until('the changed words', () => open.dossier.annotations[0]?.placement === 'changed');
    const walk = run('reviewMoved');
    const claim = () => open.dossier.annotations[0]?.annotation;
    await takeFirst('the confirmed words', () => claim()?.previous !== undefined);
    assert.ok(open.dossier.annotations[0]?.attention, 'the verdict is still in question');
    await takeFirst('the decision', () => claim()?.reviews?.length === 2);
    await walk;
    assert.equal(open.dossier.annotations[0]?.attention, undefined);
    assert.match(textOf(sidecar), /exact: "We opened 13 schools\."/);
  });

  it('attaches lost words to the selection', async () => {
    const { editor, open, path, sidecar } = await openTranscript(hearing);
    putCursor(editor, '12 schools');
    await run('tagClaim');
    writeFileSync(path, hearing.replace('We opened 12 schools. We will open more.', 'No comment at all.'));
    await until('the lost words', () => open.dossier.annotations[0]?.placement === 'lost');
    const at = editor.document.positionAt(editor.document.getText().indexOf('No comment'));
    editor.selection = new Selection(at, at.translate(0, 'No comment at all.'.length));
    const walk = run('reviewMoved');
    await takeFirst('the new place', () => open.dossier.annotations[0]?.placement === 'exact');
    await walk;
    assert.ok(textOf(sidecar).includes('exact: "No comment at all."'));
  });

  it('offers a place for words of which the bulk was rewritten', async () => {
    const { editor, open, path, sidecar } = await openTranscript(hearing);
    putCursor(editor, '12 schools');
    await run('tagClaim');
    writeFileSync(path, hearing.replace(/We opened 12 schools\..*/, 'There are now 12 schools, I am told. Ask them.'));
    await until('the lost words', () => open.dossier.annotations[0]?.placement === 'lost');
    const place = open.dossier.annotations[0]?.candidates?.[0];
    assert.ok(place, 'a place is suggested');
    const words = open.document.getText().slice(place.start, place.end);
    const walk = run('reviewMoved');
    await takeFirst('the new place', () => open.dossier.annotations[0]?.placement === 'exact');
    await walk;
    assert.ok(textOf(sidecar).includes(`exact: ${JSON.stringify(words)}`));
  });

  it('renames a speaker who was renamed in the whole text in all annotations, offered at the Problem, as one step of undo', async () => {
    const { editor, open, path, sidecar } = await openTranscript(hearing);
    putCursor(editor, '12 schools', '$40 million', 'what did they');
    await run('tagClaim');
    const before = textOf(sidecar);
    writeFileSync(path, hearing.replaceAll('MAYOR OKORO:', 'MAYOR OKORA:'));
    const problem = await until('the Problem', () =>
      languages.getDiagnostics(open.document.uri).find(({ code }) => code === 'speaker-renamed'),
    );
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      open.document.uri,
      problem.range,
    );
    const { command } = actions.find((one) => one.command?.command === 'transcript.renameSpeakerInAnnotations')!;
    await commands.executeCommand(command!.command, ...(command!.arguments ?? []));
    const speakers = () => [...textOf(sidecar).matchAll(/speaker: "(.*)"/g)].map(([, name]) => name);
    assert.deepEqual(speakers(), ['MAYOR OKORA', 'WEISS', 'MAYOR OKORA']);
    await run('undoLastChange');
    assert.equal(textOf(sidecar), before);
  });

  it('confirms all annotations of which only the script differs, as one step of undo', async () => {
    const { editor, open, path, sidecar } = await openTranscript(hearing);
    putCursor(editor, '12 schools', '$40 million');
    await run('tagClaim');
    const before = textOf(sidecar);
    writeFileSync(path, hearing.toUpperCase());
    await until('the capitals', () => open.dossier.annotations.every(({ placement }) => placement === 'changed'));
    putCursor(editor, '12 SCHOOLS');
    await run('confirmAllOfThisKind');
    assert.deepEqual(
      open.dossier.annotations.map(({ placement, reason }) => [placement, reason]),
      [
        ['exact', undefined],
        ['exact', undefined],
      ],
    );
    assert.match(textOf(sidecar), /WE OPENED 12 SCHOOLS[\s\S]*\$40 MILLION/);
    await run('undoLastChange');
    assert.equal(textOf(sidecar), before);
  });

  it('tags every occurrence as one claim', async () => {
    const { editor, open } = await openTranscript(hearing.replace('Thank you.', 'So 12 schools.'));
    const at = editor.document.positionAt(editor.document.getText().indexOf('12 schools'));
    editor.selection = new Selection(at, at.translate(0, '12 schools'.length));
    await run('tagEveryOccurrence');
    const [one, other] = open.dossier.annotations;
    assert.equal(other, undefined);
    assert.deepEqual(
      [one!.span, ...one!.repeats.map((repeat) => repeat.span)].map(
        (span) => span && editor.document.getText().slice(span.start, span.end),
      ),
      ['12 schools', '12 schools'],
    );
  });
});
