import { LiveText } from '../text/live-text';
import type { Span } from '../text/span';
import type { TextChange } from '../text/text-change';
import { shiftSpans } from './shift-spans';

/** An edit of a document. */
export interface FollowedEdit {
  /** They don't overlap, and all speak of the text before the edit. */
  readonly changes: readonly TextChange[];
  /** Where the edit brings back a text that was there before. */
  readonly history?: 'undo' | 'redo' | undefined;
}

/** Of how many spans altogether the places in earlier texts are remembered for undo: about 8 MB. */
const mostRemembered = 1_000_000;

/** Where all spans stand in a text. */
interface Standing {
  /** That of the text. */
  readonly fingerprint: string;
  readonly keys: readonly string[];
  /** Start and end of each key's span. */
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
  #text: LiveText;
  /** The texts that edits have led through, as undo and redo walk them. */
  #history: Standing[];
  /** Which of them is the present one. */
  #at = 0;
  #remembered = 0;
  /** Where each span that has just been edited at an edge goes on taking in what is typed. */
  #typing = new Map<string, number>();
  /** Keys that are those of one span, now or in an earlier text. */
  readonly #alike = new Map<string, ReadonlySet<string>>();

  constructor(text: string) {
    this.#text = new LiveText(text);
    this.#history = [standingOf(this.#text.fingerprint, new Map())];
  }

  /** The text that the spans stand in. */
  get text(): LiveText {
    return this.#text;
  }

  /** How many spans are followed. */
  get size(): number {
    return this.#now.keys.length;
  }

  /** Where every span that is followed stands now, by its key: empty where nothing of it is left. */
  get spans(): Map<string, Span> {
    return new Map(this.#now.keys.map((key, i) => [key, spanAt(this.#now, i)]));
  }

  /** Follows these spans from now on, and no others. */
  keep(spans: ReadonlyMap<string, Span>): void {
    this.#remember(this.#at, standingOf(this.#now.fingerprint, spans));
    for (const key of this.#typing.keys()) if (!spans.has(key)) this.#typing.delete(key);
  }

  /** Follows one more span, by a key that no other has. */
  add(key: string, { start, end }: Span): void {
    const { fingerprint, keys, bounds } = this.#now;
    const more = new Uint32Array(bounds.length + 2);
    more.set(bounds);
    more.set([start, end], bounds.length);
    this.#remember(this.#at, { fingerprint, keys: keys.concat(key), bounds: more });
  }

  /** A span goes by a fresh key: what it was quoted with has changed, and not where it is, in this text and all before. */
  rename(key: string, fresh: string): void {
    const alike = new Set([key, fresh].flatMap((one) => [...(this.#alike.get(one) ?? [one])]));
    for (const one of alike) this.#alike.set(one, alike);
    const { spans } = this;
    const span = spans.get(key);
    const caret = this.#typing.get(key);
    if (span) this.keep(spans.set(fresh, span));
    if (span && caret !== undefined) this.#typing.set(fresh, caret);
  }

  /** Forgets all spans, since the text was replaced by another that no edit made. */
  restart(text: string): void {
    this.#text = new LiveText(text);
    this.#history = [standingOf(this.#text.fingerprint, new Map())];
    this.#at = 0;
    this.#remembered = 0;
    this.#typing.clear();
    this.#alike.clear();
  }

  /** Takes in an edit. What that takes depends on the edit and on how many spans there are, not on the text's length. */
  follow({ changes, history }: FollowedEdit): void {
    if (changes.length === 0) return;
    const { keys } = this.#now;
    const spans = keys.map((_, i) => spanAt(this.#now, i));
    const shifted = shiftSpans(spans, changes, this.#text);
    this.#text.change(changes);
    const { fingerprint } = this.#text;
    const at = this.#find(fingerprint, history);
    const after = history ? this.#standAgain(keys, shifted, at) : this.#takeTyped(keys, spans, shifted, changes);
    if (history) this.#typing.clear();
    if (at === undefined) this.#forgetAfter(this.#at);
    this.#at = at ?? this.#at + 1;
    this.#remember(this.#at, { fingerprint, keys, bounds: boundsOf(after) });
  }

  /** The spans as they stood in an earlier text; those that were not there then, as they were shifted. */
  #standAgain(keys: readonly string[], shifted: readonly Span[], at: number | undefined): readonly Span[] {
    const known = at === undefined ? undefined : this.#history[at]!;
    if (!known) return shifted;
    if (known.keys === keys) return keys.map((_, i) => spanAt(known, i));
    const indexes = new Map(known.keys.map((key, i) => [key, i]));
    return keys.map((key, i) => {
      // Under whatever key it went by then.
      const name = indexes.has(key) ? key : [...(this.#alike.get(key) ?? [])].find((one) => indexes.has(one));
      const index = name === undefined ? undefined : indexes.get(name);
      return index === undefined ? shifted[i]! : spanAt(known, index);
    });
  }

  /** The shifted spans with what was typed at an edge where they are open; remembers where they are open now. */
  #takeTyped(
    keys: readonly string[],
    spans: readonly Span[],
    shifted: readonly Span[],
    changes: readonly TextChange[],
  ): readonly Span[] {
    const typing = new Map<string, number>();
    const inOrder = changes.toSorted((a, b) => a.start - b.start || a.end - b.end);
    const after = spans.map((span, i) => {
      // Of a span that was deleted nothing comes back by typing.
      if (span.start === span.end) return { start: shifted[i]!.start, end: shifted[i]!.start };
      const { taken, caret } = takeTyped(span, shifted[i]!, inOrder, this.#typing.get(keys[i]!));
      if (caret !== undefined) typing.set(keys[i]!, caret);
      return taken;
    });
    this.#typing = typing;
    return after;
  }

  get #now(): Standing {
    return this.#history[this.#at]!;
  }

  /** The nearest text in the direction of an undo or redo that is the same. */
  #find(fingerprint: string, history: FollowedEdit['history']): number | undefined {
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
  return { fingerprint, keys: [...spans.keys()], bounds: boundsOf([...spans.values()]) };
}

function boundsOf(spans: readonly Span[]): Uint32Array {
  const bounds = new Uint32Array(2 * spans.length);
  for (let i = 0; i < spans.length; i++) {
    bounds[2 * i] = spans[i]!.start;
    bounds[2 * i + 1] = spans[i]!.end;
  }
  return bounds;
}

function spanAt({ bounds }: Standing, index: number): Span {
  return { start: bounds[2 * index]!, end: bounds[2 * index + 1]! };
}
