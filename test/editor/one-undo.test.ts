import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { commands, window } from 'vscode';
import type { PlacedAnnotation } from '../../src/core/dossier/dossier';
import { applyChange } from '../../src/core/sidecar/apply-change';
import type { OpenTranscript } from '../../src/editor/open-transcript';
import { until } from '../support/until';
import { openTranscript, putCursor, run, textOf } from '../support/workbench';

const talk = `MIRA: We have 15 vans. They cost 300 euros, and 40 more for fuel.
JON: The 15 vans are old.
MIRA: We will buy 6 new ones.
JON: Good.
`;

/** Runs a command and answers whatever it asks with the first choice. */
async function answer(command: string, ...args: unknown[]): Promise<void> {
  let done = false;
  const running = run(command, ...args).then(() => {
    done = true;
  });
  await until(`${command} is through`, async () => {
    if (done) return true;
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return done;
  });
  await running;
}

/** Three questions under three cursors; the last one is in the file of another checker. */
async function openTagged() {
  const { editor, open, path, sidecar } = await openTranscript(talk);
  putCursor(editor, '300 euros', '40 more', '6 new');
  await run('tagClaim');
  const [, , last] = open.dossier.annotations;
  const kim = `${path}.kim.annotations.yaml`;
  const { annotation } = last!;
  const shared = textOf(sidecar).replaceAll('tag: claim', 'tag: question');
  writeFileSync(
    kim,
    applyChange('', { kind: 'add', annotation: { ...annotation, tag: 'question' } }, 'talk.transcript').text,
  );
  writeFileSync(sidecar, applyChange(shared, { kind: 'remove', id: annotation.id }, 'talk.transcript').text);
  await until('both files are read', () => {
    const files = new Set(open.dossier.annotations.map(({ file }) => file));
    return files.size === 2 && tagsOf(open).every((tag) => tag === 'question');
  });
  return { editor, open, texts: () => [textOf(sidecar), textOf(kim)] };
}

const tagsOf = (open: OpenTranscript) => open.dossier.annotations.map(({ annotation }) => annotation.tag);

const isReviewed = ({ annotation }: PlacedAnnotation) => (annotation.reviews ?? []).length > 0;

describe('several cursors, one undo', () => {
  afterEach(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await commands.executeCommand('notifications.clearAll');
  });

  const cases: readonly {
    readonly command: string;
    readonly does: (open: OpenTranscript) => boolean;
  }[] = [
    { command: 'tagSegment', does: (open) => tagsOf(open).every((tag) => tag === 'claim') },
    { command: 'setVerdict', does: (open) => open.dossier.annotations.every(({ annotation }) => annotation.verdict) },
    { command: 'setStatus', does: (open) => open.dossier.annotations.every(isReviewed) },
    { command: 'removeAnnotation', does: (open) => open.dossier.annotations.length === 0 },
    {
      command: 'widenToSentence',
      does: (open) =>
        open.dossier.annotations.filter(({ annotation }) => annotation.quote.exact.startsWith('They')).length === 2,
    },
  ];
  for (const { command, does } of cases) {
    it(`${command} is taken back, and made again, as one, in all files that it touched`, async () => {
      const { open, texts } = await openTagged();
      const before = texts();
      await answer(command);
      await until('it is done', () => does(open));
      const after = texts();
      assert.ok(after.some((text, i) => text !== before[i]));
      await run('undoLastChange');
      await until('all is as before', () => String(texts()) === String(before));
      assert.equal(open.dossier.annotations.length, 3);
      await run('redoLastChange');
      await until('it is made again', () => String(texts()) === String(after));
    });
  }

  for (const command of ['tagClaim', 'tagAgain', 'tagEveryOccurrence']) {
    it(`${command} is taken back as one`, async () => {
      const { editor, open, sidecar } = await openTranscript(talk);
      putCursor(editor, '15 vans', '300 euros', '6 new');
      await run(command);
      assert.equal(open.dossier.annotations.length, 3);
      const after = textOf(sidecar);
      await run('undoLastChange');
      assert.equal(open.dossier.annotations.length, 0);
      await run('redoLastChange');
      assert.equal(textOf(sidecar), after);
    });
  }

  it('rows of the tree are a target as cursors are, and an id is one', async () => {
    const { open } = await openTagged();
    const transcript = open.document.uri.toString();
    const rows = open.dossier.annotations.map(({ annotation }) => ({ transcript, id: annotation.id }));
    putCursor(window.activeTextEditor!, 'JON');
    await answer('setStatus', rows[0], [rows[0], rows[2]]);
    const status = () => open.dossier.annotations.map(isReviewed);
    assert.deepEqual(status(), [true, false, true]);
    await run('undoLastChange');
    assert.deepEqual(status(), [false, false, false]);
    await answer('setStatus', rows[1]!.id);
    assert.deepEqual(status(), [false, true, false]);
    // A row that is clicked while others are selected means itself.
    await run('removeAnnotation', rows[0], [rows[2]]);
    assert.deepEqual(
      open.dossier.annotations.map(({ annotation }) => annotation.id),
      [rows[1]!.id, rows[2]!.id],
    );
  });
});
