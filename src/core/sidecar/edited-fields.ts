import type { Annotation } from './annotation';
import type { Change } from './change';
import { keepNewest } from './keep-newest';
import { fieldShape } from './shape';

/** The keys that an edit gives new values, lists with what is appended to them. */
export function editedFields(
  annotation: Annotation,
  { set = {}, append = {} }: Change & { kind: 'edit' },
): Record<string, unknown> {
  const fields: Record<string, unknown> = { ...set };
  for (const [key, more] of Object.entries(append)) {
    const before = (key in fields ? fields[key] : annotation[key as keyof Annotation]) ?? [];
    if (more.length > 0) fields[key] = keepNewest(fieldShape(key), [...(before as readonly unknown[]), ...more]);
  }
  return fields;
}
