import { defaultVocabulary, type Term } from '../../sidecar/vocabulary';
import { englishPhrases } from './english-phrases';
import type { Phrases } from './phrases';
import { simplifiedChinesePhrases } from './simplified-chinese-phrases';
import { spanishPhrases } from './spanish-phrases';
import { traditionalChinesePhrases } from './traditional-chinese-phrases';

/** The languages that files for readers speak. */
export const fileLanguages = ['en', 'es', 'zh-Hant', 'zh-Hans'] as const;

/** The words of a language by its BCP 47 tag, in any case; English where there are none. */
export function phrasesFor(language: string): Phrases {
  const tag = language.toLowerCase();
  if (tag.startsWith('es')) return spanishPhrases;
  if (!/^(?:zh|yue)\b/.test(tag)) return englishPhrases;
  return /hans|-(?:cn|sg|my)\b|^zh$/.test(tag) ? simplifiedChinesePhrases : traditionalChinesePhrases;
}

/** The name of the term with an id in the language of a file; the id itself where it has none. */
export function termLabel(terms: readonly Term[], id: string, words: Phrases): string {
  const labels = terms.find((term) => term.id === id)?.label ?? {};
  const { language } = words;
  const sister = language === 'zh-Hant' ? 'zh-Hans' : 'zh-Hant';
  const own = labels[language] ?? (language.startsWith('zh') ? (labels[sister] ?? labels.zh) : undefined);
  // A team that names a usual verdict otherwise means something else by it.
  const isUsual = Object.values(defaultVocabulary)
    .flat()
    .some((term: Term) => term.id === id && term.label.en === labels.en);
  return own ?? (isUsual && Object.hasOwn(words.terms, id) ? words.terms[id] : undefined) ?? labels.en ?? id;
}

/** A sentence with `{0}`, `{1}`… filled in. */
export function fillIn(sentence: string, ...values: readonly (string | number)[]): string {
  return sentence.replace(/\{(\d+)\}/g, (hole, index: string) => String(values[Number(index)] ?? hole));
}
