import assert from 'node:assert/strict';
import { findPlaces } from '../../../src/core/anchors/find-places';
import { GramIndex } from '../../../src/core/anchors/gram-index';
import { searchLimits } from '../../../src/core/anchors/search-limits';
import { Sought } from '../../../src/core/anchors/sought';

describe('where a quote may stand', () => {
  const { voters, gramSize } = searchLimits;
  const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'.slice(0, voters + gramSize - 1);
  const sought = new Sought({ quote: { exact: letters } });

  for (let part = 0; part < voters; part++) {
    it(`is told by part ${part + 1} of ${voters} alone`, () => {
      const index = new GramIndex(letters.slice(part, part + gramSize), gramSize);
      const start = 0 - part;
      assert.deepEqual(findPlaces(index, sought, [0]), {
        guesses: [{ starts: [start], least: start, greatest: start, votes: 1 }],
        complete: true,
        voters: 1,
      });
    });
  }
});
