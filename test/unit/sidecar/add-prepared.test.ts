import assert from 'node:assert/strict';
import { addPrepared } from '../../../src/core/sidecar/add-prepared';
import { readPrepared as readWhole } from '../../../src/core/sidecar/read-prepared';

const readPrepared = (text: string) => {
  const { claims, problems } = readWhole(text);
  return { claims, problems };
};

const rents = { id: 'n1', tag: 'claim', claim: 'Rents fell: by 7 %.', speaker: 'Ann Lee', verdict: 'true' };
const jobs = { id: 'n2', tag: 'claim', claim: '=Jobs grew.', sources: [{ title: 'Law', url: 'https://law.example' }] };

describe('a file of prepared claims', () => {
  it('is made with what is added, and reads the same again', () => {
    const { text, added } = addPrepared(undefined, [rents, jobs]);
    assert.deepEqual(added, [rents, jobs]);
    assert.deepEqual(readPrepared(text), { claims: [rents, jobs], problems: [] });
  });

  it('keeps what stands in it as it is', () => {
    const before = `# Ours\nversion: 1\nclaims:\n  - id: n1 # the first\n    tag: claim\n    claim: 'Rents'\n    house: x\n`;
    const { text } = addPrepared(before, [jobs]);
    assert.ok(text.startsWith(before));
    assert.deepEqual(readPrepared(text).claims, [{ id: 'n1', tag: 'claim', claim: 'Rents', house: 'x' }, jobs]);
  });

  for (const [what, before] of [
    ['has no claims yet', 'version: 1\n'],
    ['has an empty list', 'version: 1\nclaims: []\n'],
    ['has an empty list with a comment', 'version: 1\nclaims: []  # none yet\n'],
    ['has nothing behind the word', 'version: 1\nclaims:  # none yet\n\nhouse: x\n'],
    ['has CRLF line ends', 'version: 1\r\nclaims:\r\n'],
  ] as const) {
    it(`takes claims if it ${what}`, () => {
      const { text } = addPrepared(before, [rents]);
      assert.deepEqual(readPrepared(text), { claims: [rents], problems: [] });
      assert.equal(/(?<!\r)\n/.test(text), !before.includes('\r'));
      for (const kept of before.match(/#.*|house: x/g) ?? []) assert.ok(text.includes(kept), text);
    });
  }

  for (const [what, before] of [
    ['with dashes at the margin', 'version: 1\nclaims:\n- claim: "Rents"\n  id: n7\n'],
    ['without a version', 'claims:\n- {claim: "Rents", id: n7}\n'],
    ['further in', 'version: 1\nclaims:\n    - id: n7\n      claim: "Rents"'],
    ['with a key below', 'version: 1\nclaims:\n  - id: n7\n    claim: "Rents" # ours\n\n# The house.\nhouse: x\n'],
    ['in CRLF with a key below', 'version: 1\r\nclaims:\r\n- id: n7\r\n  claim: "Rents"\r\nhouse: x\r\n'],
  ] as const) {
    it(`is added to where a hand wrote it ${what}`, () => {
      const { text, added } = addPrepared(before, [rents, jobs]);
      assert.equal(added.length, 2);
      const old = readPrepared(before);
      const now = readPrepared(text);
      assert.deepEqual(now.claims, [...old.claims, rents, jobs]);
      assert.deepEqual(
        now.problems.map(({ code }) => code),
        old.problems.map(({ code }) => code),
      );
      const lines = text.split('\n');
      assert.ok(
        before.split('\n').every((line) => line === '' || lines.includes(line)),
        text,
      );
    });
  }

  it('takes none twice, by id or by who says what', () => {
    const { text } = addPrepared(undefined, [rents]);
    const same = { ...rents, id: 'n9', claim: 'Rents fell:  by 7 %.' };
    assert.deepEqual(addPrepared(text, [rents, same]), { text, added: [] });
    assert.equal(addPrepared(text, [{ ...same, speaker: 'Bob Roy' }]).added.length, 1);
  });

  for (const [what, before] of [
    ['is no YAML', 'version: 1\nclaims:\n - {\n'],
    ['is a list', '- a\n'],
    ['has a list on one line', 'version: 1\nclaims: [{id: a, tag: claim}]\n'],
  ] as const) {
    it(`is left alone if it ${what}`, () => {
      const { text, added, problem } = addPrepared(before, [rents]);
      assert.deepEqual([text, added.length, problem?.code], [before, 0, 'not-written']);
    });
  }
});
