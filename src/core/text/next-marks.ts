/**
 * Tells where a mark stands next in a text, from an offset on; -1 if it doesn't. Asked from ever later offsets it goes over the text once for each
 * mark, also if thousands ask for one that is far off or isn't there.
 */
export function nextMarks(text: string): (mark: string, from: number) => number {
  const known = new Map<string, { readonly from: number; readonly at: number }>();
  return (mark, from) => {
    const last = known.get(mark);
    if (last && last.from <= from && (last.at < 0 || last.at >= from)) return last.at;
    const at = text.indexOf(mark, from);
    known.set(mark, { from, at });
    return at;
  };
}
