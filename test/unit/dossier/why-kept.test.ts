import assert from 'node:assert/strict';
import { whyKept } from '../../../src/core/dossier/why-kept';

describe('what is never written over', () => {
  const names = ['talk.txt', 'talk.txt.mei.annotations.yaml', 'old.vtt', 'page.html', 'notes.txt'];

  for (const name of [
    'talk.txt.mei.annotations.yaml',
    'new.txt.annotations.yaml',
    "talk.txt.annotations (Mei's conflicted copy 2031-03-04).yaml",
    'claims.prepared.yaml',
    'transcript-team.yaml',
  ]) {
    it(`is what people decided: ${name}`, () => {
      assert.deepEqual(whyKept(name, names), { kind: 'work' });
    });
  }

  it('is a text with annotations, anybody’s', () => {
    assert.deepEqual(whyKept('talk.txt', names), { kind: 'annotated', sidecar: 'talk.txt.mei.annotations.yaml' });
  });

  it('is a transcript that is there', () => {
    assert.deepEqual(whyKept('old.vtt', names), { kind: 'transcript' });
    assert.equal(whyKept('new.vtt', names), undefined);
  });

  it('is no other file', () => {
    assert.equal(whyKept('page.html', names), undefined);
    assert.equal(whyKept('notes.txt', names), undefined);
  });
});
