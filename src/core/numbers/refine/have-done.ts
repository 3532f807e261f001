const did =
  /^ (?:of (?:us|them|those|these|the|our|his|her|their|its|my|your)|(?:more|people|were|are|had|have|died|lost|left|won|fell|fled|quit|got|went|came|lived|voted|said|sank|drowned|survived|stayed)|(?!need|speed)[a-z]{2,}ed)\b/;
const REACH = 24;

/** True where it is told right after a figure what those did that it counts, in English: at Boeing 40 lost their jobs, 40 of us lost. */
export function haveDone(text: string, at: number, end: number): boolean {
  return did.test(text.slice(at, Math.min(end, at + REACH)));
}
