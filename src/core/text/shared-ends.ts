/** How many characters at the beginning and at the end two versions of a text share; parts between may be equal too. */
export interface SharedEnds {
  readonly head: number;
  readonly tail: number;
}

/** Compares pieces first, which costs next to nothing, and characters only where the pieces differ. */
const piece = 4096;

/** The latest long texts that were compared: several ask for the same two versions of a file. */
let latest: { readonly before: string; readonly after: string; readonly ends: SharedEnds } | undefined;
/** Shorter texts are compared as fast as remembered. */
const long = 65_536;

/** What two texts share at their beginning and, of the rest, at their end. */
export function sharedEnds(before: string, after: string): SharedEnds {
  if (before.length < long || after.length < long) return compareEnds(before, after);
  if (latest?.before !== before || latest.after !== after) latest = { before, after, ends: compareEnds(before, after) };
  return latest.ends;
}

function compareEnds(before: string, after: string): SharedEnds {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head + piece <= most && before.slice(head, head + piece) === after.slice(head, head + piece)) head += piece;
  while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  const left = most - head;
  let tail = 0;
  const back = (text: string, from: number, to: number) => text.slice(text.length - to, text.length - from);
  while (tail + piece <= left && back(before, tail, tail + piece) === back(after, tail, tail + piece)) tail += piece;
  while (tail < left && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail))
    tail++;
  return { head, tail };
}
