import { judgeCjk } from './judge-cjk';
import { judgeKorean } from './judge-korean';
import { judgeWords } from './judge-words';
import type { Likeness } from './likeness';
import { withoutMarks, withoutPictographs } from './without-marks';

/** What kind of letters a label is written in; a document keeps to few. */
export type LabelShape = 'caps' | 'initials' | 'capitalised' | 'lower' | 'cjk' | 'other';

/** A label as judged by its words alone. */
export interface LabelJudgement {
  readonly likeness: Likeness;
  readonly shape: LabelShape;
}

/** Whether words have Chinese characters or kana in them. */
export function isCjk(words: string): boolean {
  return cjk.test(words);
}

const cjk = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;

/** The judgements of the labels seen last: the labels of a document are few and recur. */
const judged = new Map<string, LabelJudgement>();
const remembered = 4096;

/** Judges the words of a label: no mark-up, no time, no colon. */
export function judgeLabel(label: string): LabelJudgement {
  const known = judged.get(label);
  if (known) return known;
  const words = withoutPictographs(withoutMarks(label)).trim();
  if (judged.size >= remembered) judged.clear();
  const judgement = { likeness: judge(words), shape: shapeOf(words) };
  judged.set(label, judgement);
  return judgement;
}

function judge(words: string): Likeness {
  if (/^\d{1,3}$/.test(words)) return 'odd';
  // `+1 555-010-0199`: who calls by telephone.
  if (/^\+?[\d(][\d\s().-]{6,20}$/.test(words)) return 'odd';
  if (words.length > 160 || !/\p{L}/u.test(words)) return 'never';
  if (/^["“„«「『][^"“”„«»「」『』]*["”»」』]$/.test(words)) return 'never';
  const whole = /^[([（【]([^()（）[\]【】]+)[)\]）】]$/.exec(words);
  if (whole) return judge(whole[1]!.trim());
  // `Mara Quell | Housing Desk`: a name and where it belongs to.
  const parted = /^([^|｜]{2,60}?)\s*[|｜]\s*(?=\S)[^|｜]{1,60}$/.exec(words);
  if (parted) return judge(parted[1]!);
  // Hebrew writes abbreviations with a mark like a quote: היו"ר.
  const plain = bare(words.replace(/(?<=\p{Script=Hebrew})"(?=\p{Script=Hebrew})/gu, '״'));
  if (/:\/\/|www\.|@\w|[{}=\\|~^;；。！？“”"«»„<>]|\d:\d\d|\.(?:com|org|net|tw|cn)\b/.test(plain)) return 'never';
  if (cjk.test(words)) return judgeCjk(words);
  return /\p{Script=Hangul}/u.test(words) ? judgeKorean(words) : judgeWords(plain);
}

/** Without what stands in brackets or quotes, which may hold anything. */
function bare(words: string): string {
  return words.replace(/\([^()]*\)|（[^（）]*）|\[[^[\]]*\]|"[^"]*"|“[^”]*”/g, '').trim();
}

function shapeOf(words: string): LabelShape {
  const name = (bare(words) || words).split(/[,，|]/, 1)[0]!;
  if (cjk.test(name)) return 'cjk';
  const upper = /\p{Lu}/u.test(name);
  const lower = /\p{Ll}/u.test(name);
  if (upper && lower) return /\p{Lu}{3}/u.test(name) ? 'caps' : 'capitalised'; // McCAIN, Mr. SMITH of Texas
  if (upper) return name.length <= 3 ? 'initials' : 'caps';
  return lower ? 'lower' : 'other';
}
