import type { Refusal } from '../text/problem';
import { type Act, applyAct } from './apply-act';
import { applyTogether, type EntryChange } from './apply-together';
import { invertAct } from './invert-act';
import { readSidecar } from './read-sidecar';

/** An act that a text holds. */
export interface MadeAct {
  readonly act: Act;
  /** What takes it back. */
  readonly inverse: readonly Act[];
}

/** What came of acts that were made in a sidecar's text. */
export interface MadeActs {
  readonly text: string;
  readonly made: readonly MadeAct[];
  /** New entries that have to wait: nothing can be written to this text, whatever it is. */
  readonly waiting: readonly Act[];
  /** Why an act could not be made, the first such; others of the list were made. */
  readonly problem?: Refusal;
}

/** From so many acts on it is quicker to read all entries of the file once than the entry of each by itself. */
const many = 32;

function isEntryChange(act: Act): act is EntryChange {
  return act.kind === 'add' || act.kind === 'edit';
}

/** The latest acts and what came of them: a press asks for the same three times, to show it, to write it and to take it back. */
let latest:
  | { readonly before: string; readonly acts: readonly Act[]; readonly transcript: string; made: MadeActs }
  | undefined;

/**
 * Makes acts in order. One that can't be made (its entry is gone or broken, the file can't be written) is passed over; new
 * entries that have to wait come last, when what stood in their way may have been settled by the others.
 */
export function makeActs(before: string, acts: readonly Act[], transcript: string): MadeActs {
  const isLatest =
    latest?.transcript === transcript &&
    latest.acts.length === acts.length &&
    latest.acts.every((act, i) => act === acts[i]) &&
    latest.before === before;
  if (isLatest) return latest!.made;
  const made = makeNow(before, acts, transcript);
  if (acts.length > 0) latest = { before, acts, transcript, made };
  return made;
}

function makeNow(before: string, acts: readonly Act[], transcript: string): MadeActs {
  if (acts.length === 0) return { text: before, made: [], waiting: [] };
  const together =
    acts.length >= many && acts.every(isEntryChange) ? applyTogether(before, acts, transcript) : undefined;
  if (together) {
    return { text: together.text, made: acts.map((act, i) => ({ act, inverse: together.inverses[i]! })), waiting: [] };
  }
  let text = before;
  let problem: Refusal | undefined;
  const made: MadeAct[] = [];
  const waiting: Act[] = [];
  const make = (act: Act, mayWait: boolean) => {
    const applied = applyAct(text, act, transcript);
    if (!applied.problem) {
      made.push({ act, inverse: invertAct(text, act, transcript) });
      text = applied.text;
    } else if (mayWait && act.kind === 'add' && !readSidecar(text).writable) waiting.push(act);
    else problem ??= applied.problem;
  };
  for (const act of acts) make(act, true);
  if (waiting.length > 0 && readSidecar(text).writable) for (const act of waiting.splice(0)) make(act, false);
  problem ??= waiting[0] && applyAct(text, waiting[0], transcript).problem;
  return { text, made, waiting, ...(problem && { problem }) };
}
