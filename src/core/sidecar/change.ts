import type { Annotation, Decision, Note, Place, Source } from './annotation';

/** Lists of an annotation that only ever grow. */
export interface Appendable {
  readonly sources: Source;
  readonly reviews: Decision;
  readonly notes: Note;
  readonly repeats: Place;
}

/** Fields of an annotation to write; `undefined` removes the key. */
export type Fields = { readonly [K in keyof Omit<Annotation, 'id'>]?: Annotation[K] | undefined };

/** One person's act on a sidecar, as data: what every command makes and `applyChange` writes. */
export type Change =
  | { readonly kind: 'add'; readonly annotation: Annotation }
  | {
      readonly kind: 'edit';
      readonly id: string;
      readonly set?: Fields;
      readonly append?: { readonly [K in keyof Appendable]?: readonly Appendable[K][] };
    }
  | { readonly kind: 'remove'; readonly id: string }
  /** The transcript was renamed: mends the `transcript:` line. */
  | { readonly kind: 'retarget'; readonly transcript: string };
