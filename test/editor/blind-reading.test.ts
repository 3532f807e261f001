import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationTarget, commands, type Hover, languages, Position, Range, workspace } from 'vscode';
import { rowsOfDossier } from '../../src/core/dossier/desk-rows';
import { deskOf } from '../support/desk-of';
import { until } from '../support/until';
import { newFolder, opened, openFile, putCursor, run, textOf } from '../support/workbench';

const talk = 'ANN: We opened 12 clinics. We hired 300 nurses.\n\nBOB: You closed 5 schools.\n\nANN: No.\n';
const shared = `version: 1
transcript: "talk.transcript"

annotations:
  - id: a1b2c3d4e5f6
    tag: claim
    quote:
      exact: "We opened 12 clinics."
    verdict: "false"
    by: "anna"
`;

describe('blind reading', () => {
  const me = (name: string | undefined) =>
    workspace.getConfiguration('transcript').update('me', name, ConfigurationTarget.Global);
  afterEach(async () => {
    await me(undefined);
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('hides what others did until it is finished, and keeps one’s own work in one’s own file', async () => {
    await me('Ben Roy');
    const path = join(newFolder(), 'talk.transcript');
    const own = `${path}.Ben-Roy.annotations.yaml`;
    writeFileSync(`${path}.annotations.yaml`, shared);
    const editor = await openFile(path, talk);
    const open = await opened(editor.document);
    const quotes = () => open.dossier.annotations.map(({ annotation }) => annotation.quote.exact);
    const problems = () => languages.getDiagnostics(editor.document.uri).map(({ code }) => code);
    await until('all is shown', () => quotes().length === 1 && problems().includes('verdict-without-source'));

    await run('startBlindReading');
    await until('nothing is shown', () => quotes().length === 0 && problems().length === 0);
    putCursor(editor, '12 clinics');
    await run('tagClaim');
    await until('it is saved', () => existsSync(own) && textOf(own).includes('12 clinics'));
    assert.equal(textOf(`${path}.annotations.yaml`), shared);
    assert.deepEqual(quotes(), ['We opened 12 clinics.']);
    assert.match(textOf(own), /^blind: \{by: "Ben Roy", at: ".*"\}$/m);

    await run('finishBlindReading');
    await until('all is shown again', () => quotes().length === 2 && problems().includes('verdict-without-source'));
    assert.match(textOf(own), /^blind: \{.*finished: ".*"\}$/m);
  });

  it('of verdicts writes one’s own opinion on a shared claim beside it', async () => {
    await me('ben');
    const path = join(newFolder(), 'talk.transcript');
    const own = `${path}.ben.annotations.yaml`;
    writeFileSync(`${path}.annotations.yaml`, shared);
    const editor = await openFile(path, talk);
    const open = await opened(editor.document);
    const claim = () => open.dossier.annotations[0]?.annotation;
    await run('judgeBlind');
    await until('the verdict is hidden', () => claim()?.id === 'a1b2c3d4e5f6' && claim()?.verdict === undefined);
    putCursor(editor, '12 clinics');
    await run('giveVerdict', 1);
    await commands.executeCommand('workbench.action.closeQuickOpen');
    await until('it is saved', () => existsSync(own) && textOf(own).includes('verdict: "true"'));
    assert.equal(claim()?.verdict, 'true');
    assert.equal(textOf(`${path}.annotations.yaml`), shared);
  });

  it('shows nothing that others wrote in whatever the window can be asked for', async () => {
    await me('ben');
    const planted = 'zqxjk';
    const path = join(newFolder(), 'talk.transcript');
    const theirs = (id: string, words: string) => `  - id: ${id}
    tag: claim
    quote:
      exact: "${words}"
    claim: "It ${planted}."
    verdict: "false"
    by: "${planted}"
    notes:
      - {by: "${planted}", at: "2031-01-02T10:00:00Z", text: "${planted}"}
    reviews:
      - {by: "${planted}", at: "2031-01-02T10:00:00Z", verdict: "false", note: "${planted}"}
      - {by: "cy", at: "2031-01-02T11:00:00Z", verdict: "true"}
    sources:
      - title: "${planted}"
`;
    const file = (...entries: readonly string[]) =>
      `version: 1\ntranscript: "talk.transcript"\n\nannotations:\n${entries.join('\n')}`;
    writeFileSync(
      `${path}.annotations.yaml`,
      file(theirs('b1', 'We opened 12 clinics.'), `  - id: a2\n    quote: ${planted}\n`),
    );
    writeFileSync(`${path}.anna.annotations.yaml`, file(theirs('b3', 'You closed 5 schools.')));
    const editor = await openFile(path, talk);
    const open = await opened(editor.document);
    const desk = await deskOf();
    desk.known.start();
    const { uri } = editor.document;
    const ask = async (): Promise<Record<string, unknown>> => {
      const at = (words: string) => editor.document.positionAt(talk.indexOf(words));
      const places = [at('12 clinics'), at('5 schools')];
      const each = (command: string) =>
        Promise.all(places.map((place) => commands.executeCommand(command, uri, place)));
      const whole = new Range(new Position(0, 0), editor.document.positionAt(talk.length));
      return {
        hovers: ((await each('vscode.executeHoverProvider')) as Hover[][])
          .flat()
          .flatMap(({ contents }) => contents.map((one) => (typeof one === 'string' ? one : one.value))),
        symbols: await commands.executeCommand('vscode.executeDocumentSymbolProvider', uri),
        lenses: await commands.executeCommand('vscode.executeCodeLensProvider', uri, 50),
        hints: await commands.executeCommand('vscode.executeInlayHintProvider', uri, whole),
        actions: await commands.executeCommand('vscode.executeCodeActionProvider', uri, whole),
        completions: await each('vscode.executeCompletionItemProvider'),
        problems: languages.getDiagnostics().filter(([one]) => one.path.startsWith(uri.path)),
        rows: rowsOfDossier(uri.toString(), open.dossier).map(({ annotation, words }) => [annotation, words]),
        cards: [...desk.cards.all.values()]
          .filter(({ transcript }) => transcript === uri.toString())
          .map(({ annotations }) => annotations),
        // Ids of their own: a claim of an earlier test's transcript is rightly known.
        'already checked': ['b1', 'b3'].map((id) => desk.known.claimOf(id)),
        threads: open.dossier.annotations.map(({ annotation }) => annotation.notes),
      };
    };
    const telling = async () =>
      Object.entries(await ask()).flatMap(([name, found]) =>
        (JSON.stringify(found) ?? '').includes(planted) ? [name] : [],
      );
    const known = ['hovers', 'rows', 'cards', 'already checked', 'threads'];
    let missing = known;
    await until('what others wrote is known', async () => {
      const told = await telling();
      missing = known.filter((name) => !told.includes(name));
      return missing.length === 0;
    }).catch(() => {});
    assert.deepEqual(missing, []);
    await run('startBlindReading');
    let told = known;
    await until('nothing of it is told any more', async () => {
      told = await telling();
      return told.length === 0;
    }).catch(() => {});
    assert.deepEqual(told, []);
    await run('finishBlindReading');
    await until('it is told again', async () => ((await telling()).includes('already checked') ? true : undefined));
  });
});
