import type { Annotation, Decision, Note } from '../sidecar/annotation';
import { compareTimes } from '../sidecar/compare-times';
import { memberOf } from '../sidecar/weigh-opinions';

/** What somebody said of a claim: a note, or a decision. */
export type Remark =
  | { readonly kind: 'note'; readonly said: Note }
  | { readonly kind: 'decision'; readonly said: Decision };

/** What was said of a claim, in the order of time. */
export interface Discussion {
  readonly remarks: readonly [Remark, ...Remark[]];
  readonly isResolved: boolean;
}

/**
 * The discussion of a claim: its notes and decisions. One person's decisions without a word are none. It is over once somebody says
 * so (`resolved`), until somebody says something more. Undefined if nobody discusses.
 */
export function discussionOf({ notes = [], reviews = [], resolved }: Annotation): Discussion | undefined {
  const people = new Set(reviews.map(({ by }) => memberOf(by, {})));
  const isDiscussed = notes.length > 0 || people.size > 1 || reviews.some(hasWords);
  const [first, ...others] = [
    ...reviews.map((said): Remark => ({ kind: 'decision', said })),
    ...notes.map((said): Remark => ({ kind: 'note', said })),
  ].toSorted((a, b) => compareTimes(a.said.at ?? '', b.said.at ?? ''));
  if (!isDiscussed || !first) return undefined;
  const { at: end } = resolved ?? {};
  const goesOn = ({ kind, said }: Remark) =>
    (kind === 'note' || hasWords(said)) && compareTimes(said.at ?? '', end ?? '~') > 0;
  return { remarks: [first, ...others], isResolved: resolved !== undefined && ![first, ...others].some(goesOn) };
}

function hasWords(decision: Decision): boolean {
  return decision.note !== undefined && decision.note.trim() !== '';
}
