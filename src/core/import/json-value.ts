/** The value of a JSON text; undefined where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** An object of a JSON text; undefined for anything else. */
export function objectOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

/** The items of a list; none for anything else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The objects of a list. */
export function objectsOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return listOf(value).flatMap((one) => {
    const found = objectOf(one);
    return found ? [found] : [];
  });
}

/** A string; undefined for anything else. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** A number, also one in a string: programs write `"5.24"` and `"5.240s"`; undefined for anything else. */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || !/^\s*-?\d+(?:\.\d+)?\s*s?\s*$/.test(value)) return undefined;
  return Number.parseFloat(value);
}

/** Who speaks, by a name, a letter or a number; undefined if nobody is named. */
export function speakerOf(value: unknown): string | undefined {
  const inner = objectOf(value);
  if (inner) return speakerOf(inner.name ?? inner.label ?? inner['@id'] ?? inner.id);
  if (typeof value === 'number') return `Speaker ${value}`;
  const words = textOf(value)?.trim();
  if (!words) return undefined;
  return /^\d+$/.test(words) ? `Speaker ${words}` : words;
}
