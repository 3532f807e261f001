import type { ClauseWords } from './clause-words';
import { de } from './words/de';
import { en } from './words/en';
import { es } from './words/es';
import { fr } from './words/fr';
import { ja } from './words/ja';
import { ko } from './words/ko';
import { pt } from './words/pt';
import { zh } from './words/zh';

const languages: Record<string, ClauseWords> = { en, zh, ja, ko, es, fr, de, pt };

/** The words for a stretch of text: by its script if that tells, else by the text's language (BCP 47); English if unknown. */
export function clauseWordsFor(text: string, language: string): ClauseWords {
  if (/[\u3040-\u30ff]/.test(text)) return ja;
  if (/[\uac00-\ud7af]/.test(text)) return ko;
  if (/\p{Script=Han}/u.test(text)) return zh;
  const own = languages[language.split('-', 1)[0]!];
  return own === undefined || own.longest === zh.longest ? en : own;
}
