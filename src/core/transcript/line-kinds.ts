import type { LineFacts } from './line-facts';
import { videoPageLines } from './video-page-lines';
import { titlesBefore } from './words/person-titles';
import { speakerRoles } from './words/speaker-roles';

/** A line that holds directions alone: `(Applause)`, `[Laughter.]`, `（笑聲）`, `> (laughter)`. */
export const wholeDirection =
  /^[>\s*_]*(?:\\?\[[^[\]]*\\?\]|\([^()]*(?:\([^()]*\)[^()]*)*\)|（[^（）]*(?:（[^（）]*）[^（）]*)*）)[\s*_.。]*$/;

/** A line of nothing but signs: `-----`, `* * *`, `――◇――`. */
export const ruleLine = /^\s*(?:[-=_*·.—–―─━~◇◆○●□■☆★†]\s?){3,}\s*$/u;

/** Page numbers and the like. */
const pageLine =
  /^\s*(?:page\s+\d{1,4}(?:\s+of\s+\d{1,4})?|[-–—－]{1,2}\s?\d{1,4}\s?[-–—－]{1,2}|\[{0,2}pages?\s+[A-Z]?\d{1,5}(?:-[A-Z]?\d{1,5})?\]{0,2}|\{time\}\s*\d{3,4}|第\s?(?:\d{1,4}|[一二三四五六七八九十百]{1,6})\s?[頁页](?:[，,]?\s?共\s?\d{1,4}\s?[頁页])?|\d{1,4}\s?\/\s?\d{1,4}|seite\s+\d{1,4}|página\s+\d{1,4})\s*$/i;

/** A page's number at the beginning or the end of its head: `BRIDGE HEARING – RECORD          Page 4 of 9`. */
const numberedHead =
  /(?:\s{2,}|[|•·–—-]\s*)(?:page|pg\.?|p\.|seite|página|pág\.?|pagina|第)\s?[A-Z]?-?\d{1,5}(?:\s?(?:of|\/|von|de|di)\s?\d{1,5})?(?:\s?[頁页])?\s*$|^\s*(?:page|pg\.?|p\.|seite|página|pág\.?|pagina)\s?\d{1,5}(?:\s?(?:of|\/|von|de|di)\s?\d{1,5})?(?:\s{2,}|\s*[|•–—]\s)/i;

/** The head of a page of a gazette, with or without the page's number: `立法院公報　第112卷　第34期　委員會紀錄`. */
const gazetteHead =
  /^\s*(?:\d{1,5}\s+)?[\u3400-\u9fff]{2,14}公[報报](?=\s|.*[紀记][錄录]\s*\d*\s*$)\s*第\s?(?:\d{1,4}|[〇零○一二三四五六七八九十百]{1,6})\s?[卷屆届]\s*第\s?(?:\d{1,4}|[〇零○一二三四五六七八九十百]{1,6})\s?[期號号](?:\s*[\u3400-\u9fff]{0,10}[紀记][錄录])?(?:\s+\d{1,5})?\s*$/;

/** Whether a line holds the number of a page and nothing that is said. */
export function isPageLine(words: string): boolean {
  if (words.length > 140 || !/[\d頁页卷]/.test(words)) return false;
  return isPageNumber(words) || numberedHead.test(words);
}

/** Whether a line is the number of a page, with no other words beside it, or the head of a gazette. */
export function isPageNumber(words: string): boolean {
  return words.length < 60 && (pageLine.test(words) || gazetteHead.test(words));
}

/** The parts of a call or a hearing, on a line of their own. */
export const sectionLine =
  /^\s*(?:question[- ]and[- ]answer(?: session)?|questions? (?:&|and) answers?|q ?& ?a(?: session)?|presentation|prepared remarks|opening remarks|(?:(?:re)?(?:direct|cross)(?:[- ]| )?examination|voir dire(?: examination)?|p r o c e e d i n g s|proceedings|morning session|afternoon session)(?: \(?(?:continued|resumed)\)?)?)\s*:?\s*$/i;

