import type { Dossier } from '../dossier/dossier';
import { decidedAs } from '../dossier/give-opinions';
import { settleClaim } from '../dossier/settle-claim';
import { factsOf } from '../dossier/tag-span';
import type { Annotation, Decision } from '../sidecar/annotation';
import type { Change } from '../sidecar/change';
import { dismissedStatus } from '../sidecar/dismissed-status';
import { sameData } from '../sidecar/same-data';
import { roleOf } from '../sidecar/shape';
import { isSideStatus } from '../sidecar/weigh-opinions';
import { isOneClaim, type ReadClaim, type SettleItem } from './settle-list';

/**
 * What holds of what readers differ in:
 *
 * - `take`: what one reader has, by the place among the readers; nothing if that one marked nothing
 * - `join`: one claim of all their words, with this tag and verdict where theirs differ
 * - `both`: each of them as a claim of its own
 * - `neither`: it is no claim
 */
export type SettleChoice =
  | { readonly kind: 'take'; readonly reader: number }
  | { readonly kind: 'join'; readonly tag?: string; readonly verdict?: string }
  | { readonly kind: 'both' }
  | { readonly kind: 'neither' };

/** Who settles, when, and why. */
export interface Settling {
  readonly by?: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly note?: string;
  /** A fresh id each time. */
  readonly newId: () => string;
}

/**
 * The changes of the shared sidecar that settle what readers differ in: an entry on which all agree from now on, with the opinions
 * of its readers and a review that settles them. The readers' own entries stay as they are. What all read the same, and one claim
 * on which only the verdict differs, needs no choice of words.
 */
export function settleItem(dossier: Dossier, item: SettleItem, choice: SettleChoice, settling: Settling): Change[] {
  const present = item.of.filter((one) => one !== undefined);
  const [first] = present;
  if (!first) return [];
  const taken = choice.kind === 'take' ? item.of[choice.reader] : undefined;
  const isNone = choice.kind === 'neither' || (choice.kind === 'take' && !taken);
  if (isOneClaim(item.of)) {
    const value = isNone ? dismissedStatus : (taken?.verdict ?? (choice.kind === 'join' ? choice.verdict : undefined));
    if (value === undefined) return [];
    return [settleClaim(first.joined, { ...signed(settling), ...opinionOf(value), verdict: value })];
  }
  if (isNone) {
    const widest = present.reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a));
    const { tag, quote, position } = widest.annotation;
    const settled: Decision = { ...signed(settling), status: dismissedStatus, settles: true };
    const base = { tag, quote, ...(position && { position }), status: dismissedStatus };
    return [add(base, present, settled, settling)];
  }
  if (choice.kind === 'both')
    return present.map((one) => add(fieldsOf(one, one.verdict), [one], decisionOn(one, settling), settling));
  if (taken) return [add(fieldsOf(taken, taken.verdict), present, decisionOn(taken, settling), settling)];
  const { tag = first.annotation.tag, verdict = commonTo(present) } = choice as SettleChoice & { kind: 'join' };
  const parts = present.flatMap(({ annotation }) => annotation.parts ?? []);
  const joined: Fields = {
    ...fieldsOf(first, verdict),
    ...factsOf(dossier, item),
    tag,
    ...(parts.length > 0 && { parts: distinct(parts) }),
  };
  const settled: Decision = { ...signed(settling), ...opinionOf(verdict), tag, settles: true };
  return [add(joined, present, settled, settling)];
}

/** The change that makes an agreed entry of what all read the same; there is nothing to settle in it. */
export function agreeOn({ of }: SettleItem, settling: Omit<Settling, 'note'>): Change[] {
  const present = of.filter((one) => one !== undefined);
  const [first] = present;
  return first && !isOneClaim(of) ? [add(fieldsOf(first, first.verdict), present, undefined, settling)] : [];
}

type Fields = Omit<Annotation, 'id'>;

