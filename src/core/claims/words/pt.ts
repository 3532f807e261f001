import type { ClauseWords } from '../clause-words';

export const pt: ClauseWords = {
  joint: /(?:(?<!\s)\s+)?[—–]\s*|\b(?:e|ou|mas|porém|enquanto|embora|porque|já que|contra)(?![\p{L}\p{M}])/giu,
  opensClause:
    /^(?:eu|nós|você|vocês|ele|ela|eles|elas|isso|isto|ninguém|todos|há|não há|(?:o|a|os|as|um|uma|meu|seu|nosso|nossa)\s+[\p{L}-]+(?:\s+[\p{L}-]+){0,2}?\s+(?:é|são|está|estão|foi|foram|tem|têm|fechou|subiu|caiu|cresceu)(?![\p{L}]))/iu,
  opensUnmarked:
    /(?<![\p{L}])(?:e|mas|porque|então)\s+(?=(?:eu|nós|você|vocês|ele|ela|eles|elas|isso|isto|há|não|o|a|os|as|em|no|na|agora|depois|que)(?![\p{L}]))|(?<![\p{L}])(?:bom|então|ou seja|aí|temos)(?![\p{L}])/giu,
  leans:
    /^(?:contra|ante|comparad[oa]|mais que|mais do que|menos que|mais de|menos de|cerca de|quase|uns|umas|d[oa]s quais|deles|delas|ou seja|isto é|acima|abaixo|alta|queda|aumento|redução|avanço|recuo|[\d.,]+|a (?:maior|menor)|o (?:maior|menor|dobro|triplo)|para)(?![\p{L}])/iu,
  relative: /^(?:que|quem|cuj[oa]s?|onde|o que|o qual|a qual|os quais|as quais)(?![\p{L}])/iu,
  leads:
    /^(?:em|no|na|nos|nas|desde|durante|entre|até|antes|depois|após|hoje|ontem|agora|há|se|quando|d[oa]s|de cada|por|para|com|sem|cada|segundo|este ano|no ano)(?![\p{L}])/iu,
  leansVerbless: /^(?:em|no|na|com|desde|por)(?![\p{L}])/iu,
  leadsAlways: /^(?:d[oa]s [\d.,]+|de cada|se)(?![\p{L}])/iu,
  attribution: /^(?:segundo|de acordo com|conforme)(?![\p{L}])/iu,
  predicate:
    /(?<![\p{L}])(?:é|são|era|eram|foi|foram|tem|têm|temos|tinha|há|está|estão|vai|vão|custa|custam|custou|pesa|mede|orbita|atinge|chega|falta|faltam|sobe|cai|ficou|\p{L}{2,}(?:ou|aram|eram|iram|amos|emos|imos|eu|iu|ava|avam|ia|iam|ará|erá|irá))(?![\p{L}])/iu,
  predicateFirst: /^(?!)/u,
  worded:
    /(?<!\p{L})(?:(?:o|a|os|as) (?:\p{L}+ )?(?:mais|menos|maior(?:es)?|menor(?:es)?|melhor(?:es)?|pior(?:es)?|primeir[oa]s?|únic[oa]s?)|mais (?:\p{L}+ ){0,3}(?:do )?que|menos (?:\p{L}+ ){0,3}(?:do )?que|nunca|jamais|recorde|pela primeira vez|votou (?:a favor|contra))(?!\p{L})/iu,
  personalOrFuture: /(?<!\p{L})(?:acho|penso|espero|quero|vamos|devemos|obrigad[oa])(?!\p{L})/iu,
  dropsSubject: true,
  longest: 40,
};
