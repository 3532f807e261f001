import type { Card } from '../dossier/card';
import { type DeskRow, rowsOfCard, rowsOfDossier } from '../dossier/desk-rows';
import type { Dossier } from '../dossier/dossier';
import { findUntagged, isFound, type Wanted } from '../dossier/find-claims';
import type { Annotation } from '../sidecar/annotation';
import type { IsKept } from '../sidecar/keep-confidential';
import { omitInternal } from '../sidecar/omit-internal';
import type { Team } from '../sidecar/team';
import { countIn, type Refused, textIn } from './asked';
import { partOf } from './part-of';
import { type ToldClaim, tellClaim, toldVerdict } from './told-claim';

/** One transcript among those that are searched, open or not. */
export type Searched =
  | { readonly transcript: string; readonly dossier: Dossier }
  | { readonly transcript: string; readonly card: Card; readonly team: Team };

interface FoundClaims {
  readonly count: number;
  readonly claims: readonly (ToldClaim & { readonly transcript: string })[];
  readonly next?: number;
}

/** The words that a model looks for; a sentence for it if there are none. */
export function wordsAsked(input: unknown): readonly string[] | Refused {
  const words = textIn(input, 'words')?.split(/\s+/) ?? [];
  if (words.length === 0) return { refused: 'Say which words, figure or name to look for (words).' };
  return words.length > 20 ? { refused: 'Look for 20 words at most: a claim has to hold all of them.' } : words;
}

/**
 * The claims of many transcripts that hold all the words, and in open ones the quotes that nobody has tagged. `isKept`: sources that must
 * stay by what any of them says. `nameOf`: what a transcript is called.
 */
export function searchClaims(
  all: readonly Searched[],
  wanted: Wanted,
  input: unknown,
  isKept: IsKept,
  nameOf: (transcript: string) => string,
): FoundClaims {
  const found = all.flatMap((one) => rowsFound(one, wanted).map((row) => ({ one, row })));
  const { items, next } = partOf(found, countIn(input, 'from', 0) ?? 0, ({ one, row }) => ({
    transcript: nameOf(one.transcript),
    ...tellClaim(row, isKept, 'dossier' in one ? one.dossier : undefined),
  }));
  return { count: found.length, claims: items, ...(next !== undefined && { next }) };
}

function rowsFound(one: Searched, wanted: Wanted): DeskRow[] {
  const rows = 'dossier' in one ? rowsOfDossier(one.transcript, one.dossier) : rowsOfCard(one.card, one.team);
  const tagged = rows.filter(
    (row) => row.annotation && !row.unreadable && isFound(toldPart(row, row.annotation), wanted),
  );
  return 'dossier' in one ? [...tagged, ...findUntagged(rows, wanted)] : tagged;
}

const told = new WeakMap<DeskRow, Annotation>();

/** What a claim may be found by: if names of colleagues were, or a verdict that isn't told, a model could guess them. */
function toldPart(row: DeskRow, { id, tag, quote, ...rest }: Annotation): Annotation {
  const before = told.get(row);
  if (before) return before;
  const { verdict: _, ...open } = omitInternal(rest);
  const verdict = toldVerdict(row.state);
  const part: Annotation = { ...open, id, tag, quote, ...(verdict !== undefined && { verdict }) };
  told.set(row, part);
  return part;
}
