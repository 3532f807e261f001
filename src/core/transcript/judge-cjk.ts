import type { Likeness } from './likeness';
import { doubleSurnames, surnames } from './words/chinese-surnames';
import { notSpeakerEndings } from './words/not-speakers';
import { organisationEndings, titlesBehind } from './words/person-titles';
import { speakerRoles } from './words/speaker-roles';

/** Judges a label that has Chinese characters or kana: Chinese and Japanese names, functions, organisations. */
export function judgeCjk(label: string): Likeness {
  const plain = label
    .replace(/[（(【[][^）)】\]]*[）)】\]]/g, '')
    .replace(/^《[^《》]{1,20}》(?=.)/, '')
    .trim();
  const sides = plain.split(/\s*[/／|｜]\s*/).filter((side) => side !== '');
  if (sides.length === 2) return judgeSides(sides);
  const dotted = /^[\u3400-\u9fff\u3040-\u30ff]{1,8}(?:[·・．.‧•∙･][\u3400-\u9fff\u3040-\u30ff]{1,8}){1,3}/.test(plain);
  // 被 binds phrases, but not in who is accused.
  const tight = plain.replace(/[\s\u3000·・．.‧•∙･]+/g, '').replace('被告', '原告');
  if (tight === '') return 'never';
  if (speakerRoles.has(tight) || /^[a-z]$/i.test(tight)) return 'sure';
  // Records of courts call who speaks by one character: 审, 原, 被.
  if (/^[\u3400-\u9fff]$/.test(tight)) return 'maybe';
  const numbered = tight.replace(/[0-9０-９一二三四五六七八九十A-Za-z甲乙丙丁]{1,2}$/, '');
  if (numbered !== tight && speakerRoles.has(numbered)) return 'sure';
  const asks = /^(.{2,8})[問问答]$/.exec(tight)?.[1];
  if (asks !== undefined && (speakerRoles.has(asks) || titlesBehind.some((title) => asks.endsWith(title))))
    return 'sure';
  if (/^[一二三四五六七八九十〇0-9０-９]{1,4}番$/.test(tight)) return 'likely';
  const counted = /^第?[一二三四五六七八九十0-9０-９]{1,3}[號号位席名辯辩]?(.{2,8})$/.exec(tight)?.[1];
  if (counted !== undefined && (speakerRoles.has(counted) || /[人者員员長长生方]$/.test(counted))) return 'maybe';
  if (/[，,、「」『』《》？！…—]/.test(plain)) return 'never';
  if (notSpeakerEndings.some((ending) => tight.endsWith(ending) || numbered.endsWith(ending))) return 'never';
  if (/^第?[一二三四五六七八九十0-9０-９]+/.test(tight)) return 'never';
  if (tight.length > 24) return 'never';
  if (dotted) return boundWords.test(tight) ? 'maybe' : 'sure';
  const latin = /[A-Za-z]/.test(tight);
  const title = titlesBehind.find((one) => tight.endsWith(one) && tight.length > one.length);
  if (title && tight.length <= 14) {
    const before = tight.slice(0, -title.length);
    if (!bindsPhrases(before) && !phraseBefore.test(before))
      return surnames.has(before[0]!) || before.length > 3 ? 'sure' : 'maybe';
  }
  if (/[說说問问稱称曰]$/.test(tight)) return 'never';
  if (tight.length > 2 && isChineseName(tight)) return rareSurnames.has(tight[0]!) ? 'maybe' : 'sure';
  if (isRoleAndName(tight)) return 'sure';
  if (phraseEnding.test(tight)) return 'never';
  if (endsInName(tight) || holdsTitle(tight)) return 'sure';
  if (isChineseName(tight) || isSoftName(tight)) return 'maybe';
  // 王委員鴻薇: surname, title, given name
  if (surnames.has(tight[0]!) && titlesBehind.some((one) => tight.startsWith(one, 1)) && tight.length <= 7)
    return 'sure';
  if (organisationEndings.test(tight) && tight.length >= 3 && !/[的了是在說说為为您我你他她這这那]/.test(tight))
    return 'maybe';
  if (functionCharacters.test(tight)) return tight.length <= 4 ? 'odd' : 'never';
  if (latin) return tight.length <= 16 ? 'maybe' : 'odd';
  if (/[\u3040-\u30ff]/.test(tight)) return tight.length <= 10 ? 'maybe' : 'odd';
  return tight.length <= 6 ? 'maybe' : 'odd';
}

