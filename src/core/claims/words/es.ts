import type { ClauseWords } from '../clause-words';

export const es: ClauseWords = {
  joint:
    /(?:(?<!\s)\s+)?[—–]\s*|\b(?:y|e|o|u|pero|mientras(?: que)?|sino|aunque|porque|ya que|frente a(?:l)?)(?![\p{L}\p{M}])/giu,
  opensClause:
    /^(?:yo|tú|él|ella|ello|nosotros|nosotras|ustedes|ellos|ellas|esto|eso|nadie|todos|hay|no hay|(?:el|la|los|las|un|una|mi|su|nuestro|nuestra)\s+[\p{L}-]+(?:\s+[\p{L}-]+){0,2}?\s+(?:es|son|está|están|fue|fueron|ha|han|sigue|subió|bajó|creció|cayó)(?![\p{L}]))/iu,
  opensUnmarked:
    /(?<![\p{L}])(?:y|pero|porque|entonces)\s+(?=(?:yo|nosotros|ustedes|él|ella|ellos|esto|eso|hay|no|el|la|los|las|en|ahora|después|entonces|que)(?![\p{L}]))|(?<![\p{L}])(?:bueno|pues|entonces|así que|o sea|hay|tenemos)(?![\p{L}])/giu,
  leans:
    /^(?:frente a|contra|comparado|más que|menos que|más de|menos de|unos?|unas?|casi|cerca de|de los cuales|de las cuales|de ellos|de ellas|es decir|o sea|el \d|un \d|[\d.,]+|lo que|la (?:más|menor|mayor)|el (?:más|menor|mayor|doble|triple)|al|por encima|por debajo|frente)(?![\p{L}])/iu,
  relative: /^(?:que|quien(?:es)?|cuy[oa]s?|donde|lo que|el cual|la cual|los cuales|las cuales)(?![\p{L}])/iu,
  leads:
    /^(?:en|desde|durante|entre|hasta|antes|después|tras|hoy|ayer|ahora|hace|si|cuando|de l[oa]s|de cada|del|por|para|con|sin|cada|según|el año|este año|a fin)(?![\p{L}])/iu,
  leansVerbless: /^(?:en|a|con|para|por|desde)(?![\p{L}])/iu,
  leadsAlways: /^(?:de l[oa]s [\d.,]+|de cada|si)(?![\p{L}])/iu,
  attribution: /^(?:según|de acuerdo con)(?![\p{L}])/iu,
  predicate:
    /(?<![\p{L}])(?:es|son|era|eran|fue|fueron|ha|han|hemos|había|hay|está|están|va|van|viven?|tiene|tienen|tenemos|puede|pueden|debe|alcanza|cuesta|cuestan|queda|quedan|pesa|mide|sube|baja|crece|supera|llega|falta|faltan|pagamos|\p{L}{2,}(?:ó|aron|ieron|amos|imos|aba|aban|ía|ían|ará|arán|erá|irá))(?![\p{L}])/iu,
  predicateFirst: /^(?!)/u,
  worded:
    /(?<!\p{L})(?:(?:el|la|los|las) (?:\p{L}+ )?(?:más|menos|mejor(?:es)?|peor(?:es)?|primer[oa]?s?|únic[oa]s?)|más (?:\p{L}+ ){1,3}que|menos (?:\p{L}+ ){1,3}que|nunca|jamás|récord|por primera vez|votó (?:a favor|en contra))(?!\p{L})/iu,
  personalOrFuture: /(?<!\p{L})(?:creo|pienso|espero|quiero|vamos a|voy a|debemos|ojalá|gracias)(?!\p{L})/iu,
  dropsSubject: true,
  longest: 40,
};
