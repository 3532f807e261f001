import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import {
  CancellationTokenSource,
  ConfigurationTarget,
  commands,
  extensions,
  type LanguageModelTextPart,
  lm,
  type MarkdownString,
  workspace,
} from 'vscode';
import { toolTable } from '../../src/editor/agents/tool-table';
import type { Editor } from '../../src/editor/editor';
import { until } from '../support/until';
import { newFolder, opened, openFile, openTranscript, run, textOf } from '../support/workbench';

const ours = () =>
  extensions.getExtension<{ editor: () => Promise<Editor> }>('transcript-annotator.transcript-annotator')!;
const declared = () => ours().packageJSON.contributes.languageModelTools as { name: string }[];
const agents = async () => (await (await ours().activate()).editor()).agents;
const none = new CancellationTokenSource().token;

const answerIn = ({ content }: { readonly content: readonly unknown[] }) =>
  JSON.parse((content[0] as LanguageModelTextPart).value);
/** As an agent calls it, through VS Code. */
const call = async (name: string, input: object) =>
  answerIn(await lm.invokeTool(`transcript_${name}`, { toolInvocationToken: undefined, input }));
/** As VS Code calls it once a person has said yes. */
const agreed = async (name: string, input: object) =>
  answerIn(await (await agents()).invoke(`transcript_${name}`, input, none));

describe('tools for language models', () => {
  const me = (name: string | undefined) =>
    workspace.getConfiguration('transcript').update('me', name, ConfigurationTarget.Global);
  afterEach(async () => {
    await me(undefined);
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
    const { confirmationMessages } = await (await agents()).prepare('transcript_tag_claim', { transcript, quote });
    const { value } = confirmationMessages!.message as MarkdownString;
    assert.match(value, /失業率降到3.*1%.*A.*Tester.*agent/s);
    assert.ok(!existsSync(sidecar));
    const { claim, state } = await agreed('tag_claim', { transcript, quote });
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

  it('show a person what a model wrote as plain text', async () => {
    const { open } = await openTranscript();
    const transcript = workspace.asRelativePath(open.document.uri);
    const { claim } = await agreed('tag_claim', { transcript, quote: '失業率降到3.1%' });
    const source = { title: '[see](command:evil) <b>\u202e' };
    const input = { transcript, claim, verdict: 'true', source };
    const { confirmationMessages } = await (await agents()).prepare('transcript_set_verdict', input);
    const { value } = confirmationMessages!.message as MarkdownString;
    assert.ok(!/[^\\]\[see\]\(/.test(value) && !value.includes('<b>') && !value.includes('\u202e'), value);
  });

  it('read no file that is no transcript of the open folders', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'secrets.txt'), 'TOKEN: We have 12 keys.\n');
    const outside = join(dirname(workspace.workspaceFolders![0]!.uri.fsPath), 'outside.transcript');
    writeFileSync(outside, 'ANN: We have 12 keys.\n');
    const inside = basename(folder);
    const up = `${workspace.workspaceFolders![0]!.uri.toString()}/../outside.transcript`;
    for (const transcript of [`${inside}/secrets.txt`, outside, '../outside.transcript', up, `file://${outside}`]) {
      for (const name of ['list_claims', 'read_turns']) {
        const answer = await agreed(name, { transcript });
        assert.match(answer.refused ?? '', /No transcript/, transcript);
      }
    }
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
