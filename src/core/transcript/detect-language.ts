import { languageHints } from './words/language-hints';

/** Scripts that are looked for only if the frequent ones make up little of the words, and what a letter of each counts. */
const rare = {
  cyrillic: [/\p{Script=Cyrillic}+/gu, 1 / 3],
  arabic: [/\p{Script=Arabic}+/gu, 1 / 3],
  hebrew: [/\p{Script=Hebrew}+/gu, 1 / 3],
  greek: [/\p{Script=Greek}+/gu, 1 / 3],
  devanagari: [/\p{Script=Devanagari}+/gu, 1 / 3],
  thai: [/\p{Script=Thai}+/gu, 1 / 3],
} as const;
type Script = 'han' | 'kana' | 'hangul' | 'latin' | keyof typeof rare;

const greatLanguages: Readonly<Partial<Record<Script, string>>> = {
  hangul: 'ko',
  hebrew: 'he',
  greek: 'el',
  devanagari: 'hi',
  thai: 'th',
};

/**
 * The main language of words, as a BCP 47 tag; `und` where they don't tell. Scripts with one great language give it at once;
 * Chinese is told from Japanese by kana and its two ways of writing by characters that differ; languages in Latin,
 * Cyrillic and Arabic letters by their commonest words.
 *
 * For a stretch of a document give the language of the whole, which is that of the stretch unless the words tell another one
 * by a clear margin: `No, only 12 percent do.` of an English talk is English, though `no` and `do` are frequent in Portuguese.
 */
export function detectLanguage(words: string, document = 'und'): string {
  const primary = document.split('-')[0]!;
  const script = scriptOf(words, primary);
  switch (script) {
    case undefined:
      return document;
    case 'kana':
      return 'ja';
    case 'han':
      if (primary === 'ja' || hasKana(words)) return 'ja';
      // Of a stretch it isn't asked which Chinese it is.
      return primary === 'zh' ? document : chineseOf(words);
    case 'latin':
    case 'cyrillic':
    case 'arabic':
      return commonestOf(script, words, document);
    default:
      return greatLanguages[script] ?? document;
  }
}

function scriptOf(words: string, primary: string): Script | undefined {
  // One pass by hand: a match for each script costs as much as finding the numbers of the words.
  let [han, kana, hangul, latin] = [0, 0, 0, 0];
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i);
    if (code < 0x250) {
      if ((code | 0x20) >= 0x61 && ((code | 0x20) <= 0x7a || code >= 0xc0)) latin++;
    } else if (code >= 0x3041 && code <= 0x30ff) kana++;
    else if (code >= 0x3400 && code <= 0x9fff) han++;
    else if (code >= 0xac00 && code <= 0xd7a3) hangul++;
    else if ((code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a)) latin++;
  }
  const sizes = new Map<Script, number>([
    ['han', han],
    ['kana', kana],
    ['hangul', hangul],
    ['latin', latin / 3],
  ]);
  // A Chinese turn full of English names is Chinese still.
  const own = primary === 'zh' ? han : primary === 'ja' ? kana : primary === 'ko' ? hangul : 0;
  if (own * 2 > latin / 3) sizes.set('latin', 0);
  if (Math.max(...sizes.values()) * 8 < words.length)
    for (const script of Object.keys(rare) as (keyof typeof rare)[]) sizes.set(script, sizeOf(words, rare[script]));
  const [script, most] = [...sizes].reduce((a, b) => (b[1] > a[1] ? b : a));
  return most < 2 ? undefined : script;
}

/** True where kana go with the characters, a fifth of them or more. */
function hasKana(words: string): boolean {
  const kana = words.match(/[\u3041-\u30ff]+/g);
  return kana !== null && kana.join('').length * 5 > sizeOf(words, [/\p{Script=Han}+/gu, 1]);
}

/** By runs: a match for each character costs as much as finding the numbers. */
function sizeOf(words: string, [runs, weight]: readonly [RegExp, number]): number {
  return (words.match(runs) ?? []).reduce((sum, run) => sum + run.length, 0) * weight;
}

const traditional =
  /[這們國說會來時對個為後發現經過還實長問題處應當進開關點樣學業話讓麼從沒無與體電動機產數據變號議錢萬億報紙請謝歡麗華東車馬魚鳥門見貝頁風飛語讀寫買賣區醫聽覺萬權價傳統單選舉]/g;
const simplified =
  /[这们国说会来时对个为后发现经过还实长问题处应当进开关点样学业话让么从没无与体电动机产数据变号议钱万亿报纸请谢欢丽华东车马鱼鸟门见贝页风飞语读写买卖区医听觉万权价传统单选举]/g;

/** Characters that both ways of writing share appear in both lists and cancel out. */
function chineseOf(words: string): string {
  const hant = words.match(traditional)?.length ?? 0;
  const hans = words.match(simplified)?.length ?? 0;
  return hant === hans ? 'zh' : hant > hans ? 'zh-Hant' : 'zh-Hans';
}

/** A stretch is in another language than the document if it has so many different frequent words of it… */
const FEWEST = 3;
/** …and so many times as many as of the document's. */
const MARGIN = 2;

function commonestOf(script: 'latin' | 'cyrillic' | 'arabic', words: string, document: string): string {
  const scores = new Map<string, number>();
  const isStretch = document !== 'und';
  const hints = languageHints[script];
  const all = words.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  for (const word of isStretch ? new Set(all) : all) {
    for (const language of hints.get(word) ?? []) scores.set(language, (scores.get(language) ?? 0) + 1);
  }
  const [best] = [...scores].sort((a, b) => b[1] - a[1]);
  if (!best) return document;
  const own = scores.get(document.split('-')[0]!) ?? 0;
  return best[1] >= (isStretch ? Math.max(FEWEST, MARGIN * own) : 2) ? best[0] : document;
}
