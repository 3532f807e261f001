import assert from 'node:assert/strict';
import { version } from '../../../package.json';
import { runCli } from '../../support/run-cli';

describe('using the command-line program', () => {
  it('prints the help of the program and of each command, and the version', async () => {
    const help = await runCli(['--help']);
    assert.equal(help.code, 0);
    for (const name of ['inspect', 'numbers', 'tag', 'validate']) {
      assert.match(help.out, new RegExp(`^  ${name} `, 'm'));
      const own = await runCli([name, '--help']);
      assert.equal(own.code, 0);
      assert.ok(own.out.startsWith(`transcript ${name} `));
      assert.deepEqual(await runCli(['help', name]), own);
    }
    assert.deepEqual(await runCli(['--version']), { code: 0, out: `transcript ${version}\n`, err: '' });
  });

  const wrong: [string[], RegExp][] = [
    [[], /transcript <command>/],
    [['inspct', 'a.txt'], /no command inspct; did you mean inspect\?/],
    [['frobnicate'], /no command frobnicate\nTry/],
    [['--json', 'inspect'], /options come after the command/],
    [['inspect'], /which file\?/],
    [['inspect', 'a.txt', '--jsn'], /no option --jsn; did you mean --json\?/],
    [['inspect', 'a.txt', '-x'], /no option -x/],
    [['inspect', 'a.txt', '--json=yes'], /--json takes no value/],
    [['inspect', 'a.txt', '--numbers', 'some'], /--numbers is claims or all/],
    [['inspect', 'a.txt', '--to-check', 'some'], /--to-check is numbers or all/],
    [['inspect', '-', '-'], /read only once/],
    [['numbers', 'a.txt'], /standard input only/],
    [['tag'], /one file/],
    [['tag', 'a.txt', 'b.txt', '--at', '1:1'], /one file/],
    [['tag', '-', '--at', '1:1'], /standard input has no sidecar/],
    [['tag', 'a.txt'], /where\?/],
    [['tag', 'a.txt', '--at', '0:1'], /LINE:COL/],
    [['tag', 'a.txt', '--at', '12'], /LINE:COL/],
    [['tag', 'a.txt', '--quote', '  '], /needs words/],
    [['tag', 'a.txt', '--quote'], /--quote needs a value \(TEXT\)/],
    [['tag', 'a.txt', '--tag', '--by', 'me'], /--tag needs a value; one that begins with a dash is written --tag=--by/],
    [['validate'], /which file\?/],
  ];
  for (const [argv, message] of wrong) {
    it(`exits 2 with a clear message for: transcript ${argv.join(' ')}`, async () => {
      const { code, out, err } = await runCli(argv);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, message);
    });
  }
});
