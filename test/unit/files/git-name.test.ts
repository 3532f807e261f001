import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readGitName } from '../../../src/files/git-name';

describe('git’s name of a person', () => {
  const folder = mkdtempSync(join(tmpdir(), 'git-name-'));
  after(() => rmSync(folder, { recursive: true }));

  it('is the one that holds in the transcript’s folder', async () => {
    execFileSync('git', ['init', '--quiet'], { cwd: folder });
    execFileSync('git', ['config', 'user.name', 'Ann Ó Desk'], { cwd: folder });
    assert.equal(await readGitName(folder), 'Ann Ó Desk');
  });

  it('is nothing in a folder that is not there', async () => {
    assert.equal(await readGitName(join(folder, 'gone')), undefined);
  });
});
