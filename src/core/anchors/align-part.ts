import { type Block, matchBlocks } from './matching-blocks';

/** Offsets between which something may begin, both included, in the text with LF line ends. */
export interface Range {
  readonly least: number;
  readonly greatest: number;
}

/** How far outside the range in which it's expected a part of a quote is searched for: so far, and farther if it's long. */
const leastSlack = 16;
const slackOfLength = 0.2;
/** A shared beginning or end shorter than this may be chance. */
const leastShared = 10;

/**
 * Stretches that a part of a quote, expected to begin somewhere in a range, shares with the text between two offsets: `a` is
 * an offset of the part, `b` one of the text. What goes on from either end across edits of one character is found first,
 * since in most edited quotes that leaves little to align.
 */
export function alignPart(
  text: string,
  part: string,
  { least, greatest }: Range,
  from = 0,
  to = text.length,
): readonly Block[] {
  const slack = Math.max(leastSlack, Math.round(part.length * slackOfLength));
  const low = least - slack;
  const high = greatest + slack;
  const blocks: Block[] = [];
  const head = sharedHead(text, part, { least, greatest }, from, to);
  let a = 0;
  let b = Math.max(from, low);
  for (let block = head; block; block = acrossEdit(text, part, a, b, to)) {
    blocks.push(block);
    a = block.a + block.length;
    b = block.b + block.length;
  }
  if (a === part.length) return blocks;
  const tail = sharedTail(text, part, head ? { least: b - a, greatest: b - a } : { least, greatest }, a, b, to);
  const aEnd = tail ? tail.a : part.length;
  const bEnd = tail ? tail.b : Math.max(b, Math.min(to, high + part.length));
  const middle = matchBlocks(part.slice(a, aEnd), text.slice(b, bEnd), low + a - b, high + a - b);
  for (const block of middle) blocks.push({ a: block.a + a, b: block.b + b, length: block.length });
  if (tail) blocks.push(tail);
  return blocks;
}

/** How many characters a part and the text share from an offset of either on. */
function sharedFrom(text: string, part: string, a: number, b: number, to: number): number {
  const most = Math.min(part.length - a, to - b);
  let length = 0;
  while (length < most && text.charCodeAt(b + length) === part.charCodeAt(a + length)) length++;
  return length;
}

/** What is shared after one character that was replaced, taken out or put in, if that is more than chance. */
function acrossEdit(text: string, part: string, a: number, b: number, to: number): Block | undefined {
  const replaced = sharedFrom(text, part, a + 1, b + 1, to);
  const removed = sharedFrom(text, part, a + 1, b, to);
  const added = sharedFrom(text, part, a, b + 1, to);
  const length = Math.max(replaced, removed, added);
  if (length < leastShared) return undefined;
  if (length === replaced) return { a: a + 1, b: b + 1, length };
  return length === removed ? { a: a + 1, b, length } : { a, b: b + 1, length };
}

/** The longest beginning of a part that stands where it may begin, the nearest place first. */
function sharedHead(text: string, part: string, range: Range, from: number, to: number): Block | undefined {
  return nearestFirst(range, (start) => {
    if (start < from) return undefined;
    const length = sharedFrom(text, part, 0, start, to);
    return length >= Math.min(leastShared, part.length) ? { a: 0, b: start, length } : undefined;
  });
}

/** The same for the end of a part: from `a` on in the part and `from` on in the text. */
function sharedTail(text: string, part: string, range: Range, a: number, from: number, to: number): Block | undefined {
  return nearestFirst(range, (start) => {
    const end = start + part.length;
    if (end > to) return undefined;
    const most = Math.min(part.length - a, end - from);
    let length = 0;
    while (length < most && text.charCodeAt(end - length - 1) === part.charCodeAt(part.length - length - 1)) length++;
    return length >= leastShared ? { a: part.length - length, b: end - length, length } : undefined;
  });
}

/** The first block found when going from a range outwards. */
function nearestFirst({ least, greatest }: Range, blockAt: (start: number) => Block | undefined): Block | undefined {
  for (let start = least; start <= greatest; start++) {
    const block = blockAt(start);
    if (block) return block;
  }
  for (let by = 1; by <= leastSlack; by++) {
    const block = blockAt(greatest + by) ?? blockAt(least - by);
    if (block) return block;
  }
  return undefined;
}
