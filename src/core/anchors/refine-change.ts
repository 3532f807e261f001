import type { Sliceable } from '../text/sliceable';
import type { TextChange } from '../text/text-change';
import { diffSequences } from './diff-sequences';
import { foldCharacter, leftOut } from './fold-character';
import { splitWords } from './split-words';

/**
 * Where a change moves what stands around it, in smaller ones that leave alone the words which stand on both sides, in whatever
 * script or capitals: a formatter that hands back the whole document changes a few spaces. Where too much differs for that to
 * pay, the one change without its equal ends.
 */
export function refineChange(before: Sliceable, change: TextChange): TextChange[] {
  const removed = before.slice(change.start, change.end);
  const old = splitWords(removed);
  const fresh = splitWords(change.text);
  const kept: { old: number; fresh: number; oldLength: number; freshLength: number }[] = [];
  let o = 0;
  let f = 0;
  const keepUntil = (oldEnd: number) => {
    for (; o < oldEnd; o++, f++) {
      const [was, is] = [old[o]!, fresh[f]!];
      kept.push({ old: was.start, fresh: is.start, oldLength: was.text.length, freshLength: is.text.length });
    }
  };
  for (const hunk of diffSequences(old.map(foldedOf), fresh.map(foldedOf))) {
    keepUntil(hunk.oldStart);
    o = hunk.oldEnd;
    f = hunk.newEnd;
  }
  keepUntil(old.length);
  kept.push({ old: removed.length, fresh: change.text.length, oldLength: 0, freshLength: 0 });

  const changes: TextChange[] = [];
  let oldEnd = 0;
  let freshEnd = 0;
  for (const word of kept) {
    const start = change.start + oldEnd;
    const end = change.start + word.old;
    const text = change.text.slice(freshEnd, word.fresh);
    if (before.slice(start, end) !== text) changes.push({ start, end, text });
    oldEnd = word.old + word.oldLength;
    freshEnd = word.fresh + word.freshLength;
    if (word.oldLength === word.freshLength) continue;
    changes.push({
      start: change.start + word.old,
      end: change.start + oldEnd,
      text: change.text.slice(word.fresh, freshEnd),
    });
  }
  return changes;
}

function foldedOf({ text }: { readonly text: string }): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const unit = foldCharacter(text.charCodeAt(i));
    if (unit !== leftOut) folded += String.fromCharCode(unit);
  }
  return folded;
}
