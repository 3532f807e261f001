import assert from 'node:assert/strict';
import { readVocabulary } from '../../../src/core/sidecar/read-vocabulary';
import { scalePresets } from '../../../src/core/sidecar/scale-presets';
import { defaultVocabulary } from '../../../src/core/sidecar/vocabulary';
import { writeVocabulary } from '../../../src/core/sidecar/write-vocabulary';

describe('the scales that a team may begin with', () => {
  for (const { id, verdicts } of scalePresets) {
    it(`${id}: reads from the team's file as it was written, with a name in four languages for each verdict`, () => {
      const vocabulary = { ...defaultVocabulary, verdicts };
      const read = readVocabulary(writeVocabulary(vocabulary));
      assert.deepEqual([read.vocabulary, read.problems], [vocabulary, []]);
      for (const { label } of verdicts) assert.deepEqual(Object.keys(label), ['en', 'zh-Hant', 'zh-Hans', 'es']);
      assert.equal(new Set(verdicts.map((one) => one.id)).size, verdicts.length);
    });

    it(`${id}: goes from true to false as far as it is a scale`, () => {
      const ratings = verdicts.flatMap(({ rating }) => rating ?? []);
      assert.deepEqual(
        ratings,
        [...new Set(ratings)].sort((a, b) => b - a),
      );
      assert.deepEqual([ratings[0], ratings.at(-1)], [1, 0]);
    });
  }

  it('begin with the usual one', () => {
    const withoutSpanish = scalePresets[0]!.verdicts.map(({ label: { es: _, ...label }, ...one }) => ({
      ...one,
      label,
    }));
    assert.deepEqual(
      withoutSpanish.map(({ id, label, rating }) => ({ id, label, rating })),
      defaultVocabulary.verdicts.map(({ id, label, rating }) => ({ id, label, rating })),
    );
  });
});
