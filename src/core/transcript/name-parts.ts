import { isCjk } from './judge-label';
import { withoutPictographs } from './without-marks';
import { doubleSurnames, surnames } from './words/chinese-surnames';
import { givenNames } from './words/given-names';
import { addressesOfMen, addressesOfWomen, titlesBefore, titlesBehind } from './words/person-titles';
import { crowdRoles, speakerKinds, speakerRoles } from './words/speaker-roles';

/** What the words of a label or a roster entry say of a person. */
export interface NameParts {
  /** Title before or behind the name, in lower case: `senator`, `書記`; not Mr or 先生, which fit anybody. */
  readonly title: string | undefined;
  readonly given: string | undefined;
  readonly family: string | undefined;
  /** Role printed in the label: after a comma or in brackets. */
  readonly role: string | undefined;
  /** The name as printed, without title and role. */
  readonly full: string;
  /** The office before the name, if the name stands in brackets behind it: `主席` of `主席（林議長朝棟）`. */
  readonly office?: string;
  /** Whom the form of address fits: Mr Smith isn't Mrs Smith. Undefined if there is none, or if it fits both. */
  readonly address?: 'man' | 'woman' | undefined;
}

/** Takes a label or a name apart. Parts that can't be told are undefined. */
export function namePartsOf(label: string): NameParts {
  const words = withoutPictographs(label);
  return partsInOffice(words) ?? plainParts(words);
}

function plainParts(words: string): NameParts {
  return isCjk(words) ? cjkParts(words) : spacedParts(words);
}

/** The parts of a name behind an office, in brackets or after a comma: `主席（林議長朝棟）`, `The Chair (Cllr Jane Smith)`. */
function partsInOffice(label: string): NameParts | undefined {
  const { before, behind } = splitLabel(label) ?? {};
  if (!before || !behind || !isOffice(before) || !isPersonsName(behind)) return undefined;
  return { ...plainParts(behind), role: before, full: behind, office: before };
}

/** What stands before the last brackets or the first comma of a label, and what in or after it; undefined without either. */
export function splitLabel(label: string): { readonly before: string; readonly behind: string } | undefined {
  const [, first, bracket, words, rest] =
    /^(?:([^（）()[\]]+)[（([]([^（）()[\]]+)[）)\]]|([^（）()[\],，]+)[,，]([^（）()[\]]+))\s*$/.exec(label) ?? [];
  const before = (first ?? words)?.trim();
  const behind = (bracket ?? rest)?.trim();
  return before && behind ? { before, behind } : undefined;
}

/** True if words tell in what function, or from where, somebody speaks, and not who: `CHAIR`, `FLOOR`, `AUDIENCE MEMBER 2`. */
export function isOffice(words: string): boolean {
  return speakerRoles.has(words.toLowerCase()) || isCrowd(words);
}

