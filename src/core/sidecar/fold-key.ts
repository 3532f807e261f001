/** A key without what doesn't tell it from another one: capitals, full-width letters, dashes, quotation marks. */
export function foldKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\p{Pd}\p{Pi}\p{Pf}\p{Cf}"'`„‟«»「」『』]/gu, '');
}
