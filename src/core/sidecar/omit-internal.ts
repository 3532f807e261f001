import { isConfidential } from './is-confidential';
import { keepConfidential } from './keep-confidential';
import { documentShape, type RecordShape, type Shape } from './shape';

/**
 * What may leave the team of an annotation: without notes, reasons, states of the work, who did it, and confidential sources.
 * Keys that the format doesn't have are a team's own, and stay with it.
 */
export function omitInternal<T extends object>(annotation: T): Partial<T> {
  const { annotations } = documentShape.keys;
  return publicRecord(annotation, (annotations as { readonly item: RecordShape }).item) as Partial<T>;
}

function publicRecord(record: object, shape: RecordShape): object {
  return Object.fromEntries(
    Object.entries(record).flatMap(([key, value]) => {
      const its = Object.hasOwn(shape.keys, key) ? shape.keys[key]! : undefined;
      const kept = its && !its.internal ? publicValue(value, its) : undefined;
      return kept === undefined ? [] : [[key, kept]];
    }),
  );
}

function publicValue(value: unknown, shape: Shape): unknown {
  if (shape.kind === 'record' && isRecord(value)) return publicRecord(value, shape);
  if (shape.kind !== 'list' || !Array.isArray(value)) return value;
  const { item } = shape;
  // A hand may have written a mere name or address among records.
  const told = keepConfidential(value.map((one: unknown) => (isRecord(one) ? one : { url: one, title: one })));
  const open = value.flatMap((one: unknown, i) => (isConfidential(told[i]!) ? [] : [isRecord(one) ? told[i] : one]));
  return open.length === 0 ? undefined : open.map((one: unknown) => publicValue(one, item));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
