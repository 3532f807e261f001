import type { Language } from '../language/language';
import type { Passage } from './refiner';

/**
 * The passage that is being refined, for all that the refiners ask: plain functions, of which none has to be made anew for each
 * passage, as closures would. Refiners run one after the other to their end, so there is one at a time.
 */
export let text = '';
export let start = 0;
export let end = 0;
export let language: Language;
export let cues: Language['cues'];
/** The ISO code of the money that a bare 元 or amount means in this text; empty where the text doesn't tell. */
export let currency: Passage['currency'];

/** Takes the passage that is refined next. */
export function takeToHand(passage: Passage): void {
  ({ text, start, end, language, currency } = passage);
  ({ cues } = language);
}
