import assert from 'node:assert/strict';
import { lstatSync, mkdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { joinWaitingFile } from '../../../src/files/join-waiting-file';
import { readTextFile } from '../../../src/files/read-text-file';
import { removeTextFile } from '../../../src/files/remove-text-file';
import { updateTextFile } from '../../../src/files/update-text-file';
import { configureGitMerging, removeGitMerging } from '../../../src/git/git-merging';
import { fileObjects, lookInto, makeOutside } from '../../support/file-objects';
import { GitRepository, hasGit } from '../../support/git-repository';
import { addMarked } from '../../support/marked-changes';
import { runCli } from '../../support/run-cli';
import { useTemporaryFolder } from '../../support/temporary-folder';

const name = 'talk.txt.annotations.yaml';
const waitingName = 'talk.txt.waiting.annotations.yaml';
const copyName = 'talk.txt.annotations (conflicted copy).yaml';

/** What is in the way of a program, and what comes of it. */
interface WritePath {
  /** The name that the object gets. */
  readonly name: string;
  /** True where it went on as if an ordinary file were there. */
  readonly run: (folder: string) => Promise<boolean>;
  /** True where the program writes through links that may be written through. */
  readonly follows?: true;
}

const readable = addMarked(undefined, 'mine');
const program = { program: 'dist/cli.js', engine: process.execPath };

const writePaths: Readonly<Record<string, WritePath>> = {
  'an update': {
    name,
    run: async (folder) => 'text' in (await updateTextFile(join(folder, name), (text) => addMarked(text, 'added'))),
    follows: true,
  },
  'a removal': { name, run: (folder) => removeTextFile(join(folder, name), addMarked(undefined, 'kept')) },
  'transcript tag': {
    name,
    run: async (folder) =>
      (await runCli(['tag', join(folder, 'talk.txt'), '--quote', '300 jobs', '--by', 'a'])).code === 0,
    follows: true,
  },
  'transcript tag beside a broken sidecar': {
    name: waitingName,
    run: async (folder) => {
      writeFileSync(join(folder, name), 'annotations: [');
      return (await runCli(['tag', join(folder, 'talk.txt'), '--quote', '300 jobs', '--by', 'a'])).code === 0;
    },
    follows: true,
  },
  'joining what waited': {
    name: waitingName,
    run: async (folder) => {
      writeFileSync(join(folder, name), readable);
      const joined = await joinWaitingFile(join(folder, name));
      return joined || readFileSync(join(folder, name), 'utf8') !== readable;
    },
  },
  'joining what waited for it': {
    name,
    run: async (folder) => {
      writeFileSync(join(folder, waitingName), readable);
      return joinWaitingFile(join(folder, name));
    },
    follows: true,
  },
  'transcript resolve': {
    name,
    run: async (folder) => {
      writeFileSync(join(folder, copyName), readable);
      return (await runCli(['resolve', join(folder, name), '--remove-copies'])).code === 0;
    },
    follows: true,
  },
  'transcript resolve with a copy': {
    name: copyName,
    run: async (folder) => {
      writeFileSync(join(folder, name), readable);
      const { code } = await runCli(['resolve', join(folder, name), '--remove-copies']);
      return code === 0 || readFileSync(join(folder, name), 'utf8') !== readable;
    },
  },
  'transcript merge': {
    name,
    run: async (folder) => {
      writeFileSync(join(folder, 'theirs.yaml'), readable);
      return (await runCli(['merge', join(folder, name), join(folder, 'theirs.yaml')])).code === 0;
    },
    follows: true,
  },
  'undoing git merging': {
    name: '.gitattributes',
    run: async (folder) => {
      new GitRepository(folder);
      return 'changed' in (await removeGitMerging(folder));
    },
    follows: true,
  },
};

describe('what lies in the place of a file', function () {
  this.timeout(60_000);
  const folder = useTemporaryFolder();
  before(function () {
    if (process.platform === 'win32' || !hasGit) this.skip();
  });

  let [inside, outside] = ['', ''];
  beforeEach(() => {
    inside = join(realpathSync(folder.path), 'inside');
    outside = join(realpathSync(folder.path), 'outside');
    mkdirSync(inside);
    makeOutside(outside);
    writeFileSync(join(inside, 'talk.txt'), 'ANN: We lost 300 jobs last year.\nBOB: And 45 percent came back.\n');
  });

  for (const [what, path] of Object.entries(writePaths)) {
    it(`lets ${what} write through a link to a sidecar here or below, and told of all else`, async () => {
      for (const [kind, object] of Object.entries(fileObjects)) {
        rmSync(inside, { recursive: true });
        rmSync(`${inside}-too`, { recursive: true, force: true });
        mkdirSync(inside);
        writeFileSync(join(inside, 'talk.txt'), 'ANN: We lost 300 jobs last year.\nBOB: And 45 percent came back.\n');
        await object.make(join(inside, path.name), outside);
        const before = [lookInto(outside), lookInto(inside)];
        const isLink = lstatSync(join(inside, path.name)).isSymbolicLink();
        const wentOn = await path.run(inside);
        assert.equal(wentOn, path.follows === true && object.isWritten === true, `${what}: ${kind}`);
        const added = lookInto(inside).filter((line) => !before[1]!.includes(line));
        assert.deepEqual(lookInto(outside), before[0], kind);
        assert.equal(lstatSync(join(inside, path.name)).isSymbolicLink(), isLink, kind);
        if (wentOn) continue;
        // Nothing else came to be but what the test itself put there.
        const own = [name, waitingName, copyName, 'theirs.yaml', '.git'];
        assert.deepEqual(
          added.filter((line) => !own.some((one) => line.startsWith(one))),
          [],
          kind,
        );
      }
    });
  }

  it('keeps git merging from being set up where .gitattributes is none, and changes nothing then', async () => {
    for (const [kind, { make, isWritten }] of Object.entries(fileObjects)) {
      if (isWritten) continue;
      rmSync(inside, { recursive: true });
      const repository = new GitRepository(inside);
      await make(join(inside, '.gitattributes'), outside);
      const before = [lookInto(outside), repository.git('config', '--local', '--list')];
      const done = await configureGitMerging(inside, join(folder.path, 'data', 'merge.sh'), program);
      assert.ok('problem' in done, kind);
      assert.ok(['linked', 'not-a-file'].includes(done.problem.code), `${kind}: ${done.problem.code}`);
      assert.deepEqual([lookInto(outside), repository.git('config', '--local', '--list')], before, kind);
    }
  }).timeout(120_000);

  it('is told of by its name where it can’t be read, at once', async () => {
    const codes: Record<string, string> = {};
    for (const kind of ['a pipe', 'a folder', 'a socket', 'a link to a device without an end', 'a link to itself']) {
      const path = join(inside, kind.replaceAll(' ', '-'));
      await fileObjects[kind]!.make(path, outside);
      const read = await readTextFile(path);
      codes[kind] = 'problem' in read ? `${read.problem.code}: ${read.problem.message}` : 'read';
    }
    assert.deepEqual(codes, {
      'a pipe': 'not-a-file: This is a pipe, a socket or a device, not a file.',
      'a folder': 'not-a-file: This is a folder, not a file.',
      'a socket': 'not-a-file: This is a pipe, a socket or a device, not a file.',
      'a link to a device without an end': 'not-a-file: This is a pipe, a socket or a device, not a file.',
      'a link to itself': 'not-a-file: The symbolic links here lead in a circle.',
    });
  });

  it('is told of by every command that reads', async () => {
    for (const kind of ['a pipe', 'a folder', 'a socket', 'a link to a device without an end']) {
      for (const of of [name, waitingName, 'transcript-team.yaml']) {
        await fileObjects[kind]!.make(join(inside, of), outside);
        for (const command of ['inspect', 'validate']) {
          const { code, out } = await runCli([command, join(inside, 'talk.txt')]);
          assert.equal(code, 1, `${command}: ${kind} as ${of}`);
          assert.match(out, /This is a (?:pipe, a socket or a device|folder), not a file\./, `${kind} as ${of}`);
        }
        rmSync(join(inside, of), { recursive: true });
      }
    }
  });

  it('is never written where it takes the file’s place meanwhile', async () => {
    const file = join(inside, name);
    for (const isThere of [true, false]) {
      rmSync(file, { force: true });
      if (isThere) writeFileSync(file, readable);
      let calls = 0;
      const updated = await updateTextFile(file, (text) => {
        if (++calls === 1) {
          rmSync(file, { force: true });
          symlinkSync(join('..', 'outside', 'profile'), file);
        }
        return addMarked(text, 'added');
      });
      assert.ok('problem' in updated && updated.problem.code === 'linked');
      assert.equal(readFileSync(join(outside, 'profile'), 'utf8').includes('added'), false);
    }
  });

  it('is never written in place where a rename onto it is refused', async () => {
    const file = join(inside, name);
    for (const to of ['profile', '.zshenv']) {
      for (const isThere of [true, false]) {
        rmSync(file, { force: true });
        if (isThere) writeFileSync(file, readable);
        const before = lookInto(outside);
        const refuse = async (from: string, onto: string) => {
          rmSync(file, { force: true });
          symlinkSync(join('..', 'outside', to), file);
          await rename(from, join(onto, 'no folder'));
        };
        const busy = async (from: string, onto: string) =>
          refuse(from, onto).catch(() => {
            throw Object.assign(new Error('busy'), { code: 'EBUSY', syscall: 'rename' });
          });
        const updated = await updateTextFile(file, (text) => addMarked(text, 'added'), { system: { rename: busy } });
        assert.ok('problem' in updated);
        assert.deepEqual(lookInto(outside), before);
      }
    }
  });

  it('may be a folder that is a link: what is named in it lies there', async () => {
    mkdirSync(join(outside, 'talks'));
    writeFileSync(join(outside, 'talks', 'talk.txt'), readFileSync(join(inside, 'talk.txt'), 'utf8'));
    symlinkSync(join('..', 'outside', 'talks'), join(inside, 'talks'));
    const tagged = await runCli(['tag', join(inside, 'talks', 'talk.txt'), '--quote', '300 jobs', '--by', 'a']);
    assert.equal(tagged.code, 0, tagged.err);
    assert.match(readFileSync(join(outside, 'talks', name), 'utf8'), /300 jobs/);
  });
});
