import assert from 'node:assert/strict';
import { checkSidecar } from '../../../src/core/sidecar/check-sidecar';
import { mergeSidecars } from '../../../src/core/sidecar/merge/merge-sidecars';
import { resolveConflict } from '../../../src/core/sidecar/merge/resolve-conflict';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { defaultVocabulary } from '../../../src/core/sidecar/vocabulary';

const file = (title: string, more: string) => `version: 1
transcript: "talk.txt"
about:
  title: "${title}"

annotations:
  # above
  - id: a00000000000
    tag: claim   # beside
    quote:
      exact: "words"
${more}`;
const merged = mergeSidecars({
  ours: file('Council', '    verdict: "true"\n    mine: 1\n').replaceAll('\n', '\r\n'),
  theirs: file('City council', '    verdict: "false"\n    mine: 2\n'),
});
const [title, verdict, mine] = merged.conflicts;
const text = merged.text!;
const unsettled = (of: string) =>
  checkSidecar(readSidecar(of), { vocabulary: defaultVocabulary }).filter(({ code }) => code === 'unsettled-conflict');

describe('settling a conflict', () => {
  it('writes the choice and the decision, and nothing else', () => {
    const decision = { by: 'desk', at: '2026-03-05T09:00:00Z', verdict: 'false' };
    const settled = resolveConflict(text, { conflict: verdict!, value: 'false', decision });
    assert.equal(settled.problem, undefined);
    const [entry] = readSidecar(settled.text).entries;
    assert.equal(entry?.annotation?.verdict, 'false');
    assert.deepEqual(entry?.annotation?.reviews, [decision]);
    assert.deepEqual(
      entry?.annotation?.conflicts?.map(({ field }) => field),
      ['mine'],
    );
    assert.ok(settled.text.includes('  # above\r\n  - id: a00000000000\r\n    tag: claim   # beside\r\n'));
    assert.doesNotMatch(settled.text, /[^\r]\n/);
  });

  it('settles unknown keys and the document’s own, until validation is content', () => {
    assert.equal(unsettled(text).length, 2);
    let now = text;
    for (const [conflict, value] of [
      [mine, 2],
      [title, 'City council'],
      [verdict, undefined],
    ] as const) {
      const settled = resolveConflict(now, { conflict: conflict!, value });
      assert.equal(settled.problem, undefined);
      now = settled.text;
    }
    assert.doesNotMatch(now, /conflicts/);
    assert.match(now, /title: "City council"\r\n/);
    assert.match(now, / {4}mine: 2\r\n/);
    assert.equal(readSidecar(now).entries[0]?.annotation?.verdict, undefined);
    assert.deepEqual(unsettled(now), []);
  });

  it('says so where somebody else settled it, and where nothing may be written', () => {
    const settled = resolveConflict(text, { conflict: verdict!, value: 'false' }).text;
    const again = resolveConflict(settled, { conflict: verdict!, value: 'true' });
    assert.deepEqual([again.text, again.problem?.code], [settled, 'no-such-conflict']);
    const newer = text.replace('version: 1', 'version: 2');
    assert.deepEqual(resolveConflict(newer, { conflict: verdict!, value: 'true' }).problem?.code, 'newer-version');
  });
});
