import type { Refused } from './asked';

/** So many calls are kept; the oldest is forgotten first. A model may ask for some dozens at once. */
const mostKept = 100;

/** New each time that something is planned, or moved by an edit above the words: a person isn't shown it. */
const passing: ReadonlySet<string> = new Set(['at', 'accessed', 'position', 'turn', 'time']);

/**
 * What people were shown before they said yes, by call, so that nothing else is written. A call is a tool with its input: VS Code hands
 * over the same input for the question and for the writing, but nothing that tells two calls with the same input apart.
 */
export class ShownPlans {
  readonly #shown = new Map<string, Set<string>>();

  /** Keeps what a person is shown for a call. */
  show(call: string, plan: unknown): void {
    const shown = this.#shown.get(call) ?? new Set();
    // The last that was asked is the last that is forgotten.
    this.#shown.delete(call);
    this.#shown.set(call, shown.add(printOf(plan)));
    for (const oldest of this.#shown.keys()) {
      if (this.#shown.size <= mostKept) break;
      this.#shown.delete(oldest);
    }
  }

  /** Undefined if a plan is what was shown for its call; else why it can't be written. What was shown counts once. */
  take(call: string, plan: unknown): Refused | undefined {
    const shown = this.#shown.get(call);
    this.#shown.delete(call);
    if (!shown) return { refused: 'Nobody was asked about this, or it was answered already. Call the tool anew.' };
    // Asked twice for the same input, a person may have said yes to either question.
    if (shown.size === 1 && shown.has(printOf(plan))) return undefined;
    return {
      refused:
        'What would be written now is not what the person was shown: something has changed since. Nothing was written; call the tool anew.',
    };
  }
}

function printOf(plan: unknown): string {
  return JSON.stringify(plan, (key, value: unknown) => (passing.has(key) ? undefined : value)) ?? '';
}
