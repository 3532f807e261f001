import { rowsOfDossier } from '../dossier/desk-rows';
import type { Dossier } from '../dossier/dossier';
import { type StateKind, stateKinds } from '../dossier/state-of';
import type { IsKept } from '../sidecar/keep-confidential';
import { countIn, type Refused, textIn } from './asked';
import { partOf } from './part-of';
import { type ToldClaim, tellClaim } from './told-claim';

interface ListedClaims {
  /** How many there are in all, of those that were asked for. */
  readonly count: number;
  readonly claims: readonly ToldClaim[];
  /** What `from` has to be for the rest. */
  readonly next?: number;
  /** What a verdict and a tag may be. */
  readonly verdicts: readonly string[];
  readonly tags: readonly string[];
}

/**
 * The claims of a transcript, in the order of its text, and the quotes that nobody has tagged; `input`: `state`, `from`. `isKept`: sources
 * that must stay by what any transcript says.
 */
export function listClaims(file: string, dossier: Dossier, input: unknown, isKept: IsKept): ListedClaims | Refused {
  const state = textIn(input, 'state');
  if (state !== undefined && !isState(state))
    return { refused: `There is no state “${state.slice(0, 40)}”. States are: ${stateKinds.join(', ')}.` };
  const rows = rowsOfDossier(file, dossier).filter((row) => !row.unreadable && (!state || row.state.kind === state));
  const { items, next } = partOf(rows, countIn(input, 'from', 0) ?? 0, (row) => tellClaim(row, isKept, dossier));
  const { verdicts, tags } = dossier.team.vocabulary;
  return {
    count: rows.length,
    claims: items,
    ...(next !== undefined && { next }),
    verdicts: verdicts.slice(0, 50).map(({ id }) => id),
    tags: tags.slice(0, 50).map(({ id }) => id),
  };
}

function isState(word: string): word is StateKind {
  return (stateKinds as readonly string[]).includes(word);
}
