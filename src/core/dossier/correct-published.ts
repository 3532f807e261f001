import { sameWords } from '../anchors/same-words';
import type { Annotation, Correction, Mark } from '../sidecar/annotation';
import type { Act } from '../sidecar/apply-act';
import type { Settlement } from '../sidecar/merge/resolve-conflict';
import type { FiledAct } from '../sidecar/route-acts';
import { toLf } from '../text/to-lf';

/** What acts would make of the words, the wording or the verdict of a claim that is published. */
export interface PublishedChange {
  readonly annotation: Annotation;
  readonly field: 'quote' | 'claim' | 'verdict';
  /** Absent if it had none, or gets none. */
  readonly from?: string;
  readonly to?: string;
}

/** True for a claim that went out; what changes of it is a correction. */
function isPublished({ status }: Annotation): boolean {
  return status === 'published';
}

/**
 * What acts would change of published claims, each field of a claim once. Acts that bring their corrections along, as one that is
 * made again, change nothing that nobody knows of. `claims`: as all sidecars together tell them.
 */
export function publishedChanges(acts: readonly FiledAct[], claims: readonly Annotation[]): PublishedChange[] {
  const published = new Map(claims.flatMap((one) => (isPublished(one) ? [[one.id, one]] : [])));
  const found = new Map<string, PublishedChange>();
  if (published.size === 0) return [];
  for (const { id, fields } of acts.flatMap(({ change }) => fieldsSetBy(change))) {
    const annotation = published.get(id);
    if (!annotation) continue;
    for (const field of ['quote', 'claim', 'verdict'] as const) {
      if (!(field in fields)) continue;
      const [from, to] = [wordsOf(annotation[field]), wordsOf(fields[field])];
      const isSame = field === 'quote' ? from !== undefined && to !== undefined && isSameQuote(from, to) : from === to;
      if (isSame) continue;
      found.set(`${id} ${field}`, {
        annotation,
        field,
        ...(from !== undefined && { from }),
        ...(to !== undefined && { to }),
      });
    }
  }
  return [...found.values()];
}

/** The acts, with a correction of each change: who made it, when and why. */
export function withCorrections(
  acts: readonly FiledAct[],
  changes: readonly PublishedChange[],
  { by, at, why }: Mark & { readonly why?: string },
): FiledAct[] {
  const corrections = new Map<string, Correction[]>();
  for (const { annotation, from, to } of changes) {
    const one: Correction = {
      ...(at !== undefined && { at }),
      ...(by !== undefined && { by }),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(why !== undefined && { why }),
    };
    corrections.set(annotation.id, [...(corrections.get(annotation.id) ?? []), one]);
  }
  return acts.flatMap((act): FiledAct[] => {
    const { change } = act;
    const [set] = fieldsSetBy(change);
    const own = set && corrections.get(set.id);
    if (!own) return [act];
    corrections.delete(set.id);
    if (change.kind === 'edit') {
      return [{ ...act, change: { ...change, append: { ...change.append, corrections: own } } }];
    }
    const { file } = act;
    const edit = { kind: 'edit', id: set.id, append: { corrections: own } } as const;
    return [act, { change: edit, ...(file !== undefined && { file }) }];
  });
}

/** The fields that an act sets, of each entry that it concerns. */
function fieldsSetBy(act: Act): { readonly id: string; readonly fields: Readonly<Record<string, unknown>> }[] {
  const settled = ({ conflict, value }: Settlement) =>
    conflict.id === undefined ? [] : [{ id: conflict.id, fields: { [conflict.field]: value } }];
  if (act.kind === 'edit') return act.append?.corrections || !act.set ? [] : [{ id: act.id, fields: act.set }];
  if (act.kind === 'settle') return settled(act);
  return act.kind === 'join' ? (act.settlements ?? []).flatMap(settled) : [];
}

function wordsOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  const exact = (value as { readonly exact?: unknown } | undefined)?.exact;
  return typeof exact === 'string' ? exact : undefined;
}

function isSameQuote(from: string, to: string): boolean {
  return sameWords(toLf(from), toLf(to));
}
