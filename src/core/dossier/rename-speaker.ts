import type { Span } from '../text/span';
import { labelKey } from '../transcript/candidate';
import { nameSpan } from '../transcript/name-span';
import { isLabelled, type LabelledTurn, type Transcript } from '../transcript/transcript';
import { turnsWithLabelOf } from './turns-of-speaker';

/** What a speaker's new name changes, in the text and in the annotations. */
export interface SpeakerRenaming {
  /** Spans of the text, in order, that the new name takes the place of. */
  readonly spans: readonly Span[];
  /** Every label that changes, as an annotation's `speaker` holds it → what it becomes. */
  readonly labels: ReadonlyMap<string, string>;
}

/**
 * Gives the speaker of a turn a new name: the old one changes in all labels of that speaker that hold it as a whole word
 * or phrase. `TILMAN` → `TILLMAN` makes `GOV. DALE TILMAN (D):` `GOV. DALE TILLMAN (D):`; labels that write the speaker
 * in another way stay. What else a label holds (time, role, mark-up, colon) is never touched.
 */
export function renameSpeaker(transcript: Transcript, turn: LabelledTurn, name: string): SpeakerRenaming {
  const key = labelKey(turn.speaker);
  const spans: Span[] = [];
  const labels = new Map<string, string>();
  for (const other of turnsWithLabelOf(transcript, turn).filter(isLabelled)) {
    const { speaker } = other;
    // Labels that differ in spacing alone change whole.
    const old = labelKey(speaker) === key ? speaker : turn.speaker;
    const at = findPhrase(speaker, old);
    const { start, end } = nameSpan(transcript.text, other);
    if (at < 0 || transcript.text.slice(start, end) !== speaker) continue;
    spans.push({ start: start + at, end: start + at + old.length });
    labels.set(speaker, speaker.slice(0, at) + name + speaker.slice(at + old.length));
  }
  return { spans, labels };
}

/** Where a phrase stands among words, not as a part of a longer word; -1 where it doesn't. */
function findPhrase(words: string, phrase: string): number {
  const isPart = (character: string | undefined) => character !== undefined && /[\p{L}\p{M}\p{N}]/u.test(character);
  for (let at = words.indexOf(phrase); at >= 0; at = words.indexOf(phrase, at + 1)) {
    if (!isPart(words[at - 1]) && !isPart(words[at + phrase.length])) return at;
  }
  return -1;
}
