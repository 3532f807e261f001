import type { ClauseWords } from '../clause-words';

export const de: ClauseWords = {
  joint: /(?:(?<!\s)\s+)?[—–]\s*|\b(?:und|oder|aber|während|sondern|doch|weil|denn|gegenüber)(?![\p{L}\p{M}])/giu,
  opensClause:
    /^(?:ich|du|er|sie|es|wir|ihr|man|das ist|das sind|niemand|alle|(?:der|die|das|ein|eine|mein|unser|unsere|ihr|ihre)\s+[\p{L}-]+\s+(?:ist|sind|war|waren|hat|haben|liegt|lag|beträgt|bleibt)(?![\p{L}]))/iu,
  opensUnmarked:
    /(?<![\p{L}])(?:und|aber|weil|denn|dann|also|dass)\s+(?=(?:ich|wir|er|sie|es|man|das|die|der|dann|da|in|im|wenn)(?![\p{L}]))|(?<![\p{L}])(?:genau|das ist|das sind|das war|es gibt|wir haben|ich habe)(?![\p{L}])/giu,
  leans:
    /^(?:gegenüber|davon|darunter|von denen|wovon|nach|statt|verglichen|mehr als|weniger als|rund|etwa|fast|knapp|also|das heißt|d\.\s?h\.|bei|um|auf|in|im|von|nur|so viele?|[\d.,]+|das sind|das entspricht)(?![\p{L}])/iu,
  relative:
    /^(?:der|die|das|dessen|deren|dem|den|was|wo|wer|welche[rsmn]?)\s+(?:[\p{L}-]+\s+)*[\p{L}-]+(?:t|en|te|ten|ist|sind|hat|haben|war|waren)$/iu,
  leads:
    /^(?:in|im|seit|während|zwischen|bis|vor|nach|heute|gestern|jetzt|wenn|falls|als|von den|von|unter|bei|mit|ohne|jede[srnm]?|laut|letztes|dieses|wegen|trotz)(?![\p{L}])/iu,
  leansVerbless: /^(?:an|bei|mit|für|seit)(?![\p{L}])/iu,
  leadsAlways: /^(?:von den [\d.,]+|wenn|falls)(?![\p{L}])/iu,
  attribution: /^(?:laut|nach angaben|zufolge)(?![\p{L}])/iu,
  predicate:
    /(?<![\p{L}])(?:ist|sind|war|waren|bin|hat|haben|hatte|hatten|wird|werden|wurde|wurden|kann|können|soll|sollte|sollten|muss|müssen|will|wollen|liegt|liegen|lag|beträgt|betrug|bleibt|bleiben|fehlt|fehlen|kostet|kosten|sank|stieg|fiel|wuchs|kam|kamen|ging|gibt|gab|sucht|suchen|steht|stehen|\p{Ll}{2,}(?:te|ten))(?![\p{L}])|(?<![\p{L}])ge\p{Ll}{2,}(?:t|en)(?![\p{L}])|\p{Ll}{2,}iert(?![\p{L}])/u,
  predicateFirst: /^(?!)/u,
  worded:
    /(?<!\p{L})(?:am \p{Ll}+sten|(?:der|die|das|den|dem) (?:\p{Ll}+ste[nrs]?|einzige[nrs]?|erste[nrs]?)|nie(?:mals)?|Rekord\p{Ll}*|zum ersten Mal|mehr (?:\p{L}+ ){0,3}als|weniger (?:\p{L}+ ){0,3}als|\p{Ll}+er als|stimmte(?:n)? (?:für|gegen))(?!\p{L})/u,
  personalOrFuture:
    /(?<!\p{L})(?:ich (?:glaube|denke|hoffe|möchte|will)|wir (?:werden|müssen|sollten|wollen)|danke)(?!\p{L})/iu,
  dropsSubject: true,
  longest: 40,
};
