import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { commands, Selection, Uri, window, workspace } from 'vscode';
import type { OpenTranscript } from '../../src/editor/open-transcript';
import { deskOf } from '../support/desk-of';
import { until } from '../support/until';
import { opened, openTranscript, putCursor, run, textOf } from '../support/workbench';

describe('tagging', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('tags the sentence under the cursor when it holds one claim', async () => {
    const { editor, open, sidecar } = await openTranscript();
    putCursor(editor, '800萬');
    await run('tagClaim');
    const [one] = open.dossier.annotations;
    assert.equal(one?.annotation.quote.exact, '每年門診量超過800萬人次。');
    assert.equal(one?.annotation.speaker, '周大同');
    assert.equal(one?.annotation.turn, 4);
    assert.match(textOf(sidecar), /exact: "每年門診量超過800萬人次。"/);
  });

  it('tags a sentence without a number with the same key', async () => {
    const { editor, open } = await openTranscript();
    putCursor(editor, '我們是第一個');
    await run('tagClaim');
    assert.equal(open.dossier.annotations[0]?.annotation.quote.exact, '我們是第一個免費的城市。');
  });

  it('tags each figure of a sentence by itself, with several cursors at once; what lacks its subject with what has it', async () => {
    const { editor, open } = await openTranscript();
    putCursor(editor, '12萬', '3.1%', '0.4個');
    await run('tagClaim');
    assert.deepEqual(
      open.dossier.annotations.map((one) => one.annotation.quote.exact),
      ['去年全市新增就業12萬人', '失業率降到3.1%', '失業率降到3.1%,比前年低0.4個百分點。'],
    );
  });

  it('tags the selection where there is one', async () => {
    const { editor, open } = await openTranscript();
    putCursor(editor, '三甲醫院9家');
    const { active } = editor.selection;
    editor.selection = new Selection(active, active.translate(0, '三甲醫院9家'.length));
    await run('tagClaim');
    assert.equal(open.dossier.annotations[0]?.annotation.quote.exact, '三甲醫院9家');
  });

  it('tagging the same thing twice changes nothing', async () => {
    const { editor, sidecar } = await openTranscript();
    putCursor(editor, '800萬');
    await run('tagClaim');
    const before = textOf(sidecar);
    await run('tagClaim');
    assert.equal(textOf(sidecar), before);
  });

  it('a tag on the second copy of the same words stays on the second copy', async () => {
    const talk = '甲:稅收增加了5%。\n乙:是的,稅收增加了5%。\n';
    const { editor, open } = await openTranscript(talk + talk);
    const second = talk.length + talk.indexOf('5%');
    const position = editor.document.positionAt(second);
    editor.selection = new Selection(position, position);
    await run('tagClaim');
    const span = open.dossier.annotations[0]?.span;
    assert.ok(span && span.start <= second && second < span.end, JSON.stringify(span));
  });

  it('widens the annotation under the cursor to its sentence and keeps its id', async () => {
    const { editor, open } = await openTranscript();
    putCursor(editor, '3.1%');
    await run('tagClaim');
    const { id } = open.dossier.annotations[0]!.annotation;
    await run('widenToSentence');
    const { annotation } = open.dossier.annotations[0]!;
    assert.equal(annotation.id, id);
    assert.equal(annotation.quote.exact, '去年全市新增就業12萬人,失業率降到3.1%,比前年低0.4個百分點。');
  });

  describe('by clauses', () => {
    const talk =
      'ANN: Last year we opened 12 clinics, hired 300 nurses, and cut the wait by half.\nBOB: I see.\nANN: Yes.\n';
    const quoted = (open: OpenTranscript) => open.dossier.annotations.map((one) => one.annotation.quote.exact);

    it('narrows and widens the tagged quote, one undo a step, and stops at the last clause and the sentence', async () => {
      const { editor, open, sidecar } = await openTranscript(talk);
      putCursor(editor, '300 nurses');
      await run('tagClaim');
      await run('widenToSentence');
      const whole = textOf(sidecar);
      await run('narrow');
      assert.deepEqual(quoted(open), ['Last year we opened 12 clinics, hired 300 nurses']);
      await run('narrow');
      assert.deepEqual(quoted(open), ['hired 300 nurses']);
      const narrowest = textOf(sidecar);
      await run('narrow');
      assert.equal(textOf(sidecar), narrowest);
      await run('widen');
      assert.deepEqual(quoted(open), ['hired 300 nurses, and cut the wait by half.']);
      await run('undoLastChange');
      await run('undoLastChange');
      await run('undoLastChange');
      assert.equal(textOf(sidecar), whole);
      await run('widen');
      assert.equal(textOf(sidecar), whole);
    });

    it('selects so much of what is not tagged, for Tag Claim', async () => {
      const { editor, open } = await openTranscript(talk);
      putCursor(editor, '12 clinics');
      await run('widen');
      assert.equal(editor.document.getText(editor.selection), 'Last year we opened 12 clinics, hired 300 nurses');
      await run('tagClaim');
      assert.deepEqual(quoted(open), ['Last year we opened 12 clinics, hired 300 nurses']);
    });

    it('tags no second figure of a tagged quote, until that is narrowed', async () => {
      const { editor, open, sidecar } = await openTranscript(talk);
      putCursor(editor, '12 clinics');
      await run('widen');
      await run('tagClaim');
      const before = textOf(sidecar);
      putCursor(editor, '300 nurses');
      await run('tagClaim');
      assert.equal(textOf(sidecar), before);
      putCursor(editor, '12 clinics');
      await run('narrow');
      putCursor(editor, '300 nurses');
      await run('tagClaim');
      assert.equal(open.dossier.annotations.length, 2);
      await commands.executeCommand('notifications.clearAll');
    });
  });

  it('removes the annotation under the cursor', async () => {
    const { editor, open, sidecar } = await openTranscript();
    putCursor(editor, '800萬');
    await run('tagClaim');
    await run('removeAnnotation');
    assert.equal(open.dossier.annotations.length, 0);
    assert.doesNotMatch(textOf(sidecar), /exact:/);
  });

  it('walks from claim to claim and around the end, with one stop for the figures of one quote', async () => {
    const { editor } = await openTranscript();
    const text = editor.document.getText();
    const claims = ['12萬', '3.1%', '第一個', '46家', '超過800萬'].map((words) => text.indexOf(words));
    editor.selection = new Selection(0, 0, 0, 0);
    const seen: number[] = [];
    for (let i = 0; i <= claims.length; i++) {
      await run('nextClaim');
      seen.push(editor.document.offsetAt(editor.selection.active));
    }
    assert.deepEqual(seen, [...claims, claims[0]]);
    await run('previousClaim');
    assert.equal(editor.document.offsetAt(editor.selection.active), claims.at(-1));
  });

  it('walks to claims without a number where the setting says so', async () => {
    const { editor, path } = await openTranscript('ANN: We have 9 parks. It is the only pool.\nBOB: No.\nANN: Yes.\n');
    const settings = workspace.getConfiguration('transcript', Uri.file(path));
    const stops = async () => {
      editor.selection = new Selection(0, 0, 0, 0);
      await run('nextClaim');
      const first = editor.document.offsetAt(editor.selection.active);
      await run('nextClaim');
      return [first, editor.document.offsetAt(editor.selection.active)];
    };
    const nine = editor.document.getText().indexOf('9 parks');
    assert.deepEqual(await stops(), [nine, nine]);
    await settings.update('unnumberedClaims', true, true);
    try {
      const only = editor.document.getText().indexOf('only');
      await until('the walk goes on to it', async () => (await stops())[1] === only);
    } finally {
      await settings.update('unnumberedClaims', undefined, true);
    }
  });

  it('closed and opened again, every annotation is at its place', async () => {
    const { editor, path } = await openTranscript(undefined, 'talk.txt');
    putCursor(editor, '12萬', '46家', '800萬');
    await run('tagClaim');
    await commands.executeCommand('workbench.action.closeAllEditors');
    await window.showTextDocument(await workspace.openTextDocument(path));
    const document = await until('opens as a transcript', () => {
      const active = window.activeTextEditor?.document;
      return active?.languageId === 'transcript' && active;
    });
    const { dossier } = await opened(document);
    assert.deepEqual(
      dossier.annotations.map((one) => [one.placement, document.getText().slice(one.span!.start, one.span!.end)]),
      [
        ['exact', '去年全市新增就業12萬人'],
        ['exact', '目前全市有醫院46家'],
        ['exact', '每年門診量超過800萬人次。'],
      ],
    );
  });

  it('keeps a tag that cannot be saved, shows it, and saves it later', async () => {
    const { editor, open, sidecar } = await openTranscript();
    // A folder in the sidecar's place can't be written to, also by root.
    mkdirSync(sidecar);
    putCursor(editor, '800萬');
    void run('tagClaim');
    await until('the tag shows', () => open.dossier.annotations.length === 1);
    await until('it counts as unsaved', () => open.unsavedCount === 1);
    rmdirSync(sidecar);
    assert.equal(await (await deskOf()).retry(open), 'saved');
    assert.match(textOf(sidecar), /800萬/);
    assert.equal(open.unsavedCount, 0);
    await commands.executeCommand('notifications.clearAll');
  });

  it('a change from outside shows at once', async () => {
    const { editor, open, sidecar } = await openTranscript();
    putCursor(editor, '800萬');
    await run('tagClaim');
    writeFileSync(sidecar, textOf(sidecar).replace('tag: claim', 'tag: promise'));
    await until('the new tag', () => open.dossier.annotations[0]?.annotation.tag === 'promise');
  });

  it('leaves no file behind besides the sidecar', async () => {
    const { editor, path } = await openTranscript();
    putCursor(editor, '800萬');
    await run('tagClaim');
    assert.deepEqual(readdirSync(dirname(path)).sort(), ['talk.transcript', 'talk.transcript.annotations.yaml']);
  });

  it('undo takes back one’s own last act and redo makes it again, all cursors of it at once', async () => {
    const { editor, open, sidecar } = await openTranscript();
    putCursor(editor, '46家');
    await run('tagClaim');
    const one = textOf(sidecar);
    putCursor(editor, '12萬', '800萬');
    await run('tagClaim');
    const three = textOf(sidecar);
    await run('undoLastChange');
    assert.equal(textOf(sidecar), one);
    await run('redoLastChange');
    assert.equal(textOf(sidecar), three);
    await run('undoLastChange');
    await run('undoLastChange');
    assert.equal(open.dossier.annotations.length, 0);
  });

  it('a verdict is written before a source is asked for, which may be left for later', async () => {
    const { editor, open, sidecar } = await openTranscript();
    putCursor(editor, '46家');
    await run('tagClaim');
    let asks = true;
    const asking = run('setVerdict').then(() => {
      asks = false;
    });
    await until('the verdict is written', async () => {
      if (/verdict: "?true/.test(textOf(sidecar))) return true;
      if (open.dossier.annotations[0]?.annotation.verdict === undefined)
        await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return false;
    });
    await until('the source is not asked for any more', async () => {
      await commands.executeCommand('workbench.action.closeQuickOpen');
      return !asks;
    });
    await asking;
    assert.equal(open.dossier.annotations[0]?.annotation.verdict, 'true');
    assert.equal(open.dossier.annotations[0]?.annotation.sources, undefined);
  });

  it('undo leaves alone what somebody else has changed since', async () => {
    const { editor, open, sidecar } = await openTranscript();
    putCursor(editor, '46家');
    await run('tagClaim');
    writeFileSync(sidecar, textOf(sidecar).replace('tag: claim', 'tag: claim\n    verdict: half-true'));
    await until('the verdict', () => open.dossier.annotations[0]?.annotation.verdict === 'half-true');
    const before = textOf(sidecar);
    await run('undoLastChange');
    assert.equal(textOf(sidecar), before);
    await commands.executeCommand('notifications.clearAll');
  });
});
