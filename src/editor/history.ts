import type { Act } from '../core/sidecar/apply-act';

/** What takes one act of this window's person back (or makes it again), in one sidecar. */
export interface Step {
  /** URI of the sidecar. */
  readonly file: string;
  readonly acts: readonly Act[];
  /** Goes together with the step that was recorded before it: one act in several sidecars. */
  readonly joined?: boolean;
}

/** The person's own acts on one transcript, as long as the window is open; nobody else's are ever in it. */
export class History {
  readonly #undo: Step[] = [];
  readonly #redo: Step[] = [];

  /** How many steps can be taken back. */
  get count(): number {
    return this.#undo.length;
  }

  /** A new act: what could be made again until now no longer can. */
  record(inverse: Step): void {
    this.#undo.push(inverse);
    this.#redo.length = 0;
  }

  /** Takes the latest step that goes back (or forth again) off the list; undefined where there is none. */
  take(direction: 'undo' | 'redo'): Step | undefined {
    return (direction === 'undo' ? this.#undo : this.#redo).pop();
  }

  /** A step was made: its inverse goes the other way. */
  made(direction: 'undo' | 'redo', inverse: Step): void {
    (direction === 'undo' ? this.#redo : this.#undo).push(inverse);
  }
}
