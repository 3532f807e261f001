import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { resolveConflictMarkers } from '../../../src/core/sidecar/merge/resolve-conflict-markers';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { configureGitMerging } from '../../../src/git/git-merging';
import { GitRepository, hasGit } from '../../support/git-repository';
import { longer, runs } from '../../support/long-runs';
import { findLost, RandomDesk, seededRandom, work } from '../../support/random-desk';
import { useTemporaryFolder } from '../../support/temporary-folder';

const sidecar = 'talk.txt.annotations.yaml';
const marker = /^(?:<{7}|>{7})/m;

/** `TEST_SEED=823` makes the rounds of that seed first; long runs look for new ones. */
const firstSeed = () => Number(process.env.TEST_SEED ?? (longer > 1 ? Date.now() % 1_000_000 : 1));

describe('random work on two branches', function () {
  // The long runs (`npm run test:long`) take as long as they take.
  this.timeout(longer > 1 ? 0 : 60_000);
  const folder = useTemporaryFolder();
  before(function () {
    if (hasGit) return;
    console.log('    skipped: git is not installed');
    this.skip();
  });

  /** Each round's base and what two desks made of it, committed on `main` and `theirs`. */
  function* rounds(repository: GitRepository, count: number, seed: number) {
    for (let round = 0; round < count; round++) {
      const random = seededRandom(seed + round);
      const base = work(new RandomDesk('base', random), '', 40).text;
      const [ours, theirs] = ['anna', 'theo'].map((name) => work(new RandomDesk(name, random), base, 6)) as [
        ReturnType<typeof work>,
        ReturnType<typeof work>,
      ];
      if (round > 0) repository.git('reset', '--quiet', '--hard');
      repository.commit({ [sidecar]: base }, ...(round > 0 ? (['main'] as const) : []));
      repository.commit({ [sidecar]: theirs.text }, 'theirs', 'main');
      repository.commit({ [sidecar]: ours.text }, 'main');
      yield { ours, theirs };
    }
  }

  it('comes together through the merge program, without loss and without markers', async () => {
    const repository = new GitRepository(join(folder.path, 'r'));
    const shim = join(folder.path, 'data', 'merge.sh');
    await configureGitMerging(repository.folder, shim, { program: resolve('dist/cli.js'), engine: process.execPath });
    for (const { ours, theirs } of rounds(repository, runs(2), firstSeed())) {
      const clean = repository.merge('theirs');
      const text = repository.read(sidecar);
      assert.doesNotMatch(text, marker);
      assert.deepEqual([...findLost(text, ours.changes), ...findLost(text, theirs.changes)], []);
      const { entries, problems } = readSidecar(text);
      assert.deepEqual(problems, []);
      assert.equal(
        clean,
        entries.every(({ annotation }) => annotation?.conflicts === undefined),
      );
    }
  });

  for (const style of ['merge', 'diff3', 'zdiff3']) {
    it(`comes together from git's markers in the style ${style}, without loss`, () => {
      const repository = new GitRepository(join(folder.path, 'r'));
      repository.git('config', 'merge.conflictStyle', style);
      for (const { ours, theirs } of rounds(repository, runs(1), firstSeed())) {
        if (repository.merge('theirs')) continue;
        const { text } = resolveConflictMarkers(repository.read(sidecar));
        assert.ok(text !== undefined);
        assert.doesNotMatch(text, marker);
        assert.deepEqual([...findLost(text, ours.changes), ...findLost(text, theirs.changes)], []);
        assert.deepEqual(readSidecar(text).problems, []);
      }
    });
  }
});
