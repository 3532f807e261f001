/** The declarations of a style by their properties, both in lower case and without blanks around them. */
export type Style = ReadonlyMap<string, string>;

/** What an element's own style says; of a property that stands twice the last counts. Empty for none. */
export function readStyle(style: string | undefined): Style {
  const found = new Map<string, string>();
  for (const one of style?.toLowerCase().split(';') ?? []) {
    const colon = one.indexOf(':');
    if (colon < 0) continue;
    const value = one.slice(colon + 1);
    const mark = value.indexOf('!');
    found.set(one.slice(0, colon).trim(), (mark < 0 ? value : value.slice(0, mark)).trim());
  }
  return found;
}
