import type { RoutedActs } from '../core/sidecar/route-acts';
import { addAll } from '../core/text/add-all';

/** What takes one command of this window's person back (or makes it again), in each sidecar that it changed. */
export interface Step {
  /** In the order in which they were made; `file` is the URI of a sidecar. */
  readonly parts: RoutedActs[];
}

/** The person's own commands on one transcript, as long as the window is open; nobody else's are ever in it. */
export class History {
  readonly #undo: Step[] = [];
  readonly #redo: Step[] = [];

  /** A new command: what could be made again until now no longer can. */
  record(inverse: Step): void {
    this.#undo.push(inverse);
    this.#redo.length = 0;
  }

  /** Takes the latest step that goes back (or forth again) off the list; undefined if there is none. */
  take(direction: 'undo' | 'redo'): Step | undefined {
    return (direction === 'undo' ? this.#undo : this.#redo).pop();
  }

  /** A step was made: its inverse goes the other way. */
  made(direction: 'undo' | 'redo', inverse: Step): void {
    (direction === 'undo' ? this.#redo : this.#undo).push(inverse);
  }

  /** Goes on with the commands of another transcript that has become this one; all were made in what is `file` now. */
  continue({ undo, redo }: { readonly undo: readonly Step[]; readonly redo: readonly Step[] }, file: string): void {
    const moved = ({ parts }: Step): Step => ({ parts: parts.map(({ acts }) => ({ file, acts })) });
    addAll(this.#undo, undo.map(moved));
    addAll(this.#redo, redo.map(moved));
  }

  /** All steps that can be taken back or made again. */
  get steps(): { readonly undo: readonly Step[]; readonly redo: readonly Step[] } {
    return { undo: [...this.#undo], redo: [...this.#redo] };
  }
}
