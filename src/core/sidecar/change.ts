import type { Annotation, Correction, Decision, Inquiry, Note, Place, Source } from './annotation';

/** Lists of an annotation that only ever grow. */
export interface Appendable {
  readonly sources: Source;
  readonly reviews: Decision;
  readonly notes: Note;
  readonly repeats: Place;
  readonly corrections: Correction;
  readonly asked: Inquiry;
  readonly 'agreed-from': string;
}

/** Fields of an annotation to write; `undefined` removes the key. */
export type Fields = { readonly [K in keyof Omit<Annotation, 'id'>]?: Annotation[K] | undefined };

/** An entry as it is to stand in the file. */
export interface WrittenEntry {
  readonly annotation: Annotation;
  /** The entry's own lines with LF ends, where it is to keep comments and unknown keys; else it is written anew. */
  readonly source?: string;
  /** Of entries whose words begin at one place, the id of the one that it stands before; else it comes after all of them. */
  readonly before?: string;
}

/** One person's act on a sidecar, as data: what every command makes and `applyChange` writes. */
export type Change =
  | ({ readonly kind: 'add' } & WrittenEntry)
  | {
      readonly kind: 'edit';
      readonly id: string;
      readonly set?: Fields;
      readonly append?: { readonly [K in keyof Appendable]?: readonly Appendable[K][] };
      /** What the items appended take the place of, as it stands there: its identity alone may be another item's too. */
      readonly instead?: Partial<Appendable>;
      /** Refused unless these fields are so before (`undefined`: not there). */
      readonly expect?: Fields;
    }
  | {
      readonly kind: 'remove';
      readonly id: string;
      /** Refused unless the entry is so before, and holds nothing else. */
      readonly expect?: WrittenEntry;
    }
  /** The transcript was renamed: mends the `transcript:` line. */
  | { readonly kind: 'retarget'; readonly transcript: string };
