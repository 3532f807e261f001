/** The commonest words of languages that share a script; a word may belong to several. */
const commonest: Readonly<Record<'latin' | 'cyrillic' | 'arabic', Readonly<Record<string, string>>>> = {
  latin: {
    en: 'the of and to in is that it you we this for are have was with not they be on what but will so from there your our do no he at or were by has if only',
    de: 'der die das und ist nicht ich wir sie zu den mit es auf für ein eine auch dass von haben sich werden aber wie dem im',
    fr: 'le la les des et est pas que vous nous une un je qui dans pour sur il ce avec plus sont mais cette du au être',
    es: 'el la los las de que y en es no un una por con para se lo del como más pero su este señor al son muy hay',
    pt: 'o a os as de que e em é não um uma por com para se do da no na como mais mas seu esse senhor são muito isso',
    it: 'il la le gli di che e è non un una per con si in del della come più ma questo sono anche ci nel al signor',
    nl: 'de het een en van ik is dat niet we wij te in op voor met zijn er maar ook aan als die dit hebben naar',
    sv: 'och att det som är en på inte för vi jag har med av den till om de ett men så kan ska herr',
    da: 'og at det er en på ikke for vi jeg har med af den til om de et men så kan skal hr',
    nb: 'og at det er en på ikke for vi jeg har med av den til om de et men så kan skal men noe også',
    fi: 'ja on ei että se en me ovat ole tämä mutta niin kun myös kuin minä hän oli tai arvoisa',
    pl: 'i w nie na się z jest to że do jak ale o za przez jest są tym czy pan pani być tylko',
    cs: 'a se v na je to že s z o ale jako jsem jsou tak pro by pan paní není které',
    tr: 've bir bu için de da ne mi ile çok daha var olarak ben biz değil gibi sayın',
    hu: 'a az és hogy nem is egy ez van volt de mert csak meg már kell azt úr',
    ro: 'și de la nu este în pe cu că un o pentru mai din sunt domnul ce se',
    id: 'yang dan di ini itu tidak dengan untuk dari kita saya ada akan pada bapak',
    vi: 'và của là có không được trong cho một các với này những người tôi chúng',
    ca: 'el la els les de que i en és no un una per amb però més aquest senyor són',
  },
  cyrillic: {
    ru: 'и в не на что я он мы это с как но они вы по из у за так был все было если только для',
    uk: 'і в не на що я він ми це з як але вони ви по із у за так був усе було якщо тільки для та є',
    bg: 'и в не на че аз той ние това с как но те вие по от за така беше всички ако само да се е ще',
    sr: 'и у не на да је он ми то са како али они ви по из за тако био све ако само се су',
  },
  arabic: {
    ar: 'في من على أن إلى هذا ما لا التي كان عن هذه مع الذي هو قد كل لم بعد ولكن نحن',
    fa: 'و در به از که این را با است برای آن یک هم خود تا بر ما شما می شود',
    ur: 'اور کے کی میں ہے کا سے کو نے پر یہ ہیں کہ اس نہیں کر وہ ہم آپ',
  },
};

/** Script → word → the languages that it is common in. */
export const languageHints: Readonly<Record<keyof typeof commonest, ReadonlyMap<string, readonly string[]>>> = {
  latin: wordsToLanguages(commonest.latin),
  cyrillic: wordsToLanguages(commonest.cyrillic),
  arabic: wordsToLanguages(commonest.arabic),
};

function wordsToLanguages(lists: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  const languages = new Map<string, string[]>();
  for (const [language, words] of Object.entries(lists)) {
    for (const word of new Set(words.split(' '))) languages.set(word, [...(languages.get(word) ?? []), language]);
  }
  return languages;
}
