import { languageHints } from './words/language-hints';

/**
 * The main language of words, as a BCP 47 tag; `und` where they don't tell. Scripts with one great language give it at once;
 * Chinese is told from Japanese by kana and its two ways of writing by characters that differ; languages in Latin and
 * Cyrillic letters by their commonest words.
 */
export function detectLanguage(words: string): string {
  const count = (pattern: RegExp) => words.match(pattern)?.length ?? 0;
  const scripts = {
    han: count(/\p{Script=Han}/gu),
    kana: count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu),
    hangul: count(/\p{Script=Hangul}/gu),
    latin: count(/\p{Script=Latin}/gu) / 3,
    cyrillic: count(/\p{Script=Cyrillic}/gu) / 3,
    arabic: count(/\p{Script=Arabic}/gu) / 3,
    hebrew: count(/\p{Script=Hebrew}/gu) / 3,
    greek: count(/\p{Script=Greek}/gu) / 3,
    devanagari: count(/\p{Script=Devanagari}/gu) / 3,
    thai: count(/\p{Script=Thai}/gu) / 3,
  };
  const [script, most] = Object.entries(scripts).reduce((a, b) => (b[1] > a[1] ? b : a));
  if (most < 2) return 'und';
  switch (script) {
    case 'kana':
      return 'ja';
    case 'han':
      return scripts.kana * 5 > scripts.han ? 'ja' : chineseOf(words);
    case 'latin':
    case 'cyrillic':
    case 'arabic':
      return commonestOf(script, words);
    default:
      return (
        ({ hangul: 'ko', hebrew: 'he', greek: 'el', devanagari: 'hi', thai: 'th' } as Record<string, string>)[script] ??
        'und'
      );
  }
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

function commonestOf(script: 'latin' | 'cyrillic' | 'arabic', words: string): string {
  const scores = new Map<string, number>();
  const hints = languageHints[script];
  for (const [word] of words.toLowerCase().matchAll(/[\p{L}\p{M}]+/gu)) {
    for (const language of hints.get(word) ?? []) scores.set(language, (scores.get(language) ?? 0) + 1);
  }
  const [best] = [...scores].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= 2 ? best[0] : 'und';
}
