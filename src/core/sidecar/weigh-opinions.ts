import { personBehind } from './agent-name';
import type { Annotation, Decision } from './annotation';
import { compareTimes } from './compare-times';
import { dismissedStatus } from './dismissed-status';
import type { Team } from './team';

/** The last that one person said of a claim. */
export interface Opinion {
  readonly decision: Decision;
  /** The verdict, or the status of a claim that gets none (`isSideStatus`). */
  readonly value: string;
  /** Given on another wording of the claim: it counts no more where readers vote. */
  readonly isStale: boolean;
  /** The proposal of the one who checked it: no vote where readers vote. */
  readonly isProposal: boolean;
  /** True for a verdict that stands in the file and that nobody has signed. */
  readonly isUnsigned: boolean;
}

/** What people think of a claim, taken together. */
export interface Weighed {
  /** Of each person the last, in the order of time. */
  readonly opinions: readonly Opinion[];
  /** What all agree on, was settled, or the majority decided: a verdict, or the status of a claim that gets none. */
  readonly agreed: string | undefined;
  /** Opinions differ and nothing has settled it, or a merge left something open. */
  readonly isDisputed: boolean;
  /** Not enough readers have voted yet, where the team has some vote (`verdict-by`). */
  readonly isPending: boolean;
  /** The verdict that holds; undefined where there is none yet. */
  readonly verdict: string | undefined;
  /** Where readers vote: what they voted for and how many each, the most first. */
  readonly votes: readonly (readonly [value: string, count: number])[];
}

/** True for a status that says that a claim gets no verdict. */
export function isSideStatus(status: string | undefined): boolean {
  return status === dismissedStatus || status === 'not-checkable';
}

const known = new WeakMap<Annotation, { readonly team: Team; readonly weighed: Weighed }>();

/**
 * Weighs all opinions on a claim. Each person has one, the last. They are settled by a decision that says so (`settles`),
 * until somebody says otherwise after it. Where the team has some readers agree, the majority decides.
 */
export function weighOpinions(annotation: Annotation, team: Team = {}): Weighed {
  const before = known.get(annotation);
  if (before?.team === team) return before.weighed;
  const weighed = weigh(annotation, team);
  known.set(annotation, { team, weighed });
  return weighed;
}

/** True if there is a verdict that nobody has put a name to: who made the entry, gave the opinion or settled it. */
export function isNameless(annotation: Annotation, team: Team = {}): boolean {
  const { opinions, verdict } = weighOpinions(annotation, team);
  const isNamed = ({ by }: Pick<Decision, 'by'>) => by !== undefined && by.trim() !== '';
  const isSettled = annotation.reviews?.some((one) => one.settles && isNamed(one)) ?? false;
  return verdict !== undefined && !isSettled && !opinions.some((one) => one.value === verdict && isNamed(one.decision));
}

/** How many readers have to agree; undefined where one person decides. */
function readersOf({ 'verdict-by': readers = 1 }: Team): number | undefined {
  return readers > 1 ? readers : undefined;
}

/**
 * Who somebody is, whether the team's name for him stands there or his id, in capitals or not: two names of the same person give the
 * same, and so does what an agent signed for that person: it is no second reader. The empty text for nobody.
 */
export function memberOf(by: string | undefined, { people = [] }: Team): string {
  const name = fold(by);
  if (name === '') return '';
  const member = people.find(({ id }) => fold(id) === name) ?? people.find((one) => fold(one.name) === name);
  return fold(member?.id ?? name);
}

/** Blanks between Chinese characters, marks that nobody sees, and other ways to write a letter make nobody another person. */
function fold(name = ''): string {
  const seen = name
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  return personBehind(seen.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, ''));
}

/** True if two names are of one person (`memberOf`); of nobody and nobody too. */
export function isSamePerson(one: string | undefined, other: string | undefined, team: Team): boolean {
  return memberOf(one, team) === memberOf(other, team);
}

