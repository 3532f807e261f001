/**
 * Words around a sentence that take back that it is so: conditions, doubt, falsehood, a question, that somebody else says it or nobody
 * can, and a sentence behind it that denies it. They stand farther from the words than a negation does: behind a colon, at the end of
 * the sentence, in the next one.
 */

/** A framing, by offsets in what it was looked for in. */
export interface Framing {
  readonly start: number;
  readonly end: number;
}

const letter = String.raw`[a-z\u00c0-\u024f]`;
const latinWords = (words: readonly string[], flags = 'gi') =>
  new RegExp(`(?<!${letter}|${letter}['’-])(?:${words.join('|')})(?!['’]?${letter})`, flags);

/** In the clause before the words. */
const conditions = [
  latinWords([
    'if|unless|whether|suppos(?:e|ing)|assum(?:e|ing)|imagine|in case|provided that|lest',
    'wish(?:es|ed)?|(?<!no |without |without a )doubt(?:s|ed|ful|fully)?|allegedly|supposedly|rumou?r has it',
    'wenn|ob|angeblich|bezweifle|si|supuestamente|ojalá|dudo que|je doute que|prétendument|supostamente|duvido que',
  ]),
  /如果|假[如使設设]|倘若|(?<![主重需只])要是|(?<![自倘假般])若(?!干)|除非|(?<![\d〇一二兩两三四五六七八九十百千幾几])[萬万]一|即使|是否|[難难]道|[懷怀]疑|但[願愿]|[誰谁][說说]|[據据聽听傳传][說说聞闻]|[據据][稱称]|有人[說说]|[謠谣][傳传言]/g,
  /もし(?!も?し)|仮に/g,
  /(?<![가-힣])(?:만약|만일)/g,
];

