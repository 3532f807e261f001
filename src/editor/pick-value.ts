import { l10n, type QuickPickItem } from 'vscode';
import type { Decision } from '../core/sidecar/annotation';
import type { MergeConflict } from '../core/sidecar/merge/merge-sidecars';
import type { Settlement } from '../core/sidecar/merge/resolve-conflict';
import type { Term, Vocabulary } from '../core/sidecar/vocabulary';
import { isSideStatus } from '../core/sidecar/weigh-opinions';
import { shorten } from '../core/text/shorten';
import { now } from '../files/now';
import { askChoice } from './ask';
import { nameOf } from './label-of';
import { nameField } from './name-field';

/** A question to a person which of two values holds. */
export interface Question {
  readonly conflict: MergeConflict;
  /** Of how many it is the how manieth. */
  readonly step: readonly [number, number];
  /** What it is about. */
  readonly words: string;
  readonly vocabulary: Vocabulary;
  /** Who gave each value, or where it stands. */
  readonly describe: (side: 'base' | 'ours' | 'theirs') => string;
}

/** Shows all values and asks for one; `later` leaves the question open, undefined is for a person who wants to stop. */
export async function pickValue(question: Question): Promise<{ readonly value: unknown } | 'later' | undefined> {
  const { conflict, step, words, vocabulary, describe } = question;
  const sides = (['ours', 'theirs', 'base'] as const).filter((side) => side !== 'base' || 'base' in conflict);
  const items = sides.map((side): QuickPickItem & { choice: { value: unknown } } => ({
    label: nameValue(conflict.field, conflict[side], vocabulary),
    description: describe(side),
    choice: { value: conflict[side] },
  }));
  const later = { label: l10n.t('Decide later'), choice: 'later' as const };
  const field = nameField(conflict.field);
  const which = [l10n.t('Which one holds?'), field, ...(step[1] > 1 ? [l10n.t('{0} of {1}', ...step)] : [])];
  const options = { title: which.join(' · '), placeHolder: shorten(words, 45) };
  return (await askChoice([...items, later], options))?.choice;
}

/** A choice as it is written down: the field gets the value, and the entry a review that says who decided. */
export function settlementOf(
  conflict: MergeConflict,
  value: unknown,
  by: string | undefined,
  note: string,
): Settlement {
  const { field } = conflict;
  const word = (field === 'verdict' || field === 'status') && typeof value === 'string' ? value : undefined;
  const decision: Decision = {
    ...(by !== undefined && { by }),
    at: now(),
    ...(word !== undefined && { [field]: word }),
    ...(word !== undefined && (field === 'verdict' || isSideStatus(word)) && { settles: true }),
    note,
  };
  return { conflict, value, decision };
}

function nameValue(field: string, value: unknown, { tags, verdicts, statuses }: Vocabulary): string {
  if (value === undefined) return l10n.t('(nothing)');
  if (typeof value !== 'string') return JSON.stringify(value);
  const terms: Readonly<Record<string, readonly Term[]>> = { tag: tags, verdict: verdicts, status: statuses };
  return Object.hasOwn(terms, field) ? nameOf(terms[field]!, value) : value;
}
