import assert from 'node:assert/strict';
import fc from 'fast-check';
import { GramIndex } from '../../../src/core/anchors/gram-index';
import { assertProperty } from '../../support/assert-property';

const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '億', '😀'), maxLength: 200 });

/** The bucket of the gram at an offset; -1 if it isn't in the index. */
function bucketAt(index: GramIndex, text: string, at: number): number {
  return index.rarest(text, at, at + 1, { step: 1, most: 1, few: 0, least: 0 })?.bucket ?? -1;
}

describe('GramIndex, for any text', () => {
  it('knows every place of every gram, in order', () => {
    assertProperty(
      fc.property(text, fc.integer({ min: 1, max: 6 }), (text, size) => {
        const index = new GramIndex(text, size);
        for (let at = 0; at + size <= text.length; at++) {
          const places = [...index.places(bucketAt(index, text, at))];
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

  it('knows every place of the grams that it has, where it has but a share of them', () => {
    assertProperty(
      fc.property(text, fc.integer({ min: 1, max: 6 }), fc.constantFrom(2, 4, 32), (text, size, oneOf) => {
        const index = new GramIndex(text, size, oneOf);
        const all = new GramIndex(text, size);
        for (let at = 0; at + size <= text.length; at++) {
          const bucket = bucketAt(index, text, at);
          const gram = text.slice(at, at + size);
          const isIt = (place: number) => text.startsWith(gram, place);
          if (bucket < 0) continue;
          assert.deepEqual(
            [...index.places(bucket)].filter(isIt),
            [...all.places(bucketAt(all, text, at))].filter(isIt),
          );
        }
      }),
    );
  });

  it('tells the rarest of the grams of any words as asking each of them does', () => {
    assertProperty(
      fc.property(
        text,
        text,
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom(1, 2, 4),
        fc.integer({ min: 1, max: 3 }),
        (text, words, size, oneOf, step) => {
          const index = new GramIndex(text, size, oneOf);
          const end = words.length - size + 1;
          const options = { step, most: Number.POSITIVE_INFINITY, few: -1, least: 1 };
          const counts: number[] = [];
          for (let at = 0; at < end; at += step) {
            const bucket = bucketAt(index, words, at);
            if (bucket >= 0 && index.count(bucket) > 0) counts.push(index.count(bucket));
          }
          const least = counts.length > 0 ? Math.min(...counts) : undefined;
          assert.equal(index.rarest(words, 0, end, options)?.count, least);
        },
      ),
    );
  });

  it('gives as many places as asked for, with none nearer left out', () => {
    assertProperty(
      fc.property(text, fc.nat(200), fc.integer({ min: 1, max: 8 }), (text, near, most) => {
        const index = new GramIndex(text, 1);
        if (text === '') return;
        const bucket = bucketAt(index, text, 0);
        const all = [...index.places(bucket)];
        const some: number[] = [];
        index.addPlaces(some, bucket, 5, most, near);
        assert.equal(some.length, Math.min(most, all.length));
        const farthest = Math.max(...some.map((place) => Math.abs(place + 5 - near)));
        const left = all.filter((place) => !some.includes(place - 5));
        for (const place of left) assert.ok(Math.abs(place - near) >= farthest);
      }),
    );
  });
});
