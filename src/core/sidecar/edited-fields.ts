import type { Annotation } from './annotation';
import type { Appendable, Change } from './change';
import { keepNewest } from './keep-newest';
import { sameData } from './same-data';
import { fieldShape } from './shape';

/** The keys that an edit gives new values, lists with what is appended to them. */
export function editedFields(
  annotation: Annotation,
  { set = {}, append = {}, instead = {} }: Change & { kind: 'edit' },
): Record<string, unknown> {
  const fields: Record<string, unknown> = { ...set };
  for (const [key, more] of Object.entries(append)) {
    const before = (key in fields ? fields[key] : annotation[key as keyof Annotation]) ?? [];
    if (more.length > 0)
      fields[key] = withMore(key, before as readonly unknown[], more, instead[key as keyof Appendable]);
  }
  return fields;
}

/** A list with what is appended, in the place of what that is another version of. */
function withMore(key: string, before: readonly unknown[], more: readonly unknown[], instead: unknown): unknown[] {
  const at = instead === undefined ? -1 : before.findIndex((one) => sameData(one, instead));
  return at < 0 ? keepNewest(fieldShape(key), [...before, ...more], [before, more]) : before.toSpliced(at, 1, ...more);
}
