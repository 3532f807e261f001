import type { Sliceable } from '../text/sliceable';
import type { TextChange } from '../text/text-change';
import { diffSequences } from './diff-sequences';
import { splitWords } from './split-words';

/**
 * The same change in smaller ones that leave alone the words which stand on both sides: a formatter that hands back the
 * whole document changes a few spaces. Where too much differs for that to pay, the one change without its equal ends.
 */
export function refineChange(before: Sliceable, change: TextChange): TextChange[] {
  const removed = before.slice(change.start, change.end);
  const old = splitWords(removed);
  const fresh = splitWords(change.text);
  const kept: { old: number; fresh: number; length: number }[] = [];
  let o = 0;
  let f = 0;
  const keepUntil = (oldEnd: number) => {
    for (; o < oldEnd; o++, f++) {
      kept.push({ old: old[o]!.start, fresh: fresh[f]!.start, length: old[o]!.text.length });
    }
  };
  for (const hunk of diffSequences(old.map(textOf), fresh.map(textOf))) {
    keepUntil(hunk.oldStart);
    o = hunk.oldEnd;
    f = hunk.newEnd;
  }
  keepUntil(old.length);
  kept.push({ old: removed.length, fresh: change.text.length, length: 0 });

  const changes: TextChange[] = [];
  let oldEnd = 0;
  let freshEnd = 0;
  for (const word of kept) {
    const start = change.start + oldEnd;
    const end = change.start + word.old;
    const text = change.text.slice(freshEnd, word.fresh);
    if (before.slice(start, end) !== text) changes.push({ start, end, text });
    oldEnd = word.old + word.length;
    freshEnd = word.fresh + word.length;
  }
  return changes;
}

function textOf(word: { readonly text: string }): string {
  return word.text;
}
