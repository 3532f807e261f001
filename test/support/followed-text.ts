import type { Span } from '../../src/core/text/span';
import type { TextChange } from '../../src/core/text/text-change';

/** A character and the keys of the spans that it belongs to. */
interface Cell {
  readonly unit: string;
  readonly owners: ReadonlySet<string>;
}

type Cells = readonly Cell[];

/**
 * A text of which every character knows the spans that it belongs to: a model, as slow as it is plain, of where spans stand
 * after edits. Every edit can be taken back.
 */
export class FollowedText {
  #cells: Cells;
  readonly #past: Cells[] = [];
  readonly #undone: Cells[] = [];
  /** What is being typed without a pause, and the text that it is typed into. */
  #typing: { readonly before: Cells; readonly change: TextChange } | undefined;

  constructor(text: string, spans: ReadonlyMap<string, Span>) {
    this.#cells = [...Array(text.length).keys()].map((at) => ({
      unit: text[at]!,
      owners: new Set([...spans].filter(([, span]) => span.start <= at && at < span.end).map(([key]) => key)),
    }));
  }

  get text(): string {
    return this.#cells.map((cell) => cell.unit).join('');
  }

  /** Undefined for a span of which nothing is left. */
  spanOf(key: string): Span | undefined {
    return spanIn(this.#cells, key);
  }

  /** The spans of which something is left. */
  get spans(): Span[] {
    return [...keysOf(this.#cells)].map((key) => this.spanOf(key)!);
  }

  /** What is put in belongs to the spans that hold both of its neighbours, or all of what it takes the place of. */
  edit(...changes: readonly TextChange[]): void {
    const before = this.#cells;
    this.#set(changed(before, changes));
    const [change, other] = changes;
    if (change && !other) this.#typing = { before, change };
  }

  /** Where typing would go on. */
  get caret(): number | undefined {
    return this.#typing && this.#typing.change.start + this.#typing.change.text.length;
  }

  /** Words typed on where the last edit ended: as if all of it had been put in at once. What is gone by then stays gone. */
  typeOn(text: string): void {
    const { before, change } = this.#typing!;
    const whole = { ...change, text: change.text + text };
    const left = keysOf(this.#cells);
    const cells = changed(before, [whole]);
    this.#set(cells.map((cell) => ({ ...cell, owners: new Set([...cell.owners].filter((key) => left.has(key))) })));
    this.#typing = { before, change: whole };
  }

  /** The same lines in another order: every line is found again by what it says, so none may stand there twice. */
  reorderLines(text: string): void {
    const lines = new Map(linesOf(this.#cells).map((line) => [wordsOf(line), line]));
    const ends = this.#cells.filter(({ unit }) => unit === '\n' || unit === '\r').map((cell) => [cell]);
    const order = text.split(/\r?\n/).map((words) => lines.get(words)!);
    const eol = ends.length / Math.max(1, order.length - 1);
    this.#set(order.flatMap((line, i) => [...line, ...ends.slice(i * eol, (i + 1) * eol).flat()]));
  }

  /** Lets a span go that is not followed any more; taking edits back brings it back. */
  drop(key: string): void {
    const without = (owners: ReadonlySet<string>) => new Set([...owners].filter((one) => one !== key));
    this.#cells = this.#cells.map((cell) => ({ ...cell, owners: without(cell.owners) }));
  }

  /** False where there is nothing to take back. */
  undo(): boolean {
    return this.#swap(this.#past, this.#undone);
  }

  redo(): boolean {
    return this.#swap(this.#undone, this.#past);
  }

  /** Goes back (or forth again) to the nearest text that was this one; false where none was. */
  return(direction: 'undo' | 'redo', text: string): boolean {
    const from = direction === 'undo' ? this.#past : this.#undone;
    if (!from.some((cells) => wordsOf(cells) === text)) return false;
    do this[direction]();
    while (this.text !== text);
    return true;
  }

  #set(cells: Cells): void {
    this.#past.push(this.#cells);
    this.#undone.length = 0;
    this.#cells = cells;
    this.#typing = undefined;
  }

  #swap(from: Cells[], to: Cells[]): boolean {
    const cells = from.pop();
    if (!cells) return false;
    to.push(this.#cells);
    this.#cells = cells;
    this.#typing = undefined;
    return true;
  }
}

/** The cells after the changes of one edit, all of which speak of the text before it. */
function changed(cells: Cells, changes: readonly TextChange[]): Cells {
  const keys = [...keysOf(cells)];
  const ordered = changes.toSorted((a, b) => b.start - a.start);
  return ordered.reduce<Cells>((after, { start, end, text }) => {
    const owners = new Set(
      keys.filter((key) => {
        const span = spanIn(cells, key)!;
        return start === end ? span.start < start && start < span.end : span.start <= start && end <= span.end;
      }),
    );
    const added = [...Array(text.length).keys()].map((at) => ({ unit: text[at]!, owners }));
    return [...after.slice(0, start), ...added, ...after.slice(end)];
  }, cells);
}

function keysOf(cells: Cells): Set<string> {
  return new Set(cells.flatMap((cell) => [...cell.owners]));
}

function spanIn(cells: Cells, key: string): Span | undefined {
  const start = cells.findIndex((cell) => cell.owners.has(key));
  return start < 0 ? undefined : { start, end: cells.findLastIndex((cell) => cell.owners.has(key)) + 1 };
}

function wordsOf(cells: Cells): string {
  return cells.map(({ unit }) => unit).join('');
}

/** The cells of each line, without its line end. */
function linesOf(cells: Cells): Cells[] {
  const lines: Cell[][] = [[]];
  for (const cell of cells) {
    if (cell.unit === '\n') lines.push([]);
    else if (cell.unit !== '\r') lines.at(-1)!.push(cell);
  }
  return lines;
}
