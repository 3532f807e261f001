import type { Span } from '../../text/span';

/** Words that are frequent in one language and rare in the others; enough of one sentence to tell. */
const functionWords: Readonly<Record<string, string>> = {
  en: 'the and of to is that it for was on are with as this we have not they you but at be from or by which will',
  es: 'el los las del que una por con para es se su como más pero sus le ya este sí porque está muy también hay y en lo',
  fr: 'le les des est une que qui dans pour pas plus sur au avec ce il sont nous vous mais par elle ont aux cette et du',
  pt: 'o os do da dos das que uma em não para com se mais por como mas foi ao ele são também já muito nós você e no na',
  de: 'der die das und ist nicht ein eine zu den mit sich des auf für von dem im auch es wir ich sie werden haben dass',
};

const languageOfWord = new Map<string, string[]>();
for (const [tag, words] of Object.entries(functionWords)) {
  for (const word of words.split(' ')) languageOfWord.set(word, [...(languageOfWord.get(word) ?? []), tag]);
}

/** How much of a turn is read to tell its language. */
const SAMPLE = 2000;

/**
 * The language of a stretch of text as a BCP 47 primary tag, told by its script and, for Latin script, by its most
 * frequent words; `otherwise` where the text doesn't tell.
 */
export function languageOf(text: string, span: Span, otherwise = 'en'): string {
  const sample = text.slice(span.start, Math.min(span.end, span.start + SAMPLE));
  // By runs: a match for each character costs as much as finding the numbers.
  const unitsIn = (runs: RegExp) => (sample.match(runs) ?? []).reduce((sum, run) => sum + run.length, 0);
  const han = unitsIn(/\p{Script=Han}+/gu);
  const kana = unitsIn(/[\p{Script=Hiragana}\p{Script=Katakana}]+/gu);
  const hangul = unitsIn(/\p{Script=Hangul}+/gu);
  const latin = sample.match(/\p{Script=Latin}+/gu)?.length ?? 0;
  if (hangul > 0 && hangul >= han && hangul * 2 >= latin) return 'ko';
  if (kana > 0 && kana * 8 >= han && (han + kana) * 2 >= latin) return 'ja';
  if (han > 0 && han * 2 >= latin) return 'zh';
  const score = new Map<string, number>();
  for (const word of sample.toLowerCase().match(/\p{L}+/gu) ?? []) {
    for (const tag of languageOfWord.get(word) ?? []) score.set(tag, (score.get(tag) ?? 0) + 1);
  }
  let best = otherwise;
  let most = 1;
  for (const [tag, hits] of score) if (hits > most) [best, most] = [tag, hits];
  return best;
}