/** Right before the words, a comma, a colon or a quotation mark between them perhaps: what others say. */
const speeches = [
  new RegExp(
    `(?<!${letter})(?!(?:I|we)\\s)(?:he|she|they|you|who|someone|somebody|some|many|most|others|several|people|critics|opponents|(?:the|my|his|her|their|our)\\s+${letter}+)\\s+(?:(?:once|now|even|still|also|has|have|had|just|who)\\s+)?(?:says?|said|claim(?:s|ed)?|alleg(?:es?|ed)|argues?|argued|insist(?:s|ed)?|pretend(?:s|ed)?|believes?|thinks?|hopes?|hoped|wrote|writes|boast(?:s|ed)?)(?:\\s+that)?[:,]?\\s*["“'‘]?$`,
    'i',
  ),
  /(?<!\p{L})\p{Lu}[\p{L}'’.-]+\s+(?:says|said|claims|claimed|alleges|alleged|argues|argued|insists|insisted)(?:\s+that)?[:,]?\s*["“'‘]?$/u,
  new RegExp(
    `(?<!${letter})(?:according to (?!me|us|our|my)[^.!?,:]{1,40}|(?:you|they|we|he|she|some) (?:may |might |will |must )?have (?:all )?(?:heard|read)(?: that)?|it (?:is|was|has been|used to be|is being) (?:often |widely |also )?(?:said|claimed|believed|rumou?red|alleged|reported|thought|argued)(?: that)?)[:,]?\\s*["“'‘]?$`,
    'i',
  ),
  /(?:[他她你您誰谁]|(?<!我)[們们]|有人|人家)\p{Script=Han}{0,3}(?:說|说|講|讲|稱|称|認為|认为|以為|以为)[：:，,]?\s*[「『“"]?$/u,
  /(?<!我|我們|我们)(?:[聲声宣謊谎][稱称])[：:，,]?\s*[「『“"]?$/u,
];

/** What some word of all English `speeches` begins with or holds: without it none of them need be asked, which take long to prepare. */
const saying =
  /sa[iy]|claim|alleg|argu|insist|pretend|believ|th(?:ink|ought)|hope|wr(?:ote|ite)|boast|accord|heard|read|rumou?r|report/i;
const ascii = /^[\0-\x7f]*$/;

/** Right before the words: what quotes them, in quotation marks behind anything, or behind a verb of writing; and who quotes himself. */
const quoting =
  /(?:\p{L}\s?[:,]\s*["“]|\p{Script=Han}[：:，]\s*[「『“"]|(?:[寫写][著着道]?|[聲声宣][稱称]|[報报][導导道][稱称說说]?)[：:，,]\s*[「『“"]?)$/u;
const myself = /(?:^|[^\p{L}])(?:I|[Ww]e)(?!\p{L})/u;
const myselfInChinese = /[我咱]/;

/** In the clause of the words, in one before it that a colon ends, or in one that says `that is` of it. */
const falsehoods = [
  latinWords([
    "lie|lies|lied|lying|liars?|hoax|myths?|rumou?rs?|fake|false|falsehood|untrue|bogus|nonsense|fabricat(?:ed|ion)|made[ -]up|fiction|incorrect|(?:is|are|was|were|that[’']s|it[’']s) (?:plain |simply |just |completely )?wrong",
    'mentiras?|mensonges?|lüge|gelogen|falsch|faux|falso|falsa|bulo',
  ]),
  /(?<![放休請请春暑寒度])假的|[謊谎][話话言]|[說说撒][謊谎]|[騙骗]人|造[謠谣]|[謠谣]言|胡[說说]|[錯错]的|[錯错][誤误]|不[實实](?![施行際际現现])|假[話话消]|[瞎亂乱][說说掰]/g,
  /嘘|デマ|虚偽/g,
  /거짓|허위/g,
];

/** Of a frame that a colon ends, in Latin letters: that it's not said, promised or known, or by nobody. */
const denial = latinWords(
  [
    // Not `don't have to tell you`, nor `can't believe it`, which say the more that it is so.
    "(?:nobody|no one|none|never|nowhere|not|cannot|can[’']?t|[a-z]+n[’']t|refus(?:e|es|ed|ing) to|fail(?:s|ed|ing)? to|(?:un|not )able to|who (?:can|could|would|dares?|says?|said)|as if)(?![a-z])(?! (?:need|have|only|just|merely)(?![a-z]))[^.!?:]{0,24}? (?:say|says|said|saying|claim|claimed|promised?|tell|told|know|knows|known|think|thought|argue|argued|pretend|guarantee|confirm|confirmed|prove|proven?|mean|meant|believed?(?! (?:it|this|that|me))|true|so|(?:the )?case)(?! (?:it |this |that )?(?:[a-z]+ly |often |loud )?enough)(?![^:]{0,16} before)",
    '(?:nadie|nunca|jamás|no|ningun[oa]) [^.!?:]{0,24}(?:decir|diga|dice|dijo|digo|prometer|prometo|cre[eo]r?|sab[eé]|afirmar|cierto|verdad)',
    "(?:personne|jamais|pas|aucun|aucune|n[’']a|ne) [^.!?:]{0,24}(?:dire|dit|dise|promettre|promis|croire|affirmer|sait|vrai)",
    '(?:niemand|nie|niemals|nicht|kein|keine|keiner) [^.!?:]{0,24}(?:sagen|sagt|sagte|gesagt|behaupten|behauptet|versprechen|versprochen|glauben|glaubt|weiß|wissen|wahr)',
    '(?:ninguém|nunca|jamais|não) [^.!?:]{0,24}(?:dizer|diz|disse|digo|prometer|prometo|acredit[aeo]r?|sabe|afirmar|verdade)',
  ].map((words) => `${words}[^.!?:]{0,24}[:：]\\s*["“'‘«]?\\s*$`),
  'i',
);

/** The same in other scripts, that it's wrong, and that it is not to be: `Do not:`. */
const denials = [
  /(?<=^|[\s,;])(?:(?:(?:do|does|did|will|would|shall|should|can|could|must|may|might|is|are|was|were) not|cannot|[a-z]+n[’']t|(?:we|i|you|they)(?: [a-z]+)? never|on no account|under no circumstances|nicht|niemals|keinesfalls|nunca|jamás|jamais|ne pas|não|em caso algum)(?:,? please)?|^\s*(?:please,? )?(?:not|never|no(?= way))(?: way)?)\s?[:：]\s*["“]?$/i,
  /(?:不要|[別别]|禁止|切勿|不[得准許许可能會会該该]|[決决絕绝]不|[絕绝][對对]不)[：:]\s*[「『“"]?$/,
  /^\s*(?:wrong|not so|false|untrue|(?:a |the )?(?:common )?(?:misconception|misunderstanding|mistake|allegation|claim|fallacy)|falso|faux|falsch|errado)\s?[:：]\s*["“]?$/i,
  /(?:[誤误]解|迷思|[謬谬][論论誤误]|[誤误][傳传]|[傳传][聞闻]|不[實实][傳传訊讯][言息]?|[錯错][誤误]?)[：:]\s*[「『“"]?$/,
  /(?:[沒没](?:有)?人|[無无]人|[誰谁][也都敢能會会]|[從从][不未沒没]|不[敢能會会可肯願愿]|[沒没]有|[並并]?未曾?|不曾|[無无]法|拒[絕绝]|[難难]以|[別别](?!的)|不要|休想)(?!不|[沒没])\p{Script=Han}{0,8}(?:[說说]|[講讲]|[稱称]|承[諾诺]|保[證证]|相信|主[張张]|[認认][為为]|[證证][實实]|[斷断]言|告[訴诉]|知道)\p{Script=Han}{0,4}[：:]\s*[「『“"]?$/u,
  /(?:[誰だれ]も|決して|誰が)[^。！？\n：:]{0,16}(?:言|話|約束|断言|信じ|認め)[^。！？\n：:]{0,10}[：:]\s*[「『“"]?$|(?:言|話さ|約束し|断言でき|信じ|認め)[えわらでき]{0,3}(?:ない|ません|なかった)[：:]\s*[「『“"]?$/,
  /(?:아무도|누구도|결코)[^.!?\n:]{0,20}[:：]\s*["“'‘]?$|(?:말|약속|장담|믿)\S{0,3}\s?(?:수 없|지 않|지 못)\S{0,3}[:：]\s*["“'‘]?$/,
];

/** Where a sentence behind the words ends, or a clause of it. */
const ended = String.raw`(?=\s*(?:[.!?,;…—。！？，；]|$))`;
const lies = String.raw`(?:(?:a|an|all|just|simply|plain(?:ly)?|pure|utter|utterly|complete(?:ly)?|total(?:ly)?|absolute(?:ly)?|outright|big|damn(?:ed)?|quite|entirely|nothing but|the biggest|made|invented)\s+)*(?:lies?|lying|false|untrue|wrong|incorrect|nonsense|rubbish|bullshit|myth|hoax|fake(?: news)?|fiction|fabrication|fabricated|invented|made up|propaganda|slander)`;
/** What is called out of words that are not so. */
const outcry =
  '(?:(?:oh|ah|well),?\\s+)?(?:if only|as if|I wish|would that it were|in (?:your|their|his|her) dreams|dream on|fat chance|yeah,? right|hardly|not likely)';
/** The same right before them. */
const outcries = [
  new RegExp(`(?<=^|[.!?…:]["”’]?\\s+|\\n\\s*)${outcry}\\s*[!.…]+["”’]?\\s+["“]?$`, 'i'),
  /(?:[但只][願愿](?:如此)?|要是[這这]?[樣样]?就好了|才怪)[！!。…]+[」』”"]?\s*[「『“"]?$/,
];
/** Right behind the words: a sentence that says of them in English that they are not so. */
const denyingSentence = new RegExp(
  `^[.!。！]?["”’»)]*\\s*(?:(?:no|but|and|well|oh|of course|in fact|in truth)[,.!]?\\s+)*(?:(?:that|this|it|which|all (?:of )?(?:that|this|it)|that story|that claim)(?:[’']s|\\s+(?:is|was|were|are|has been))\\s+(?:${lies}|not\\s+(?:at all\\s+)?(?:true|so|right|correct|the case|the truth|what happened|a fact))${ended}|(?:that|this|it)\\s+(?:isn|wasn)[’']t\\s+(?:at all\\s+)?(?:true|so|right|correct|the case|the truth|what happened|a fact)${ended}|(?:none of (?:that|this|it)\\s+(?:is|was)\\s+true|nothing of the (?:kind|sort)(?: ever)? happened|(?:that|this|it)\\s+never\\s+happened)${ended}|(?:no,?\\s+)?(?:it|they|he|she|we|I|there|you)\\s+(?:(?:do|does|did|is|are|was|were|has|have|had|will|would|can|could)\\s+not|[a-z]+n[’']t)${ended}|(?:(?:or|at least)\\s+)?(?:so|that(?:[’']s| is) what|as)\\s+(?:they|he|she|you|people|some|others)(?: all)?\\s+(?:say|says|said|claim|claims|claimed|think|thinks|thought|believe|believes|tell us|told us|would have us believe)${ended}|I\\s+(?:made (?:that|this|it) up|take (?:that|this|it) back|withdraw (?:that|this|it)|retract (?:that|this|it)|misspoke|was (?:just |only )?(?:joking|kidding|wrong|lying|mistaken)|lied)${ended}|(?:I[’']m |I am )?(?:just|only) (?:kidding|joking)${ended}|(?:strike|scratch) that${ended}|(?:that|this) was (?:the|a|an|my|their|his|her) (?:claim|joke|mistake|error|slip)${ended}|${outcry}\\s*[!.…]|(?:not true|not so|${lies})(?=\\s*[.!]))`,
  'i',
);

/** The clause behind the stop of the words, and the words that it may begin and end with if it denies them: few clauses do. */
const nextClause =
  /^[.!。！,，;；]?["”’»」』)]*\s*(?:(?:no|but|and|well|oh|of course|in fact|in truth)[,.!]?\s+)*([^.!?,;:…—。！？，；]*)/i;
const firstWords: ReadonlySet<string> = new Set(
  "that this it which all that's that’s this's this’s it's it’s which's which’s none nothing no they he she we i there you or at so as i'm i’m just only strike scratch not a an simply plain plainly pure utter utterly complete completely total totally absolute absolutely outright big damn damned quite entirely the made invented if as would in dream fat yeah hardly oh ah well lie lies lying false untrue wrong incorrect nonsense rubbish bullshit myth hoax fake fiction fabrication fabricated propaganda slander".split(
    ' ',
  ),
);
const lastWords: ReadonlySet<string> = new Set(
  'lie lies lying false untrue wrong incorrect nonsense rubbish bullshit myth hoax fake news fiction fabrication fabricated invented up propaganda slander true so right correct case truth happened fact not say says said claim claims claimed think thinks thought believe believes us back misspoke joking kidding mistaken lied joke mistake error slip only if wish were dreams on chance yeah hardly likely oh ah well one really'.split(
    ' ',
  ),
);

const pronouns: ReadonlySet<string> = new Set(['it', 'this', 'that']);
const takingBack: ReadonlySet<string> = new Set(['i', 'strike', 'scratch']);
/** What such a sentence begins with in other languages that are written in plain letters. */
const firstOthers: ReadonlySet<string> = new Set(
  "eso esto todo isso isto tudo c'est c'était ce tout cela das dies alles".split(' '),
);

/** The same in other languages, and short ones that say of words only that they are not so. */
const denyingSentences = [
  /^[.!,;]?["”’]*[^\S\n]*(?:(?:or|just) )?(?:not(?: (?:one|so|true|really))?|a lie|(?:he|she|they) lied)(?=[^\S\n]*(?:[.!;]|$))/i,
  /^[。！!，,；;]?[」』”"]*[^\S\n]*(?:[錯错](?:了|的)?|不[對对](?:的)?|[並并]?(?:沒有|没有)|[並并]?不是(?:真的)?|是?假的|才怪)[。！!]/,
  /^[.!]?["”’»)]*\s*(?:(?:eso|esto|todo eso|isso|isto|tudo isso)\s+(?:es|era|é|são|son)\s+(?:todo |pura |puro |una |uma |tudo )*(?:mentiras?|fals[oa]|bulo|invento)|(?:eso|esto|isso|isto)\s+(?:no es|no era|não é|não era)\s+(?:verdad|cierto|así|verdade|assim))(?=\s*[.!,;:]|$)/i,
  /^[.!]?["”’»)]*\s*(?:(?:c[’']est|c[’']était|tout (?:cela|ça) est|cela est)\s+(?:un |que du |totalement |complètement )?(?:mensonge|faux|inventé|archifaux)|(?:ce n[’']est|ce n[’']était|cela n[’']est) pas (?:vrai|le cas|exact))(?=\s*[.!,;:]|$)/i,
  /^[.!]?["”’»)]*\s*(?:das|dies|alles) (?:ist|war) (?:alles |eine |eine glatte |glatt |schlicht |einfach |nur |völliger |völlig )*(?:lüge|lügen|gelogen|falsch|unwahr|unsinn|erfunden|nicht wahr|nicht so|nicht der fall)(?=\s*[.!,;:]|$)/i,
  /^[。！.!]?[」』”"]*\s*(?:才怪|想得美|做[夢梦]|[騙骗][誰谁])(?:了|啊|吧|呢)?[！!。]/,
  /^[。！.!，,；;]?[」』”"]*\s*(?:不[，,。]|但是?|其[實实])?(?:(?:[這这那此]|以上)(?:些|[種种]|[個个])?(?:[話话]|[說说]法|件事|[內内]容)?(?:[都全]|根本|完全|[純纯]粹|[顯显]然|其[實实]){0,2}(?:(?:是|[屬属]|[純纯][屬属])(?:一?[個个派])?(?:天大的?|[徹彻]底的?)?(?:[謊谎][言話话]|假的|假[話话]|假消息|[騙骗]人|胡[說说]|造[謠谣]|[謠谣]言|[錯错]的|[錯错][誤误]|不[對对]|不[實实]|子[虛虚][烏乌]有|瞎[說说]|[亂乱][講讲]|[編编])|(?:[並并]?不是|[並并]非|[並并]不是)(?:真的|事[實实]|真相|[這这]樣|[這这]样|如此)|不[對对實实]|不符事[實实]|[沒没]有[這这]回事)|(?:[謊谎][言話话]|假的|[騙骗]人|胡[說说](?:八道)?|[並并]非如此|[沒没]有?[這这]回事)|我(?:只?是|在)?(?:[開开]玩笑|[說说]笑|[說说][謊谎錯错]|瞎[掰編编]|[記记][錯错])|[這这那][句番]?[話话]我?收回|我收回(?:[這这那前][句番]?[話话])?|(?:[他她][們们]?|人家|有人|[別别]人|外面|[對对]手)(?:都|是|也)?(?:[這这][樣样麼么]|那[樣样麼么]|如此)(?:[說说講讲]|[認认以][為为])|(?:其[實实]|事[實实]上|[實实][際际]上)(?:[並并])?(?:[沒没]有|不是|不[會会]))(?:的[話话]?|了|啊|吧|嘛)?(?=\s*[。！!.，,；;]|$)/,
  /^[。！]?[」』”"]*\s*(?:それ|これ|あれ)は(?:全部|全て|すべて|まったくの|全くの|完全に)?(?:嘘|うそ|デマ|虚偽|間違い|誤り|事実では(?:ない|ありません)|本当では(?:ない|ありません)|違い?(?:う|ます))[^。！？]{0,6}/,
  /^[.!]?["”’]*\s*(?:그것은|그건|이것은|이건|그 말은)\s*(?:모두 |전부 |다 )?(?:거짓|허위|사실이 아니|사실이 아닙|틀렸)[^.!?]{0,6}/,
];

/** What stands in brackets right behind words, or behind the stop of their sentence. */
const bracketed =
  /^["”’»」』]?[.!。！]?["”’»」』]?\s*[([（［【]\s*([^()[\]（）［］【】\n]{1,60}?)[.!。！]?\s*[)\]）］】]/;
/** In brackets, by itself: that the words are not so. */
const remark =
  /^(?:(?:this|that|it) (?:is|was) )?(?:not (?:true|so|correct|accurate|right|the case)|untrue|inaccurate|unwahr|(?:das )?stimmt (?:so )?nicht|(?:das ist )?nicht wahr|(?:eso )?no es (?:verdad|cierto)|pas vrai|(?:ce |cela )?n['’]est pas vrai|(?:isso )?não é (?:verdade|certo)|(?:[這这]|[並并])?(?:不是真的|非事[實实]|不正[確确]|不[對对]|不[實实]|[沒没]有[這这]回事)|事実では(?:ない|ありません)|誤り|うそ|사실(?:이|과)? (?:아님|아니다|다름)|틀림)$/i;

/** An aside that says who says the words, and that he lied or claims it; it may stand at the end of their sentence. */
const asides = [
  new RegExp(
    `^[^.!?。！？…\\n]{0,60}?(?:,|\\s[—–-]+)\\s*(?:so |or so )?(?:(?:he|she|they|the ${letter}+) (?:(?:falsely|wrongly|later|once) )?(?:lied|lies|claim(?:s|ed)?|alleg(?:es?|ed)|pretend(?:s|ed)?)|(?:log|lügt|behauptete?) (?:er|sie)|(?:mint(?:ió|ieron)|según (?:él|ella|ellos|ellas))|(?:a-t-(?:il|elle) menti|ment-(?:il|elle)|prétend(?:ait)?-(?:il|elle)|selon (?:lui|elle|eux))|(?:mentiu|mentiram|segundo (?:ele|ela|eles|elas)))(?=\\s*(?:[.,;:!?…—–]|$))`,
    'i',
  ),
  /^[^。！？…\n]{0,30}?[，,](?:[他她][們们]?|[這这]人)(?:[又也卻却]|根本|在){0,2}(?:[說说撒]了?[謊谎]|[謊谎][稱称]|[騙骗]人|[聲声宣][稱称])(?=了|的|$|[。，,！!；;])/,
];

/** The patterns of which a quick look tells that most words match none: that is true of whatever one of them matches. */
export const lookedFor = { speeches, quoting, denial, denials, denyingSentence, denyingSentences, outcries } as const;

/** What stands beside words now, and stood there: the text before them and behind them, at most of their sentence. */
interface Sides {
  readonly before: string;
  readonly after: string;
}

/**
 * The framing of words that came to stand beside them; undefined if there is none that wasn't there. `before`: ends where the
 * words begin, in `after` they end where it begins; offsets of what is found before them are below zero.
 */
export function findNewFraming(old: Sides, now: Sides): Framing | undefined {
  // Quotation marks alone are no frame of words that stood behind the same ones.
  const isMarkedOnly = endsAlike(withoutQuotationMarks(old.before), withoutQuotationMarks(now.before));
  for (const find of isMarkedOnly ? [] : [speechBefore, falsehoodBefore, denialBefore]) {
    const is = find(now.before);
    if (is && !find(old.before)) return { start: is.start - now.before.length, end: 0 };
  }
  const known = new Set(conditionsBefore(old.before).map((one) => wordsOf(old.before, one)));
  const condition = conditionsBefore(now.before).find((one) => !known.has(wordsOf(now.before, one)));
  if (condition) return { start: condition.start - now.before.length, end: 0 };
  for (const find of [conditionBehind, falsehoodBehind, asideBehind, questionBehind]) {
    const is = find(now.after);
    // Where the sentence went on beyond what was quoted, nobody knows whether it asked.
    if (find === questionBehind && !/[.!?。！？…\n]/.test(old.after) && !particle.test(now.after)) continue;
    if (is && !find(old.after)) return { start: 0, end: is.end };
  }
  return undefined;
}

function withoutQuotationMarks(words: string): string {
  return words.replace(/["“”„«»「」『』‘’'\s]+/g, '');
}

/** True if one of two texts ends with all of the other, and neither is empty. */
function endsAlike(a: string, b: string): boolean {
  return a !== '' && b !== '' && (a.endsWith(b) || b.endsWith(a));
}

function firstOf(patterns: readonly RegExp[], words: string): Framing | undefined {
  for (const pattern of patterns) {
    pattern.lastIndex = 0;
    const found = pattern.exec(words);
    if (found) return { start: found.index, end: found.index + found[0].length };
  }
  return undefined;
}

function shifted(found: Framing | undefined, by: number): Framing | undefined {
  return found && { start: found.start + by, end: found.end + by };
}

/** Where a sentence begins in what stands before some words: behind the last sign that ends one. */
const sentenceStart = /(?:[.!?…](?=["”’']?\s)|[。！？\n])(?!.*(?:[.!?…]["”’']?\s|[。！？\n]))/s;
const clauseMark = /[,;，；、:：](?!\d)/g;

function sentenceOf(before: string): { readonly words: string; readonly from: number } {
  const from = (sentenceStart.exec(before)?.index ?? -1) + 1;
  return { words: before.slice(from), from };
}

function speechBefore(before: string): Framing | undefined {
  const { words, from } = sentenceOf(before);
  const maySay = saying.test(words) || !ascii.test(words);
  return shifted((maySay ? firstOf(speeches, words) : undefined) ?? quotingBefore(words), from);
}

function quotingBefore(words: string): Framing | undefined {
  if (!words.endsWith('"') && ascii.test(words)) return undefined;
  const found = quoting.exec(words);
  if (!found) return undefined;
  const before = words.slice(0, found.index + 1);
  if (myself.test(before.slice(-30)) || myselfInChinese.test(before.slice(-12))) return undefined;
  return { start: found.index, end: words.length };
}

function denialBefore(before: string): Framing | undefined {
  const { words, from } = sentenceOf(before);
  if (!/[:：]\s*["“'‘«「『]?$/.test(words.trimEnd())) return undefined;
  const all = words.toLowerCase().match(/[a-z\u00c0-\u024f](?:['’]?[a-z\u00c0-\u024f])*/g) ?? [];
  const deny = all.some((word) => negativeWords.has(word) || /n[’']t$/.test(word));
  return shifted((deny ? firstOf([denial], words) : undefined) ?? firstOf(denials, words), from);
}

/** A sentence right before words that takes them back: `If only!`; it may stand in the passage before them. */
export function outcryBefore(before: string): Framing | undefined {
  return /[!.…！。]["”’」』]?\s*["“「『]?$/.test(before) ? firstOf(outcries, before) : undefined;
}

/** Without one of these no frame in Latin letters says that words are not said. */
const negativeWords: ReadonlySet<string> = new Set(
  "nobody no none never nowhere not cannot cant refuse refuses refused refusing fail fails failed failing able unable who as nadie nunca jamás ningún ninguno ninguna personne jamais pas aucun aucune ne n’a n'a niemand nie niemals nicht kein keine keiner ninguém não".split(
    ' ',
  ),
);

/** A sentence right behind words that denies them; `after`: all that stands behind them, whether it's of their sentence or not. */
export function findDenial(after: string): Framing | undefined {
  const inBrackets = bracketed.exec(after);
  if (inBrackets && (remark.test(inBrackets[1]!) || firstOf(falsehoods, inBrackets[1]!))) {
    return { start: 0, end: inBrackets[0].length };
  }
  const words = nextClause.exec(after)![1]!.toLowerCase().trimEnd().split(/\s+/);
  const first = words[0]!;
  const last = words.at(-1)!;
  const mayEnd = lastWords.has(last) || /n[’']t$/.test(last) || (pronouns.has(last) && takingBack.has(first));
  const mayDeny = mayEnd && firstWords.has(first);
  if (mayDeny) return firstOf([denyingSentence], after) ?? firstOf(denyingSentences, after);
  return firstOthers.has(first) || !ascii.test(first) ? firstOf(denyingSentences, after) : undefined;
}

/** All of them, since one may have come beside another that was there: `I heard that if [we cut taxes]`. */
function conditionsBefore(before: string): Framing[] {
  const { words, from } = sentenceOf(before);
  const start = lastMark(words, words.length);
  const clause = words.slice(start);
  return conditions.flatMap((pattern) =>
    Array.from(clause.matchAll(pattern), ({ index, 0: { length } }) => ({
      start: from + start + index,
      end: from + start + index + length,
    })),
  );
}

function wordsOf(text: string, { start, end }: Framing): string {
  return text.slice(start, end).toLowerCase();
}

function falsehoodBefore(before: string): Framing | undefined {
  const { words, from } = sentenceOf(before);
  const mark = /[:：]\s*["“「『]?$/.exec(words)?.index ?? words.length;
  const start = lastMark(words, mark);
  return shifted(firstOf(falsehoods, words.slice(start, mark)), from + start);
}

/** Behind the last sign that ends a clause before an offset. */
function lastMark(words: string, before: number): number {
  let start = 0;
  for (const { index } of words.slice(0, before).matchAll(clauseMark)) start = index + 1;
  return start;
}

function conditionBehind(after: string): Framing | undefined {
  const found = /^[,，]?\s*(?:if|unless|provided that)(?![a-z])/i.exec(after);
  return found ? { start: 0, end: found[0].length } : undefined;
}

/** Of what stands behind words, so far as it says something of them: their clause, and one that points back to them. */
const ownClause =
  /^["”』」]?[^.!?。！？…\n,;，；、:：]*(?:[,，]\s*(?:(?:and |but )?(?:that|this|it|which)(?![a-z])|[這这那])[^.!?。！？…\n,;，；、:：]*)?/i;

function asideBehind(after: string): Framing | undefined {
  return firstOf(asides, after);
}

function falsehoodBehind(after: string): Framing | undefined {
  return firstOf(falsehoods, ownClause.exec(after)![0]);
}

const particle = /^["”』」]?[^.!?。！？…\n,;，；、:：]{0,12}?(?:嗎|吗|か(?=[？?。]))/;

/** A question mark where the sentence ends, or a word that asks. */
function questionBehind(after: string): Framing | undefined {
  const found = particle.exec(after) ?? question.exec(after);
  return found ? { start: 0, end: found[0].length } : undefined;
}

const question = /^[^.!?。！？…\n]{0,24}[?？]/;
