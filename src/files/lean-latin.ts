/** Of a language, its letters besides a to z with how often each comes among them, and small words that tell it. */
interface Language {
  readonly letters: Readonly<Record<string, number>>;
  readonly words: RegExp;
}

const language = (letters: string, words: string): Language => {
  const pairs = [...letters.matchAll(/(\p{L}) ?(\d+)/gu)].map(
    ([, letter = '', count]) => [letter, Number(count)] as const,
  );
  const sum = pairs.reduce((all, [, count]) => all + count, 0);
  return {
    letters: Object.fromEntries(pairs.map(([letter, count]) => [letter, count / sum])),
    words: new RegExp(`(?<!\\p{L})(?:${words.replaceAll(' ', '|')})(?!\\p{L})`, 'giu'),
  };
};

const western = [
  language('é50 è10 ï5 ö5 ü8 ç5 ñ5 á3 ê3 ó2', 'the and of to is that was for with we it'),
  language('é63 à15 è10 ê6 ç3 ô3 î2 â2 û2 ù1 ï1 ë1 œ1', 'le les des et est que dans pour une du'),
  language('ü33 ä29 ö18 ß18', 'der die und das ist nicht ein mit wir es'),
  language('ó26 í23 á18 é14 ñ10 ú6 ü1', 'el los las por una con que del y'),
  language('ã20 ç18 á14 é14 í9 ó8 ê5 õ5 ú4 à3 â3 ô2', 'os um uma para que com em'),
  language('è40 à30 ò11 ù10 é7 ì5', 'che di il per non una del sono'),
  language('ë50 é25 ï15 ö5 è3 ü3', 'het een van en niet dat'),
  language('ä42 å32 ö30 é2', 'och att som det inte är'),
  language('å33 ø27 æ25 é2', 'og det ikke som til er vi'),
  language('ð30 í15 á15 þ10 ó8 ö8 æ7 é6 ú5 ý2', 'og sem er ekki það'),
];

const central = [
  language('ł28 ę17 ą16 ó14 ż12 ś10 ć6 ń3 ź1', 'nie jest czy jak przez dla tego tym ale roku oraz lub w z'),
  language(
    'í20 á14 ě10 é8 ř8 ý8 č7 ž7 š6 ů5 ú1 ť1 ď1 ň1 ó1',
    'jsem jsou jsme jako aby pro nebo bylo byl tak když protože se že',
  ),
  language('á14 í9 č9 ž8 š8 ú8 é7 ý7 ť6 ľ4 ň2 ô2 ď2 ä1 ó1', 'som sme ako sa alebo bolo že keď'),
  language('é31 á30 ó10 ö9 ő8 í5 ü5 ú3 ű2', 'hogy nem az egy meg van csak volt és'),
  language('ă45 î14 ş12 ţ11 â8', 'nu este sunt din pentru care cu mai'),
  language('č20 š15 ž10 ć10 đ3', 'nije koji ali kao bilo smo je ki tudi lahko kot za da'),
];

/** What is hardly ever written. */
const least = 0.004;
/** How much a small word tells, as a logarithm. */
const perWord = 1;
/** Letters of one text aren't chosen one by one: a few of them tell less than they would. */
const caution = 4;

/**
 * From 0 to 1: how likely the languages of Central Europe wrote a text rather than those of the West, given how it reads in the
 * encoding of each; a half if nothing tells.
 */
export function leanCentral(asCentral: string, asWestern: string): number {
  return shareOfFirst(likelihoodOf(asCentral, central), likelihoodOf(asWestern, western));
}

/** From 0 to 1: how likely a language of Central Europe is the first text rather than the second, of the same bytes; a half if nothing tells. */
export function leanTo(text: string, other: string): number {
  return shareOfFirst(likelihoodOf(text, central), likelihoodOf(other, central));
}

function shareOfFirst(one: number, other: number): number {
  return 1 / (1 + Math.exp((other - one) / caution));
}

function likelihoodOf(text: string, languages: readonly Language[]): number {
  // Signs in a word are letters of another encoding.
  const letters =
    text.toLowerCase().match(/(?![a-z])\p{L}|(?<=\p{L})[¹³¿¼¾£¥§¯º](?=\p{L})|(?<=\p{L})[±¶¦©®]|[±¶¦](?=\p{L})/gu) ?? [];
  let best = Number.NEGATIVE_INFINITY;
  for (const { letters: known, words } of languages) {
    let sum = (text.match(words)?.length ?? 0) * perWord;
    for (const letter of letters) sum += Math.log(known[letter] ?? least);
    best = Math.max(best, sum);
  }
  return best;
}
