import assert from 'node:assert/strict';
import { refineChange } from '../../../src/core/anchors/refine-change';
import type { TextChange } from '../../../src/core/text/text-change';

/** A text after changes that all speak of the text before. */
function apply(text: string, changes: readonly TextChange[]): string {
  return changes.toReversed().reduce((now, one) => now.slice(0, one.start) + one.text + now.slice(one.end), text);
}

describe('a change in smaller ones', () => {
  const cases: [name: string, before: string, after: string, left: string][] = [
    ['spaces', 'one two three', 'one  two three', 'two'],
    ['words that are the same at another length', 'the wait\u00ading list fell', 'the waiting list fell', 'list'],
    ['one word', 'one two three', 'one 2 three', 'three'],
    ['words that are longer now', 'a wait\u00ading ferry\u00adman rows', 'a waiting ferryman rows', 'rows'],
  ];
  for (const [name, before, after, left] of cases) {
    it(`comes to the same, and leaves alone what stands beside ${name}`, () => {
      const text = `five ${before} end`;
      const found = refineChange(text, { start: 5, end: 5 + before.length, text: after });
      assert.equal(apply(text, found), `five ${after} end`);
      const at = text.indexOf(left);
      assert.ok(found.length > 0 && found.every(({ start, end }) => end <= at || start >= at + left.length));
    });
  }
});
