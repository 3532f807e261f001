import assert from 'node:assert/strict';
import { applyAct } from '../../../src/core/sidecar/apply-act';
import { completeAbout } from '../../../src/core/sidecar/complete-about';
import { invertAct } from '../../../src/core/sidecar/invert-act';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';

const entry = 'annotations:\n  - id: a1\n    tag: claim\n    quote:\n      exact: "So it is."\n';
const head = 'version: 1\ntranscript: "a.txt"\n';
const about = { title: 'Council', date: '2031-05-04' };

describe('completeAbout', () => {
  it('writes what a sidecar lacks, between its head and its entries', () => {
    const { text } = completeAbout(`${head}\n${entry}`, about);
    assert.deepEqual(readSidecar(text).about, about);
    assert.ok(text.startsWith(head) && text.endsWith(entry), text);
    assert.equal(completeAbout(text, about).text, text);
  });

  it('leaves what is there as it stands, with comments and unknown keys', () => {
    const own = 'about:\n  title: Rat  # short\n  mood: calm\n';
    for (const eol of ['\n', '\r\n']) {
      const before = `\uFEFF${head}${own}\n${entry}`.replaceAll('\n', eol);
      const { text } = completeAbout(before, about);
      assert.equal(readSidecar(text.slice(1)).about?.title, 'Rat');
      assert.equal(readSidecar(text.slice(1)).about?.date, '2031-05-04');
      assert.equal(text.replace(`  date: "2031-05-04"${eol}`, ''), before);
    }
  });

  it('reads the same from JSON', () => {
    const { text } = completeAbout('{"version": 1, "transcript": "a.txt", "annotations": []}', about);
    assert.deepEqual(JSON.parse(text).about, about);
  });

  it('changes nothing of a text without a head, and of one that can’t be written', () => {
    for (const text of ['', entry]) assert.deepEqual(completeAbout(text, about), { text });
    const later = `version: 9\ntranscript: "a.txt"\n${entry}`;
    assert.equal(completeAbout(later, about).text, later);
    assert.ok(completeAbout(later, about).problem);
  });

  it('is taken back, also when other things were written since', () => {
    const before = `${head}\n${entry}`;
    const act = { kind: 'describe', about } as const;
    const [inverse] = invertAct(before, act, 'a.txt');
    const since = applyAct(before, act, 'a.txt').text.replace('tag: claim', 'tag: promise');
    const { text, problem } = applyAct(since, inverse!, 'a.txt');
    assert.equal(problem, undefined);
    assert.equal(readSidecar(text).about, undefined);
    assert.match(text, /tag: promise/);
  });
});
