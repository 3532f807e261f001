import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type CodeAction, commands, languages, window } from 'vscode';
import type { Annotation } from '../../src/core/sidecar/annotation';
import { Checking } from '../../src/editor/checking/checking';
import type { AnnotationHandle } from '../../src/editor/commands/target';
import { knownName } from '../../src/editor/identity';
import { deskOf } from '../support/desk-of';
import { until } from '../support/until';
import { openTranscript, putCursor, run, textOf } from '../support/workbench';

const talk = `ANN: We opened 12 clinics. It is fine here. We hired 300 nurses.
BOB: You closed 5 schools.
ANN: No. We built 40 homes.
`;

describe('checking', () => {
  afterEach(async () => {
    await run('leaveChecking');
    await commands.executeCommand('workbench.action.files.resetActiveEditorReadonlyInSession');
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  const checking = async () => {
    const all = await openTranscript(talk);
    await run('startChecking');
    const atHand = () => all.editor.document.getText(window.activeTextEditor!.selection);
    const claims = () => all.open.dossier.annotations.map(({ annotation }) => annotation);
    return { ...all, atHand, claims };
  };
  const accept = () => commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  const close = () => commands.executeCommand('workbench.action.closeQuickOpen');

  it('has the first claim at hand, selected, and goes on with each decision', async () => {
    const { atHand, claims } = await checking();
    assert.equal(atHand(), 'We opened 12 clinics.');
    await run('tagAndGoOn');
    assert.equal(atHand(), 'We hired 300 nurses.');
    await run('notAClaim');
    assert.equal(atHand(), 'You closed 5 schools.');
    assert.deepEqual(
      claims().map(({ status }) => status),
      [undefined, 'not-a-claim'],
    );
    await run('undoLastChange');
    assert.equal(atHand(), 'We hired 300 nurses.');
    assert.equal(claims().length, 1);
  });

  it('does one thing after the other, however fast it is asked', async () => {
    const { claims } = await checking();
    await Promise.all([run('tagAndGoOn'), run('notAClaim'), run('tagAndGoOn'), run('notAClaim')]);
    assert.deepEqual(
      claims().map(({ status }) => status),
      [undefined, 'not-a-claim', undefined, 'not-a-claim'],
    );
  });

  it('lets a key wait for the one before it, also while what an earlier one decided is still written', async () => {
    const keys = new Checking();
    const done: string[] = [];
    const ends = new Map<string, () => void>();
    const press = (name: string, isDecided: boolean) =>
      keys.inTurn(async (passOn) => {
        done.push(`${name} begins`);
        if (isDecided) passOn?.();
        await new Promise<void>((resolve) => ends.set(name, resolve));
        done.push(`${name} ends`);
      }, '');
    const [first, second, third] = [press('first', true), press('second', false), press('third', true)];
    await until('the second is at work', () => ends.has('second'));
    ends.get('first')!();
    await first;
    await new Promise((resolve) => setTimeout(resolve, 0));
    assert.deepEqual(done, ['first begins', 'second begins', 'first ends']);
    ends.get('second')!();
    await second;
    await until('the third is at work', () => ends.has('third'));
    ends.get('third')!();
    await third;
    assert.deepEqual(done.slice(3), ['second ends', 'third begins', 'third ends']);
    keys.dispose();
  });

  it('lets no key come because another one, or a command that is none, has decided something', async () => {
    const keys = new Checking();
    const begun: string[] = [];
    const ends = new Map<string, () => void>();
    const passes = new Map<string, () => void>();
    const act = (name: string) => async (passOn?: () => void) => {
      begun.push(name);
      if (passOn) passes.set(name, passOn);
      await new Promise<void>((resolve) => ends.set(name, resolve));
    };
    const press = (name: string) => keys.inTurn(act(name), '');
    const all = [press('first'), keys.inTurn(act('command'), undefined)];
    await until('the first is at work', () => ends.has('first'));
    passes.get('first')!();
    await until('the command is, too', () => ends.has('command'));
    all.push(press('second'), press('third'));
    await until('the second is at work', () => ends.has('second'));
    passes.get('first')!();
    passes.get('command')?.();
    ends.get('command')!();
    await new Promise((resolve) => setTimeout(resolve, 0));
    assert.deepEqual(begun, ['first', 'command', 'second']);
    passes.get('second')!();
    await until('the third is at work', () => ends.has('third'));
    for (const end of ends.values()) end();
    await Promise.all(all);
    keys.dispose();
  });

  it('begins by the button over a text, which names its file', async () => {
    const { editor } = await openTranscript(talk);
    await run('startChecking', editor.document.uri, { groupId: 0 });
    assert.equal(editor.document.getText(window.activeTextEditor!.selection), 'We opened 12 clinics.');
  });

  it('takes what is pressed while it begins for its keys, in order, and takes it out of the text', async () => {
    // From then on the window knows the keys.
    await checking();
    await run('leaveChecking');
    await commands.executeCommand('workbench.action.files.resetActiveEditorReadonlyInSession');
    for (const unsaved of ['', 'ANN: We lost 7 dogs.\n']) {
      const { editor, open } = await openTranscript(talk);
      const { document } = editor;
      if (unsaved) await editor.edit((edit) => edit.insert(document.positionAt(talk.length), unsaved));
      putCursor(editor, '12');
      // On its way to the text as checking begins.
      const typing = editor.edit((edit) => edit.insert(editor.selection.active, 'a'));
      const starting = run('startChecking');
      await new Promise((resolve) => setTimeout(resolve, 0));
      await Promise.all([typing, starting, run('notAClaim')]);
      await until('both are done', () => open.dossier.annotations.length === 2);
      assert.deepEqual(
        open.dossier.annotations.map(({ annotation }) => annotation.status === 'not-a-claim'),
        [false, true],
      );
      assert.equal(document.getText(), `${talk}${unsaved}`);
      assert.equal(document.isDirty, unsaved !== '');
      await run('leaveChecking');
      await commands.executeCommand('workbench.action.files.resetActiveEditorReadonlyInSession');
      await commands.executeCommand('workbench.action.files.revert');
    }
  });

  it('begins at the claim under the cursor, whatever became of it', async () => {
    const { editor, atHand } = await checking();
    await run('tagAndGoOn');
    await run('leaveChecking');
    putCursor(editor, '12');
    await run('startChecking');
    assert.equal(atHand(), 'We opened 12 clinics.');
    await run('leaveChecking');
    putCursor(editor, 'fine');
    await run('startChecking');
    assert.equal(atHand(), 'We hired 300 nurses.');
  });

  for (const question of ['addNote', 'addSource', 'setClaimWording', 'setStatus', 'reviewClaim', 'giveVerdict'])
    it(`does nothing by a key that was pressed for the box of ${question}, before that was there`, async () => {
      const { atHand, claims } = await checking();
      await run('tagAndGoOn');
      await run('previousClaim');
      const asking = run(question, ...(question === 'giveVerdict' ? [2] : []));
      const ahead = [run('notAClaim'), run('tagAndGoOn'), run('nextClaim')];
      await Promise.all(ahead);
      assert.equal(atHand(), 'We opened 12 clinics.');
      assert.deepEqual(
        claims().map(({ status }) => status === 'not-a-claim'),
        [false],
      );
      // Beside a box that is there keys work.
      await run('nextClaim');
      assert.equal(atHand(), 'We hired 300 nurses.');
      await until('the box is closed', async () => {
        await close();
        return true;
      });
      await asking;
    });

  it('puts into a box what was typed before that was there', async () => {
    const { claims } = await checking();
    await run('tagAndGoOn');
    await run('previousClaim');
    const asking = run('addNote');
    await Promise.all([
      run('notAClaim'),
      run('pauseRecording'),
      run('undoLastChange'),
      run('hear'),
      run('undoLastChange', 0),
      run('typeAhead', 'Q'),
      run('typeAhead', '0'),
    ]);
    await accept();
    await asking;
    const [{ notes = [] } = assert.fail()] = claims();
    assert.deepEqual(
      notes.map(({ text }) => text),
      ['x uhQ0'],
    );
  });

  it('is not left by the Esc in the text that closes a hover, but by the next, and by Esc in the list at once', async () => {
    const { editor, open } = await checking();
    const { checking: mode } = await deskOf();
    const hover = (at: string) => {
      const place = editor.document.positionAt(talk.indexOf(at));
      return commands.executeCommand('vscode.executeHoverProvider', editor.document.uri, place);
    };
    await hover('12');
    await run('leaveChecking', 1);
    assert.ok(mode.isOn(open), 'a hover was open');
    await run('leaveChecking', 1);
    assert.ok(!mode.isOn(open), 'none was');

    await run('startChecking');
    await hover('12');
    await run('nextClaim');
    await run('leaveChecking', 1);
    assert.ok(!mode.isOn(open), 'a key had closed it before');

    await run('startChecking');
    await hover('12');
    await hover('opened');
    await run('leaveChecking', 1);
    assert.ok(!mode.isOn(open), 'where the pointer went after that there is none');

    await run('startChecking');
    await hover('12');
    await run('leaveChecking');
    assert.ok(!mode.isOn(open), 'the list has none in front of it');
  });

  it('asks for a source again where I think otherwise than who checked it', async () => {
    const { open, claims, atHand } = await checking();
    await run('tagAndGoOn');
    await run('previousClaim');
    const desk = await deskOf();
    const [{ id }] = claims() as [Annotation];
    const found = { set: { verdict: 'true', status: 'checked' }, append: { sources: [{ title: 'Register' }] } };
    const reviews = [{ by: 'Otto', at: '2031-01-01T00:00:00Z', verdict: 'true' }];
    await desk.make(open, { kind: 'edit', id, set: found.set, append: { ...found.append, reviews } });
    const giving = run('giveVerdict', 5);
    // Pressed before the box was there: meant for it.
    await run('nextClaim');
    assert.equal(atHand(), 'We opened 12 clinics.');
    await until('the box is closed', async () => {
      await close();
      return true;
    });
    await giving;
    assert.equal(claims()[0]?.reviews?.length, 2);
  });

  it('says that a text was changed before, and not saved', async () => {
    const { editor, open } = await openTranscript(talk);
    await editor.edit((edit) => edit.insert(editor.selection.active, ' Really?'));
    await run('startChecking');
    const { checking: mode } = await deskOf();
    await until('it is checked', () => mode.isOn(open));
    assert.ok(open.document.isDirty, 'nothing is saved or thrown away unasked');
    await commands.executeCommand('notifications.clearAll');
    await run('leaveChecking');
    await commands.executeCommand('workbench.action.files.revert');
  });

  it('calls back what was dismissed, with its numbers', async () => {
    const { editor, open, claims } = await checking();
    await run('notAClaim');
    putCursor(editor, '12');
    const { checking: mode } = await deskOf();
    await until('it is at hand again', () => mode.handOf(open)?.dismissed);
    await run('tagAndGoOn');
    assert.deepEqual([claims()[0]?.status, claims()[0]?.numbers?.[0]?.text], [undefined, '12 clinics']);
  });

  it('goes by sentence, and takes a claim and gives it back', async () => {
    const { atHand, claims } = await checking();
    await run('nextSentence');
    assert.equal(atHand(), 'It is fine here.');
    await run('previousSentence');
    await run('takeClaim');
    assert.equal(claims()[0]?.status, 'in-progress');
    await run('takeClaim');
    assert.deepEqual([claims()[0]?.status, claims()[0]?.taken], [undefined, undefined]);
  });

  it('takes over what was found out before of a claim that says the same', async () => {
    const before = await openTranscript('ANN: In the valley we opened 1,375 clinics.\n');
    await run('startChecking');
    await run('giveVerdict', 5);
    await commands.executeCommand('workbench.action.closeQuickOpen');
    await until('it stands in the file', () => textOf(before.sidecar).includes('verdict'));
    await run('leaveChecking');
    const { open, claims, sidecar } = {
      ...(await openTranscript('BEN: Hello.\nANN: 1375 clinics were opened in the valley!\n')),
      claims: () => open.dossier.annotations.map(({ annotation }) => annotation),
    };
    await run('startChecking');
    const { checking: mode, known } = await deskOf();
    // Claims of other tests' files may be offered before: they are like it, and not the same.
    await until('it is offered', () =>
      known.offersFor(mode.handOf(open)!).some(({ differences }) => differences.length === 0),
    );
    await run('takeOverVerdict');
    await until('it stands in the file', () => textOf(sidecar).includes('same-as'));
    assert.deepEqual(
      [claims()[0]?.verdict, claims()[0]?.['same-as']?.id],
      [before.open.dossier.annotations[0]?.annotation.verdict, before.open.dossier.annotations[0]?.annotation.id],
    );
  });

  it('approves the line of somebody else, never an own one, and publishes what is ready', async () => {
    const { open, claims } = await checking();
    await run('tagAndGoOn');
    await run('tagAndGoOn');
    const desk = await deskOf();
    const reviews = [{ by: 'Otto', at: '2031-01-01T00:00:00Z', verdict: 'true' }];
    const lines = [
      { by: 'Otto', text: 'It did.' },
      { by: await knownName(open.document.uri), text: 'They were.' },
    ];
    const edits = claims().map(({ id }, i) => ({
      kind: 'edit' as const,
      id,
      set: { verdict: 'true', status: 'checked', publish: lines[i]! } as Partial<Annotation>,
      append: { reviews },
    }));
    await desk.make(open, ...edits);
    putCursor(window.activeTextEditor!, '12');
    await until('it is at hand', () => desk.checking.handOf(open)?.unit?.annotation);
    await run('approveLine');
    assert.ok(claims()[0]?.publish?.approved?.of);
    putCursor(window.activeTextEditor!, '300');
    await until('the other is at hand', () => desk.checking.handOf(open)?.unit?.annotation?.annotation === claims()[1]);
    await run('approveLine');
    assert.equal(claims()[1]?.publish?.approved, undefined);
    let isOver = false;
    const publishing = run('publish').then(() => {
      isOver = true;
    });
    await until('it is out', async () => {
      await accept();
      return isOver;
    });
    await publishing;
    assert.deepEqual(
      claims().map(({ status }) => status),
      ['published', 'checked'],
    );
  });

  it('approves and publishes the selected rows of all their transcripts', async () => {
    const desk = await deskOf();
    const all = [await checking(), await checking()];
    const rows: AnnotationHandle[] = [];
    for (const { open, editor, claims } of all) {
      await window.showTextDocument(editor.document);
      await run('tagClaim');
      const [claim] = claims();
      const reviews = [{ by: 'Otto', at: '2031-01-01T00:00:00Z', verdict: 'true' }];
      const set = { verdict: 'true', status: 'checked', publish: { by: 'Otto', text: 'It opened 12.' } };
      await desk.make(open, { kind: 'edit', id: claim!.id, set, append: { reviews } });
      rows.push({ transcript: editor.document.uri.toString(), id: claim!.id });
    }
    const statesOf = () => all.map(({ claims }) => [claims()[0]?.publish?.approved !== undefined, claims()[0]?.status]);
    await run('approveLine', rows[0], rows);
    assert.deepEqual(statesOf(), [
      [true, 'checked'],
      [true, 'checked'],
    ]);
    let isOver = false;
    const publishing = run('publish', rows[0], rows).then(() => {
      isOver = true;
    });
    await until('they are out', async () => {
      await accept();
      return isOver;
    });
    await publishing;
    assert.deepEqual(statesOf(), [
      [true, 'published'],
      [true, 'published'],
    ]);
    for (const { editor } of all) {
      await window.showTextDocument(editor.document);
      await run('leaveChecking');
    }
  });

  it('keeps the text from being changed, but for a correction', async () => {
    const { editor, open } = await checking();
    await commands.executeCommand('type', { text: 'x' });
    assert.equal(editor.document.getText(), talk);
    await run('correctText');
    await until('the text takes words', async () => {
      await commands.executeCommand('type', { text: 'Well, ' });
      return editor.document.getText().includes('Well, We opened');
    });
    await run('goOnChecking');
    assert.equal(open.document.isDirty, false);
    const written = editor.document.getText();
    await commands.executeCommand('type', { text: 'x' });
    assert.equal(editor.document.getText(), written);
  });

  it('warns where a claim is checked and no source is named, and offers to add one', async () => {
    const { editor } = await checking();
    await run('giveVerdict', 1);
    await commands.executeCommand('workbench.action.closeQuickOpen');
    const { uri } = editor.document;
    const found = await until('the warning', () =>
      languages.getDiagnostics(uri).find(({ code }) => code === 'verdict-without-source'),
    );
    assert.equal(editor.document.getText(found.range), 'We opened 12 clinics.');
    const fixes = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', uri, found.range);
    assert.ok(fixes.some(({ command }) => command?.command === 'transcript.addSource'));
  });

  it('keeps a claim at hand that was judged, so that wording, notes and sources are its own', async () => {
    const { atHand, claims } = await checking();
    await run('giveVerdict', 2);
    await close();
    assert.equal(atHand(), 'We opened 12 clinics.');
    await run('nextClaim');
    assert.equal(atHand(), 'We hired 300 nurses.');
    assert.equal(claims().length, 1);
  });

  for (const question of [
    'setVerdict',
    'setStatus',
    'addNote',
    'addSource',
    'setClaimWording',
    'assign',
    'setClaimant',
    'reviewClaim',
    'recordVotes',
  ])
    it(`tags nothing by ${question} that is left without an answer`, async () => {
      const { claims, sidecar } = await checking();
      let isOver = false;
      const done = run(question).then(() => {
        isOver = true;
      });
      await until('the question is left', async () => {
        await close();
        return isOver;
      });
      await done;
      assert.deepEqual([claims(), textOf(sidecar)], [[], '']);
    });

  it('goes back to what an undo changed, also where it isn’t checked', async () => {
    const { editor } = await openTranscript(talk);
    putCursor(editor, '300');
    await run('tagClaim');
    putCursor(editor, '40');
    await run('undoLastChange');
    assert.equal(editor.document.offsetAt(editor.selection.active), talk.indexOf('We hired'));
  });

  it('acts on the rows of several transcripts that are selected together', async () => {
    const texts = ['ANN: We opened 12 clinics.\n', 'BEN: We built 40 homes.\n'];
    const all: Awaited<ReturnType<typeof openTranscript>>[] = [];
    for (const text of texts) all.push(await openTranscript(text));
    const untagged = all.map(({ open }, i) => ({
      transcript: open.document.uri.toString(),
      offset: texts[i]!.search(/\d/),
    }));
    await run('tagClaim', untagged[0], untagged);
    const annotationIn = ({ open }: (typeof all)[number]) => open.dossier.annotations[0]!.annotation;
    const rows = all.map((one) => ({ transcript: one.open.document.uri.toString(), id: annotationIn(one).id }));
    let isOver = false;
    const done = run('setStatus', rows[1], rows).then(() => {
      isOver = true;
    });
    await until('the one question is answered', async () => {
      await accept();
      return isOver;
    });
    await done;
    assert.deepEqual(
      all.map((one) => annotationIn(one).reviews?.length),
      [1, 1],
    );
    await run('removeAnnotation', { ...rows[0], id: 'nobody' }, rows);
    assert.equal(all[0]!.open.dossier.annotations.length, 1);
  });

  /**
   * A question, how many of its answers are written, what stands in the file if a person leaves it then, and what was before; `all`
   * are the claims of the talk, `claim` is the first.
   */
  type Question = [
    command: string,
    steps: number,
    kept: (claim: Annotation, all: readonly Annotation[]) => unknown,
    before?: (claim: Annotation, folder: string) => Promise<unknown>,
  ];
  const team = async (_: Annotation, folder: string) => {
    writeFileSync(join(folder, 'transcript-team.yaml'), 'people: [{ id: ann }, { id: ben }]\n');
    const { active } = await deskOf();
    await until('the team is known', () => active!.team.team.people?.length === 2);
  };
  const dispute = async ({ id }: Annotation) => {
    const { make, active } = await deskOf().then((desk) => ({ make: desk.make.bind(desk), active: desk.active! }));
    const reviews = [
      { by: 'Eva', at: '2030-01-01T00:00:00Z', verdict: 'true' },
      { by: 'Otto', at: '2030-01-02T00:00:00Z', verdict: 'false' },
    ];
    await make(active, { kind: 'edit', id, set: { verdict: 'true' }, append: { reviews } });
  };
  const questions: readonly Question[] = [
    ['setVerdict', 1, ({ verdict }) => verdict !== undefined],
    ['setStatus', 1, ({ reviews }) => reviews?.length === 1],
    ['giveVerdict', 0, ({ verdict }) => verdict === 'mostly-true'],
    ['notCheckable', 0, ({ status }) => status === 'not-checkable'],
    ['assign', 1, ({ assignee }) => assignee !== undefined],
    ['setClaimant', 1, ({ claimant }) => claimant !== undefined],
    ['settleClaim', 1, ({ reviews }) => reviews?.some(({ settles }) => settles), dispute],
    ['reviewClaim', 1, ({ reviews }) => reviews?.length === 1],
    ['reviewClaim', 1, ({ reviews }) => reviews?.length === 3, dispute],
    ['recordVotes', 1, ({ reviews }) => reviews?.[0]?.by === 'ann' && reviews.length === 1, team],
    ['recordVotes', 2, ({ reviews }) => reviews?.map(({ by }) => by).join() === 'ann,ben', team],
    ['tagSegment', 1, (_, all) => all.length === 2, () => run('nextClaim')],
  ];
  for (const [command, steps, kept, before] of questions)
    it(`loses nothing of ${command} that is left after ${steps} answers${before ? ', on what was judged' : ''}`, async () => {
      const { claims, sidecar } = await checking();
      await run('tagAndGoOn');
      await run('previousClaim');
      await before?.(claims()[0]!, dirname(sidecar));
      let isOver = false;
      const done = run(command, ...(command === 'giveVerdict' ? [2] : [])).then(() => {
        isOver = true;
      });
      for (let step = 0; step < steps; step++) {
        await (await deskOf()).finish();
        const known = textOf(sidecar);
        await until(`answer ${step + 1} is written`, async () => {
          await accept();
          return textOf(sidecar) !== known;
        });
      }
      await until('the question is left', async () => {
        await close();
        return isOver;
      });
      await done;
      await close();
      await until('it stands in the file', () => kept(claims()[0]!, claims()));
    });
});
