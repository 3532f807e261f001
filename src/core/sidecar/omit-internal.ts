import { confidentialAmong, confidentialNames, type IsKept } from './keep-confidential';
import { documentShape, type RecordShape, type Shape } from './shape';

/**
 * What may leave the team of an annotation: without notes, reasons, states of the work, who did it, and confidential sources.
 * Keys that the format doesn't have are a team's own, and stay with it. `isKept`: sources that must stay by what others say.
 */
export function omitInternal<T extends object>(annotation: T, isKept: IsKept = () => false): Partial<T> {
  const { annotations } = documentShape.keys;
  const open = publicRecord(annotation, (annotations as { readonly item: RecordShape }).item, isKept) as Partial<T>;
  const { sources } = annotation as { readonly sources?: unknown };
  const isNamed = Array.isArray(sources) ? confidentialNames(sources.filter(isRecord)) : undefined;
  return isNamed ? withoutNames(open, isNamed) : open;
}

/** What the team itself wrote that goes out, without what names a confidential source of the claim. */
function withoutNames<T extends object>(annotation: T, isNamed: (words: string) => boolean): T {
  const strip = (value: unknown): unknown => {
    if (typeof value === 'string') return isNamed(value) ? undefined : value;
    if (Array.isArray(value)) return value.map(strip).filter((one) => one !== undefined);
    if (!isRecord(value)) return value;
    const left = Object.entries(value).map(([key, one]) => [key, strip(one)] as const);
    return Object.fromEntries(left.filter(([, one]) => one !== undefined));
  };
  const own = Object.entries(annotation).map(([key, value]) => [key, written.has(key) ? strip(value) : value] as const);
  return Object.fromEntries(own.filter(([, value]) => value !== undefined)) as T;
}

const written: ReadonlySet<string> = new Set(['claim', 'publish', 'corrections']);

function publicRecord(record: object, shape: RecordShape, isKept: IsKept): object {
  return Object.fromEntries(
    Object.entries(record).flatMap(([key, value]) => {
      const its = Object.hasOwn(shape.keys, key) ? shape.keys[key]! : undefined;
      const kept = its && !its.internal ? publicValue(value, its, isKept) : undefined;
      return kept === undefined ? [] : [[key, kept]];
    }),
  );
}

function publicValue(value: unknown, shape: Shape, isKept: IsKept): unknown {
  if (shape.kind === 'record' && isRecord(value)) return publicRecord(value, shape, isKept);
  if (shape.kind !== 'list' || !Array.isArray(value)) return value;
  const { item } = shape;
  // A hand may have written a mere name or address among records.
  const named = value.map((one: unknown) => (isRecord(one) ? one : { url: one, title: one }));
  const isOwn = confidentialAmong(named);
  const isPublic = (one: Readonly<Record<string, unknown>>) => !isOwn(one) && !(isSources(item) && isKept(one));
  const open = value.filter((_: unknown, i) => isPublic(named[i]!));
  return open.length === 0 ? undefined : open.map((one: unknown) => publicValue(one, item, isKept));
}

function isSources(item: Shape): boolean {
  return item.kind === 'record' && 'confidential' in item.keys;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
