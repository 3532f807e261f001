import assert from 'node:assert/strict';
import {
  conflictedCopiesAmong,
  copiedFrom,
  findWaiting,
  isSidecarOf,
  orphansAmong,
  ownerOf,
  sidecarFor,
  sidecarName,
  sidecarsAmong,
  waitingName,
} from '../../../src/core/sidecar/sidecar-names';
import { missingTranscript } from '../../../src/core/sidecar/transcript-missing';

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

  it('are the same checker’s beside another transcript', () => {
    assert.equal(sidecarFor('a.txt.annotations.yaml', 'a.txt', 'b.md'), 'b.md.annotations.yaml');
    assert.equal(sidecarFor('a.txt.mei.annotations.yaml', 'a.txt', 'b.md'), 'b.md.mei.annotations.yaml');
    assert.equal(sidecarFor('odd.annotations.yaml', 'a.txt', 'b.md'), 'b.md.annotations.yaml');
  });

  it('without their transcript are orphans, those of every checker', () => {
    const names = ['a.txt', 'a.txt.mei.annotations.yaml', 'b.txt.annotations.yaml', 'b.txt.mei.annotations.yaml'];
    assert.deepEqual(
      orphansAmong(names).map(({ sidecar }) => sidecar),
      names.slice(2),
    );
    assert.deepEqual(orphansAmong(['b.txt', ...names.slice(2)]), []);
  });

  it('tell the transcript that is missing, by what they say, else by the shared one', () => {
    const [shared, own] = ['b.txt.annotations.yaml', 'b.txt.mei.annotations.yaml'];
    assert.equal(missingTranscript({ transcript: 'b.txt' }, own), 'b.txt');
    assert.equal(missingTranscript({}, own, [shared, own]), 'b.txt');
    assert.equal(missingTranscript({ transcript: '../b.txt' }, own, [own]), 'b.txt.mei');
    assert.equal(missingTranscript({}, shared, [shared, own]), 'b.txt');
  });

  for (const [program, mark] of [
    ['Dropbox', " (Mei's conflicted copy 2026-03-04)"],
    ['Dropbox, a second one of the day', " (Mei Lin (Desk)'s conflicted copy 2026-03-04 (1))"],
    ['Dropbox, where only capitals differ', ' (Case Conflict)'],
    ['Dropbox in German', ' (Konfliktkopie von Mei 2026-03-04)'],
    ['Dropbox in French', ' (Copie en conflit de Mei 2026-03-04)'],
    ['Dropbox in Spanish', ' (Copia en conflicto de Mei 2026-03-04)'],
    ['Dropbox in Italian', ' (Copia in conflitto di Mei 2026-03-04)'],
    ['Dropbox in Portuguese', ' (Cópia em conflito de Mei 2026-03-04)'],
    ['Dropbox in Dutch', ' (Conflicterende kopie van Mei 2026-03-04)'],
    ['Dropbox in Polish', ' (kopia powodująca konflikt — Mei 2026-03-04)'],
    ['Dropbox in Russian', ' (Конфликтующая копия с компьютера Mei 2026-03-04)'],
    ['Dropbox in Indonesian', ' (Salinan konflik Mei 2026-03-04)'],
    ['Dropbox in Japanese', ' (Mei の競合コピー 2026-03-04)'],
    ['Dropbox in Korean', '(Mei의 충돌하는 사본 2026-03-04)'],
    ['Dropbox in Chinese', ' (Mei 的冲突副本 2026-03-04)'],
    ['Dropbox in traditional Chinese', ' (Mei 的衝突複本 2026-03-04)'],
    ['Jianguoyun', '（mei的冲突副本2026-03-04）'],
    ['Nextcloud', ' (conflicted copy 2026-03-04 101112)'],
    ['Nextcloud, named', ' (conflicted copy mei 2026-03-04 101112)'],
    ['ownCloud', '_conflict-20260304-101112'],
    ['Seafile', ' (SFConflict mei@example.org 2026-03-04-10-11-12)'],
    ['pCloud', ' [conflicted]'],
    ['Proton Drive', ' (# Name clash 2026-03-04 aB3dE #)'],
    ['Synology Drive', '_MEI-PC_Mar-04-101112-2026_Conflict'],
    ['Synology Drive, where only capitals differ', '_MEI-PC_Mar-04-101112-2026_CaseConflict'],
    ['Syncthing', '.sync-conflict-20260304-101112-ABCDEFG'],
    ['Resilio', '.Conflict'],
    ['rclone', '.conflict1'],
    ['Google Drive', ' (1)'],
    ['iCloud', ' 2'],
    ['OneDrive', '-DESKTOP-AB12CD3'],
    ['OneDrive, a second time', '-MEI-2'],
    ['OneDrive on a Mac', "-Mei's MacBook Pro"],
    ['two programs, one after the other', ' (1).sync-conflict-20260304-101112-ABCDEFG'],
  ] as const) {
    it(`know a conflicted copy that ${program} leaves`, () => {
      const shared = 'debate.txt.annotations.yaml';
      const own = 'debate.txt.mei.annotations.yaml';
      const copyOf = (name: string) => name.replace(/\.yaml$/, `${mark}.yaml`);
      assert.equal(copiedFrom(copyOf(shared)), shared);
      assert.equal(copiedFrom(copyOf(own)), own);
      assert.equal(isSidecarOf(copyOf(shared), 'debate.txt'), false);
      const names = ['debate.txt', shared, copyOf(own), copyOf(shared)];
      assert.deepEqual(conflictedCopiesAmong(names, shared), [copyOf(shared)]);
    });
  }

  it('know the copies that rclone marks behind the ending', () => {
    assert.equal(copiedFrom('debate.txt.annotations.yaml.conflict2'), 'debate.txt.annotations.yaml');
  });

  it('don’t take any other file for a conflicted copy', () => {
    for (const name of [
      'debate.txt.annotations.yaml',
      'debate.txt.mei.annotations.yaml',
      'debate.txt.annotations.yaml.bak',
      'debate.txt.annotations.yaml.conflict',
      'debate.txt.annotations.bak.yaml',
      'debate.txt.annotations (draft).yaml',
      'debate.txt.annotations (2026).yaml',
      'debate.txt.annotations2.yaml',
      'debate.txt.annotations-2.yaml',
      'debate.txt.annotations-old.yaml',
      'debate.txt.annotations-Draft for Machine 2.yaml',
      'debate.txt.annotations copy.yaml',
      'debate.txt.annotations - Copy.yaml',
      'debate.txt.annotations_backup.yaml',
      'debate.txt.annotations.sync-conflict.yaml',
      '.debate.txt.annotations.yaml.lock',
      '.annotations (1).yaml',
      'debate (1).txt',
      "debate (Mei's conflicted copy 2026-03-04).txt",
      'debate.txt',
      '.yaml',
      '',
    ]) {
      assert.equal(copiedFrom(name), undefined, name);
    }
  });

  it('tell the file that annotations wait in, which is a sidecar like others', () => {
    const names = ['debate.txt', 'debate.txt.annotations.yaml', 'debate.txt.waiting.annotations.yaml'];
    assert.equal(waitingName('debate.txt.annotations.yaml'), names[2]);
    assert.equal(findWaiting(names, names[1]!), names[2]);
    assert.deepEqual(sidecarsAmong(names, 'debate.txt'), names.slice(1));
    assert.equal(findWaiting([...names, 'debate.txt.waiting'], names[1]!), undefined);
    assert.equal(findWaiting(names, 'debate.txt.mei.annotations.yaml'), undefined);
  });

  it('look at hostile names in no time', () => {
    const long = `debate.txt.annotations${' (1)'.repeat(90)}x.yaml`;
    for (const name of [long, `a.annotations${'_A'.repeat(190)}.yaml`, `a.annotations${'-Mac'.repeat(96)}!.yaml`]) {
      assert.ok(copiedFrom(name) === undefined || name.includes('Mac'));
    }
  });
});
