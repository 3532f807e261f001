import { CommonWords } from './common-words';
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
  return detectLanguageIn(words, 0, words.length, document);
}

/** As `detectLanguage`, of the words between two offsets of a text, from which nothing is sliced if it is in the language of the document. */
export function detectLanguageIn(text: string, start: number, end: number, document = 'und'): string {
  const primary = primaryOf(document);
  const script = scriptOf(text, start, end, primary);
  switch (script) {
    case undefined:
      return document;
    case 'kana':
      return 'ja';
    case 'han':
      if (primary === 'ja' || hasKana(text.slice(start, end))) return 'ja';
      // Of a stretch it isn't asked which Chinese it is.
      return primary === 'zh' ? document : chineseOf(text.slice(start, end));
    case 'latin':
    case 'cyrillic':
    case 'arabic':
      return commonestOf(script, text, start, end, document);
    default:
      return greatLanguages[script] ?? document;
  }
}

/** The language of a tag, without script and region. */
function primaryOf(tag: string): string {
  const end = tag.indexOf('-');
  return end < 0 ? tag : tag.slice(0, end);
}

/** What each UTF-16 unit counts for, by its place in this list; those of no script that is frequent are the first. */
const frequent = ['', 'latin', 'han', 'kana', 'hangul'] as const;
const scripts = buildScripts();

function buildScripts(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [script, from, to] of [
    ['latin', 0x41, 0x5a],
    ['latin', 0x61, 0x7a],
    ['latin', 0xc0, 0x24f],
    ['latin', 0xff21, 0xff3a],
    ['latin', 0xff41, 0xff5a],
    ['kana', 0x3041, 0x30ff],
    ['han', 0x3400, 0x9fff],
    ['hangul', 0xac00, 0xd7a3],
  ] as const)
    table.fill(frequent.indexOf(script), from, to + 1);
  return table;
}

const counts = new Int32Array(frequent.length);

/** Counts the letters of each frequent script. No branch, and nothing behind the loop: what it met late was interpreted again and again. */
function countScripts(text: string, start: number, end: number): void {
  counts.fill(0);
  for (let at = start; at < end; at++) counts[scripts[text.charCodeAt(at)]!]!++;
}

function scriptOf(text: string, start: number, end: number, primary: string): Script | undefined {
  // One pass by hand: a match for each script costs as much as finding the numbers of the words.
  countScripts(text, start, end);
  const [letters, han, kana, hangul] = [counts[1]!, counts[2]!, counts[3]!, counts[4]!];
  // A Chinese turn full of English names is Chinese still.
  const own = primary === 'zh' ? han : primary === 'ja' ? kana : primary === 'ko' ? hangul : 0;
  const latin = own * 2 > letters / 3 ? 0 : letters / 3;
  const most = Math.max(han, kana, hangul, latin);
  const script: Script = most === han ? 'han' : most === kana ? 'kana' : most === hangul ? 'hangul' : 'latin';
  if (most * 8 < end - start) return rarerOf(text.slice(start, end), script, most);
  return most < 2 ? undefined : script;
}

/** A rare script, if its letters count more than the frequent ones. */
function rarerOf(words: string, frequent: Script, size: number): Script | undefined {
  let script = frequent;
  let most = size;
  for (const name of Object.keys(rare) as (keyof typeof rare)[]) {
    const size = sizeOf(words, rare[name]);
    if (size > most) [script, most] = [name, size];
  }
  return most < 2 ? undefined : script;
}

/** True where kana go with the characters, a fifth of them or more. */
function hasKana(words: string): boolean {
  if (!/[\u3041-\u30ff]/.test(words)) return false;
  const kana = words.match(/[\u3041-\u30ff]+/g)!;
  return kana.join('').length * 5 > sizeOf(words, [/\p{Script=Han}+/gu, 1]);
}

/** By runs: a match for each character costs as much as finding the numbers. */
function sizeOf(words: string, [runs, weight]: readonly [RegExp, number]): number {
  return (words.match(runs) ?? []).reduce((sum, run) => sum + run.length, 0) * weight;
}

const traditional =
  '這們國說會來時對個為後發現經過還實長問題處應當進開關點樣學業話讓麼從沒無與體電動機產數據變號議錢萬億報紙請謝歡麗華東車馬魚鳥門見貝頁風飛語讀寫買賣區醫聽覺萬權價傳統單選舉';
const simplified =
  '这们国说会来时对个为后发现经过还实长问题处应当进开关点样学业话让么从没无与体电动机产数据变号议钱万亿报纸请谢欢丽华东车马鱼鸟门见贝页风飞语读写买卖区医听觉万权价传统单选举';

/** Of each UTF-16 unit 1 if only the traditional way of writing has it, -1 if only the simplified one: what both share is in both lists. */
const ways = new Int8Array(0x10000);
for (const character of traditional) ways[character.charCodeAt(0)] = 1;
for (const character of simplified) ways[character.charCodeAt(0)] = traditional.includes(character) ? 0 : -1;

/** By which way of writing more of the characters are. */
function chineseOf(words: string): string {
  let way = 0;
  for (let i = 0; i < words.length; i++) way += ways[words.charCodeAt(i)]!;
  return way === 0 ? 'zh' : way > 0 ? 'zh-Hant' : 'zh-Hans';
}

/** A stretch is in another language than the document if it has so many different frequent words of it… */
const FEWEST = 3;
/** …and so many times as many as of the document's. */
const MARGIN = 2;

function commonestOf(
  script: keyof typeof languageHints,
  text: string,
  start: number,
  end: number,
  document: string,
): string {
  const isStretch = document !== 'und';
  tables[script] ??= new CommonWords(languageHints[script]);
  const { language, count, own } = tables[script].countIn(text, start, end, primaryOf(document), isStretch);
  return language !== undefined && count >= (isStretch ? Math.max(FEWEST, MARGIN * own) : 2) ? language : document;
}

/** Made when words in a script are first asked about. */
const tables: Partial<Record<keyof typeof languageHints, CommonWords>> = {};
