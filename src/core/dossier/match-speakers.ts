import { quoteSpan } from '../anchors/quote-span';
import { isLabelled, type LabelledTurn, type Transcript } from '../transcript/transcript';
import { lfOf } from './lf-of';
import { placeQuotes } from './place-quotes';
import { turnAt } from './turn-at';

/** Of so many turns of each speaker, the longest, it is looked up who says them in the other version. */
const mostTurns = 16;
/** UTF-16 units of the beginning of a turn that are looked up. */
const opening = 200;

/**
 * Who is who in two versions of a transcript: `SPEAKER 1` of a speech-to-text is `THE MAYOR` of the official record where
 * most of what the one says is said by the other. Labels of the first version, each with the one of the second; a speaker
 * of whom too little is found, or whose words are several people's there, is left out.
 */
export function matchSpeakers(from: Transcript, to: Transcript): ReadonlyMap<string, string> {
  const bySpeaker = new Map<string, LabelledTurn[]>();
  for (const turn of from.turns.filter(isLabelled)) {
    const own = bySpeaker.get(turn.speaker);
    if (own) own.push(turn);
    else bySpeaker.set(turn.speaker, [turn]);
  }
  const length = ({ speech }: LabelledTurn) => speech.end - speech.start;
  const asked = [...bySpeaker.values()].flatMap((turns) =>
    turns
      .filter((turn) => length(turn) > 0)
      .sort((a, b) => length(b) - length(a))
      .slice(0, mostTurns),
  );
  const lf = lfOf(from);
  const targets = asked.map(({ speech: { start, end } }) =>
    quoteSpan(from.read, { start, end: Math.min(end, start + opening) }, lf),
  );
  const votes = new Map<string, string[]>();
  for (const [i, { placement, span }] of placeQuotes(to, targets).entries()) {
    const speaker = span && placement !== 'ambiguous' ? turnAt(to, span.start)?.speaker : undefined;
    if (typeof speaker === 'string') votes.set(asked[i]!.speaker, [...(votes.get(asked[i]!.speaker) ?? []), speaker]);
  }
  return new Map(
    [...votes].flatMap(([speaker, others]) => {
      const other = others.find((one) => others.filter((vote) => vote === one).length * 2 > others.length);
      return other === undefined ? [] : [[speaker, other] as const];
    }),
  );
}
