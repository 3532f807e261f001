import assert from 'node:assert/strict';
import { isWithinWord } from '../../../src/core/anchors/is-within-word';
import { placeTargets } from '../../../src/core/anchors/place-targets';
import { sameWords } from '../../../src/core/anchors/same-words';
import { findMistake, makeEditedTranscript, seededRandom } from '../../support/anchors/edited-transcript';
import { runs } from '../../support/long-runs';

/** How many quotes are placed; `npm run test:long -- 50` places more than 100,000. */
const wanted = runs(2500);

describe('placeTargets, for transcripts edited at random', () => {
  it('never says that words are where they were, or moved, where others, another printing or another speaker are', () => {
    const mistakes: string[] = [];
    let placements = 0;
    for (let seed = 1; placements < wanted; seed++) {
      const edited = makeEditedTranscript(seededRandom(seed));
      const placed = placeTargets(edited.text, edited.targets, edited);
      placements += placed.length;
      placed.forEach((one, i) => {
        const mistake = findMistake(edited, i, one);
        const { exact } = edited.targets[i]!.quote;
        if (mistake) mistakes.push(`${mistake} (seed ${seed}, ${edited.edits}): ${one.placement}, ${exact}`);
      });
    }
    assert.deepEqual(mistakes.slice(0, 20), [], `${mistakes.length} of ${placements}`);
  });

  it('shows whole words and whole offsets, and says of lost ones that nothing is like them only if they stand nowhere', () => {
    const mistakes: string[] = [];
    let placements = 0;
    for (let seed = 1001; placements < wanted; seed++) {
      const { text, targets, ...options } = makeEditedTranscript(seededRandom(seed));
      const placed = placeTargets(text, targets, options);
      placements += placed.length;
      placed.forEach(({ placement, span, reason = '', candidates = [] }, i) => {
        const { exact } = targets[i]!.quote;
        const spans = span ? [span, ...candidates] : candidates;
        if (!spans.every(({ start, end }) => Number.isInteger(start) && Number.isInteger(end) && start <= end))
          mistakes.push(`seed ${seed}: ${JSON.stringify(spans)}`);
        const cuts = placement === 'changed' && [span!.start, span!.end].some((at) => isWithinWord(text, at));
        const stands = candidates.some(({ start, end }) => sameWords(text.slice(start, end), exact));
        const isUntrue = placement === 'lost' && stands && /nothing in the text|not in the text/i.test(reason);
        if (cuts || isUntrue) mistakes.push(`seed ${seed}: ${reason} ${exact} → ${text.slice(span?.start, span?.end)}`);
      });
    }
    assert.deepEqual(mistakes.slice(0, 20), [], `${mistakes.length} of ${placements}`);
  });
});
