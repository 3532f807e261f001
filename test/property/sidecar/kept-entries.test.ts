import assert from 'node:assert/strict';
import fc from 'fast-check';
import { KeptEntries } from '../../../src/core/sidecar/kept-entries';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';

const entry = fc.constantFrom(
  '  - id: a1\n    tag: claim\n    quote: {exact: "one"}\n',
  '  - id: a1\n    tag: claim\n    quote: {exact: "two"}\n\n',
  '  - id: b2\n    tag: claim\n    claim: He said: no\n    quote: {exact: "one"}\n',
  '  - id: c3\n    tag: claim # note\n    quote:\n      exact: "three"\n  # about the next\n',
  '  - id: d4\n    tag: *none\n    quote: {exact: "one"}\n',
  '  - id: e5\n   tag: claim\n    quote: {exact: "one"}\n',
  '  - id: f6\n    claim: top # 1\n    tag: claim\n    quote: {exact: "four"}\n',
  '- id: g7\n  tag: claim\n  quote: {exact: "five"}\n',
);
const file = fc
  .array(entry, { maxLength: 6 })
  .map((all) => `version: 1\ntranscript: "a"\nannotations:\n${all.join('')}`);

describe('entries that are kept by their text', () => {
  it('make a file read as if it had never been read before', () => {
    fc.assert(
      fc.property(fc.array(file, { minLength: 2, maxLength: 5 }), (versions) => {
        const kept = new KeptEntries();
        for (const text of versions) assert.deepEqual(readSidecar(text, kept), readSidecar(text));
      }),
    );
  });
});
