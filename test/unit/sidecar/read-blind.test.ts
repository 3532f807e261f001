import assert from 'node:assert/strict';
import { applyAct } from '../../../src/core/sidecar/apply-act';
import { invertAct } from '../../../src/core/sidecar/invert-act';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';

const entries = 'annotations:\n  - id: a1b2c3d4e5f6\n    tag: claim\n    quote:\n      exact: "x"\n';
const begun = { by: 'ben', at: '2031-01-02T10:00:00Z' };

describe('the mark of a blind reading', () => {
  for (const [name, before] of [
    ['a new file', ''],
    ['a file with entries', `version: 1\ntranscript: "talk.txt"\n\n${entries}`],
    ['a file with a comment', `# mine\nversion: 1\ntranscript: "talk.txt"\n\n# all\n${entries}`],
  ] as const) {
    it(`is written into ${name}, finished, and taken back`, () => {
      const begin = { kind: 'read-blind', blind: begun } as const;
      const { text, problem } = applyAct(before, begin, 'talk.txt');
      assert.equal(problem, undefined);
      assert.deepEqual([readSidecar(text).blind, readSidecar(text).problems], [begun, []]);
      assert.ok(text.endsWith(before === '' ? '' : entries));
      const finish = { kind: 'read-blind', blind: { ...begun, finished: '2031-01-02T12:00:00Z' } } as const;
      const done = applyAct(text, finish, 'talk.txt').text;
      assert.deepEqual(readSidecar(done).blind, finish.blind);
      assert.equal(done.split('\n').length, text.split('\n').length);
      const back = invertAct(text, finish, 'talk.txt').reduce((now, act) => applyAct(now, act, 'talk.txt').text, done);
      assert.equal(back, text);
    });
  }

  it('is not written where nothing may be', () => {
    const newer = `version: 9\ntranscript: "talk.txt"\n\n${entries}`;
    assert.equal(applyAct(newer, { kind: 'read-blind', blind: begun }, 'talk.txt').problem?.code, 'newer-version');
  });

  it('that can’t be read is told, and hides nothing', () => {
    const { blind, problems } = readSidecar(`version: 1\ntranscript: "talk.txt"\nblind: yes please\n\n${entries}`);
    assert.deepEqual([blind, problems.map(({ code }) => code)], [undefined, ['wrong-type']]);
  });
});
