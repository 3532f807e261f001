import { localize } from '../../text/localize';
import { findNamedGroups, findRangedLines, findTimedLines, type TimedLines } from '../find-timed-lines';
import { gatherTurns } from '../gather-turns';
import type { ImportFormat } from '../import-format';
import type { ImportedTalk } from '../imported-talk';
import { type AsideCounts, countAside, tellLeftOut } from '../left-out';
import { namesSpeakers } from '../names-speakers';
import { turnsOfTimedLines } from '../turns-of-timed-lines';
import { anyText } from './any-text';

/** Text in which each line has its time: what programs of speech recognition print, and what is copied beside a video. */
export const timedLines: ImportFormat = {
  name: 'Text with times',
  endings: ['.txt'],
  fits: ({ text }) => {
    if (text === undefined) return false;
    const lines = beginningOf(text);
    return findNamedGroups(lines) !== undefined || findLines(lines) !== undefined;
  },
  *read(source): Generator<undefined, ImportedTalk | { problem: string }> {
    const { text = '' } = source;
    const lines = linesOf(text);
    const named = findNamedGroups(lines);
    if (named)
      return { body: { turns: gatherTurns(named.map(({ words, ...one }) => ({ ...one, text: words, apart: true }))) } };
    const found = findLines(lines, beginningOf(text));
    yield;
    // What begins so may go on in another way.
    if (!found) return yield* anyText.read(source);
    const talk = yield* turnsOfTimedLines(found, lines, { isKept: () => true, isParagraph: false });
    if (!talk) return yield* anyText.read(source);
    const { turns, above, leftOut, isPrintedTwice } = talk;
    if (turns.length === 0) return { problem: localize('There are no words in this file.') };
    const counts: AsideCounts = {};
    countAside(counts, 'around', leftOut);
    countAside(counts, 'aboveTimes', above.length);
    const notes = tellLeftOut(counts);
    if (isPrintedTwice) notes.push(localize('The page prints the talk more than once; it is here once.'));
    return { body: { turns }, around: above, notes };
  },
};

/** So much of a text tells whether its lines have times. */
const looked = 20_000;

/** The first lines, up to a blank one if the text is longer: what is cut would look like something else. */
function beginningOf(text: string): readonly string[] {
  const lines = linesOf(text.slice(0, looked));
  if (text.length <= looked) return lines;
  const blank = lines.findLastIndex((line) => line.trim() === '');
  return lines.slice(0, blank > 0 ? blank : -1);
}

function linesOf(text: string): string[] {
  return text.split(/\r\n?|\n/);
}

function findLines(lines: readonly string[], beginning = lines): TimedLines | undefined {
  const ranged = findRangedLines(lines);
  if (ranged) return ranged;
  const timed = findTimedLines(lines);
  if (!timed) return undefined;
  // Where somebody is named over each time the text says more than captions do.
  return namesSpeakers(beginning.join('\n')) ? undefined : timed;
}
