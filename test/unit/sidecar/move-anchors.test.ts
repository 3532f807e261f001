import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/sidecar/edit';
import { moveAnchors } from '../../../src/core/sidecar/move-anchors';

/** The text without its line `out`, with what that named given its name elsewhere. */
function without(text: string, out: string): string {
  const start = text.indexOf(out);
  const end = start + out.length;
  return applyEdits(text, [...moveAnchors(text, { start, end }), { start, end, text: '' }]);
}

describe('a value with a name that is taken out', () => {
  for (const [what, text, out, after] of [
    ['goes to the first that refers to it', 'a: &n 1\nb: *n\nc: *n\n', 'a: &n 1\n', 'b: &n 1\nc: *n\n'],
    ['goes nowhere if nobody does', 'a: &n 1\nb: 2\n', 'a: &n 1\n', 'b: 2\n'],
    ['goes nowhere if it stays', 'a: &n 1\nb: 2\nc: *n\n', 'b: 2\n', 'a: &n 1\nc: *n\n'],
    ['goes nowhere if all that refer to it go too', 'a: [&n 1, *n]\nb: 2\n', 'a: [&n 1, *n]\n', 'b: 2\n'],
    [
      'goes before where it is named anew',
      'a: &n 1\nb: *n\nc: &n 2\nd: *n\n',
      'a: &n 1\n',
      'b: &n 1\nc: &n 2\nd: *n\n',
    ],
    ['goes nowhere if it is named anew before', 'a: &n 1\nc: &n 2\nd: *n\n', 'a: &n 1\n', 'c: &n 2\nd: *n\n'],
    ['goes with all that it holds', 'a: &n {x: 1}\nb: *n\n', 'a: &n {x: 1}\n', 'b: &n {x: 1}\n'],
    ['goes each by its name', 'a: [&n 1, &m 2]\nb: *m\nc: *n\n', 'a: [&n 1, &m 2]\n', 'b: &m 2\nc: &n 1\n'],
  ] as const) {
    it(what, () => assert.equal(without(text, out), after));
  }
});
