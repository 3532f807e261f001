import type { Event } from 'vscode';

/** What a box of VS Code has. */
interface Box {
  value: string;
  readonly onDidChangeValue: Event<string>;
}

/**
 * Puts words before what a person types into a box. Keys go there already, but what they typed is known here a moment later, and a value
 * that is set takes it away: so that is put behind the words again, until nothing came between. `first`: what stood in the box from the
 * start; it is selected, so that the first key takes its place. Returns what stands in the box, or will in a moment.
 */
export function typeBefore(box: Box, words: string, first: string): () => string {
  /** What the window shows until the words are there, and what of that is put behind them already. */
  let shown = '';
  let known = box.value === first ? '' : box.value;
  let set = words + known;
  /** What was typed since, and will be gone once they are there. */
  let gone = '';
  let isAwaited = true;
  const listener = box.onDidChangeValue((value) => {
    if (value === set) {
      if (gone === '') return end();
      [shown, known, set, gone] = [set, '', set + gone, ''];
      box.value = set;
      return;
    }
    const typed =
      value === first && shown === '' ? '' : value.startsWith(shown) ? value.slice(shown.length) : undefined;
    // Otherwise somebody changes what stands there.
    if (typed?.startsWith(known)) gone = typed.slice(known.length);
    else end();
  });
  const end = () => {
    isAwaited = false;
    listener.dispose();
  };
  box.value = set;
  return () => (isAwaited ? set + gone : box.value);
}
