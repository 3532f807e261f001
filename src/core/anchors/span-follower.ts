import type { Span } from '../text/span';
import type { TextChange } from '../text/text-change';
import { shiftSpans } from './shift-spans';

/** An edit of a document. */
export interface Edit {
  /** They don't overlap, and all speak of the text before the edit. */
  readonly changes: readonly TextChange[];
  /** The text after the edit. */
  readonly text: string;
  /** Where the edit brings back a text that was there before. */
  readonly history?: 'undo' | 'redo' | undefined;
}

/** Of how many spans altogether the places in earlier texts are remembered for undo: about 8 MB. */
const mostRemembered = 1_000_000;

/** Where all spans stand in a text: start and end of each key's. */
interface Standing {
  readonly fingerprint: string;
  readonly keys: readonly string[];
  readonly bounds: Uint32Array;
}

/**
 * Follows spans through the edits of one document. Beyond the rules of `shiftSpans`:
 *
 * - typing that goes on where an edit inside a span has just ended belongs to the span, even at its edge, so that words
 *   retyped letter by letter stay whole;
 * - undo and redo bring back exactly the spans that there were with that text.
 */
export class SpanFollower {
  #text: string;
  /** The texts that edits have led through, as undo and redo walk them. */
  #history: Standing[];
  /** Which of them is the present one. */
  #at = 0;
  #remembered = 0;
  /** Where each span that has just been edited at an edge goes on taking in what is typed. */
  #typing = new Map<string, number>();

  constructor(text: string) {
    this.#text = text;
    this.#history = [standingOf(fingerprintOf(text), new Map())];
  }

  /** The text that the spans stand in. */
  get text(): string {
    return this.#text;
  }

  /** Where every span that is followed stands now, by its key: empty where nothing of it is left. */
  get spans(): ReadonlyMap<string, Span> {
    return spansOf(this.#now);
  }

  /** Follows these spans from now on, and no others. */
  keep(spans: ReadonlyMap<string, Span>): void {
    this.#remember(this.#at, standingOf(this.#now.fingerprint, spans));
    for (const key of this.#typing.keys()) if (!spans.has(key)) this.#typing.delete(key);
  }

  /** Forgets all spans, since the text was replaced by another that no edit made. */
  restart(text: string): void {
    this.#text = text;
    this.#history = [standingOf(fingerprintOf(text), new Map())];
    this.#at = 0;
    this.#remembered = 0;
    this.#typing.clear();
  }

  /** Takes in an edit. */
  follow({ changes, text, history }: Edit): void {
    if (changes.length === 0) return;
    const before = this.#text;
    this.#text = text;
    const spans = [...this.spans];
    const shifted = shiftSpans(
      spans.map(([, span]) => span),
      changes,
      before,
    );
    const fingerprint = fingerprintOf(text);
    const at = this.#find(fingerprint, history);
    const known = at === undefined ? new Map<string, Span>() : spansOf(this.#history[at]!);
    const typing = new Map<string, number>();
    const inOrder = changes.toSorted((a, b) => a.start - b.start || a.end - b.end);
    const after = spans.map(([key, span], i): [string, Span] => {
      if (history) return [key, known.get(key) ?? shifted[i]!];
      // Of a span that was deleted nothing comes back by typing.
      if (span.start === span.end) return [key, { start: shifted[i]!.start, end: shifted[i]!.start }];
      const { taken, caret } = takeTyped(span, shifted[i]!, inOrder, this.#typing.get(key));
      if (caret !== undefined) typing.set(key, caret);
      return [key, taken];
    });
    this.#typing = typing;
    if (at === undefined) this.#forgetAfter(this.#at);
    this.#at = at ?? this.#at + 1;
    this.#remember(this.#at, standingOf(fingerprint, new Map(after)));
  }

  get #now(): Standing {
    return this.#history[this.#at]!;
  }

  /** The nearest text in the direction of an undo or redo that is the same. */
  #find(fingerprint: string, history: Edit['history']): number | undefined {
    if (!history) return undefined;
    const step = history === 'undo' ? -1 : 1;
    for (let at = this.#at + step; this.#history[at]; at += step) {
      if (this.#history[at]!.fingerprint === fingerprint) return at;
    }
    return undefined;
  }

  #forgetAfter(at: number): void {
    for (const { keys } of this.#history.splice(at + 1)) this.#remembered -= keys.length;
  }

  #remember(at: number, standing: Standing): void {
    this.#remembered += standing.keys.length - (this.#history[at]?.keys.length ?? 0);
    this.#history[at] = standing;
    let oldest = 0;
    while (this.#remembered > mostRemembered && oldest < at) this.#remembered -= this.#history[oldest++]!.keys.length;
    this.#history.splice(0, oldest);
    this.#at -= oldest;
  }
}

/**
 * A shifted span with what was typed at the edge where it is open, and the offset at which it is open after the edit:
 * where a change inside it ended at one of its edges. `changes` are in order.
 */
function takeTyped(
  before: Span,
  shifted: Span,
  changes: readonly TextChange[],
  open: number | undefined,
): { readonly taken: Span; readonly caret?: number } {
  let { start, end } = shifted;
  let caret: number | undefined;
  let shift = 0;
  for (const change of changes) {
    if (change.start > before.end) break;
    const goesOn = change.start === change.end && change.start === open;
    if (goesOn && open === before.end) end += change.text.length;
    else if (goesOn && open === before.start) start -= change.text.length;
    if (goesOn || isInside(before, change)) caret = change.start + shift + change.text.length;
    shift += change.text.length - (change.end - change.start);
  }
  const isOpen = caret !== undefined && start < end && (caret === start || caret === end);
  return isOpen ? { taken: { start, end }, caret: caret! } : { taken: { start, end } };
}

/** True where all that a change takes out and puts in belongs to a span. */
function isInside(span: Span, { start, end }: TextChange): boolean {
  if (start === end) return span.start < start && end < span.end;
  return span.start <= start && end <= span.end;
}

function standingOf(fingerprint: string, spans: ReadonlyMap<string, Span>): Standing {
  const bounds = new Uint32Array(2 * spans.size);
  let i = 0;
  for (const { start, end } of spans.values()) {
    bounds[i++] = start;
    bounds[i++] = end;
  }
  return { fingerprint, keys: [...spans.keys()], bounds };
}

function spansOf({ keys, bounds }: Standing): Map<string, Span> {
  return new Map(keys.map((key, i) => [key, { start: bounds[2 * i]!, end: bounds[2 * i + 1]! }]));
}

/** Tells texts apart: two hashes of 32 bits and the length. */
function fingerprintOf(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b) + unit;
  }
  return `${text.length}:${a}:${b}`;
}
