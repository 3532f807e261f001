import type { ClauseWords } from './clause-words';
import { en } from './words/en';
import type { otherClauseWords } from './words/other-languages';
import { zh } from './words/zh';

declare const require: (name: './words/other-languages') => { readonly otherClauseWords: typeof otherClauseWords };

let loaded: typeof otherClauseWords | undefined;

/** The words of the other languages: a `require` in a function, since bundlers load them only when this is first called. */
function others(): Readonly<Record<string, ClauseWords>> {
  loaded ??= require('./words/other-languages').otherClauseWords;
  return loaded;
}

/** The words for a stretch of text: by its script if that tells, else by the text's language (BCP 47); English if unknown. */
export function clauseWordsFor(text: string, language: string): ClauseWords {
  if (/[\u3040-\u30ff]/.test(text)) return others().ja!;
  if (/[\uac00-\ud7af]/.test(text)) return others().ko!;
  if (/\p{Script=Han}/u.test(text)) return zh;
  const primary = language.split('-', 1)[0]!;
  if (primary === 'en' || primary === 'zh') return en;
  const own = others()[primary];
  return own === undefined || own.longest === zh.longest ? en : own;
}
