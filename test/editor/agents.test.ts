import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import {
  CancellationTokenSource,
  ConfigurationTarget,
  commands,
  extensions,
  type LanguageModelTextPart,
  lm,
  type MarkdownString,
  Range,
  window,
  workspace,
} from 'vscode';
import { toolTable } from '../../src/editor/agents/tool-table';
import type { Editor } from '../../src/editor/editor';
import { until } from '../support/until';
import { newFolder, opened, openFile, openTranscript, run, textOf } from '../support/workbench';

const ours = () =>
  extensions.getExtension<{ editor: () => Promise<Editor> }>('transcript-annotator.transcript-annotator')!;
const declared = () => ours().packageJSON.contributes.languageModelTools as { name: string }[];
const agents = async () => (await (await ours().activate()).editor()).agents();
const none = new CancellationTokenSource().token;

const answerIn = ({ content }: { readonly content: readonly unknown[] }) =>
  JSON.parse((content[0] as LanguageModelTextPart).value);
/** As an agent calls it, through VS Code. */
const call = async (name: string, input: object) =>
  answerIn(await lm.invokeTool(`transcript_${name}`, { toolInvocationToken: undefined, input }));
/** What a person is asked before a tool runs. The input comes anew with each call, as from VS Code. */
const ask = async (name: string, input: object) => {
  const { confirmationMessages } = await (await agents()).prepare(`transcript_${name}`, structuredClone(input));
  return confirmationMessages && (confirmationMessages.message as MarkdownString).value;
};
/** As VS Code calls it once a person has said yes to what was asked before. */
const answer = async (name: string, input: object) =>
  answerIn(await (await agents()).invoke(`transcript_${name}`, structuredClone(input), none));
/** A person is asked, and says yes. */
const agreed = async (name: string, input: object) => {
  await ask(name, input);
  return answer(name, input);
};

