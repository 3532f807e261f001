/**
 * How or from where somebody speaks, which stands behind a name and is no part of it: `laughing`, `off camera`, `via interpreter`,
 * `lachend`, `en pleurant`, `笑`. Participles and adverbs in small letters are such words, but for those that tell an office.
 */
const manner = new RegExp(
  `^(?:${[
    String.raw`(?!(?:acting|presiding|visiting|managing|commanding|reporting|representing|testifying|attending|consulting|speaking|hosting|moderating)\b)\p{Ll}{2,}ing(?: (?:softly|quietly|loudly|nervously|again|in \p{L}+))?`,
    '(?:softly|quietly|loudly|tearfully|sarcastically|jokingly|angrily|faintly)',
    '(?:laughs?|laughter|chuckles|giggles|cries|sobs|sighs|whispers|whispered|shouts|yells|screams|sings|coughs|smiles|nods|inaudible|in tears)',
    '(?:off|on)[- ]?(?:camera|mic|mike|microphone|screen|stage|air)',
    String.raw`(?:via|by|over|on)\s(?:(?:an?|the|his|her|their)\s)?(?:interpreter|translator|translation|interpretation|telephone|phone|video(?:[ -]?(?:link|conference|call))?|zoom|skype|teams|webex|satellite|speakerphone|intercom|radio)`,
    '(?:lachend|lacht|weinend|weint|flüsternd|flüstert|ruft|schreit|seufzt|aus dem off|(?:per|über) (?:dolmetscher(?:in)?|telefon|video))',
    '(?:rires?|riant|en (?:riant|pleurant|pleurs|chuchotant)|chuchotant|hors champ|voix off|par (?:un |une )?interprète|par téléphone)',
    '(?:risas|riendo|se ríe|llorando|susurrando|gritando|fuera de cámara|voz en off|por teléfono|(?:por|a través de) (?:un |una )?intérprete)',
    '(?:rindo|risos|chorando|sussurrando|ride|ridendo|piangendo|fuori campo)',
    '(?:大|苦|微|哄)?笑(?:著|着|了|聲|声)?|哭(?:泣|著|着)?|哽咽|落淚|落泪|[低小輕轻]聲|[低小轻]声|耳語|耳语|畫外音|画外音|場外|场外|(?:透過|通過|通过|經|经)(?:翻譯|翻译|口譯|口译|電話|电话|視訊|视频)',
    '(?:打斷|打断|插話|插话|插嘴|搶話|抢话|起立|起身|站起來?|坐下|離席|离席|點頭|点头|搖頭|摇头|揮手|挥手|舉手|举手|拍桌|鼓掌|嘆氣|叹气|沉默|停頓|停顿|激動|激动|大聲|大声|怒斥|[高大]喊)(?:著|着)?',
    '笑いながら|泣きながら|小声で?|通訳を介して|電話で|웃음|웃으며|울며|속삭이며|통역',
  ].join('|')})[.。]?$`,
  'u',
);

/** Whether words say how somebody speaks, and not who. */
export function isManner(words: string): boolean {
  const first = words[0]!;
  // All in capitals is as good as all in small letters; a capital before small ones may begin a function.
  return manner.test(words === words.toUpperCase() ? words.toLowerCase() : first + words.slice(1).toLowerCase());
}

/** A label without the manners behind a comma or in brackets at its end. */
export function withoutManner(label: string): string {
  let name = label;
  for (let found = behind.exec(name); found && isManner(found[2] ?? found[3]!); found = behind.exec(name))
    name = found[1]!;
  return name;
}

const behind = /^(.*[^\s,，([（])\s*(?:[,，]\s*([^,，()[\]（）]{1,40})|[([（]([^()[\]（）]{1,40})[)\]）])$/u;
