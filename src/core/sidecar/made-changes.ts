import type { Annotation } from './annotation';
import type { Act } from './apply-act';
import type { Change, WrittenEntry } from './change';
import { entrySource } from './entry-source';
import { sameData } from './same-data';
import { roleOf } from './shape';
import type { Entry, Sidecar } from './sidecar';

/** What was made of one entry. */
interface Made {
  readonly removed: boolean;
  /** The entry as it was seen last; undefined where it hasn't been since the change. */
  entry: WrittenEntry | undefined;
  readonly fields: Map<string, MadeField>;
}

interface MadeField {
  /** What the field held before each change of it. */
  readonly earlier: readonly unknown[];
  readonly now: unknown;
  /** Of a list: the items that were added. */
  readonly items: readonly unknown[];
}

/**
 * The changes that were written to a sidecar, to be looked for in what the file has become. One is lost where its entry is
 * gone, or a field holds again what it held before the change, or an item that was added to a list isn't in it. A field
 * that holds anything else is somebody's later work, and an entry that can't be read any more is still there.
 */
export class MadeChanges {
  readonly #made = new Map<string, Made>();

  /** Notes a change that was written, by what takes it back. What concerns the file as a whole isn't noted. */
  record(inverse: Act): void {
    switch (inverse.kind) {
      case 'remove':
        if (inverse.expect) this.#made.set(inverse.id, madeOf(inverse.expect));
        break;
      case 'add':
        this.#made.set(inverse.annotation.id, { ...madeOf(undefined), removed: true });
        break;
      case 'edit': {
        const made = this.#made.get(inverse.id) ?? madeOf(undefined);
        this.#made.set(inverse.id, made);
        for (const [key, now] of Object.entries(inverse.expect ?? {})) {
          const before = inverse.set?.[key as keyof typeof inverse.set];
          const { earlier = [], items = [] } = made.fields.get(key) ?? {};
          const left = items.filter((item) => isIn(item, listOf(now)));
          const added = listOf(now).filter((item) => !isIn(item, listOf(before)));
          made.fields.set(key, { earlier: [...earlier, before], now, items: [...left, ...added] });
        }
      }
    }
  }

  /** Forgets all that a sidecar no longer holds: somebody meant it so. */
  forgetLost(sidecar: Sidecar): void {
    this.takeLost(sidecar);
  }

  /** What makes the lost changes again, in order; each is told once, and nothing is told of a file that can't be written. */
  takeLost({ text, entries, writable }: Sidecar): Change[] {
    if (this.#made.size === 0 || !writable) return [];
    const present = new Map(entries.flatMap((entry) => (entry.annotation ? [[entry.annotation.id, entry]] : [])));
    return [...this.#made].flatMap(([id, made]): Change[] => {
      const entry: Entry | undefined = present.get(id);
      if (!entry?.annotation) return this.#takeMissing(id, made, text);
      if (made.removed) {
        this.#made.delete(id);
        return [{ kind: 'remove', id }];
      }
      made.entry = { annotation: entry.annotation, source: entrySource(text, entry.span) };
      return takeFields(id, made.fields, entry.annotation);
    });
  }

  #takeMissing(id: string, { removed, entry, fields }: Made, text: string): Change[] {
    // It may stand there broken.
    if (removed || text.includes(id)) return [];
    this.#made.delete(id);
    return entry ? [{ kind: 'add', ...entry }, ...takeFields(id, fields, entry.annotation)] : [];
  }
}

function madeOf(entry: WrittenEntry | undefined): Made {
  return { removed: false, entry, fields: new Map() };
}

function takeFields(id: string, fields: Map<string, MadeField>, annotation: Annotation): Change[] {
  const set: Record<string, unknown> = {};
  const append: Record<string, readonly unknown[]> = {};
  for (const [key, { earlier, now, items }] of fields) {
    const value = annotation[key as keyof Annotation];
    if (sameData(value, now)) continue;
    const missing = items.filter((item) => !isIn(item, listOf(value)));
    if (isIn(value, earlier)) set[key] = now;
    else if (roleOf(key) === 'grows' && missing.length > 0) append[key] = missing;
    else if (roleOf(key) === 'grows') continue;
    fields.delete(key);
  }
  const isNone = Object.keys(set).length + Object.keys(append).length === 0;
  return isNone ? [] : [{ kind: 'edit', id, set, append }];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isIn(item: unknown, list: readonly unknown[]): boolean {
  return list.some((one) => sameData(one, item));
}
