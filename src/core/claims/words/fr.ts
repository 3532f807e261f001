import type { ClauseWords } from '../clause-words';

export const fr: ClauseWords = {
  joint:
    /(?:(?<!\s)\s+)?[—–]\s*|\b(?:et|ou|mais|tandis que|alors que|alors qu['’]|parce que|parce qu['’]|car|puis)(?![\p{L}\p{M}])/giu,
  opensClause:
    /^(?:je|tu|il|elle|on|nous|vous|ils|elles|cela|ça|c['’]|personne|tout le monde|(?:le|la|les|un|une|l['’]|mon|son|notre|votre|leur)\s*[\p{L}-]+(?:\s+[\p{L}-]+){0,2}?\s+(?:est|sont|a|ont|était|étaient|atteint|reste|monte|baisse)(?![\p{L}]))/iu,
  opensUnmarked:
    /(?<![\p{L}])(?:et|mais|parce que|puis)\s+(?=(?:je|tu|il|elle|on|nous|vous|ils|elles|ça|le|la|les|là|après|en)(?![\p{L}])|c['’])|(?<![\p{L}])(?:donc|alors(?! que)|voilà|bon|il y a)(?![\p{L}])|(?<!(?:que|qu['’]|qui|et|mais|si|quand|où|dont|comme|ce)\s*)(?<![\p{L}])(?:je|on|nous|vous|ils|elles)\s+(?=\p{L})/giu,
  leans:
    /^(?:contre|soit|dont|comparé|plus que|moins que|plus de|moins de|environ|près de|presque|quelque|c['’]est-à-dire|au lieu|face à|sur|de|à|pour|en hausse|en baisse|[\d., ]+|le plus|la plus|le double|le triple|ce qui)(?![\p{L}])/iu,
  relative: /^(?:qui|que|qu['’]|dont|où|lequel|laquelle|ce qui|ce que|ce qu['’])(?![\p{L}])/iu,
  leads:
    /^(?:en|depuis|pendant|entre|jusqu|avant|après|aujourd['’]hui|hier|si|quand|lorsque|lorsqu['’]|sur|parmi|dans|à|au|aux|par|pour|avec|sans|chaque|selon|d['’]après|l['’]an dernier|l['’]année dernière|cette année|il y a \p{L}+ ans?)(?![\p{L}])/iu,
  leansVerbless: /^(?:en|dans|avec|pour|depuis|au)(?![\p{L}])/iu,
  leadsAlways: /^(?:sur les [\d ]+|parmi|si)(?![\p{L}])/iu,
  attribution: /^(?:selon|d['’]après)(?![\p{L}])/iu,
  predicate:
    /(?<![\p{L}])(?:est|sont|était|étaient|sera|seront|ai|a|avons|avez|ont|avait|avaient|n['’]ont|n['’]a|fait|font|va|vont|faut|manque|coûte|coûtent|vend|reste|restent|atteint|monte|baisse|vaut|pèse|compte|comptent|\p{L}{2,}(?:ait|aient|èrent|erons|era|eront|ions|ez))(?![\p{L}])|(?<![\p{L}])(?:ouvert|recruté|fermé|supprimé|construit|réduit|baissé|augmenté|créé|dépensé|perdu|vendu|payé)e?s?(?![\p{L}])/iu,
  predicateFirst: /^(?!)/u,
  worded:
    /(?<!\p{L})(?:(?:le|la|les) (?:plus|moins|meilleure?s?|pires?|premi(?:er|ère)s?|seule?s?)|plus (?:\p{L}+ ){0,3}que|moins (?:\p{L}+ ){0,3}que|jamais|record|pour la première fois|a voté (?:pour|contre))(?!\p{L})/iu,
  personalOrFuture:
    /(?<!\p{L})(?:je (?:crois|pense|veux|souhaite)|j['’]espère|nous allons|nous devons|il faut|merci)(?!\p{L})/iu,
  dropsSubject: true,
  longest: 40,
};