describe('tools for language models', () => {
  const me = (name: string | undefined) =>
    workspace.getConfiguration('transcript').update('me', name, ConfigurationTarget.Global);
  const outside = mkdtempSync(join(tmpdir(), 'outside-'));
  after(() => rmSync(outside, { recursive: true }));
  afterEach(async () => {
    await me(undefined);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('are declared as they are registered and made', async () => {
    await ours().activate();
    const names = Object.keys(toolTable);
    assert.deepEqual(
      declared().map(({ name }) => name),
      names,
    );
    await until('all are there', () => names.every((name) => lm.tools.some((tool) => tool.name === name)));
    const there = lm.tools.filter(({ name }) => name.startsWith('transcript_')).map(({ name }) => name);
    assert.deepEqual(there.sort(), [...names].sort());
  });

  it('never write unasked, whatever they are handed', async () => {
    const { open } = await openTranscript();
    const transcript = workspace.asRelativePath(open.document.uri);
    const inputs = [
      {},
      null,
      'x',
      { transcript },
      { transcript, quote: '失業率降到3.1%' },
      { transcript, claim: 'zz', verdict: 'true', source: { title: 'x' } },
      { transcript: '../../etc/passwd', quote: 'root' },
    ];
    for (const [name, tool] of Object.entries(toolTable)) {
      for (const input of inputs) {
        const { confirmationMessages } = await (await agents()).prepare(name, input);
        assert.equal(confirmationMessages !== undefined, tool.plan !== undefined, `${name} ${JSON.stringify(input)}`);
      }
    }
  });

  it('answer through VS Code, where no model is', async () => {
    const { open } = await openTranscript();
    const transcript = workspace.asRelativePath(open.document.uri);
    const { claims } = await call('list_claims', { transcript, state: 'untagged' });
    assert.ok(claims.some(({ words }: { words: string }) => words.includes('12萬人')));
    const { turns } = await call('read_turns', { transcript, turn: 2 });
    assert.match(turns[0].words, /^去年全市新增就業12萬人/);
    const found = await call('find_claims', { words: '失業率 3.1%' });
    assert.ok(found.claims.some((one: { transcript: string }) => one.transcript === transcript));
  });

  it('tag and judge through the one door, signed for the person', async () => {
    const { open, sidecar } = await openTranscript();
    const transcript = workspace.asRelativePath(open.document.uri);
    const quote = '失業率降到3.1%';
    assert.match((await ask('tag_claim', { transcript, quote })) ?? '', /失業率降到3.*1%.*A.*Tester.*agent/s);
    assert.ok(!existsSync(sidecar));
    const { claim, state } = await answer('tag_claim', { transcript, quote });
    assert.equal(state, 'unchecked');
    assert.match(textOf(sidecar), /by: "?A Tester \(agent\)"?/);
    assert.match((await agreed('tag_claim', { transcript, quote })).refused, /tagged already/);
    const judged = await agreed('set_verdict', {
      transcript,
      claim,
      verdict: 'mostly-true',
      source: { url: 'https://stat.example/2030', title: '[統計](command:evil)' },
    });
    assert.deepEqual(judged, { claim, state: 'judged' });
    assert.match(textOf(sidecar), /verdict: "?mostly-true"?/);
    await run('undoLastChange');
    await until('the verdict is taken back', () => !textOf(sidecar).includes('mostly-true'));
  });

  it('write only what a person was shown', async () => {
    const { editor, open, sidecar } = await openTranscript();
    const transcript = workspace.asRelativePath(open.document.uri);
    const tag = { transcript, quote: '失業率降到3.5%' };
    assert.match((await answer('tag_claim', { transcript, quote: '失業率降到3.1%' })).refused, /Nobody was asked/);
    // Asked when it couldn't be done; by the time of the yes it could.
    await ask('tag_claim', tag);
    const at = open.document.getText().indexOf('3.1%');
    await editor.edit((edit) => {
      const end = open.document.positionAt(at + 3);
      edit.replace(new Range(end.translate(0, -1), end), '5');
    });
    await until('the words are there', () =>
      open.dossier.transcript.read.slice({ start: 0, end: 99 }).includes('3.5%'),
    );
    assert.match((await answer('tag_claim', tag)).refused, /not what the person was shown/);
    assert.ok(!existsSync(sidecar));
    const { claim } = await agreed('tag_claim', tag);
    // Another verdict came between the question and the yes.
    const source = { title: 'x' };
    const verdict = { transcript, claim, verdict: 'true', source };
    await ask('set_verdict', verdict);
    await agreed('set_verdict', { ...verdict, verdict: 'false' });
    assert.match((await answer('set_verdict', verdict)).refused, /not what the person was shown/);
    assert.doesNotMatch(textOf(sidecar), /verdict: "?true/);
  });

  it('say so if what would be judged was dismissed', async () => {
    const path = join(newFolder(), 'talk.transcript');
    writeFileSync(
      `${path}.annotations.yaml`,
      'annotations:\n  - {id: a1, tag: claim, quote: {exact: "We opened 12 clinics."}, status: not-a-claim, by: Bo}\n',
    );
    const editor = await openFile(path, 'ANN: We opened 12 clinics.\n');
    const open = await opened(editor.document);
    await until('it is read', () => open.dossier.annotations.length === 1);
    const transcript = workspace.asRelativePath(open.document.uri);
    const input = { transcript, claim: 'a1', verdict: 'true', source: { title: 'x' } };
    assert.match((await ask('set_verdict', input)) ?? '', /Dismissed/);
    assert.deepEqual(await answer('set_verdict', input), { claim: 'a1', state: 'judged' });
  });

  it('tell no source that must stay by any file of the folder, also one that is broken or has lost its transcript', async () => {
    const folder = newFolder();
    const source = (n: number, rest = '') => `sources: [{url: "https://kept${n}.example/r"${rest}}]`;
    const entry = (id: string, quote: string, sources: string) =>
      `  - id: ${id}\n    tag: claim\n    quote: ${quote}\n    ${sources}\n`;
    const claim = '{exact: "We opened 12 clinics."}';
    const kept = ', confidential: true';
    writeFileSync(join(folder, 'other.transcript'), 'ANN: We opened 12 clinics.\n');
    writeFileSync(
      join(folder, 'other.transcript.annotations.yaml'),
      `annotations:\n${entry('b1', claim, source(1, kept))}`,
    );
    writeFileSync(join(folder, 'broken.transcript'), 'ANN: Yes.\n');
    writeFileSync(
      join(folder, 'broken.transcript.annotations.yaml'),
      `annotations:\n${entry('c1', '7', source(2, kept))}`,
    );
    writeFileSync(
      join(folder, 'gone.transcript.annotations.yaml'),
      `annotations:\n${entry('d1', claim, source(3, kept))}`,
    );
    const path = join(folder, 'talk.transcript');
    const own = [1, 2, 3, 4].map((n) => `{url: "https://kept${n}.example/r"}`).join(', ');
    writeFileSync(`${path}.annotations.yaml`, `annotations:\n${entry('k1', claim, `sources: [${own}]`)}`);
    const open = await opened((await openFile(path, 'ANN: We opened 12 clinics.\n')).document);
    await until('it is read', () => open.dossier.annotations.length === 1);
    const transcript = workspace.asRelativePath(open.document.uri);
    for (const told of [
      await answer('list_claims', { transcript }),
      await answer('find_claims', { words: 'clinics 12' }),
    ]) {
      const one = told.claims.find(({ id }: { id: string }) => id === 'k1');
      assert.deepEqual(one.sources, [{ url: 'https://kept4.example/r' }]);
    }
  });

  it('show a person what a model wrote as plain text', async () => {
    const { open } = await openTranscript();
    const transcript = workspace.asRelativePath(open.document.uri);
    const { claim } = await agreed('tag_claim', { transcript, quote: '失業率降到3.1%' });
    const source = { title: '[see](command:evil) <b>\u202e' };
    const input = { transcript, claim, verdict: 'true', source };
    const value = (await ask('set_verdict', input)) ?? '';
    assert.ok(!/[^\\]\[see\]\(/.test(value) && !value.includes('<b>') && !value.includes('\u202e'), value);
  });

  it('read no file that is no transcript of the open folders', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'secrets.txt'), 'TOKEN: We have 12 keys.\n');
    const path = join(outside, 'outside.transcript');
    writeFileSync(path, 'ANN: We have 12 keys.\n');
    const inside = basename(folder);
    const root = workspace.workspaceFolders![0]!.uri;
    const below = relative(root.fsPath, path);
    for (const transcript of [`${inside}/secrets.txt`, path, below, `${root.toString()}/${below}`, `file://${path}`]) {
      for (const name of ['list_claims', 'read_turns']) {
        const told = await answer(name, { transcript });
        assert.match(told.refused ?? '', /No transcript/, transcript);
      }
    }
  });

  it('read no transcript from outside of the open folders that a person has open, nor one without a file', async () => {
    const path = join(outside, 'zqopen.transcript');
    const texts = [
      (await openFile(path, 'ANN: We have 12 zqkeys.\n')).document,
      await workspace.openTextDocument({ language: 'transcript', content: 'ANN: We have 12 zqkeys.\n' }),
    ];
    for (const document of texts) {
      await window.showTextDocument(document);
      await (await opened(document)).ready;
      const { uri } = document;
      for (const transcript of [undefined, uri.toString(), uri.fsPath, basename(uri.path)]) {
        const input = transcript === undefined ? {} : { transcript };
        for (const name of ['list_claims', 'read_turns']) {
          const told = await answer(name, input);
          assert.match(told.refused ?? '', transcript === undefined ? /outside of the open/ : /No transcript/);
          assert.ok(!JSON.stringify(told).includes('zqopen'));
        }
        const words = { transcript: transcript ?? '', quote: 'We have 12 zqkeys.' };
        assert.ok((await agreed('tag_claim', words)).refused);
      }
    }
    assert.equal((await answer('find_claims', { words: 'zqkeys' })).count, 0);
  });

  it('open a transcript of the folder that nobody has open', async () => {
    const path = join(newFolder(), 'unopened.transcript');
    writeFileSync(path, 'ANN: We opened 12 clinics.\n\nBOB: No.\n\nANN: Yes.\n');
    const answer = await agreed('list_claims', { transcript: `${basename(dirname(path))}/unopened.transcript` });
    assert.equal(answer.claims[0].words, 'We opened 12 clinics.');
  });

  it('are as blind as the person they work for, and write into the same file', async () => {
    await me('Ben Roy');
    const path = join(newFolder(), 'talk.transcript');
    writeFileSync(
      `${path}.annotations.yaml`,
      'annotations:\n  - id: a1\n    tag: claim\n    quote: {exact: "We opened 12 clinics."}\n    claim: zqxjk\n    verdict: "false"\n',
    );
    const editor = await openFile(path, 'ANN: We opened 12 clinics. We hired 300 nurses.\n');
    const open = await opened(editor.document);
    await until('it is read', () => open.dossier.annotations.length === 1);
    await run('startBlindReading');
    await until('nothing is shown', () => open.dossier.annotations.length === 0);
    const transcript = workspace.asRelativePath(open.document.uri);
    const told = [
      await agreed('list_claims', { transcript }),
      await agreed('find_claims', { words: 'clinics' }),
      await agreed('set_verdict', { transcript, claim: 'a1', verdict: 'true', source: { title: 'x' } }),
    ];
    assert.ok(!JSON.stringify(told).includes('zqxjk') && told[2].refused, JSON.stringify(told));
    await agreed('tag_claim', { transcript, quote: 'We hired 300 nurses.' });
    assert.match(textOf(`${path}.Ben-Roy.annotations.yaml`), /300 nurses/);
    assert.doesNotMatch(textOf(`${path}.annotations.yaml`), /300 nurses/);
  });
});
