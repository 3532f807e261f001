import { doubleSurnames, surnames } from './words/chinese-surnames';
import { notSpeakerEndings, notSpeakers } from './words/not-speakers';
import { organisationEndings, titlesBefore, titlesBehind } from './words/person-titles';
import { nameParticles, sentenceWords } from './words/sentence-words';
import { speakerKinds, speakerRoles } from './words/speaker-roles';

/**
 * How much the words of a label, taken by themselves, look like the name of a speaker. `sure`: a title and a name, a full
 * name, a function. `maybe`: a word that could be a name. `odd`: rather a phrase. `never`: names no speaker wherever it
 * stands (`Date`, `地址`, a web address).
 */
export type Likeness = 'never' | 'odd' | 'maybe' | 'sure';

/** What kind of letters a label is written in; a document keeps to few. */
export type LabelShape = 'caps' | 'initials' | 'capitalised' | 'lower' | 'cjk' | 'other';

/** A label as judged by its words alone. */
export interface LabelJudgement {
  readonly likeness: Likeness;
  readonly shape: LabelShape;
}

const cjk = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;

/** Judges the words of a label: no mark-up, no time, no colon. */
export function judgeLabel(label: string): LabelJudgement {
  const words = label.trim();
  const shape = shapeOf(words);
  if (words === '' || words.length > 160 || !/\p{L}/u.test(words))
    return { likeness: /^\d{1,3}$/.test(words) ? 'odd' : 'never', shape };
  if (/:\/\/|www\.|@\w|[{}=\\|~^;；。！？“”"«»„<>]|\d{1,2}:\d\d|\.(?:com|org|net|tw|cn)\b/.test(bare(words)))
    return { likeness: 'never', shape };
  const likeness = cjk.test(words)
    ? judgeCjk(words)
    : /\p{Script=Hangul}/u.test(words)
      ? judgeKorean(words)
      : judgeWords(words);
  return { likeness, shape };
}

/** Without what stands in brackets or quotes, which may hold anything. */
function bare(words: string): string {
  return words.replace(/\([^()]*\)|（[^（）]*）|\[[^[\]]*\]|"[^"]*"|“[^”]*”/g, '').trim();
}

function shapeOf(words: string): LabelShape {
  const name = bare(words).split(/[,，]/)[0]!;
  if (cjk.test(name)) return 'cjk';
  const upper = name.match(/\p{Lu}/gu)?.length ?? 0;
  const lower = name.match(/\p{Ll}/gu)?.length ?? 0;
  if (upper + lower === 0) return 'other';
  if (lower === 0) return upper <= 3 && !/\s/.test(name) ? 'initials' : 'caps';
  if (upper === 0) return 'lower';
  // McCAIN, LaHOOD, Mr. SMITH of Texas
  return /\p{Lu}{3}/u.test(name) ? 'caps' : 'capitalised';
}

function judgeWords(label: string): Likeness {
  const [name, ...titles] = bare(label).split(/\s*[,，]\s*/);
  const plain = name!.replace(/[*_]/g, '').trim();
  const lower = plain.toLowerCase();
  if (plain === '') return 'never';
  const nameless = lower.replace(/\s*(?:#|no\.?)?\s*(?:\d{1,3}|\b[a-z])$/, '');
  if (speakerRoles.has(lower) || speakerRoles.has(nameless)) return 'sure';
  if (
    /^(?:speaker|spk|spkr|participant|person|talker|voice|orador|hablante|locuteur|intervenant|sprecher)[\s_-]*\d{1,3}$/i.test(
      plain,
    )
  )
    return 'sure';
  if (notSpeakers.has(lower) || notSpeakers.has(nameless)) return 'never';
  const words = plain.split(/\s+/);
  if (words.length > 9 || /[?!¿¡]/.test(plain)) return 'never';
  const last = words.at(-1)!.toLowerCase();
  const first = words[0]!.toLowerCase().replace(/[.’']+$/, '');
  if (words.length > 1 && /^\p{Ll}+$/u.test(words.at(-1)!) && notSpeakers.has(last)) return 'never';
  const kinds = words.filter((word) => speakerKinds.has(word.toLowerCase().replace(/\.$/, ''))).length;
  if (kinds >= 2 && kinds >= words.length - 1) return 'sure';
  if (speakerRoles.has(first) && words.length > 1 && words.slice(1).every(isNameWord)) return 'sure';
  if (!stopsBelongToNames(words)) return 'never';
  if (titlesBefore.has(first) && words.length > 1) {
    const rest = words.slice(1);
    return rest.some((word) => startsUpper(word)) &&
      rest.every((word) => isNameWord(word) || isParticle(word) || speakerRoles.has(word.toLowerCase()))
      ? 'sure'
      : 'odd';
  }
  if (
    words.length > 1 &&
    (first === 'the' ||
      first === 'an' ||
      first === 'a' ||
      first === 'el' ||
      first === 'la' ||
      first === 'le' ||
      first === 'o')
  ) {
    const rest = lower.slice(first.length + 1);
    if (speakerRoles.has(rest) || titlesBefore.has(rest.split(' ')[0]!)) return 'sure';
    return words.slice(1).every(startsUpper) ? 'odd' : 'never';
  }
  if (
    sentenceWords.has(first) &&
    !(words.length > 1 && startsUpper(words[0]!) && words.every(isUpperWord) && !notName(words))
  ) {
    return isUpperWord(words[0]!) && words.length === 1 && first.length <= 3 ? 'maybe' : 'odd';
  }
  const capitals = words.filter((word) => startsUpper(word)).length;
  const fits = words.every((word) => isNameWord(word) || isParticle(word));
  if (!fits)
    return caseless(plain)
      ? words.length <= 5 && !words.some((word) => sentenceWords.has(word))
        ? 'maybe'
        : 'odd'
      : 'odd';
  if (capitals >= 2 && !notName(words)) return titles.length > 3 ? 'maybe' : 'sure';
  if (capitals === 1 && words.length === 1) return plain.length > 24 ? 'odd' : 'maybe';
  if (capitals === 0)
    return caseless(plain)
      ? words.length <= 4
        ? 'maybe'
        : 'odd'
      : words.length === 1 && plain.length <= 20
        ? 'maybe'
        : 'odd';
  return 'odd';
}

/** A script without capitals, such as Arabic, Hebrew, Hindi or Thai. */
function caseless(words: string): boolean {
  return !/[\p{Lu}\p{Ll}]/u.test(words);
}

function startsUpper(word: string): boolean {
  return /^[("'’]?(?:[dlDLO]['’])?[\p{Lu}\p{Lt}]/u.test(word);
}

function isUpperWord(word: string): boolean {
  return /^[\p{Lu}.'’-]+$/u.test(word);
}

/** `Cruz`, `O'Neill`, `McCAIN`, `Göring-Eckardt`, `J.`, `Jr.`, `III`, `#2`. */
function isNameWord(word: string): boolean {
  return /^[("'’]?(?:[dlDLO]['’])?[\p{Lu}\p{Lt}][\p{L}\p{M}'’.\-/&]*[)"]?$/u.test(word) || /^#?\d{1,3}$/.test(word);
}

function isParticle(word: string): boolean {
  return nameParticles.has(word.toLowerCase()) || /^[dlDL]['’]\p{Lu}/u.test(word) || /^\p{Ll}{1,3}-\p{Lu}/u.test(word);
}

/** A word that fills phrases among capitalised ones: `What The Numbers Say`. */
function notName(words: readonly string[]): boolean {
  return words.some((word) => {
    const lower = word.toLowerCase().replace(/\.$/, '');
    return (
      word.length > 2 &&
      (sentenceWords.has(lower) || (notSpeakers.has(lower) && !speakerRoles.has(lower))) &&
      !nameParticles.has(lower) &&
      !titlesBefore.has(lower) &&
      !givenNames.has(lower)
    );
  });
}

/** Words of the tables above that are names of people too. */
const givenNames = new Set([
  'will',
  'may',
  'april',
  'june',
  'august',
  'mark',
  'art',
  'grant',
  'page',
  'price',
  'case',
  'link',
  'ora',
  'tom',
  'best',
  'fields',
  'long',
  'dates',
  'young',
  'chase',
  'faith',
  'hope',
  'joy',
  'dawn',
  'are',
  'ari',
  'sean',
  'dan',
  'ella',
  'mia',
  'son',
  'ali',
  'lo',
  'an',
  'so',
  'do',
  'may',
  'wang',
  'case',
  'act',
  'abstract',
]);

/** Stops within a label stand behind initials, titles and abbreviations only. */
function stopsBelongToNames(words: readonly string[]): boolean {
  return words.every((word, i) => {
    const stop = word.indexOf('.');
    if (stop < 0 || /^(?:\p{L}{1,3}\.)+,?$/u.test(word)) return true;
    const lower = word.slice(0, -1).toLowerCase();
    return stop === word.length - 1 && (titlesBefore.has(lower) || i > 0 || lower.length <= 5) && i < 6;
  });
}

function judgeCjk(label: string): Likeness {
  const plain = label.replace(/[（(【[][^）)】\]]*[）)】\]]/g, '').trim();
  const tight = plain.replace(/[\s\u3000·・．.]+/g, '');
  if (tight === '') return 'never';
  if (speakerRoles.has(tight) || /^[a-z]$/i.test(tight)) return 'sure';
  const numbered = tight.replace(/[0-9０-９一二三四五六七八九十A-Za-z甲乙丙丁]{1,2}$/, '');
  if (numbered !== tight && speakerRoles.has(numbered)) return 'sure';
  if (/[，,、「」『』《》？！…—]/.test(plain)) return 'never';
  if (notSpeakerEndings.some((ending) => tight.endsWith(ending))) return 'never';
  if (/^第?[一二三四五六七八九十0-9０-９]+/.test(tight)) return 'never';
  if (tight.length > 24) return 'never';
  const latin = /[A-Za-z]/.test(tight);
  const title = titlesBehind.find((one) => tight.endsWith(one) && tight.length > one.length);
  if (title && tight.length <= 14) {
    const before = tight.slice(0, -title.length);
    if (!functionCharacters.test(before)) return surnames.has(before[0]!) || before.length > 3 ? 'sure' : 'maybe';
  }
  if (phraseEnding.test(tight)) return 'never';
  if (isChineseName(tight)) return tight.length === 2 ? 'maybe' : 'sure';
  // 王委員鴻薇: surname, title, given name
  if (surnames.has(tight[0]!) && titlesBehind.some((one) => tight.startsWith(one, 1)) && tight.length <= 7)
    return 'sure';
  if (organisationEndings.test(tight) && tight.length >= 3 && !functionCharacters.test(tight)) return 'maybe';
  if (functionCharacters.test(tight)) return tight.length <= 4 ? 'odd' : 'never';
  if (latin) return tight.length <= 16 ? 'maybe' : 'odd';
  if (/[\u3040-\u30ff]/.test(tight)) return tight.length <= 10 ? 'maybe' : 'odd';
  return tight.length <= 6 ? 'maybe' : 'odd';
}

const functionCharacters =
  /[的了是在有和與及或我你您他她它們这這那哪就也都而但請请把被讓让給给對对從从說说到於于之個个為为很最更已将將會会能可要想呢嗎吗吧啊所以如因其第]/;
const phraseEnding =
  /(?:[說说問问答道稱称是為为有的了在于於即曰]|表示|指出|認為|认为|提到|强调|強調|回應|回应|詢問|询问|如下|以下|這樣|这样|那麼|那么|怎麼|什麼)$/;

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

const koreanSurname =
  /^(?:[김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국어은편용예봉사부]|남궁|황보|제갈|사공|선우)/;
const koreanTitle =
  /(?:의원|위원|위원장|장관|차관|대표|기자|앵커|사회자|교수|변호사|의장|총리|대통령|후보|시장|지사|실장|국장|과장|팀장|사장|회장|원장|소장|처장|청장|검사|판사|님|씨|박사|작가|감독|선수|대변인|PD)$/;

function judgeKorean(label: string): Likeness {
  const plain = label.replace(/[（([][^）)\]]*[）)\]]/g, '').trim();
  const tight = plain.replace(/\s+/g, '');
  if (speakerRoles.has(tight) || speakerRoles.has(tight.replace(/[0-9A-Za-z]{1,2}$/, ''))) return 'sure';
  if (notSpeakerEndings.some((ending) => tight.endsWith(ending))) return 'never';
  if (/[,，、?!…]/.test(plain)) return 'never';
  const words = plain.split(/\s+/);
  if (koreanTitle.test(tight) && tight.length <= 14) return 'sure';
  if (words.length <= 3 && words.some((word) => koreanSurname.test(word) && word.length >= 2 && word.length <= 4))
    return words.length === 1 && plain.length === 3 ? 'sure' : 'maybe';
  return words.length <= 3 && tight.length <= 10 ? 'maybe' : 'odd';
}
