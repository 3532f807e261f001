import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { attributesLine, configureGitMerging, removeGitMerging } from '../../../src/git/git-merging';
import { installShim } from '../../../src/git/install-shim';
import { runGit } from '../../../src/git/run-git';
import { GitRepository, hasGit } from '../../support/git-repository';
import { useTemporaryFolder } from '../../support/temporary-folder';

const sidecar = 'talks/a (1).txt.annotations.yaml';
const head = 'version: 1\ntranscript: "a (1).txt"\n\nannotations:\n';
const entry = (id: string, more = '') =>
  `  - id: ${id}00000000000\n    tag: claim\n    quote:\n      exact: "words"\n${more}`;
const program = resolve('dist/cli.js');

describe('merging by git', function () {
  this.timeout(60_000);
  const folder = useTemporaryFolder();
  before(function () {
    if (hasGit) return;
    console.log('    skipped: git is not installed');
    this.skip();
  });

  /** A name that every shell has trouble with. */
  const shim = () => join(folder.path, "data of O'Neil 100%", 'merge.sh');
  const setUp = (folderOf: string, engine = process.execPath) =>
    configureGitMerging(folderOf, shim(), { program, engine });

  /** Two branches that each add an entry at one place: conflicts for git alone. */
  async function branches(environment: NodeJS.ProcessEnv = {}): Promise<GitRepository> {
    const repository = new GitRepository(join(folder.path, 'repository'), environment);
    await setUp(repository.folder);
    repository.commit({ [sidecar]: head + entry('a') });
    repository.commit({ [sidecar]: `${head}${entry('a')}\n${entry('c')}` }, 'theirs', 'main');
    repository.commit({ [sidecar]: `${head}${entry('a')}\n${entry('b')}` }, 'main');
    return repository;
  }

  const idsOf = (text: string) => readSidecar(text).entries.map((one) => one.annotation?.id.slice(0, 1));

  function assertMarked(repository: GitRepository): void {
    assert.equal(repository.merge('theirs'), false);
    const text = repository.read(sidecar);
    assert.match(text, /^<{7} [\s\S]*id: b0[\s\S]*^={7}\n[\s\S]*id: c0[\s\S]*^>{7} /m);
  }

  /** A path on which there is no Node, but what the shim needs. */
  function pathWithoutNode(): string {
    const bin = join(folder.path, 'bin');
    mkdirSync(bin);
    for (const name of ['git', 'sh', 'dirname']) {
      const found = process.env.PATH!.split(delimiter).find((one) => existsSync(join(one, name)));
      symlinkSync(join(found!, name), join(bin, name));
    }
    return bin;
  }

  it('merges by entry and field', async () => {
    const repository = await branches();
    assert.equal(repository.merge('theirs'), true);
    assert.equal(repository.read(sidecar), `${head}${entry('a')}\n${entry('b')}\n${entry('c')}`);
    assert.equal(repository.git('status', '--porcelain'), '');
  });

  it('stops where a person must decide, with both values in the file', async () => {
    const repository = await branches();
    repository.commit({ [sidecar]: head + entry('a', '    verdict: "x"\n') }, 'x', 'main');
    repository.commit({ [sidecar]: head + entry('a', '    verdict: "y"\n') }, 'y', 'main');
    assert.equal(repository.merge('x'), false);
    assert.deepEqual(readSidecar(repository.read(sidecar)).entries[0]?.annotation?.conflicts, [
      { field: 'verdict', ours: 'y', theirs: 'x' },
    ]);
    assert.match(repository.git('status', '--porcelain'), /^AA|^UU/);
  });

  it('serves a rebase and a cherry-pick too', async () => {
    const repository = await branches();
    repository.git('rebase', '--quiet', 'theirs');
    assert.deepEqual(idsOf(repository.read(sidecar)), ['a', 'c', 'b']);
  });

  it('lets git mark conflicts where the repository isn’t set up', async () => {
    const repository = await branches();
    repository.git('config', '--local', '--remove-section', 'merge.transcript');
    assertMarked(repository);
  });

  it('is needed so: git alone takes a program that is gone for one that left ours', async () => {
    const repository = await branches();
    repository.git('config', 'merge.transcript.driver', `${join(folder.path, 'gone')} %O %A %B`);
    assert.equal(repository.merge('theirs'), false);
    assert.equal(repository.read(sidecar), `${head}${entry('a')}\n${entry('b')}`);
  });

  it('lets git mark conflicts where the shim is gone', async () => {
    const repository = await branches();
    rmSync(shim());
    assertMarked(repository);
  });

  for (const [what, spoil] of [
    ['is gone', (path: string) => rmSync(path)],
    ['is half written', (path: string) => writeFileSync(path, '#!/usr/bin/env node\nconst a = {')],
    ['is empty', (path: string) => writeFileSync(path, '')],
    ['fails at once', (path: string) => writeFileSync(path, 'process.exit(1);')],
    ['ends without a word', (path: string) => writeFileSync(path, 'process.exit(0);')],
  ] as const) {
    it(`lets git mark conflicts where the program ${what}`, async () => {
      const repository = await branches();
      spoil(join(shim(), '..', 'transcript.cjs'));
      assertMarked(repository);
    });
  }

  it('lets git mark conflicts where a version is too new for the program', async () => {
    const repository = await branches();
    repository.commit({ [sidecar]: `${head}${entry('a')}\n${entry('c')}`.replace('1', '2') }, 'theirs');
    repository.git('checkout', '--quiet', 'main');
    assertMarked(repository);
  });

  it('runs on the recorded executable where there is no node, and lets git mark conflicts where that is gone too', async function () {
    // Git for Windows brings what it runs with it, and would not find it beside a link.
    if (process.platform === 'win32') this.skip();
    const path = pathWithoutNode();
    const repository = await branches({ PATH: path });
    const engine = join(path, "an engine's");
    // Stands for VS Code's executable, which is Node only when it is asked to be.
    writeFileSync(engine, `#!/bin/sh\n[ "$ELECTRON_RUN_AS_NODE" = 1 ] && exec '${process.execPath}' "$@"\n`);
    chmodSync(engine, 0o755);
    await setUp(repository.folder, join(path, 'gone'));
    assertMarked(repository);
    repository.git('merge', '--abort');
    await setUp(repository.folder, engine);
    assert.equal(repository.merge('theirs'), true);
    assert.deepEqual(idsOf(repository.read(sidecar)), ['a', 'b', 'c']);
  });

  it('goes on with the copy of the program after an update, and takes the new one when it is installed anew', async () => {
    const repository = await branches();
    const other = join(folder.path, 'newer.js');
    writeFileSync(other, `require(${JSON.stringify(program)});`);
    assert.equal(await installShim(shim(), { program: other, engine: process.execPath }), undefined);
    assert.equal(repository.merge('theirs'), true);
    assert.deepEqual(idsOf(repository.read(sidecar)), ['a', 'b', 'c']);
  });

  it('is set up once, and undone without a trace', async () => {
    const repository = new GitRepository(join(folder.path, 'repository'));
    const before = repository.git('config', '--local', '--list');
    assert.deepEqual(await setUp(repository.folder), { repository: repository.folder, changed: true });
    const after = [repository.git('config', '--local', '--list'), repository.read('.gitattributes')];
    assert.deepEqual(await setUp(repository.folder), { repository: repository.folder, changed: false });
    assert.deepEqual([repository.git('config', '--local', '--list'), repository.read('.gitattributes')], after);
    assert.deepEqual(await removeGitMerging(repository.folder), { repository: repository.folder, changed: true });
    assert.deepEqual(await removeGitMerging(repository.folder), { repository: repository.folder, changed: false });
    assert.equal(repository.git('config', '--local', '--list'), before);
    assert.deepEqual(readdirSync(repository.folder), ['.git']);
  });

  it('leaves others’ lines and line ends alone, from a folder within too', async () => {
    const repository = new GitRepository(join(folder.path, 'repository'));
    for (const text of ['*.png binary\r\n# ours\r\n', '*.md text', '\n']) {
      repository.write('.gitattributes', text);
      repository.write('talks/x', '');
      await setUp(join(repository.folder, 'talks'));
      const written = repository.read('.gitattributes');
      assert.ok(written.startsWith(text));
      assert.equal(written.split(attributesLine).length, 2);
      assert.equal(written.includes('\r\n'), text.includes('\r\n'));
      repository.write('.gitattributes', `${written}*.txt text\n`);
      await removeGitMerging(repository.folder);
      assert.equal(repository.read('.gitattributes'), `${text}${text.endsWith('\n') ? '' : '\n'}*.txt text\n`);
    }
  });

  it('sets up the repository of the folder one stands in or names from there, whatever is set of another', async () => {
    const home = new GitRepository(join(folder.path, 'home'));
    const repository = new GitRepository(join(folder.path, 'repository'));
    mkdirSync(join(repository.folder, 'talks', '2026'), { recursive: true });
    const env = {
      ...process.env,
      HOME: home.folder,
      USERPROFILE: home.folder,
      XDG_DATA_HOME: 'not/from/the/root',
      GIT_DIR: join(home.folder, '.git'),
      GIT_WORK_TREE: home.folder,
    };
    const before = home.git('config', '--local', '--list');
    for (const [cwd, named] of [
      [repository.folder, []],
      [repository.folder, ['talks']],
      [join(repository.folder, 'talks', '2026'), ['../..']],
    ] as const) {
      const run = (what: string) =>
        execFileSync(process.execPath, [program, 'merge', what, ...named], { cwd, env, encoding: 'utf8' });
      assert.equal(run('--set-up'), `Git merges the annotations in ${repository.folder}.\n`);
      assert.equal(repository.read('.gitattributes').includes(attributesLine), true);
      assert.equal(run('--undo'), `Git merges lines again in ${repository.folder}.\n`);
    }
    assert.equal(home.git('config', '--local', '--list'), before);
    assert.deepEqual(readdirSync(home.folder).sort(), ['.git', '.local']);
  });

  it('runs below a folder of ES modules', async () => {
    writeFileSync(join(folder.path, 'package.json'), '{"type": "module"}');
    const repository = await branches();
    assert.equal(repository.merge('theirs'), true);
    assert.deepEqual(idsOf(repository.read(sidecar)), ['a', 'b', 'c']);
  });

  it('takes nobody’s word for a merge but the token of the program', async () => {
    const repository = await branches();
    writeFileSync(join(shim(), '..', 'transcript.cjs'), "console.log('Merged nothing, transcript-merged not.');");
    assertMarked(repository);
  });

  it('moves its line below those that say otherwise', async () => {
    for (const other of [
      '*.yaml -merge',
      '* binary',
      '*.annotations.yaml merge=union',
      '[attr]transcripts -merge\n*.yaml transcripts',
    ]) {
      const repository = new GitRepository(join(folder.path, 'repository'));
      repository.write('.gitattributes', `${attributesLine}\n${other}\n`);
      assert.deepEqual(await setUp(repository.folder), { repository: repository.folder, changed: true });
      assert.match(repository.git('check-attr', 'merge', sidecar), /: transcript\n$/);
      await removeGitMerging(repository.folder);
      assert.equal(repository.read('.gitattributes'), `${other}\n`);
    }
  });

  it('says so where git would not call it all the same', async () => {
    for (const [file, text, where] of [
      ['.git/info/attributes', '*.yaml -merge\n', 'talk.txt.annotations.yaml'],
      ['talks/.gitattributes', '*.annotations.yaml merge=union\n', 'talks/talk.txt.annotations.yaml'],
      ['talks/old/.gitattributes', 'a*.yaml !merge\n', 'talks/old/a.txt.annotations.yaml'],
    ] as const) {
      rmSync(join(folder.path, 'repository'), { recursive: true, force: true });
      const repository = new GitRepository(join(folder.path, 'repository'));
      repository.commit({ [file]: text, 'talks/old/a.txt.annotations.yaml': head });
      const done = await setUp(repository.folder);
      assert.ok('problem' in done, file);
      assert.ok(done.problem.message.includes(where), done.problem.message);
      assert.match(done.problem.message, /attribute “merge” is “(?:unset|union|unspecified)”/);
    }
  });

  it('sets nothing up where the program does not run', async () => {
    const repository = new GitRepository(join(folder.path, 'repository'));
    const broken = join(folder.path, 'broken.js');
    writeFileSync(broken, 'process.exit(1);');
    const before = repository.git('config', '--local', '--list');
    const done = await configureGitMerging(repository.folder, shim(), { program: broken, engine: process.execPath });
    assert.ok('problem' in done && done.problem.message.includes('can’t run'));
    assert.equal(repository.git('config', '--local', '--list'), before);
    assert.deepEqual(readdirSync(repository.folder), ['.git']);
  });

  it('takes a folder that is laid out like the inside of a repository for none, and one with files elsewhere too', async () => {
    const victim = new GitRepository(join(folder.path, 'victim'));
    const before = victim.git('config', '--local', '--list');
    const repository = new GitRepository(join(folder.path, 'repository'));
    const bare = join(repository.folder, 'talks');
    repository.git('init', '--quiet', '--bare', 'talks');
    for (const worktree of [victim.folder, repository.folder]) {
      repository.git('--git-dir', bare, 'config', 'core.bare', 'false');
      repository.git('--git-dir', bare, 'config', 'core.worktree', worktree);
      assert.ok('problem' in (await setUp(bare)));
      assert.ok('problem' in (await removeGitMerging(bare)));
    }
    repository.git('config', 'core.worktree', victim.folder);
    assert.ok('problem' in (await setUp(repository.folder)));
    assert.equal(victim.git('config', '--local', '--list'), before);
    assert.deepEqual(readdirSync(victim.folder), ['.git']);
    assert.equal(existsSync(shim()), false);
  });

  it('says why where there is no repository, or no folder', async () => {
    for (const path of [folder.path, join(folder.path, 'none')]) {
      for (const done of [await setUp(path), await removeGitMerging(path)]) {
        assert.ok('problem' in done);
        assert.equal(done.problem.code, 'not-found');
      }
    }
    assert.equal(existsSync(shim()), false);
    assert.ok('problem' in (await runGit(folder.path, ['no-such-command'])));
  });
});
