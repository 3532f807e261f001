import type { Dossier, PlacedAnnotation } from '../dossier/dossier';
import { type Tagging, tagSpan } from '../dossier/tag-span';
import { turnAt, turnNumber } from '../dossier/turn-at';
import { unreadableAt } from '../dossier/unreadable-at';
import type { Change } from '../sidecar/change';
import type { Term } from '../sidecar/vocabulary';
import { findWords } from '../text/find-words';
import type { Span } from '../text/span';
import { countIn, type Refused, textIn } from './asked';

/** What a tag would write; or what is there already. */
export type PlannedTag =
  | { readonly change: Change & { readonly kind: 'add' }; readonly tag: Term; readonly existing?: undefined }
  | { readonly existing: PlacedAnnotation; readonly change?: undefined };

const longestQuote = 2000;

/**
 * Tags words of the transcript, given to the letter; `input`: `quote`, `turn` if they stand in several, `tag`. A tag must be one of the
 * team's: an agent makes no new ones.
 */
export function planTag(dossier: Dossier, input: unknown, tagging: Omit<Tagging, 'tag'>): PlannedTag | Refused {
  const { transcript, team } = dossier;
  const quote = textIn(input, 'quote');
  if (quote === undefined) return { refused: 'Give the words to tag as they stand in the transcript (quote).' };
  if (quote.length > longestQuote)
    return { refused: `A claim is a sentence or two: give ${longestQuote} characters of quote at most.` };
  const wanted = textIn(input, 'tag') ?? 'claim';
  const { tags } = team.vocabulary;
  const tag = tags.find(({ id }) => id === wanted);
  if (!tag) return { refused: `The team has no such tag. Its tags are: ${idsOf(tags)}.` };
  const found = findWords(transcript.read, quote);
  const turn = countIn(input, 'turn');
  const numberAt = ({ start }: Span) => {
    const its = turnAt(transcript, start);
    return its && turnNumber(transcript, its);
  };
  const chosen = turn === undefined ? found : found.filter((span) => numberAt(span) === turn);
  const [span, another] = chosen;
  if (!span) return { refused: whyNowhere(found, turn, numberAt) };
  const isAmbiguous = another && turn === undefined && numberAt(another) !== numberAt(span);
  if (isAmbiguous && !isPrintedAgain(dossier, chosen))
    return { refused: `These words stand in turns ${turnsOf(chosen, numberAt)}: say which (turn), or quote more.` };
  if (unreadableAt(dossier, span))
    return {
      refused: 'These words are tagged already, in an entry that a person has to mend in the annotations file.',
    };
  const tagged = tagSpan(dossier, span, { ...tagging, tag: tag.id });
  if (!tagged) return { refused: 'There are no words to tag.' };
  return tagged.existing ? { existing: tagged.existing } : { change: tagged.change, tag };
}

/** True if all but the first stand in further printings of the talk. */
function isPrintedAgain({ transcript }: Dossier, spans: readonly Span[]): boolean {
  return spans.slice(1).every(({ start }) => (turnAt(transcript, start)?.copy ?? 1) > 1);
}

function whyNowhere(
  found: readonly Span[],
  turn: number | undefined,
  numberAt: (span: Span) => number | undefined,
): string {
  if (turn !== undefined && found.length > 0)
    return `These words don’t stand in turn ${turn}, but in ${turnsOf(found, numberAt)}.`;
  return 'These words don’t stand in the transcript. They must be the same to the letter; only white space may differ.';
}

function turnsOf(spans: readonly Span[], numberAt: (span: Span) => number | undefined): string {
  const numbers = [...new Set(spans.map((span) => numberAt(span) ?? '(no turn)'))];
  return `${numbers.slice(0, 10).join(', ')}${numbers.length > 10 ? ', …' : ''}`;
}

/** The ids of some terms, for a sentence. */
export function idsOf(terms: readonly Term[]): string {
  return terms
    .slice(0, 50)
    .map(({ id }) => id)
    .join(', ');
}