/** True for an office that many have at once, so that without a name it is nobody in particular. */
export function isCrowd(words: string): boolean {
  const kind = words.toLowerCase().replace(/\s*#?\d+$/, '');
  return crowdRoles.has(kind) || (kind.includes(' ') && kind.split(/\s+/).every((word) => speakerKinds.has(word)));
}

/** True for a form of address with a name, or a first name, behind which no function is taken for a name. */
export function isNamedPlainly(words: string): boolean {
  const { address, given, full } = plainParts(words);
  if (!isPersonsName(words)) return false;
  return (
    address !== undefined ||
    (given !== undefined ? givenNames.has(given.toLowerCase()) : givenNames.has(full.toLowerCase()))
  );
}

/** True if the words in brackets are surely a person's name, not a place, a body, a language or a manner. */
function isPersonsName(words: string): boolean {
  const { title, given, family } = plainParts(words);
  if (isCjk(words)) {
    if (title) return family !== undefined;
    return family !== undefined && (given?.length ?? 0) > 1 && !bodies.test(words) && !speakerRoles.has(words);
  }
  const all = words.split(/\s+/);
  const names = all.filter((one) => !isTitle(one));
  const isWritten = names.every((one) => /^\p{Lu}[\p{L}.'’-]*$/u.test(one));
  return isWritten && names.length > 0 && (names.length < all.length || givenNames.has(names[0]!.toLowerCase()));
}

/** How places, bodies and functions end that begin like a Chinese name: 高雄市, 任務組, 解說員. */
const bodies = /[省市縣县區区鄉乡鎮镇部局處处署院會会黨党團团組组隊队臺報报社站校所司科系員员者聲声語语話话]$/;

function cjkParts(label: string): NameParts {
  const bracket = /[（(]([^（）()]+)[）)]\s*$/.exec(label);
  const words = withoutAct((bracket ? label.slice(0, bracket.index) : label).replace(/[\s\u3000]+/g, ''));
  const within = titleWithin(words);
  if (within) return { ...within, role: bracket?.[1] ?? within.title, full: words };
  const found = titlesBehind.find((one) => words.endsWith(one) && words.length > one.length);
  const title = found === '君' && isNameInJun(words) ? undefined : found;
  const name = title ? words.slice(0, -title.length) : words;
  const role = bracket?.[1];
  if (speakerRoles.has(words) || !/^[\u3400-\u9fff]{1,4}$/.test(name))
    return { title: undefined, given: undefined, family: undefined, role, full: words };
  const length = doubleSurnames.has(name.slice(0, 2)) ? 2 : surnames.has(name[0]!) ? 1 : 0;
  const given = length > 0 ? name.slice(length) : '';
  return {
    title: title && !anybody.has(title) ? title : undefined,
    family: length > 0 ? name.slice(0, length) : undefined,
    given: given || undefined,
    role: role ?? title,
    full: given ? name : words,
    address: addressIn(title ? [title] : []),
  };
}

/** What somebody does who speaks, behind who it is: 林老師回答, 王小明補充說明. Japanese too: 委員長発言. */
const acts =
  /(?:(?:回答|答覆|答复|答詢|答询|回應|回应|回覆|回复|補充|补充|說明|说明|解釋|解释|發言|发言|提問|提问|發問|发问|追問|追问|詢問|询问|反問|反问|質詢|质询|插話|插话|表示|指出|強調|强调|總結|总结|致詞|致词|致辭|致辞|報告|报告|宣布|宣讀|宣读|質問|発言|説明))+$/;

/** The words without what somebody does, if a title, a function, or family and given name stand before that. */
export function withoutAct(words: string): string {
  const who = words.replace(acts, '').trim();
  if (who === words || who === '') return words;
  const family = doubleSurnames.has(who.slice(0, 2)) ? 2 : surnames.has(who[0]!) ? 1 : 0;
  const isNamed = family > 0 && who.length - family >= 1 && who.length - family <= 2;
  const isTitled = titlesBehind.some((one) => who.endsWith(one) && who !== one);
  return isNamed || isTitled || speakerRoles.has(who) ? who : words;
}

/** Title between family and given name, as chambers print it: 林議長朝棟, 歐陽副市長明. */
function titleWithin(words: string): Pick<NameParts, 'title' | 'family' | 'given'> | undefined {
  if (!/^[\u3400-\u9fff]{4,9}$/.test(words)) return undefined;
  for (const length of [2, 1]) {
    const family = words.slice(0, length);
    if (!(length === 2 ? doubleSurnames : surnames).has(family)) continue;
    const rest = words.slice(length);
    const [deputy, after] = rest.startsWith('副') ? ['副', rest.slice(1)] : ['', rest];
    const found = titlesBehind.find((one) => one.length > 1 && !anybody.has(one) && after.startsWith(one));
    const title = found && deputy + found;
    const given = title && rest.slice(title.length);
    if (given && given.length <= 2 && !titlesBehind.some((one) => given.endsWith(one))) return { title, family, given };
  }
  return undefined;
}

/** Characters in which family names of Japan of two characters end: `田中`, `佐藤`. */
const japaneseEndings = /[中田藤木村山川野原本島崎井上下口沢谷林森内部辺橋倉塚岡池坂松尾浜戸瀬屋]君$/;

/** True if 君 at the end of a label is of a Chinese given name, as in 林怡君 and 怡君, and no form of address, as in 林君 and 田中君. */
function isNameInJun(words: string): boolean {
  const family = doubleSurnames.has(words.slice(0, 2)) ? 2 : surnames.has(words[0]!) ? 1 : 0;
  return words.length - family === 2 && !japaneseEndings.test(words);
}

/** Forms of address that fit anybody. */
const anybody = new Set([
  '先生',
  '女士',
  '小姐',
  'さん',
  '様',
  '氏',
  '君',
  'mr',
  'mrs',
  'ms',
  'miss',
  'mx',
  'sir',
  'herr',
  'frau',
  'm',
  'mme',
  'señor',
  'señora',
  'sr',
  'sra',
]);

function spacedParts(label: string): NameParts {
  const roles: string[] = [];
  const plain = label.replace(/\s*[([]([^()[\]]*)[)\]]/g, (_, role: string) => {
    roles.push(role);
    return '';
  });
  const [name, ...titles] = plain.split(/\s*,\s*/);
  if (titles.length > 0) roles.unshift(titles.join(', '));
  const words = name!.trim().split(/\s+/);
  const before: string[] = [];
  while (words.length > 1 && isTitle(words[0]!)) before.push(words.shift()!);
  if (words.length > 1 && /^(?:[JS]r\.?|I{1,3}|IV|MP|MD|PhD|Esq\.?)$/i.test(words.at(-1)!)) words.pop();
  const full = words.join(' ');
  const address = addressIn(before.map(bareTitle));
  const title = before.map(bareTitle).find((one) => !anybody.has(one) && one !== 'the');
  const role = [...roles, ...(roles.length === 0 && title ? [before.join(' ')] : [])].join(', ') || undefined;
  if (speakerRoles.has(full.toLowerCase()) || /\d/.test(full)) {
    return {
      title: undefined,
      given: undefined,
      family: undefined,
      role: roles.join(', ') || undefined,
      full: name!.trim(),
    };
  }
  if (words.length === 1) {
    const given = before.length === 0 && givenNames.has(full.toLowerCase()) && !isUpper(full);
    return { title, given: given ? full : undefined, family: given ? undefined : full, role, full, address };
  }
  return { title, given: words[0], family: familyOf(words), role, full, address };
}

function addressIn(titles: readonly string[]): NameParts['address'] {
  if (titles.some((one) => addressesOfMen.has(one))) return 'man';
  return titles.some((one) => addressesOfWomen.has(one)) ? 'woman' : undefined;
}

/** The last word with the particles before it: `van Wirdum`, `de la Cruz`. */
function familyOf(words: readonly string[]): string {
  let from = words.length - 1;
  while (from > 1 && /^(?:van|von|der|den|de|la|le|di|da|del|dos|bin|al|el|zu|ter|ten)$/i.test(words[from - 1]!))
    from--;
  return words.slice(from).join(' ');
}

/** Whether a word stands before names as a title, `the` included. */
export function isTitle(word: string): boolean {
  return titlesBefore.has(bareTitle(word)) || bareTitle(word) === 'the';
}

function bareTitle(word: string): string {
  return word.toLowerCase().replace(/\.$/, '');
}

function isUpper(word: string): boolean {
  return word === word.toUpperCase();
}

/** Words without accents, case and accidents of spacing, to compare names by. */
export function foldName(words: string): string {
  if (/^[!-~]+(?: [!-~]+)*$/.test(words)) return words.toLowerCase();
  return words.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();
}
