import assert from 'node:assert/strict';
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPrepared } from '../../../src/core/sidecar/read-prepared';
import { runCli } from '../../support/run-cli';
import { useTemporaryFolder } from '../../support/temporary-folder';

/** 去年新增就業12萬人 and the like in Big5, which Node reads and doesn't write. */
const big5: Readonly<Record<string, readonly number[]>> = { 就: [0xb4, 0x4e], 業: [0xb7, 0x7e], 人: [0xa4, 0x48] };

describe('transcript import-claims', () => {
  const folder = useTemporaryFolder();
  const path = (name: string) => join(folder.path, name);
  const sidecar = () => readFileSync(path('talk.txt.annotations.yaml'), 'utf8');
  const bring = (...more: readonly string[]) =>
    runCli(['import-claims', path('back.csv'), '--into', path('talk.txt'), '--by', 'lin', ...more]);

  beforeEach(() => {
    writeFileSync(path('talk.txt'), '主持人:歡迎。\n\n林淑芬:就業12人。\n\n主持人:謝謝。\n');
    writeFileSync(
      path('talk.txt.annotations.yaml'),
      'version: 1\ntranscript: "talk.txt"\n\nannotations:\n  - id: k1\n    tag: claim\n    quote:\n      exact: "就業12人"\n',
    );
  });

  it('sends whoever names a link to the file that it leads to', async function () {
    if (process.platform === 'win32') return this.skip();
    writeFileSync(path('back.csv'), 'quote,verdict\n就業12人,true\n');
    symlinkSync('talk.txt', path('link.txt'));
    const { code, err } = await runCli(['import-claims', path('back.csv'), '--into', path('link.txt')]);
    assert.equal(code, 2);
    assert.match(err, /is a link to talk\.txt; name that file/);
  });

  it('makes of what was changed in a sheet changes of the claims, once', async () => {
    const { out } = await runCli(['export', path('talk.txt'), '--format', 'sheet']);
    const [head, row] = out.split('\r\n');
    const changed = row!
      .split(',')
      .with(head!.split(',').indexOf('verdict'), 'TRUE')
      .with(head!.split(',').indexOf('assignee'), 'mei');
    writeFileSync(path('back.csv'), `${head}\n${changed.join(',')}\n`);
    const preview = await bring('--dry-run');
    assert.equal(preview.out, 'k1: verdict: “” → “TRUE”\nk1: assignee: “” → “mei”\n');
    assert.doesNotMatch(sidecar(), /mei/);
    assert.deepEqual((await bring()).code, 0);
    assert.match(sidecar(), /verdict: "?true"?\n/);
    assert.match(sidecar(), /assignee: "mei"/);
    const after = sidecar();
    const again = await bring();
    assert.deepEqual([again.code, again.out], [0, '']);
    assert.equal(sidecar(), after);
  });

  it('reads what spreadsheets of other years write', async () => {
    const table = 'quote;assignee\r\n就業12人;mei\r\n';
    const bytes = [...table].flatMap((one) => big5[one] ?? [one.charCodeAt(0)]);
    for (const content of [
      Buffer.from(bytes),
      Buffer.from(`\uFEFF${table}`, 'utf16le'),
      Buffer.from(table, 'utf16le'),
    ]) {
      writeFileSync(path('back.csv'), content);
      assert.equal((await bring('--dry-run')).out, 'k1: assignee: “” → “mei”\n');
    }
  });

  it('makes corrections of what changes in a published claim, and says so, with a reason only', async () => {
    const published = `${sidecar()}    claim: "就業12人"\n    status: published\n    verdict: "false"\n`;
    writeFileSync(path('talk.txt.annotations.yaml'), published);
    const { out } = await runCli(['export', path('talk.txt'), '--format', 'sheet']);
    const [head, row] = out.trim().split('\r\n');
    const changed = row!.split(',').with(head!.split(',').indexOf('claim'), '新增就業12人');
    const assigned = changed.with(head!.split(',').indexOf('assignee'), 'mei');
    writeFileSync(path('back.csv'), `${head}\n${assigned.join(',')}\n`);
    for (const options of [['--dry-run'], []]) {
      const { code, out: told, err: refused } = await bring(...options);
      assert.match(refused, /k1 is published: its wording is not changed without a reason \(--why\)\.\n/);
      assert.deepEqual([code, told], [1, 'k1: assignee: “” → “mei”\n']);
    }
    assert.equal(sidecar(), `${published}    assignee: "mei"\n`);
    const { err } = await bring('--why', '說得更清楚');
    assert.match(err, /k1 is published: its wording is corrected\.\n/);
    assert.match(
      sidecar(),
      /corrections:\n {6}- at: ".*"\n {8}by: "lin"\n {8}from: "就業12人"\n {8}to: "新增就業12人"\n {8}why: "說得更清楚"\n/,
    );
    assert.match(sidecar(), /status: published/);
  });

  it('exits with 1 and says the row where a person has to decide', async () => {
    writeFileSync(path('back.csv'), 'id,verdict\nk1,sort of\n');
    const { code, err } = await bring();
    assert.equal(code, 1);
    assert.match(err, /back\.csv:2:1: “sort of” is no verdict/);
  });

  it('refuses a Word document that breaks off, with nothing made', async () => {
    writeFileSync(path('half.docx'), 'PK\u0003\u0004 and no more');
    const { code, err } = await runCli(['import-claims', path('half.docx'), '--into', path('talk.txt')]);
    assert.equal(code, 2);
    assert.match(err, /half\.docx:1:1: .*damaged or incomplete/);
  });

  it('keeps claims that have no transcript in a file of their own, each once', async () => {
    const csv = 'claim;speaker;verdict;sources\r\nRents fell by 7 %.;Ann Lee;Mostly true;Law https://law.example\r\n';
    writeFileSync(path('night.csv'), csv);
    const args = ['import-claims', path('night.csv'), '--by', 'lin'];
    const preview = await runCli([...args, '--dry-run']);
    assert.match(preview.out, /night\.prepared\.yaml: “” → “Rents fell by 7 %\.”/);
    assert.deepEqual(readdirSync(folder.path).includes('night.prepared.yaml'), false);
    assert.equal((await runCli(args)).code, 0);
    const [claim] = readPrepared(readFileSync(path('night.prepared.yaml'), 'utf8')).claims;
    assert.deepEqual(
      [claim?.claim, claim?.speaker, claim?.verdict, claim?.sources],
      ['Rents fell by 7 %.', 'Ann Lee', 'mostly-true', [{ title: 'Law', url: 'https://law.example' }]],
    );
    const again = await runCli(args);
    assert.deepEqual([again.code, again.out, again.err], [0, '', '0 changes.\n']);
    writeFileSync(path('night.csv'), `${csv}Jobs grew by 3 %.;Ann Lee;;\r\n`);
    await runCli(args);
    assert.equal(readPrepared(readFileSync(path('night.prepared.yaml'), 'utf8')).claims.length, 2);
  });

  it('makes a new claim of a row whose words nobody has tagged', async () => {
    writeFileSync(path('back.csv'), 'quote,claim\n歡迎。,They say welcome.\n');
    assert.equal((await bring()).code, 0);
    assert.match(sidecar(), /exact: "歡迎。"[\s\S]*claim: "They say welcome\."/);
    assert.equal((await bring()).out, '');
  });

  for (const [what, argv] of [['no sheet', ['--into', 'talk.txt']]] as const) {
    it(`refuses ${what}`, async () => assert.equal((await runCli(['import-claims', ...argv])).code, 2));
  }
});
