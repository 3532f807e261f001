import assert from 'node:assert/strict';
import { commands } from 'vscode';
import { until } from '../support/until';
import { openTranscript, putCursor, run, textOf } from '../support/workbench';

const talk = `Ann Lee: Hello there.

Bob Roy: Hi, all of you.

blip >3: We have 12 schools.

Ann Lee: Well, it is so.

Bob Roy: Yes, it is.

blip >3: And 4 halls.
`;

describe('who speaks, as a person says', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('holds wherever the label stands, and one undo takes it back', async () => {
    const { editor, open, sidecar } = await openTranscript(talk);
    const speakers = () => open.dossier.transcript.turns.map(({ speaker }) => speaker);
    const before = speakers();
    assert.ok(!before.includes('blip >3'));
    putCursor(editor, '>3: We');
    await run('thisIsSpeaker');
    await until('the label', () => speakers().filter((one) => one === 'blip >3').length === 2);
    assert.match(textOf(sidecar), /label: "blip >3"/);
    await run('undoLastChange');
    await until('the reading before', () => speakers().join() === before.join());
    assert.doesNotMatch(textOf(sidecar), /blip/);
  });

  it('may be that a label is none', async () => {
    const { editor, open } = await openTranscript(talk);
    putCursor(editor, 'Bob Roy: Hi');
    await run('thisIsNoSpeaker');
    await until('no such speaker', () => open.dossier.transcript.turns.every(({ speaker }) => speaker !== 'Bob Roy'));
  });

  it('may be that somebody else speaks from a sentence on, where no label says so', async () => {
    const { editor, open, sidecar } = await openTranscript(
      'Ann Lee: Hello there. You closed 5 halls! We did not.\n\nBob Roy: Hi.\n',
    );
    const said = () =>
      open.dossier.transcript.turns.map(
        ({ speaker, name, speech }) => `${speaker ?? name}: ${open.dossier.transcript.read.slice(speech)}`,
      );
    putCursor(editor, 'did not');
    await run('tagClaim');
    const speaker = () => open.dossier.annotations[0]?.annotation.speaker;
    await until('the claim', () => speaker() === 'Ann Lee');
    putCursor(editor, 'closed');
    const done = run('someoneElseSpeaks');
    let isOver = false;
    void done.then(() => {
      isOver = true;
    });
    await until('the one who was heard last is chosen', async () => {
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return isOver;
    });
    await until('the turn', () => said().length === 3);
    assert.deepEqual(said(), ['Ann Lee: Hello there.', 'Bob Roy: You closed 5 halls! We did not.', 'Bob Roy: Hi.']);
    assert.match(textOf(sidecar), /turns:\n\s+- quote:\n\s+exact: "You closed 5 halls!"/);
    await until('the claim below is no longer hers', () => speaker() === undefined);
    await run('undoLastChange');
    await until('it is taken back', () => said().length === 2);
    assert.equal(speaker(), 'Ann Lee');
  });
});