/** An agreed entry, in the order of keys in which entries are written. */
function add(
  fields: Fields,
  readers: readonly ReadClaim[],
  settled: Decision | undefined,
  { by, at, newId }: Settling,
): Change {
  const opinions = readers.flatMap((one) => opinionsOf(one, fields));
  const lists = Object.fromEntries(
    growing(readers).map((key) => [key, distinct(readers.flatMap(({ joined }) => (joined[key] ?? []) as unknown[]))]),
  );
  const annotation: Annotation = {
    id: newId(),
    ...fields,
    ...lists,
    ...(by !== undefined && { by }),
    at,
    reviews: settled ? [...opinions, settled] : opinions,
    'agreed-from': [...new Set(readers.map((one) => one.annotation.id))],
  };
  return { kind: 'add', annotation };
}

/** Lists to which readers add, of all of them: sources, notes, questions. Opinions are made of what each says. */
function growing(readers: readonly ReadClaim[]): (keyof Annotation)[] {
  const keys = new Set(readers.flatMap(({ joined }) => Object.keys(joined) as (keyof Annotation)[]));
  const isOwn = (key: keyof Annotation) => key === 'reviews' || key === 'agreed-from' || key === 'repeats';
  return [...keys].filter((key) => roleOf(key) === 'grows' && !isOwn(key));
}

const ofWork: ReadonlySet<string> = new Set(['taken', 'assignee', 'resolved', 'previous', 'status']);

/** What an entry says of the claim, without who made it, how far the work on it was, and what is added up of all. */
function fieldsOf({ annotation }: ReadClaim, verdict: string | undefined): Fields {
  const said = Object.entries(annotation).filter(([key]) => {
    const role = roleOf(key);
    return role !== 'identity' && role !== 'dispute' && (role !== 'grows' || key === 'repeats') && !ofWork.has(key);
  });
  const { verdict: _, ...rest } = Object.fromEntries(said) as unknown as Fields;
  return { ...rest, ...(verdict !== undefined && (decidedAs(rest as Annotation, verdict) as Partial<Fields>)) };
}

/** What a reader thinks, as opinions of the agreed entry: all that stands in the reader's reviews, and what the entry itself says. */
function opinionsOf({ annotation, joined, coder, verdict, start, end }: ReadClaim, agreed: Fields): Decision[] {
  const reviews = joined.reviews ?? [];
  const { by = coder, at, tag, quote } = annotation;
  const words = quote.exact === agreed.quote.exact ? {} : { words: quote.exact };
  const isSaid = reviews.some((one) => (one.verdict ?? one.status) === verdict);
  const own: Decision = {
    by,
    ...(at !== undefined && { at }),
    ...(!isSaid && opinionOf(verdict)),
    tag,
    ...(end > start && words),
  };
  // One by the same person of the same time would be taken for another version of this.
  const same = reviews.findIndex((one) => one.by === own.by && one.at === own.at && !one.settles);
  return same < 0 ? [own, ...reviews] : reviews.map((one, i) => (i === same ? { ...own, ...one } : one));
}

function decisionOn({ annotation, verdict }: ReadClaim, settling: Settling): Decision {
  return { ...signed(settling), ...opinionOf(verdict), tag: annotation.tag, settles: true };
}

function signed({ by, at, note }: Settling): Decision {
  return { ...(by !== undefined && { by }), at, ...(note !== undefined && { note }) };
}

function opinionOf(value: string | undefined): Pick<Decision, 'verdict' | 'status'> {
  if (value === undefined) return {};
  return isSideStatus(value) ? { status: value } : { verdict: value };
}

function commonTo(readers: readonly ReadClaim[]): string | undefined {
  const values = new Set(readers.map(({ verdict }) => verdict));
  return values.size === 1 ? [...values][0] : undefined;
}

function distinct<T>(all: readonly T[]): T[] {
  return all.filter((one, i) => all.findIndex((other) => sameData(one, other)) === i);
}
