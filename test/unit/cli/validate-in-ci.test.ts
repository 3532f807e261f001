import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { GitRepository, hasGit } from '../../support/git-repository';
import { useTemporaryFolder } from '../../support/temporary-folder';

/** The examples as the documentation prints them: what each runs. */
const readme = readFileSync('docs/continuous-integration.md', 'utf8');
const workflow = /- run: (git ls-files .*)/.exec(readme)?.[1] ?? '';
const hook = /entry: (node tools\/transcript\.js .*)/.exec(readme)?.[1] ?? '';
const pattern = /files: (.*)/.exec(readme)?.[1] ?? '';

const text = 'ANN LEE: We built 300 homes.\n\nBO ROY: It was not so.\n\nANN LEE: It was.\n';
const annotations = (lines: string) =>
  `version: 1\ntranscript: "talk.txt"\n\nannotations:\n  - id: a1b2c3d4e5f6\n    tag: claim\n    quote:\n      exact: "We built 300 homes."\n      prefix: "ANN LEE: "\n      suffix: " BO ROY: It was not so. ANN LEE:"\n${lines}`;

(hasGit && process.platform !== 'win32' ? describe : describe.skip)('validate in continuous integration', () => {
  const folder = useTemporaryFolder();

  let program = '';
  before(async () => {
    const entryPoints = ['src/cli/main.ts'];
    const { outputFiles } = await build({
      entryPoints,
      write: false,
      bundle: true,
      platform: 'node',
      logLevel: 'error',
    });
    program = outputFiles[0]!.text;
  });

  it('passes the examples of the documentation if all is in order, and else fails them and says where', () => {
    const origin = new GitRepository(join(folder.path, 'origin'));
    origin.write('tools/transcript.js', program);
    origin.write('talks/talk.txt', text);
    origin.write('talks/talk.txt.annotations.yaml', annotations(''));
    origin.write('transcript-team.yaml', 'rules: {preset: ifcn}\n');
    origin.git('add', '.');
    origin.git('commit', '--quiet', '-m', 'all');
    origin.git('clone', '--quiet', '.', '../clone');
    const cwd = join(folder.path, 'clone');
    const run = (command: string) => {
      const { status, stdout } = spawnSync('sh', ['-c', command], { cwd, encoding: 'utf8' });
      return { status, out: stdout };
    };
    const names = run('git ls-files')
      .out.split('\n')
      .filter((name) => new RegExp(pattern).test(name));
    assert.deepEqual(names, ['talks/talk.txt.annotations.yaml', 'transcript-team.yaml']);
    const asHook = `${hook} ${names.join(' ')}`;
    assert.deepEqual(
      [run(workflow), run(asHook)],
      [
        { status: 0, out: '' },
        { status: 0, out: '' },
      ],
    );

    writeFileSync(join(cwd, 'talks/talk.txt.annotations.yaml'), annotations('    verdict: "true"\n'));
    const [inWorkflow, inHook] = [run(workflow), run(asHook)];
    assert.notEqual(inWorkflow.status, 0);
    assert.match(
      inWorkflow.out,
      /^::error file=talks\/talk\.txt\.annotations\.yaml,line=11,.*title=verdict-without-source::/m,
    );
    assert.equal(inHook.status, 1);
    assert.match(inHook.out, /^talks\/talk\.txt\.annotations\.yaml:11:5: verdict-without-source: /m);
  });
});
