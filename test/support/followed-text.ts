import type { Span } from '../../src/core/text/span';
import type { TextChange } from '../../src/core/text/text-change';

/** A character and the keys of the spans that it belongs to. */
interface Cell {
  readonly unit: string;
  readonly owners: ReadonlySet<string>;
}

/**
 * A text of which every character knows the spans that it belongs to: a model, as slow as it is plain, of where spans stand
 * after edits. Every edit can be taken back.
 */
export class FollowedText {
  #cells: readonly Cell[];
  readonly #past: (readonly Cell[])[] = [];
  readonly #undone: (readonly Cell[])[] = [];

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
    const start = this.#cells.findIndex((cell) => cell.owners.has(key));
    return start < 0 ? undefined : { start, end: this.#cells.findLastIndex((cell) => cell.owners.has(key)) + 1 };
  }

  /** What is put in belongs to the spans that hold both of its neighbours, or all of what it takes the place of. */
  edit({ start, end, text }: TextChange): void {
    this.#past.push(this.#cells);
    this.#undone.length = 0;
    const keys = new Set(this.#cells.flatMap((cell) => [...cell.owners]));
    const owners = new Set(
      [...keys].filter((key) => {
        const span = this.spanOf(key)!;
        return start === end ? span.start < start && start < span.end : span.start <= start && end <= span.end;
      }),
    );
    const added = [...Array(text.length).keys()].map((at) => ({ unit: text[at]!, owners }));
    this.#cells = [...this.#cells.slice(0, start), ...added, ...this.#cells.slice(end)];
  }

  /** False where there is nothing to take back. */
  undo(): boolean {
    return this.#swap(this.#past, this.#undone);
  }

  redo(): boolean {
    return this.#swap(this.#undone, this.#past);
  }

  #swap(from: (readonly Cell[])[], to: (readonly Cell[])[]): boolean {
    const cells = from.pop();
    if (!cells) return false;
    to.push(this.#cells);
    this.#cells = cells;
    return true;
  }
}
