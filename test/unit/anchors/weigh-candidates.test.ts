import assert from 'node:assert/strict';
import type { Candidate } from '../../../src/core/anchors/candidate';
import { CandidateSearch, type SearchResult } from '../../../src/core/anchors/candidate-search';
import { SearchedText } from '../../../src/core/anchors/searched-text';
import { Sought } from '../../../src/core/anchors/sought';
import { type PlaceOptions, weighCandidates } from '../../../src/core/anchors/weigh-candidates';

const searched = new SearchedText('.'.repeat(9000));
const search = new CandidateSearch(searched);
const exact = 'the words of the quote, which are many';
const sought = new Sought({
  quote: { exact, prefix: 'p'.repeat(20), suffix: 's'.repeat(20) },
  position: { start: 1000, end: 1000 + exact.length },
  speaker: 'ANN',
});

/** A place at which all stands as it was, but for what is given. */
function place(start: number, found: Partial<Candidate> = {}): Candidate {
  const { same = true } = found;
  const end = start + exact.length;
  return {
    ...{ start, end, lf: { start, end }, same, identical: same, words: 1, edited: 0, beside: undefined },
    ...{ prefix: 1, suffix: 1, prefixGap: 0, suffixGap: 0 },
    ...found,
  };
}

/** The offsets of the places that are worth a choice. */
function chosen(found: Partial<SearchResult>, options: PlaceOptions = {}): number[] {
  const weighed = weighCandidates(searched, search, sought, { candidates: [], complete: true, ...found }, options);
  return weighed.options.map(({ candidate }) => candidate.start);
}

const changed = (words: number, context = 1) => ({ same: false, words, edited: 4, prefix: context, suffix: context });

describe('which places of a quote are worth a choice', () => {
  describe('besides one of which most stands as it was, where somebody else says the same in other surroundings', () => {
    const others = place(4000, { prefix: 0, suffix: 0 });
    const speakerAt = (offset: number) => (offset < 2000 ? 'ANN' : 'BOB');
    for (const [words, context, isThere] of [
      [0.7, 0.7, true],
      [0.7, 0.69, false],
      [0.69, 0.7, false],
      [0.69, 1, false],
    ] as const) {
      it(`${words} of the words and ${context} of their context tell that it is ${isThere ? 'no' : 'a'} place`, () => {
        const candidates = [place(1000, changed(words, context)), others];
        assert.deepEqual(chosen({ candidates }, { speakerAt }), isThere ? [1000] : [1000, 4000]);
      });
    }

    it('it is a place if the same speaker says them, or nobody knows who speaks', () => {
      const candidates = [place(1000, changed(0.9)), others];
      assert.deepEqual(chosen({ candidates }, { speakerAt: () => 'ANN' }), [1000, 4000]);
      assert.deepEqual(chosen({ candidates }), [1000, 4000]);
    });
  });

  it('are those close by, if the words are recognisably where the quotes before them led', () => {
    const home = place(1000, changed(0.6, 0.9));
    const candidates = [home, place(1200), place(1201), place(800), place(799)];
    assert.deepEqual(chosen({ candidates, home }), [1000, 1200, 800]);
    assert.deepEqual(chosen({ candidates }), [1000, 1200, 1201, 800, 799]);
  });

  it('are 16 at most, those that least speaks against', () => {
    const candidates = Array.from({ length: 18 }, (_, i) => place(1000 + 300 * i));
    assert.deepEqual(
      chosen({ candidates: candidates.toReversed() }),
      candidates.slice(0, 16).map(({ start }) => start),
    );
    assert.equal(chosen({ candidates: candidates.slice(0, 16) }).length, 16);
  });

  it('are none of words that hardly stand there', () => {
    assert.deepEqual(chosen({ candidates: [place(1000, changed(0.3, 0.3)), place(2000)] }), [2000]);
    assert.deepEqual(chosen({}), []);
  });
});
