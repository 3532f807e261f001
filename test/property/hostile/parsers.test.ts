import assert from 'node:assert/strict';
import fc from 'fast-check';
import { assertProperty } from '../../support/assert-property';
import { mutated } from '../../support/hostile/mutated';
import { parsers } from '../../support/hostile/parsers';

describe('what somebody else wrote, be it broken or hostile,', () => {
  for (const { name, seeds, tokens, read, spansOf } of parsers) {
    it(`is read without a fault, the same each time and within its bounds: ${name}`, () => {
      assertProperty(
        fc.property(mutated(seeds, tokens), (text) => {
          assert.deepEqual(read(text), read(text));
          for (const { start, end } of spansOf?.(text) ?? [])
            assert.ok(0 <= start && start <= end && end <= text.length, `${start}–${end} of ${text.length}`);
        }),
        { numRuns: 60, examples: [...seeds, ''].map((seed) => [seed] as [string]) },
      );
    });
  }

  it('can’t change what every object has', () => {
    assert.equal(Object.keys(Object.prototype).length, 0);
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
  });
});
