/** A stretch that differs: items `oldStart` to `oldEnd` stand in the place of `newStart` to `newEnd`; ends exclusive. */
export interface Hunk {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/** Past so many insertions and deletions the rest counts as replaced: time and memory grow with their square. */
const mostEdits = 1500;

/**
 * Where two sequences differ, in order, by as few insertions and deletions as there can be (Myers, An O(ND) Difference
 * Algorithm, 1986). Sequences that have little in common come back as one hunk without their equal ends.
 */
export function diffSequences(old: readonly string[], fresh: readonly string[]): Hunk[] {
  let head = 0;
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head++;
  let oldEnd = old.length;
  let newEnd = fresh.length;
  while (oldEnd > head && newEnd > head && old[oldEnd - 1] === fresh[newEnd - 1]) {
    oldEnd--;
    newEnd--;
  }
  if (head === oldEnd && head === newEnd) return [];
  const whole = { oldStart: head, oldEnd, newStart: head, newEnd };
  if (head === oldEnd || head === newEnd) return [whole];
  return diffMiddle(old, fresh, whole) ?? [whole];
}

/** Furthest-reaching paths by number of edits, then the way back along the one that came through. */
function diffMiddle(old: readonly string[], fresh: readonly string[], middle: Hunk): Hunk[] | undefined {
  const n = middle.oldEnd - middle.oldStart;
  const m = middle.newEnd - middle.newStart;
  const most = Math.min(n + m, mostEdits);
  /** For each number of edits, how far each diagonal had come before; index `diagonal + edits`. */
  const reached: Int32Array[] = [];
  let frontier = new Int32Array(3);
  for (let edits = 0; edits <= most; edits++) {
    reached.push(frontier);
    const next = new Int32Array(2 * edits + 5);
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = stepInto(frontier, edits, diagonal);
      let y = x - diagonal;
      while (x < n && y < m && old[middle.oldStart + x] === fresh[middle.newStart + y]) {
        x++;
        y++;
      }
      next[diagonal + edits + 2] = x;
      if (x >= n && y >= m) return wayBack(reached, edits, n, m, middle);
    }
    frontier = next;
  }
  return undefined;
}

/**
 * How far along the old sequence a path on a diagonal is after its last edit. `frontier` has diagonal `d` of the step
 * before at `d + edits + 1`.
 */
function stepInto(frontier: Int32Array, edits: number, diagonal: number): number {
  if (edits === 0) return 0;
  if (isInsertion(frontier, edits, diagonal)) return frontier[diagonal + edits + 2]!;
  return frontier[diagonal + edits]! + 1;
}

/** True where the last edit of the path on a diagonal inserts, coming from the diagonal above; else it deletes. */
function isInsertion(frontier: Int32Array, edits: number, diagonal: number): boolean {
  if (diagonal === -edits) return true;
  return diagonal !== edits && frontier[diagonal + edits]! < frontier[diagonal + edits + 2]!;
}

function wayBack(reached: readonly Int32Array[], edits: number, n: number, m: number, middle: Hunk): Hunk[] {
  const hunks: Hunk[] = [];
  let x = n;
  let y = m;
  for (let left = edits; left > 0; left--) {
    const frontier = reached[left]!;
    const diagonal = x - y;
    const endX = stepInto(frontier, left, diagonal);
    const endY = endX - diagonal;
    const inserts = isInsertion(frontier, left, diagonal);
    x = inserts ? endX : endX - 1;
    y = inserts ? endY - 1 : endY;
    const later = hunks.at(-1);
    const touches = later?.oldStart === middle.oldStart + endX && later.newStart === middle.newStart + endY;
    if (touches) hunks.pop();
    hunks.push({
      oldStart: middle.oldStart + x,
      oldEnd: touches ? later.oldEnd : middle.oldStart + endX,
      newStart: middle.newStart + y,
      newEnd: touches ? later.newEnd : middle.newStart + endY,
    });
  }
  return hunks.reverse();
}
