import assert from 'node:assert/strict';
import { conflictedCopyOf, isSidecarOf, ownerOf, sidecarName } from '../../../src/core/sidecar/sidecar-names';

describe('names of sidecars', () => {
  it('tell the shared one from a checker’s own, and from any other file', () => {
    assert.equal(sidecarName('debate.txt'), 'debate.txt.annotations.yaml');
    assert.equal(sidecarName('debate.txt', 'mei'), 'debate.txt.mei.annotations.yaml');
    assert.equal(ownerOf('debate.txt.mei.annotations.yaml', 'debate.txt'), 'mei');
    assert.equal(ownerOf('debate.txt.annotations.yaml', 'debate.txt'), undefined);
    for (const other of ['debate.annotations.yaml', 'other.txt.annotations.yaml', 'debate.txt', 'debate.txt.yaml']) {
      assert.equal(isSidecarOf(other, 'debate.txt'), false, other);
    }
  });

  for (const [program, mark] of [
    ['Dropbox', " (Mei's conflicted copy 2026-03-04)"],
    ['Dropbox in German', ' (Konfliktkopie von Mei 2026-03-04)'],
    ['Dropbox in Chinese', ' (Mei 的冲突副本 2026-03-04)'],
    ['Dropbox in traditional Chinese', ' (Mei 的衝突複本 2026-03-04)'],
    ['Nextcloud', ' (conflicted copy 2026-03-04 101112)'],
    ['Seafile', ' (SFConflict mei@example.org 2026-03-04-10-11-12)'],
    ['pCloud', ' [conflicted]'],
    ['Syncthing', '.sync-conflict-20260304-101112-ABCDEFG'],
    ['Google Drive', ' (1)'],
    ['iCloud', ' 2'],
    ['OneDrive', '-DESKTOP-AB12CD3'],
  ] as const) {
    it(`know a conflicted copy that ${program} leaves`, () => {
      const shared = 'debate.txt.annotations.yaml';
      const own = 'debate.txt.mei.annotations.yaml';
      const copyOf = (name: string) => name.replace(/\.yaml$/, `${mark}.yaml`);
      assert.equal(conflictedCopyOf(copyOf(shared), 'debate.txt'), shared);
      assert.equal(conflictedCopyOf(copyOf(own), 'debate.txt'), own);
      assert.equal(conflictedCopyOf(copyOf(shared), 'talk.txt'), undefined);
      assert.equal(isSidecarOf(copyOf(shared), 'debate.txt'), false);
    });
  }

  it('don’t take any other file for a conflicted copy', () => {
    for (const name of [
      'debate.txt.annotations.yaml',
      'debate.txt.mei.annotations.yaml',
      'debate.txt.annotations.yaml.bak',
      'debate.txt.annotations.bak.yaml',
      'debate.txt.annotations (draft).yaml',
      'debate.txt.annotations2.yaml',
      'debate (1).txt',
      'debate.txt',
      '.yaml',
      '',
    ]) {
      assert.equal(conflictedCopyOf(name, 'debate.txt'), undefined, name);
    }
  });
});