function weigh(annotation: Annotation, team: Team): Weighed {
  const readers = readersOf(team);
  const history = inOrder(annotation.reviews ?? []);
  const reworded = history.findLastIndex(({ claim }) => claim !== undefined);
  const opinions = opinionsIn(annotation, history, team, reworded);
  const votes = readers ? tally(opinions) : [];
  const settled = settlementIn(annotation, history);
  const isSigned = opinions.some(({ isUnsigned }) => !isUnsigned);
  const isOpen = (annotation.conflicts ?? []).length > 0;
  const found = { opinions, votes, isPending: false };
  if (settled && !(readers && settled.index < reworded)) {
    const later = opinions.filter(({ decision }) => history.indexOf(decision) > settled.index);
    const verdict = annotation.verdict ?? verdictIn(settled.value);
    if (later.every(({ value }) => value === settled.value)) {
      return { ...found, agreed: settled.value, isDisputed: isOpen || contradicts(annotation, settled.value), verdict };
    }
  }
  if (readers && isSigned) {
    const cast = votes.reduce((sum, [, count]) => sum + count, 0);
    const [first, count = 0] = votes[0] ?? [];
    if (count >= readers && 2 * count > cast) {
      return { ...found, agreed: first, isDisputed: isOpen, verdict: verdictIn(first) };
    }
    const isTied = cast >= readers;
    return { ...found, agreed: undefined, isDisputed: isOpen || isTied, isPending: !isTied, verdict: undefined };
  }
  const values = new Set(opinions.map(({ value }) => value));
  const agreed = values.size === 1 ? [...values][0] : undefined;
  const isDisputed = isOpen || values.size > 1 || (agreed !== undefined && contradicts(annotation, agreed));
  return { ...found, agreed, isDisputed, verdict: annotation.verdict };
}

/** The verdict that stands in the file is another one than people agreed on: a merge or a hand left it behind. */
function contradicts({ verdict }: Annotation, agreed: string): boolean {
  return verdict !== undefined && !isSideStatus(agreed) && verdict !== agreed;
}

/** The last decision that settles, and what it says. */
function settlementIn(
  annotation: Annotation,
  history: readonly Decision[],
): { readonly index: number; readonly value: string } | undefined {
  // One that settles what it is, or where its words end, says nothing of the verdict.
  const isOfVerdict = ({ status, tag }: Decision) => status === undefined && tag === undefined;
  const settledTo = (one: Decision) => opinionIn(one) ?? (isOfVerdict(one) ? opinionIn(annotation) : undefined);
  // Nobody's settlement, or one of no time that can be read, settles nothing.
  const counts = ({ settles, by, at }: Decision) =>
    settles && by !== undefined && (at === undefined || isTime.test(at));
  const index = history.findLastIndex((one) => counts(one) && settledTo(one) !== undefined);
  const value = index < 0 ? undefined : settledTo(history[index]!);
  return value === undefined ? undefined : { index, value };
}

const isTime = /^\d{4}-\d\d-\d\d(?:T|$)/;

/** By time where each tells one; of the same second what settles comes last. Else as they stand. */
function inOrder(reviews: readonly Decision[]): readonly Decision[] {
  if (!reviews.every(({ at }) => at !== undefined)) return reviews;
  const rank = ({ settles }: Decision) => (settles ? 1 : 0);
  return reviews.toSorted((a, b) => compareTimes(a.at!, b.at!) || rank(a) - rank(b));
}

/** What a decision says of the claim; undefined if nothing, as one that only says how far the work is. */
function opinionIn({ verdict, status }: Pick<Decision, 'verdict' | 'status'>): string | undefined {
  return verdict ?? (isSideStatus(status) ? status : undefined);
}

function verdictIn(value: string | undefined): string | undefined {
  return isSideStatus(value) ? undefined : value;
}

function opinionsIn(
  annotation: Annotation,
  history: readonly Decision[],
  team: Team,
  reworded: number,
): readonly Opinion[] {
  const { verdict, by, at, publish } = annotation;
  const last = new Map<string, Omit<Opinion, 'isProposal'>>();
  const isSaid = history.some((one) => one.verdict === verdict);
  if (verdict !== undefined && !isSaid) {
    const decision = { ...(by !== undefined && { by }), ...(at !== undefined && { at }), verdict };
    last.set(memberOf(by, team), { decision, value: verdict, isStale: false, isUnsigned: true });
  }
  for (const [i, decision] of history.entries()) {
    // Of two that nobody signed it isn't known that one person gave them.
    const person = decision.by === undefined ? `?${i}` : memberOf(decision.by, team);
    const value = opinionIn(decision);
    // Who says that it is to be checked after all takes back that it can't be.
    const isTakenBack = decision.status !== undefined && isSideStatus(last.get(person)?.value);
    if (value === undefined && !isTakenBack) continue;
    last.delete(person);
    if (value !== undefined) last.set(person, { decision, value, isStale: i < reworded, isUnsigned: false });
  }
  const proposal = history.find((one) => opinionIn(one) !== undefined && one['entered-by'] === undefined);
  const writer = publish?.by ?? proposal?.by;
  const isWriter = (person: string) => writer !== undefined && person === memberOf(writer, team);
  return [...last].map(([person, one]) => ({ ...one, isProposal: isWriter(person) }));
}

function tally(opinions: readonly Opinion[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { value, isStale, isProposal, isUnsigned } of opinions) {
    if (!isStale && !isProposal && !isUnsigned) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a);
}
