/**
 * Words that turn what a clause says, by what they are looked for in: adverbs, determiners, and verbs that say that something
 * did not come about. The classes of all scripts take an engine long to prepare, so each alphabet has patterns of its own.
 */

// Longer ones first.
const english = [
  'no longer|not|never|cannot|neither|nor|none|nobody|nothing|nowhere|without|hardly|barely|scarcely|rarely|seldom',
  '(?:fail|refus|declin|ceas|forg[eo]t)(?:e?s|e?d|ing|ten)? to|unable to|stop(?:s|ped|ping)?|avoid(?:s|ed|ing)?',
  '(?:den(?:y|ies|ied|ying))|far from|nowhere near|anything but|untrue|false that|few of|less|pretend(?:s|ed|ing)?|lack(?:s|ed|ing)?|(?:would|could|should|might) have|(?:plan(?:s|ned|ning)?|hop(?:es?|ed|ing)|want(?:s|ed)?|intend(?:s|ed|ing)?|aim(?:s|ed|ing)?|promis(?:es?|ed|ing)|propos(?:es?|ed|ing)|tr(?:y|ies|ied|ying)|attempt(?:s|ed|ing)?|expect(?:s|ed|ing)?) to|might|could(?! have)|instead of|rather than|(?:all|every(?:one|body|thing)) but|except(?:ing)?|excluding|other than|apart from|aside from|unlikely to|wrongly|falsely|(?:almost|nearly)(?!\\s*(?:[$€£¥]|\\d))',
  String.raw`\p{L}+n['’]t`.replace(String.raw`\p{L}`, '[a-z]'),
  'no(?!\\s+(?:matter|doubt|wonder)\\b)',
];
/** Not negations, but they turn a number as much, and those who read numbers don't look for them behind its noun. */
const bounds =
  '(?:or|and) (?:more|less|fewer)|at (?:most|least|best|worst)|as (?:few|little|low|many|much|high) as|como (?:mucho|máximo|mínimo)|a lo sumo|(?:tout )?au (?:plus|moins|maximum|minimum)|no (?:máximo|mínimo)|höchstens|allenfalls|maximal|gerade (?:ein)?mal|o (?:más|menos)|ou (?:plus|moins|mais|menos)|oder (?:mehr|weniger)';
const spanish =
  'tampoco|nunca|jamás|ning(?:ún|un[oa]s?)|nada|nadie|sin|falso que|dej(?:ar|ó|amos|aron|a|an) de|apenas|casi(?!\\s*[$€£]?\\d)';
const french =
  'pas|jamais|aucune?|rien|sans|ni|guère|nullement|faux que|(?<!une |la |cette |chaque |par |de )personne|à peine|faillir|failli|presque(?!\\s*[$€£]?\\d)';
const german =
  'nicht|nie|niemals|kein(?:e[mnrs]?)?|weder|ohne|nichts|niemand(?:em|en)?|nirgends|keineswegs|keinesfalls|mitnichten|nimmer|kaum|(?:beinahe|fast)(?!\\s*[$€£]?\\d)';
const portuguese =
  'não|nem|jamais|nenhum(?:a|as)?|nenhuns|ninguém|sem|deix(?:ar|ou|amos|aram|a|am) de|quase(?!\\s*[$€£]?\\d)';
const letter = String.raw`[a-z\u00c0-\u024f\u0300-\u036f\u1e00-\u1eff]`;
const latin = new RegExp(
  `(?<!${letter}|${letter}['’])(?:${[...english, bounds, spanish, french, german, portuguese].join('|')})(?!['’]?${letter})(?!\\s+(?:only|just|merely|least|solo|sólo|solamente|seulement|nur|só|apenas)\\b)`,
  'gi',
);
/** The half of a French negation that may be left out, and so counts for nothing beside the other. */
const frenchHalf = new RegExp(`(?<!${letter})(?:ne(?!${letter})|n['’](?=${letter}))`, 'gi');

