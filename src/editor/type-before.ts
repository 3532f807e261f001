import type { Event } from 'vscode';

/** What a box of VS Code has. */
interface Box {
  value: string;
  readonly onDidChangeValue: Event<string>;
}

/** How a window deals with a box. */
export interface BoxManners {
  /** What stood in the box from the start; it is selected, so that the first key takes its place. */
  readonly first: string;
  /** The window tells of a value that was set here as of one that was typed: it does so of lists, and not of input boxes. */
  readonly isEchoing: boolean;
  /** Calls back once the window has done what it was told so far, and all that was typed until then is known here. */
  readonly whenDone: (next: () => void) => void;
}

/**
 * Puts words before what a person types into a box. Keys go there already, but what they typed is known here a moment later, and a value
 * that is set takes it away: so that is put behind the words again, until nothing came between. Returns what stands in the box, or will
 * in a moment.
 */
export function typeBefore(box: Box, words: string, { first, isEchoing, whenDone }: BoxManners): () => string {
  /** What is typed begins with this until the window has the value that is set. */
  let base = box.value === first ? '' : box.value;
  let set = words + base;
  /** What was typed before the window had that value, which takes it away, and what behind it. */
  let gone = '';
  let behind = '';
  let isThere = false;
  /** Something was told of a value that isn't there any more. */
  let isStale = false;
  let isAwaited = true;
  const listener = box.onDidChangeValue((value) => {
    if (!isThere && isSet(value)) isThere = true;
    if (isThere) {
      if (value.startsWith(set)) behind = value.slice(set.length);
      // Somebody changes what stands there.
      else end();
      return;
    }
    isStale = true;
    if (value === first && base === '' && gone === '') return;
    if (value.startsWith(base)) gone = value.slice(base.length);
    else end();
  });
  const isSet = (value: string) => {
    if (isEchoing) return value === set;
    const before = base + gone;
    // One more character is one more key: of what takes that all away the window doesn't tell.
    return value.startsWith(set) && !(value.length === before.length + 1 && value.startsWith(before));
  };
  const end = () => {
    isAwaited = false;
    listener.dispose();
  };
  const put = () => {
    box.value = set;
    whenDone(() => {
      if (!isAwaited) return;
      if (!isStale) return end();
      base = set + behind;
      set += gone + behind;
      [gone, behind, isThere, isStale] = ['', '', false, false];
      put();
    });
  };
  put();
  return () => (isAwaited ? set + gone + behind : box.value);
}
