import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { columns } from '../../../src/cli/printable';
import { type SpokenLanguage, spokenLanguage } from '../../../src/cli/spoken-language';
import { wrapText } from '../../../src/cli/wrap-text';
import { runCli } from '../../support/run-cli';
import { useTemporaryFolder } from '../../support/temporary-folder';

const han = /\p{Script=Han}/u;
const names = ['inspect', 'numbers', 'tag', 'find', 'watch', 'export', 'report', 'import', 'import-claims', 'merge'];
const commands = [...names, 'resolve', 'validate', 'agreement'];

describe('the language that the command-line program speaks', () => {
  const folder = useTemporaryFolder();

  const asked: [Record<string, string>, string | undefined, SpokenLanguage | undefined][] = [
    [{ LANG: 'zh_TW.UTF-8' }, undefined, 'zh-tw'],
    [{ LANG: 'zh_HK.UTF-8' }, undefined, 'zh-tw'],
    [{ LANG: 'zh_Hant_SG' }, undefined, 'zh-tw'],
    [{ LANG: 'zh_CN.GB18030' }, undefined, 'zh-cn'],
    [{ LANG: 'zh_SG' }, undefined, 'zh-cn'],
    [{ LANG: 'zh' }, undefined, 'zh-cn'],
    [{ LANG: 'zh_TW.UTF-8', LC_MESSAGES: 'en_US.UTF-8' }, undefined, undefined],
    [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'zh_TW.UTF-8' }, undefined, 'zh-tw'],
    [{ LANG: 'zh_TW.UTF-8', LC_MESSAGES: 'zh_TW.UTF-8', LC_ALL: 'C' }, undefined, undefined],
    [{ LANG: 'en_US', LC_ALL: '' }, 'zh-TW', undefined],
    [{}, 'zh-TW', 'zh-tw'],
    [{}, 'zh-Hans-CN', 'zh-cn'],
    [{}, undefined, undefined],
    [{ LANG: 'zha_CN' }, undefined, undefined], // Zhuang
    [{ LANG: 'ja_JP.UTF-8' }, undefined, undefined],
  ];
  for (const [environment, system, language] of asked) {
    it(`is ${language ?? 'English'} for ${JSON.stringify(environment)}${system ? ` on a system in ${system}` : ''}`, () => {
      assert.equal(spokenLanguage(environment, system), language);
    });
  }

  for (const language of ['zh-tw', 'zh-cn'] as const) {
    it(`is ${language} in all of the help, in lines that a terminal shows whole`, async () => {
      for (const argv of [['--help'], ...commands.map((name) => [name, '--help'])]) {
        const { out } = await runCli(argv, '', language);
        const said = out.split('\n').filter((line) => /[a-z]/i.test(line) && !line.startsWith('transcript '));
        // A row without a Han character is the form of an export that has a name only.
        assert.ok(said.length > 0 && said.filter((line) => han.test(line)).length > said.length * 0.8, out);
        assert.deepEqual(
          said.filter((line) => !line.startsWith(' ') && columns(line) > 80),
          [],
        );
      }
    });
  }

  it('is Chinese in messages and in what a person reads', async () => {
    const wrong = await runCli(['inspect', 'a.txt', '--jsn'], '', 'zh-tw');
    assert.equal(
      wrong.err,
      'transcript inspect: 沒有 --jsn 這個選項；是指 --json 嗎？\n請試「transcript inspect --help」。\n',
    );
    const shown = await runCli(['inspect', '-'], 'ANN: We lost 300 jobs.\nBOB: No, 200.\nANN: 300.\n', 'zh-tw');
    assert.match(shown.out, /3 段發言 · 3 則數字說法 · 0 則標註/);
    assert.doesNotMatch(shown.out, /turns|Speakers/);
  });

  it('is English in what programs read', async () => {
    const file = join(folder.path, 'a.transcript.annotations.yaml');
    writeFileSync(file, 'version: 1\nannotations:\n  - id: a\n');
    for (const form of [['--json'], ['--format', 'sarif']]) {
      const chinese = await runCli(['validate', file, ...form], '', 'zh-tw');
      assert.deepEqual(chinese, await runCli(['validate', file, ...form]));
      assert.doesNotMatch(chinese.out, han);
    }
    assert.match((await runCli(['validate', file], '', 'zh-tw')).out, han);
  });

  it('leaves what is written to --lang', async () => {
    const text = 'ANN: We lost 300 jobs.\nBOB: No, 200.\nANN: 300.\n';
    const english = await runCli(['report', '-', '--claims', 'all'], text);
    const chinese = await runCli(['report', '-', '--claims', 'all'], text, 'zh-tw');
    assert.equal(chinese.out, english.out);
  });

  it('is that of the environment of the program as it is installed', () => {
    const help = (environment: Record<string, string>) =>
      execFileSync(process.execPath, ['dist/cli.js', '--help'], {
        encoding: 'utf8',
        env: { PATH: process.env.PATH, ...environment },
      });
    assert.match(help({ LANG: 'zh_TW.UTF-8' }), /讀取逐字稿/);
    assert.match(help({ LANG: 'zh_CN.UTF-8' }), /读取逐字稿/);
    assert.match(help({ LANG: 'zh_TW.UTF-8', LC_ALL: 'C.UTF-8' }), /Reads transcripts/);
  });

  it('is English where the program was copied to without its languages', () => {
    const copy = join(folder.path, 'transcript.js');
    copyFileSync('dist/cli.js', copy);
    const env = { PATH: process.env.PATH, LANG: 'zh_TW.UTF-8' };
    assert.match(execFileSync(process.execPath, [copy, '--help'], { encoding: 'utf8', env }), /Reads transcripts/);
  });

  it('breaks lines between words, and between Han characters before no closing mark', () => {
    assert.equal(wrapText('one two three', 8), 'one two\nthree');
    assert.equal(wrapText('一二三四。五六', 8), '一二三\n四。五六');
    assert.equal(wrapText('  a row that is set in stays as it is', 8), '  a row that is set in stays as it is');
    assert.equal(wrapText('unbreakable', 4), 'unbreakable');
    assert.equal(wrapText('its “own” words', 6), 'its\n“own”\nwords');
  });
});
