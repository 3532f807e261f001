import type { Draft } from '../draft';
import type { Language } from '../language/language';

/** The text that is being read and where in it to look. */
export interface Passage {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly language: Language;
  /** The cues of that language, which are asked for most. */
  readonly cues: Language['cues'];
  /** The ISO code of the money that a bare 元 or amount means in this text; empty where the text doesn't tell. */
  currency(): string;
}

/** Takes the drafts in text order, decides one thing about each, and gives back those that are left. */
export type Refiner = (drafts: Draft[], passage: Passage) => Draft[];
