import { german } from './de';
import { spanish } from './es';
import { french } from './fr';
import { japanese } from './ja';
import { korean } from './ko';
import { portuguese } from './pt';
import type { Words } from './words';

/** The languages but English and Chinese: a part that is loaded when a text is in one of them. */
export const otherLanguages: readonly Words[] = [japanese, korean, spanish, french, german, portuguese];
