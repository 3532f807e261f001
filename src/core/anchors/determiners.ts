/**
 * Words that tell of which or of how many things a clause speaks, or of whose: `each`, `another`, `only`, `all the other`, `their`,
 * `the mayor's`. Where one came or went, the clause says the same of other things.
 */

/** Words of a clause, by offsets in it. */
export interface Determiner {
  readonly start: number;
  readonly end: number;
}

const letter = String.raw`[a-z\u00c0-\u024f]`;

// Longer ones first. Not `each other`, `one another`, `another matter`, `not only`, `cada vez`.
const anywhereInLatin = [
  "each(?! other)|every(?! now and| bit as)|(?<!one )another(?! (?:thing|matter|question|story|way|reason|point|word))|(?<!(?:not|n['’]t) )only(?! (?:if|because|when|then)(?![a-z]))",
  'cada(?! vez)|(?<!no |não )(?:s[oó]lo|solamente|[uú]nicamente|somente|só(?! que))',
  '(?<!non )(?:chaque|seulement|uniquement)',
  '(?<!nicht )(?:jede[mnrs]?(?=\\s+\\p{L})|nur|lediglich|ausschließlich)',
];
/** Right before the words, and the articles with them. */
const nearInLatin = [
  '(?:all|both)(?: of)?(?: the| these| those)?|just|merely|(?:the |an? )?(?:other|further|additional|extra|remaining)|the (?:first|last|next|same)',
  'my|your|his|her|its|our|their|whose',
  '(?:todos los|todas las|todos os|todas as|amb[oa]s|otr[oa]s?|outr[oa]s?|demás|demais|más|mais|(?:los |las |os |as |o |a )?(?:mis?|tus?|sus?|meus?|minhas?|teus?|tuas?|seus?|suas?|(?:nuestr|vuestr|noss|voss)[oa]s?))',
  "(?:tous les|toutes les|(?:les )?autres?|d['’]autres|encore|mon|ma|mes|ton|ta|tes|son|sa|ses|notre|nos|votre|vos|leurs?)",
  '(?:alle[rn]?|beiden?|sämtliche[rn]?|noch|(?:die |den |der )?(?:weiteren?|anderen?|übrigen)|(?:mein|dein|sein|ihr|unser|eur)(?:e[mnrs]?)?|deren|dessen)',
];
/** Who owns what follows: not `that's`, `let's`. */
const owner = String.raw`(?!(?:that|it|he|she|this|there|here|what|who|where|how|when|why|let|one|everything|nobody|nothing)['’])\p{L}[\p{L}-]*(?:['’]s|s['’])`;

const latin = new RegExp(`(?<!${letter}|['’-])(?:${anywhereInLatin.join('|')})(?!['’-]?${letter})`, 'giu');
const latinNear = new RegExp(`(?<!${letter}|['’-])(?:${nearInLatin.join('|')})\\s+$`, 'i');
const latinOwner = new RegExp(`(?<![\\p{L}'’-])${owner}\\s+$`, 'iu');
/** What goes on with `is`: `Ann's [not here]`. */
const isVerb = /^(?:an?|the|not|been|being|going|sure|right|\p{L}+ing)(?!\p{L})/iu;

/** Not where those signs are a part of words that leave nothing out: 只要, 不只, 三只, 另類. */
const chinese =
  /每(?!況|况)|另(?![類类眼起])|(?<!不)[僅仅](?!供)|(?<![不\d〇一二兩两三四五六七八九十百千萬万幾几這这那每])只(?![要是管顧顾怕好見见])/g;
const chineseNear =
  /(?:其[他它餘余]|所有|全部|[這这那]些|(?:[我你您他她它咱誰谁]|自己|人家|[對对]方|[別别]人|\p{Script=Han}[國国市縣县省州府黨党軍军院部局])[們们]?的)$/u;
const japanese = /わずか|たった|さらに|毎|各(?!地)|別の|他の/g;
const japaneseNear = /(?:[彼私僕俺君]|彼女|我々|あなた|自分|[一-龯ァ-ヶー][国市県都府党省社軍])(?:たち|達|ら)?の$/;
const japaneseBehind = /^(?:だけ|のみ|しか|ずつ)/;
const korean = /(?<![가-힣])(?:매|각각?|또|다른|추가로?|겨우|고작|단지|오직|불과|모든)(?=\s)/g;
const koreanNear = /(?<![가-힣])(?:그|그녀|우리|저희|당신|너희?|자신|나|저|[가-힣]+[국시도당부])들?의\s+$/;
const koreanBehind = /^(?:뿐|밖에|씩)/;
const arabic = /(?<![\u0621-\u064a])(?:كل|فقط|آخر|أخرى)(?![\u0621-\u064a])/g;

/** Those of what stands before and behind some words in their clause, each in order. */
export function findDeterminers(
  before: string,
  exact: string,
  after: string,
): { readonly heads: readonly Determiner[]; readonly tails: readonly Determiner[] } {
  const heads: Determiner[] = [];
  const tails: Determiner[] = [];
  for (const { is, anywhere, near, behind } of scripts) {
    if (is.test(before)) {
      for (const { index, 0: words } of before.matchAll(anywhere))
        heads.push({ start: index, end: index + words.length });
      for (const pattern of near) {
        const found = pattern.exec(before);
        if (found && !(pattern === latinOwner && (isVerb.test(exact) || isQuotedAt(before)))) {
          heads.push({ start: found.index, end: before.length });
        }
      }
    }
    if (!is.test(after)) continue;
    for (const { index, 0: words } of after.matchAll(anywhere)) tails.push({ start: index, end: index + words.length });
    const found = behind?.exec(after);
    if (found) tails.push({ start: 0, end: found[0].length });
  }
  return { heads, tails };
}

/** True if the apostrophe that a clause ends with closes what one before it opened. */
function isQuotedAt(before: string): boolean {
  return /['’]\s+$/.test(before) && /(?<!\p{L})['‘]\p{L}/u.test(before);
}

interface Script {
  readonly is: RegExp;
  readonly anywhere: RegExp;
  readonly near: readonly RegExp[];
  readonly behind?: RegExp;
}

const scripts: readonly Script[] = [
  { is: /[a-z]/i, anywhere: latin, near: [latinNear, latinOwner] },
  { is: /^(?!.*[\u3040-\u30ff])(?=.*\p{Script=Han})/su, anywhere: chinese, near: [chineseNear] },
  { is: /[\u3040-\u30ff]/, anywhere: japanese, near: [japaneseNear], behind: japaneseBehind },
  { is: /[가-힣]/, anywhere: korean, near: [koreanNear], behind: koreanBehind },
  { is: /[\u0621-\u064a]/, anywhere: arabic, near: [] },
];
