import type { Annotation } from '../../src/core/sidecar/annotation';
import { applyChange } from '../../src/core/sidecar/apply-change';
import type { Change } from '../../src/core/sidecar/change';
import { readSidecar } from '../../src/core/sidecar/read-sidecar';
import { sameData } from '../../src/core/sidecar/same-data';

/** A whole number from 0 up to, not including, `below`. */
export type Random = (below: number) => number;

/** Random numbers that come out the same in every run (mulberry32). */
export function seededRandom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

const verdicts = ['"true"', 'half-true', 'misleading', '"false"'];

/** One person's work on a transcript of some ten thousand characters, at random. */
export class RandomDesk {
  #made = 0;

  constructor(
    readonly name: string,
    readonly random: Random,
  ) {}

  /** A new annotation somewhere in the transcript. */
  annotation(): Annotation {
    const start = this.random(10_000);
    const exact = `We built ${start} homes.`;
    return {
      id: `${this.name}${(this.#made++).toString(36).padStart(12 - this.name.length, '0')}`,
      tag: 'claim',
      speaker: ['THE MAYOR', '趙海燕'][this.random(2)]!,
      quote: { exact, prefix: 'the numbers speak for themselves. ', suffix: ' And we did it without' },
      position: { start, end: start + exact.length },
      by: this.name,
      at: this.#time(),
    };
  }

  /** What this person does next to the sidecar: tags, now and then decides, notes, removes. */
  change(text: string): Change {
    const { entries } = readSidecar(text);
    const id = entries[this.random(Math.max(1, entries.length))]?.annotation?.id;
    const kind = this.random(10);
    if (id === undefined || kind < 6) return { kind: 'add', annotation: this.annotation() };
    const [by, at] = [this.name, this.#time()];
    if (kind === 6) {
      const verdict = verdicts[this.random(verdicts.length)]!;
      return { kind: 'edit', id, set: { verdict, status: 'checked' }, append: { reviews: [{ by, at, verdict }] } };
    }
    if (kind === 7) return { kind: 'edit', id, append: { notes: [{ by, at, text: `Ask ${at}.` }] } };
    if (kind === 8) return { kind: 'edit', id, append: { sources: [{ url: `https://example.org/${by}/${at}` }] } };
    return this.random(3) > 0 ? { kind: 'edit', id, set: { assignee: by } } : { kind: 'remove', id };
  }

  #time(): string {
    return new Date(Date.UTC(2026, 2, 4) + this.random(100_000_000) * 1000).toISOString().replace('.000', '');
  }
}

/** The text after some changes, and what they were. */
export function work(desk: RandomDesk, text: string, count: number): { text: string; changes: Change[] } {
  const changes: Change[] = [];
  let now = text;
  for (let i = 0; i < count; i++) {
    const change = desk.change(now);
    now = applyChange(now, change, 'talk.txt').text;
    changes.push(change);
  }
  return { text: now, changes };
}

/**
 * The changes of one person that a merged text shows no trace of. A value may be in dispute, or have been written over by
 * the same person later, and what the person removed later need not be there.
 */
export function findLost(text: string, changes: readonly Change[]): Change[] {
  const entries = new Map(readSidecar(text).entries.map(({ annotation }) => [annotation?.id, annotation]));
  return changes.filter((change, index) => {
    if (change.kind === 'remove' || change.kind === 'retarget') return false;
    const id = change.kind === 'add' ? change.annotation.id : change.id;
    const entry = entries.get(id);
    const later = changes.slice(index + 1);
    if (later.some((one) => one.kind === 'remove' && one.id === id)) return false;
    if (!entry) return true;
    if (change.kind === 'add') return false;
    const isSet = Object.entries(change.set ?? {}).every(
      ([key, value]) =>
        sameData(entry[key as keyof Annotation], value) ||
        entry.conflicts?.some(({ field, ours, theirs }) => field === key && [ours, theirs].includes(value)) ||
        later.some((one) => one.kind === 'edit' && one.id === id && key in (one.set ?? {})),
    );
    const isAppended = Object.entries(change.append ?? {}).every(([key, items]) =>
      items.every((item) =>
        (entry[key as keyof Annotation] as unknown[] | undefined)?.some((one) => sameData(one, item)),
      ),
    );
    return !(isSet && isAppended);
  });
}
