import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { findMedia, hasPicture, pageAt } from '../../../src/core/dossier/find-media';
import { hearClaim, stretchOf, wordsAt } from '../../../src/core/dossier/heard-words';
import { unitsOf } from '../../../src/core/dossier/units-of';
import { applyChange } from '../../../src/core/sidecar/apply-change';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { dossierFor } from '../../support/dossier-for';

describe('where in a recording words are', () => {
  const dossier = dossierFor(readFileSync('samples/harbour-night.vtt', 'utf8'), []);
  const { transcript } = dossier;
  const { read } = transcript;

  it('is from the time before them to the next one, in the time of the recording', () => {
    const units = unitsOf(dossier).map(({ untagged }) => untagged!);
    assert.ok(units.length >= 10);
    const bridge = units.find((unit) => read.slice(unit).includes('142 million'))!;
    assert.deepEqual(stretchOf(transcript, bridge), { from: 16.811, to: 22.533 });
    assert.deepEqual(stretchOf(transcript, bridge, 60), { from: 76.811, to: 82.533 });
  });

  it('is told for every unit of the sample, and words that are under way are those of the unit', () => {
    for (const { untagged } of unitsOf(dossier)) {
      const { from, to } = stretchOf(transcript, untagged!)!;
      assert.ok(to! > from);
      const words = wordsAt(transcript, from + 0.1)!;
      assert.ok(words.start <= untagged!.start && untagged!.end <= words.end, read.slice(untagged!));
    }
    assert.equal(wordsAt(transcript, 0.1), undefined);
    assert.match(read.slice(wordsAt(transcript, 999)!), /good night/);
    assert.match(read.slice(wordsAt(transcript, 77, 60)!), /142 million/);
  });

  it('has no end after the last time, and none at all where no time is told', () => {
    const start = transcript.text.indexOf('Thank you both');
    assert.deepEqual(Object.keys(stretchOf(transcript, { start, end: start + 5 })!), ['from']);
    const plain = dossierFor('We opened 12 clinics. You closed 5.\n', []).transcript;
    assert.equal(stretchOf(plain, { start: 0, end: 5 }), undefined);
    assert.equal(wordsAt(plain, 10), undefined);
  });

  it('of labelled turns goes by the times of the labels', () => {
    const talk = dossierFor(
      '[00:00:05] ANN: We opened 12.\n[00:00:09] BOB: You closed 5.\n[00:00:12] ANN: No.\n',
      [],
    ).transcript;
    const start = talk.text.indexOf('You closed');
    assert.deepEqual(stretchOf(talk, { start, end: start + 12 }), { from: 9, to: 12 });
    assert.equal(talk.read.slice(wordsAt(talk, 10)!), 'You closed 5.');
  });
});

describe('the recording of a transcript', () => {
  const file = (path: string) => ({ kind: 'file', path });
  for (const [named, beside, found] of [
    [undefined, ['talk.vtt', 'talk.ogg', 'other.mp3'], file('talk.ogg')],
    [undefined, ['talk.wav', 'talk.mp3'], file('talk.mp3')],
    [undefined, ['talk.vtt.mp3'], file('talk.vtt.mp3')],
    [undefined, ['other.mp3', 'talk.txt'], undefined],
    ['sound/night.flac', [], file('sound/night.flac')],
    ['./night.flac', ['talk.mp3'], file('night.flac')],
    ['../secret.mp3', ['talk.mp3'], undefined],
    ['sound/../../secret.mp3', [], undefined],
    ['/etc/secret.mp3', [], undefined],
    ['C:\\secret.mp3', [], undefined],
    ['\\\\host\\share\\x.mp3', [], undefined],
    ['file:///etc/x.mp3', [], undefined],
    ['https://example.org/a.mp3?x=1', [], { kind: 'stream', url: 'https://example.org/a.mp3?x=1' }],
    ['https://video.example/watch?v=1', [], { kind: 'page', url: 'https://video.example/watch?v=1' }],
    ['https://', [], undefined],
  ] as const)
    it(`named ${named} beside ${beside.join() || 'nothing'} is ${JSON.stringify(found) ?? 'none'}`, () => {
      assert.deepEqual(findMedia(named, 'talk.vtt', beside), found);
    });

  it('on a page of the web is opened at a second', () => {
    assert.equal(pageAt('https://video.example/watch?v=1&t=3', 16.8), 'https://video.example/watch?v=1&t=16');
    assert.deepEqual([hasPicture('a.MP4'), hasPicture('a.ogg')], [true, false]);
  });

  it('that says otherwise is noted so', () => {
    const tagged = { id: 'a1', tag: 'claim', quote: { exact: 'x' } };
    const { text } = applyChange('', { kind: 'add', annotation: tagged }, 'talk.vtt');
    const mark = { by: 'ann', at: '2031-05-04T10:00:00Z' };
    const after = applyChange(text, hearClaim(tagged, mark, false), 'talk.vtt').text;
    assert.deepEqual(readSidecar(after).entries[0]?.annotation?.heard, { ...mark, same: false });
  });
});
