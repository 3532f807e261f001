/**
 * Words that tell of which or of how many things a clause speaks, or of whose: `each`, `another`, `only`, `all the other`, `their`,
 * `the mayor's`. Where one came or went, the clause says the same of other things.
 */

import type { Span } from '../text/span';
import { typeset } from './same-words';

/** By offsets in what it stands in. */
export interface Determiner extends Span {
  /** In small letters and in one way of typesetting, to be compared. */
  readonly words: string;
}

const letter = String.raw`[a-z\u00c0-\u024f]`;

/** Words of a language in Latin letters: the same letters are another word in another language, as `mais` and `son` are. */
interface LatinWords {
  /** Longer ones first. */
  readonly anywhere: string;
  /** Right before the words, and the articles with them. */
  readonly near: string;
  /** Of whose things they speak: not right before somebody who does something. */
  readonly whose: string;
  /** Verbs of knowing and saying: a determiner before them is the frame's. */
  readonly frame: string;
}

const latinWords: Readonly<Record<string, LatinWords>> = {
  en: {
    // Not `each other`, `one another`, `another matter`, `not only`.
    anywhere:
      "each(?! other)|every(?! now and| bit as)|(?<!one )another(?! (?:thing|matter|question|story|way|reason|point|word))|(?<!(?:not|n['’]t) )only(?! (?:if|because|when|then)(?![a-z]))",
    near: '(?<!(?:us|you|them|we|they) )(?:all|both)(?: of)?(?: the| these| those)?|just|merely|(?:the |an? )?(?:other|further|additional|extra|remaining)|the (?:first|last|next|same)',
    whose: 'my|your|his|her|its|our|their|whose',
    frame:
      'know(?:s|n)?|knew|sa(?:y|ys|id|ying)|tell(?:s|ing)?|told|th(?:ink|inks|inking|ought)|believ(?:e|es|ed|ing)|hear(?:s|d)?|saw|see(?:s|n)?|remember(?:s|ed)?|recall(?:s|ed)?|forg[eo]t(?:s|ten)?|understands?|understood|agree(?:s|d)?|admit(?:s|ted)?|den(?:y|ies|ied)|claim(?:s|ed|ing)?|report(?:s|ed)?|hop(?:e|es|ed|ing)|wish(?:es|ed)?|fear(?:s|ed)?|feel(?:s|ing)?|felt|find(?:s)?|found|learn(?:s|ed|t)?|add(?:s|ed)?|mean(?:s|t)?|mention(?:s|ed)?|not(?:e|es|ed)|point(?:s|ed)? out|reali[sz](?:e|es|ed)|explain(?:s|ed)?|announc(?:e|es|ed)|show(?:s|ed|n)?|prove(?:s|d|n)?|repeat(?:s|ed)?|insist(?:s|ed)?|argu(?:e|es|ed)|ask(?:s|ed)?|wonder(?:s|ed)?|write(?:s)?|wrote|read(?:s)?|guess(?:es|ed)?|suppose(?:s|d)?|expect(?:s|ed)?|promis(?:e|es|ed)|swear(?:s)?|swore|remind(?:s|ed)?|inform(?:s|ed)?|assur(?:e|es|ed)|warn(?:s|ed)?|is sure|are sure|that(?=\\s*$)',
  },
  es: {
    anywhere: 'cada(?! vez)|(?<!no )(?:s[oó]lo|solamente|[uú]nicamente)',
    near: 'todos los|todas las|amb[oa]s|otr[oa]s?|demás|más',
    whose: '(?:los |las )?(?:mis?|tus?|sus?|(?:nuestr|vuestr)[oa]s?)',
    frame:
      's[eé]|sab(?:e|es|en|emos|ía|ían|rá|rán)|supo|supimos|di(?:ce|cen|cho|jo|jeron|go|cemos)|decimos|decir|cre(?:e|en|o|emos|ía)|piens[ao]n?|pensamos|recuerd[ao]n?|recordamos|cuent[ao]n?|contó|afirm[aó]n?|o(?:ye|yó|ímos)|ve|vemos|vio|que(?=\\s*$)',
  },
  pt: {
    anywhere: 'cada(?! vez)|(?<!não )(?:somente|só(?! que))',
    near: 'todos os|todas as|amb[oa]s|outr[oa]s?|demais|mais',
    whose: '(?:os |as |o |a )?(?:meus?|minhas?|teus?|tuas?|seus?|suas?|(?:noss|voss)[oa]s?)',
    frame:
      'sei|sab(?:e|em|emos|ia|iam|erá)|soub[eé](?:mos)?|di(?:z|zem|zemos|sse|sseram|to)|digo|dizer|acredit[ao]m?|acreditamos|ach[ao]m?|achamos|pens[ao]m?|pensamos|lembr[ao]m?|lembramos|cont[ao]m?|contou|afirm[ao]m?|afirmou|v[êi]|vemos|viu|que(?=\\s*$)',
  },
  fr: {
    anywhere: '(?<!non )(?:chaque|seulement|uniquement)',
    near: "tous les|toutes les|(?:les )?autres?|d['’]autres|encore",
    whose: 'mon|ma|mes|ton|ta|tes|son|sa|ses|notre|nos|votre|vos|leurs?',
    frame:
      "sai[st]|savent|savons|savez|saura|savait|su|di[st]|disent|disons|dites|dire|disait|croi[st]|croient|croyons|pense(?:nt)?|pensons|affirme(?:nt)?|rappelle(?:nt)?|raconte(?:nt)?|entend(?:u|ent)?|voi[ts]|vu|qu[e'’](?=\\s*$)",
  },
  de: {
    anywhere: '(?<!nicht )(?:jede[mnrs]?(?=\\s+\\p{L})|nur|lediglich|ausschließlich)',
    near: 'alle[rn]?|beiden?|sämtliche[rn]?|noch|(?:die |den |der )?(?:weiteren?|anderen?|übrigen)',
    whose: '(?:mein|dein|sein|ihr|unser|eur)(?:e[mnrs]?)?|deren|dessen',
    frame:
      'wei(?:ß|ss)t?|wissen|wusste[nt]?|sag(?:e|en|t|te|ten)|gesagt|glaub(?:e|en|t|te|ten)|denk(?:e|en|t)|dachte[n]?|mein(?:en|t|te|ten)|behaupte[nt]?|behauptete[n]?|hör(?:e|en|t|te|ten)|gehört|sieht|sehen|sah(?:en)?|erinner(?:n|t|te)|erzähl(?:en|t|te|ten)|dass(?=\\s*$)',
  },
};