/** What says that the talk is over: credits, copyright, other pages of the site. */
const closingLine =
  /^[\s*_[(（【>#-]*(?:transcri(?:bed|ption) by\b|transcript (?:provided )?by\b|end of (?:transcript|interview|recording|call|session|file)|\(?(?:schluss|ende)(?: der sitzung)?:\s?\d|to order a (?:video|transcript)|copyright\b|©|all rights reserved|that concludes this transcript|meeting ended after \d|this editable transcript was computer generated|[^.?!:]{2,60} stopped transcription\s*$|(?:END|ENDE|FIN|FINE)[\])]?\s*$|出品團隊|出品团队|版權所有|版权所有|版權聲明|版权声明|延伸閱讀|延伸阅读|相關新聞|相关新闻|相關閱讀|相关阅读|責任編輯|责任编辑|本文來源|免責聲明|免责声明|上一篇|下一篇|全文完|（完）|本期編輯|most (?:read|popular|viewed)\s*$)/i;

/** Who held an interview, as newspapers print it below: `Das Gespräch führte Ina Roth.`; a name, and nothing else of the sentence. */
const interviewerLine =
  /^[\s*_[(（–—-]*(?:(?:Das|Dieses) (?:Gespräch|Interview) (?:führten?|führte für \S{1,30})|Die Fragen stellten?|Aufgezeichnet von|Interview(?: by|:| conducted by)|(?:The|This) interview was conducted by|Interviewed by|Propos recueillis par|Entretien réalisé par|Entrevista realizada por)(?:,? (?:und |and |et |y |for |für )?\p{Lu}[\p{L}.'’-]*){2,8}(?=\s*(?:[.)\]）*_]|$))/u;

/** Whether trimmed words say that the talk is over. */
export function isClosing(words: string): boolean {
  return (
    closingLine.test(words.slice(0, 80)) ||
    interviewerLine.test(words.slice(0, 200)) ||
    (/[)）]$/.test(words.slice(-1)) && videoPageLines.language.test(words))
  );
}

/** `BY MR. BRANDT:`, `EXAMINATION BY THE COURT` in the record of a court: who examines from here on. */
const examinerLine =
  /^\s*(?:(?<heading>[A-Z -]*EXAMINATION)(?:\s*\([^()]{1,20}\))?\s+)?(?:BY|By)\s+(?<name>(?:M[Rr][Ss]?|M[Ss]|MISS|Miss|D[Rr]|J(?:UDGE|udge)|P(?:ROF|rof))\.?\s+(?:(?:[Vv][Oo][Nn]|[Vv][Aa][Nn]|[Dd][Ee]|[Ll][Aa]|\p{Lu}\.)\s+){0,2}\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’-]+)?|THE\s(?:COURT|TRIBUNAL|COMMISSION|CHAIR|PRESIDENT))(?:,?\s+(?:ESQ|Esq)\.?)?(?:\s*\([^()]{1,20}\))?\s*(?<colon>:)?\s*$/u;

/** A part of an examination, by whomsoever: `CROSS-EXAMINATION`, `EXAMINATION BY COUNSEL FOR THE STATE`. */
const examinationLine =
  /^\s*(?:(?:FURTHER|CONTINUED|RE-?|DIRECT|CROSS|REDIRECT|RECROSS)[ -]{0,2}){0,4}EXAMINATION(?:\s+BY\s[^.?!]+)?(?:\s*\([^()]{1,20}\))?\s*[:.]?\s*$/;

/** Who examines from a line of a court's record on: empty if it doesn't say so, undefined if it is no such line. */
export function examinerOf(words: string): string | undefined {
  if (words.length >= 80 || !/by|examination/i.test(words)) return undefined;
  const { heading, name, colon } = examinerLine.exec(words)?.groups ?? {};
  // Small letters are of a sentence, if there is no colon.
  if (name !== undefined && (heading || colon || words === words.toUpperCase())) return name;
  return examinationLine.test(words) ? '' : undefined;
}

/** `called as a witness, having been duly sworn`: who testifies from here on. */
export const swornLine =
  /\b(?:called as (?:a|the) witness|(?:having been|was) (?:first )?(?:duly )?sworn|duly sworn|being first (?:duly )?sworn)\b/i;

/** A note to what is said, or where it is from: `註1：…`, `Source: …`, `Quelle: …`. */
export const footnoteLine =
  /^[\s*_[(（【]*(?:notes?|sources?|anmerkung(?:en)?|quellen?|remarques?|notas?|fuentes?|fontes?|fonti|примечани[ея]|источники?|[附備备]?[註注]|資料來源|资料来源|(?:圖片|图片)?[來来]源|出處|出处|出典|注記|각주|출처)\s?\d{0,3}\s?[\])）】]?[:：]/iu;

const navigationWords =
  /^[\s•·]*(?:top|home|menu|search|share|print|login|log in|sign in|subscribe|skip to|back to top|next|previous|read more|二維碼|二维码|掃一掃|扫一扫|您現在的位置|您现在的位置|當前位置|当前位置|首頁|首页|網站首頁|网站首页|上一[篇條条]|下一[篇條条]|返回|加入收藏|分享到|打印|字號|字号)(?![\p{L}])/iu;

/** Whether a line outside the talk is navigation: breadcrumbs, menus, a row of short words. */
export function isNavigation(words: string): boolean {
  const trimmed = words.trim();
  if (trimmed.length > 200) return false;
  if (navigationWords.test(trimmed)) return true;
  if (/\S\s*[>»›|｜]\s*\S.*[>»›|｜]\s*\S/.test(trimmed)) return true;
  const parts = trimmed.split(/\s+/);
  return parts.length >= 3 && parts.every((part) => /^[\u3400-\u9fff]{1,6}$/.test(part));
}

const roleWords =
  /\b(?:officer|director|analyst|chief|head|president|ceo|cfo|coo|cto|professor|secretary|minister|editor|reporter|correspondent|founder|co-founder|partner|manager|chair|chairman|chairwoman|chairperson|representative|senator|member|mp|counsel|attorney|vp|evp|svp|host|author|economist|scientist|researcher|fellow|spokesperson|commissioner|leader|deputy|governor|mayor|investor relations|treasurer)\b|部長|局長|書記|主任|委員|總經理|教授|記者/i;

/** Whether words can't describe who speaks: they go on behind a comma, address somebody, speak of oneself or tell a figure. */
export function isSaid(words: string): boolean {
  return saidWords.test(words.trim());
}

const saidWords = new RegExp(
  [
    '[:;?!,：；？！。，、]$',
    // English
    String.raw`(?<![\p{L}’'])(?:I|[Ww]e|[Mm]y|[Oo]ur|[Yy]ou|[Yy]our)(?![\p{L}.])`,
    String.raw`[$€£¥%％]|\d\s?(?:percent|per cent|million|billion|thousand)(?!\p{L})`,
    // Chinese
    '^(?:報告|报告|跟|謝謝|谢谢|感謝|感谢|各位|請問|请问|(?:好|對|对|不|沒|没|是|有)[的啊，,、！])',
    String.raw`^[\u3400-\u9fff]{0,4}(?:主席|委員|委员|議員|议员|部長|部长|局長|局长|市長|市长|縣長|县长|院長|院长|議長|议长|先生|女士)[，、]`,
    '[我你您他她它們们這这那哪嗎吗吧啊呢了]',
    '(?<!第)(?:\\d|[一二三四五六七八九十百千兩两幾几])+[萬万億亿千百]?(?:元|件|位|人|個|个|座|戶|户|次|年|歲|岁|成|倍|[萬万億亿])',
    '百分之|分之[一二三四五六七八九十]',
  ].join('|'),
  'u',
);

/** Whether a line right under a label is the role of who speaks: `Chief Executive Officer`, `(Northmoor) (Lab)`. */
export function isRoleLine(words: string, facts: LineFacts): boolean {
  // Some vendors print behind the function whether it is a question or an answer.
  const trimmed = words.trim().replace(/\s{3,}[QA]$/, '');
  if (trimmed.length > 120) return false;
  if (/^(?:\([^()]{2,60}\)\s*)+$/.test(trimmed)) return true;
  if (facts.sentence || isSaid(trimmed)) return false;
  const first = trimmed.split(/\s+/, 1)[0]!.toLowerCase();
  return (
    /^[\p{Lu}\p{Lo}]/u.test(trimmed) &&
    (roleWords.test(trimmed) || titlesBefore.has(first) || speakerRoles.has(trimmed.toLowerCase()))
  );
}