// Not where those signs are a part of words that negate nothing: 特別, 淹沒, 除非, 不過, 未來, 非常.
const chinese = new RegExp(
  [
    '[並并從从尚]?(?:沒有|没有)',
    '[並并從从尚]?[不](?![管過过論论僅仅但只單单同少斷断久錯错禁])',
    '[並并從从尚]?未(?![來来])',
    '[無无](?![論论線线])',
    '哪[裡里](?=[是有會会能]|$)|[頂顶]多|充其量|差[點点]|差一[點点]|[險险]些|[幾几]乎|(?<![多不至])少(?![數数年女爺爷林校將将許许])',
    '打算|想要|希望|也[許许]|或[許许]|可能(?!性)|有望|[試试][圖图]|企[圖图]|力[爭争]|[爭争]取',
    '除了(?!.{0,12}[也都還还])|除去|[與与]其|何止|莫非|[誤误][傳传]|哪有|勿|拒[絕绝]|否[認认]|[難难]以|避免|停止',
    '[並并從从尚]?(?<![淹沉沈埋出吞隱隐覆泯湮])[沒没]',
    '[並并]?(?<![除是南北東东西中莫])非(?![常洲營营])',
    '(?<![特級级性個个分區区類类告離离差識识辨派國国組组另])[別别](?![的人名墅])',
  ].join('|'),
  'g',
);
const japanese =
  /ませんでした|ません|なかった|なかっ|ない|なく(?=[てな、]|$)|[不非無未]$|なければ|ずに|(?<=[一-龯せかさたなまられわがばえべけてねめれげ])ず(?=[、。，\s]|$)|ぬ(?=[、。\s]|$)|まい(?=[、。\s]|$)|未だ|断っ|拒[んみ否]|不(?=[可能])|無(?=[い く])|失敗|損[ねな]|足らず|(?<=[円人%％個件年月日台本社校])近く/g;
const korean =
  /(?<![가-힣])(?:안|못)(?=\s)|않|없|아니|아닌|아닙|아닐|가까이|남짓|못하|못했|못한|지\s*말|말라|실패|거부|불가/g;
const arabicLetter = String.raw`[\u0621-\u064a]`;
const arabic = new RegExp(
  `(?<!${arabicLetter})[وف]?(?:لا|لم|لن|لما|ليس(?:ت|وا)?|لسنا|لست|ما|غير|بدون|دون|عدم|بلا|بالكاد|نادرا|قلما|(?:رفض|فشل|امتنع|عجز)${arabicLetter}{0,3}|كاد${arabicLetter}{0,2})(?!${arabicLetter})`,
  'g',
);
/** Arabic words that bound or multiply a number: there is nothing else that reads those. */
const arabicBounds = new RegExp(
  `(?<!${arabicLetter})(?:أقل من|أكثر من|حوالي|نحو|قرابة|زهاء|تقريبا|على الأقل|على الأكثر|حتى|مليون|ملايين|مليار|ألف|آلاف|مئة|مائة|بالمئة|بالمائة|في المئة|في المائة|نصف|ثلث|ربع|ضعف)(?!${arabicLetter})|[٪%]`,
  'g',
);

/** A word that turns a clause, and where it stands there. */
export interface Negation {
  readonly start: number;
  readonly end: number;
}

/** The words of a clause that turn what it says, in order. `sample`: words of the same language, to tell by which patterns. */
export function findNegations(clause: string, sample: string): Negation[] {
  const found = patternsFor(sample).flatMap((pattern) =>
    Array.from(clause.matchAll(pattern), ({ index, 0: { length } }) => ({ start: index, end: index + length })),
  );
  if (found.length === 0) {
    const [half] = clause.matchAll(frenchHalf);
    if (half) return [{ start: half.index, end: half.index + half[0].length }];
  }
  return found.sort((a, b) => a.start - b.start);
}

function patternsFor(sample: string): RegExp[] {
  const patterns: RegExp[] = [];
  if (/[a-z]/i.test(sample)) patterns.push(latin);
  if (/[\u3040-\u30ff]/.test(sample)) patterns.push(japanese);
  else if (/[\u4e00-\u9fff]/.test(sample)) patterns.push(chinese);
  if (/[\uac00-\ud7a3]/.test(sample)) patterns.push(korean);
  if (/[\u0621-\u064a]/.test(sample)) patterns.push(arabic, arabicBounds);
  return patterns;
}