const functionCharacters =
  /[的了是在有和與及或我你您他她它們这這那哪就也都而但請请把被讓让給给對对從从說说到於于之個个為为很最更已将將會会能可要想呢嗎吗吧啊所以如因其第]/;
/** Characters of phrases that no name holds. */
const boundWords =
  /[的了是和與及我你您他她它們这這那哪就也都而但請请把被讓让給给對对從从說说到於于之個个很呢嗎吗吧啊所第]/;
/** Family names that are words of any sentence. */
const rareSurnames: ReadonlySet<string> = new Set('有那從从都後后時时還还能可要相所和國国家文幸');
/** Words in front of a title that make it a phrase: `請問部長`, `因為主席`. */
const phraseBefore = /(?:[為为因如有在]|請問|请问|問|问|謝|谢)$/;
const phraseEnding =
  /(?:[說说問问答道稱称是為为有的了在于於即曰]|表示|指出|認為|认为|提到|强调|強調|回應|回应|詢問|询问|如下|以下|這樣|这样|那麼|那么|怎麼|什麼)$/;

/** Whether words hold characters that bind phrases and that no name holds. */
export function bindsPhrases(words: string): boolean {
  return boundWords.test(words.replace(/都(?=[市道内庁心])/g, ''));
}

/** A family name of the table and one or two more characters, none of which binds phrases. */
function isChineseName(name: string): boolean {
  if (!/^[\u3400-\u9fff]+$/.test(name)) return false;
  const family = doubleSurnames.has(name.slice(0, 2)) && name.length > 2 ? 2 : surnames.has(name[0]!) ? 1 : 0;
  const given = name.slice(family);
  return (
    family > 0 &&
    given.length >= 1 &&
    given.length <= 2 &&
    !/[的了是在有們這那哪就也都而但把被說为為會要想呢嗎吧啊所以如因其第個]/.test(given)
  );
}

/** A family name and given names that hold a character which binds phrases too: 江惠如, 宋在賢, 許其昀. */
function isSoftName(name: string): boolean {
  return (
    name.length === 3 && /^[\u3400-\u9fff]+$/.test(name) && surnames.has(name[0]!) && !boundWords.test(name.slice(1))
  );
}

/** A function and a name behind it, though the name ends as phrases do: 被告人马大有. */
function isRoleAndName(words: string): boolean {
  const office = words.slice(0, -3).replace(/^原告/, '被告');
  return isSoftName(words.slice(-3)) && (speakerRoles.has(office) || speakerRoles.has(words.slice(0, -3)));
}

/** An office or an organisation and a name behind it: 衛福部長趙海燕, 記者石媛媛, 客委會報告人廖品安. */
function endsInName(words: string): boolean {
  return [3, 2, 4].some((length) => {
    const office = words.slice(0, -length);
    const name = words.slice(-length);
    if (office.length < 2 || !isChineseName(name) || boundWords.test(office)) return false;
    if (length === 2 && !speakerRoles.has(office) && !titlesBehind.some((title) => office.endsWith(title)))
      return false;
    return (
      speakerRoles.has(office) ||
      titlesBehind.some((title) => office.endsWith(title)) ||
      [...'人員员長长'].some((ending) => office.endsWith(ending)) ||
      organisationEndings.test(office)
    );
  });
}

/** An office, a family name, its title and a given name: 工務局林局長志豪. */
function holdsTitle(words: string): boolean {
  const title = titlesBehind.find((one) => one.length > 1 && words.indexOf(one) > 1);
  if (title === undefined) return false;
  const at = words.indexOf(title);
  const given = words.slice(at + title.length);
  const office = words.slice(0, at - 1);
  return /^[\u3400-\u9fff]{2}$/.test(given) && surnames.has(words[at - 1]!) && organisationEndings.test(office);
}

/** Function and name with a stroke between: 主持人/石媛媛. */
function judgeSides(sides: readonly string[]): Likeness {
  const judged = sides.map((side) => (isCjkWord(side) ? judgeCjk(side) : 'maybe'));
  if (judged.includes('never')) return 'never';
  if (judged.includes('sure')) return 'sure';
  return judged.includes('odd') ? 'odd' : 'maybe';
}

function isCjkWord(words: string): boolean {
  return /[\u3040-\u30ff\u3400-\u9fff]/.test(words);
}