/** Who owns what follows: not `that's`, `let's`. */
const owner = String.raw`(?!(?:that|it|he|she|this|there|here|what|who|where|how|when|why|let|one|everything|nobody|nothing)['’])\p{L}[\p{L}-]*(?:['’]s|s['’])`;

const whole = (words: string) => `(?<!${letter}|['’-])(?:${words})(?!['’-]?${letter})`;
const rightBefore = (words: string) => new RegExp(`(?<!${letter}|['’-])(?:${words})\\s+$`, 'iu');
const latinOwner = new RegExp(`(?<![\\p{L}'’-])${owner}\\s+$`, 'iu');
/** What goes on with `is`: `Ann's [not here]`. */
const isVerb = /^(?:an?|the|not|been|being|going|sure|right|\p{L}+ing)(?!\p{L})/iu;

/** Not where those signs are a part of words that leave nothing out: 只要, 不只, 三只, 另類. */
const chinese =
  /每(?!況|况)|另(?![類类眼起])|(?<!不)[僅仅](?!供)|(?<![不\d〇一二兩两三四五六七八九十百千萬万幾几這这那每])只(?![要是管顧顾怕好見见])/g;
/** Of Chinese and Japanese. */
const hanFrame =
  /[說说講讲稱称告問问答認认覺觉想信聽听言話话述思]|知道?|[覚聞]|以[為为]|指出|表示|提到|提及|看[到見见]|[記记]得|宣[布佈稱称]|[強强][調调]|[報报][導导道]|[寫写]/;
const chineseNear =
  /(?:其[他它餘余]|所有|全部|[這这那]些|(?:[我你您他她它咱誰谁]|自己|人家|[對对]方|[別别]人|\p{Script=Han}[國国市縣县省州府黨党軍军院部局])[們们]?的)$/u;
const japanese = /わずか|たった|さらに|毎|各(?!地)|別の|他の/g;
const japaneseNear = /(?:[彼私僕俺君]|彼女|我々|あなた|自分|[一-龯ァ-ヶー][国市県都府党省社軍])(?:たち|達|ら)?の$/;
const japaneseBehind = /^(?:だけ|のみ|しか|ずつ)/;
const korean = /(?<![가-힣])(?:매|각각?|또|다른|추가로?|겨우|고작|단지|오직|불과|모든)(?=\s)/g;
const koreanNear = /(?<![가-힣])(?:그|그녀|우리|저희|당신|너희?|자신|나|저|[가-힣]+[국시도당부])들?의\s+$/;
const koreanFrame = /말|알|안다|아는|생각|믿|듣|들었|기억|주장/;
const koreanBehind = /^(?:뿐|밖에|씩)/;
const arabic = /(?<![\u0621-\u064a])(?:كل|فقط|آخر|أخرى)(?![\u0621-\u064a])/g;
const arabicFrame = /قال|قول|يعرف|نعرف|يعلم|نعلم|يظن|نظن|سمع|أن\s*$/;

