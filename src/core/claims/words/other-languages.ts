import type { ClauseWords } from '../clause-words';
import { de } from './de';
import { es } from './es';
import { fr } from './fr';
import { ja } from './ja';
import { ko } from './ko';
import { pt } from './pt';

/** The languages but English and Chinese: a part that is loaded when a text is in one of them. */
export const otherClauseWords: Readonly<Record<string, ClauseWords>> = { ja, ko, es, fr, de, pt };
