import assert from 'node:assert/strict';
import fc from 'fast-check';
import { GramIndex } from '../../../src/core/anchors/gram-index';

const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '億', '😀'), maxLength: 200 });

describe('GramIndex, for any text', () => {
  it('knows every place of every gram, in order', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 6 }), (text, size) => {
        const index = new GramIndex(text, size);
        for (let at = 0; at + size <= text.length; at++) {
          const places = [...index.places(index.bucketAt(text, at))];
          const gram = text.slice(at, at + size);
          const there = places.filter((place) => text.startsWith(gram, place));
          const wanted = Array.from({ length: text.length - size + 1 }, (_, i) => i).filter((i) =>
            text.startsWith(gram, i),
          );
          assert.deepEqual(there, wanted);
        }
      }),
    );
  });

  it('gives as many places as asked for, with none nearer left out', () => {
    fc.assert(
      fc.property(text, fc.nat(200), fc.integer({ min: 1, max: 8 }), (text, near, most) => {
        const index = new GramIndex(text, 1);
        if (text === '') return;
        const bucket = index.bucketAt(text, 0);
        const all = [...index.places(bucket)];
        const some = [...index.places(bucket, most, near)];
        assert.equal(some.length, Math.min(most, all.length));
        const nearest = Math.min(...all.map((place) => Math.abs(place - near)));
        assert.ok(some.some((place) => Math.abs(place - near) === nearest));
      }),
    );
  });
});