/** Who does something, or an article: no `his` or `other` before it speaks of it, as in `told her [he cut jobs]`. */
const isSubject =
  /^(?:I|he|she|it|we|you|they|there|this|that|these|those|the|an?|él|ellos|ellas|nosotros|yo|ele|eles|elas|eu|nós|je|il|ils|elles?|nous|vous|on|ich|er|wir|man|les|los|las|die|der|das)(?!['’-]?\p{L}{3})(?!\p{L})/iu;

/**
 * Those of what stands before and behind some words in their clause that speak of them, each in order. `language`: of the talk there, as
 * a BCP 47 tag; of a language in Latin letters that isn't known here none is found. Before the words a determiner may stand farther off,
 * but not before a word of knowing or saying, whose own it is: `each of us knows [he cut jobs]`. Behind them it stands next to them.
 */
export function findDeterminers(
  before: string,
  exact: string,
  after: string,
  language: string,
): { readonly heads: readonly Determiner[]; readonly tails: readonly Determiner[] } {
  const heads: Determiner[] = [];
  const tails: Determiner[] = [];
  for (const { is, anywhere, near, whose, behind, frame } of scriptsOf(language)) {
    if (is.test(before)) {
      const free = allOf(before, anywhere);
      for (const one of free) if (!frame.test(before.slice(one.end))) heads.push(one);
      for (const pattern of [...near, ...(isSubject.test(exact) ? [] : whose)]) {
        const found = pattern.exec(before);
        if (found && !(pattern === latinOwner && (isVerb.test(exact) || isQuotedAt(before)))) {
          heads.push(determinerAt(before, found.index, before.length));
        }
      }
    }
    if (!is.test(after)) continue;
    const next = allOf(after, anywhere)[0];
    if (next && after.slice(0, next.start).trim() === '') tails.push(next);
    const found = behind?.exec(after);
    if (found) tails.push(determinerAt(after, 0, found[0].length));
  }
  return { heads, tails };
}

/** The words of all that stand in what is beside a quote, whatever they speak of. */
export function determinersBeside(before: string, exact: string, after: string, language: string): ReadonlySet<string> {
  const { heads, tails } = findDeterminers(before, exact, after, language);
  const free = scriptsOf(language).flatMap(({ is, anywhere }) =>
    [before, after].flatMap((words) => (is.test(words) ? allOf(words, anywhere) : [])),
  );
  return new Set([...heads, ...tails, ...free].map(({ words }) => words));
}

function allOf(text: string, anywhere: RegExp): Determiner[] {
  return Array.from(text.matchAll(anywhere), ({ index, 0: { length } }) => determinerAt(text, index, index + length));
}

function determinerAt(text: string, start: number, end: number): Determiner {
  return { start, end, words: typeset(text.slice(start, end)).trim().toLowerCase() };
}

/** True if the apostrophe that a clause ends with closes what one before it opened. */
function isQuotedAt(before: string): boolean {
  return /['’]\s+$/.test(before) && /(?<!\p{L})['‘]\p{L}/u.test(before);
}

interface Script {
  readonly is: RegExp;
  readonly anywhere: RegExp;
  readonly near: readonly RegExp[];
  readonly whose: readonly RegExp[];
  readonly behind?: RegExp;
  /** A word of what frames the words. */
  readonly frame: RegExp;
}

const others: readonly Script[] = [
  {
    is: /^(?!.*[\u3040-\u30ff])(?=.*\p{Script=Han})/su,
    anywhere: chinese,
    near: [chineseNear],
    whose: [],
    frame: hanFrame,
  },
  {
    is: /[\u3040-\u30ff]/,
    anywhere: japanese,
    near: [japaneseNear],
    whose: [],
    behind: japaneseBehind,
    frame: hanFrame,
  },
  {
    is: /[가-힣]/,
    anywhere: korean,
    near: [koreanNear],
    whose: [],
    behind: koreanBehind,
    frame: koreanFrame,
  },
  { is: /[\u0621-\u064a]/, anywhere: arabic, near: [], whose: [], frame: arabicFrame },
];

const latinScripts = new Map<string, Script>(
  Object.entries(latinWords).map(([language, { anywhere, near, whose, frame }]) => [
    language,
    {
      is: /[a-z]/i,
      anywhere: new RegExp(whole(anywhere), 'giu'),
      near: [rightBefore(near)],
      whose: language === 'en' ? [rightBefore(whose), latinOwner] : [rightBefore(whose)],
      frame: new RegExp(whole(frame), 'iu'),
    },
  ]),
);

function scriptsOf(language: string): readonly Script[] {
  const latin = latinScripts.get(language.split('-', 1)[0]!);
  return latin ? [latin, ...others] : others;
}
