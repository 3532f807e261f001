import { partitionPoint } from '../text/partition-point';
import { visibleWords } from './rolled-line';
import type { Transcript } from './transcript';

/**
 * Seconds at which captions that roll first show the words at an offset. Such a line is read where it is shown last, but it was said
 * when it came. Undefined if no cue before shows it.
 */
export function firstShownAt(
  { text, pieces }: Pick<Transcript, 'text' | 'pieces'>,
  offset: number,
): number | undefined {
  let line: ShownLine | undefined;
  const isIt = (start: number, end: number) => {
    line ??= shownLine(text, offset);
    const shown = visibleWords(text.slice(start, end));
    // A line that is typed is shown as far as it goes.
    return shown === line.words || (shown.length > line.place && line.words.startsWith(`${shown} `));
  };
  let first: number | undefined;
  let isShown = true;
  for (let i = partitionPoint(pieces, ({ start }) => start <= offset) - 1; i >= 0; i--) {
    const { kind, start, end, seconds } = pieces[i]!;
    if (kind === 'furniture') isShown ||= isIt(start, end);
    else if (kind === 'time' && seconds !== undefined && text.slice(start, end).includes('-->')) {
      if (!isShown) return first;
      // The last one is that of the line as it is read.
      if (line) first = seconds;
      isShown = false;
    }
  }
  return first;
}

/** A line of a cue, and where in it an offset is. */
interface ShownLine {
  readonly words: string;
  readonly place: number;
}

function shownLine(text: string, offset: number): ShownLine {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const before = visibleWords(text.slice(start, offset));
  const rest = /[^\r\n]*/y;
  rest.lastIndex = offset;
  return {
    words: visibleWords(text.slice(start, offset) + rest.exec(text)![0]),
    place: before === '' ? 0 : before.length + 1,
  };
}
