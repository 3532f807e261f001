import { countOrdinals, countUp, type Words } from './words';

const multiple = { kind: 'ratio', unit: 'fois', claim: true } as const;
const marker = { kind: 'list marker', claim: false } as const;
const ones = 'onze douze treize quatorze quinze seize';

/** `soixante-et-onze`, `quatre-vingt-onze`: what French counts by scores. */
function scores(): [string, { type: 'add'; value: number }][] {
  const rows: [string, { type: 'add'; value: number }][] = [];
  ones.split(' ').forEach((word, i) => {
    rows.push([`soixante ${word}|soixante et ${word}`, { type: 'add', value: 71 + i }]);
    rows.push([`quatre vingt ${word}`, { type: 'add', value: 91 + i }]);
  });
  return rows;
}

/** Their ordinals: soixante-et-onzième. */
function scoreOrdinals() {
  const words = 'onzieme douzieme treizieme quatorzieme quinzieme seizieme'.split(' ');
  return [
    ...countOrdinals(71, 1, 'either', words.map((word) => `soixante_${word}/soixante_et_${word}`).join(' ')),
    ...countOrdinals(91, 1, 'either', words.map((word) => `quatre_vingt_${word}`).join(' ')),
  ];
}

export const french: Words = {
  tag: 'fr',
  decimal: ',',
  spaceGroups: 1,
  spaced: true,
  andRule: 'tens',
  tokens: [
    ['zéro', { type: 'add', value: 0 }],
    ['un|une', { type: 'add', value: 1 }],
    ...countUp('add', 2, 1, 'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'),
    ['dix sept', { type: 'add', value: 17 }],
    ['dix huit', { type: 'add', value: 18 }],
    ['dix neuf', { type: 'add', value: 19 }],
    ...countUp('add', 20, 10, 'vingt trente quarante cinquante soixante septante'),
    ['soixante dix', { type: 'add', value: 70 }],
    ['quatre vingt|quatre vingts|huitante|octante', { type: 'add', value: 80 }],
    ['quatre vingt dix|nonante', { type: 'add', value: 90 }],
    ['quatre vingt dix sept', { type: 'add', value: 97 }],
    ['quatre vingt dix huit', { type: 'add', value: 98 }],
    ['quatre vingt dix neuf', { type: 'add', value: 99 }],
    ['soixante dix sept', { type: 'add', value: 77 }],
    ['soixante dix huit', { type: 'add', value: 78 }],
    ['soixante dix neuf', { type: 'add', value: 79 }],
    ...scores(),
    ['cent', { type: 'hundred', value: 100, bare: true }],
    ['cents', { type: 'hundred', value: 100 }],
    ['mille', { type: 'scale', value: 1e3, bare: true }],
    ['lakh|lakhs', { type: 'scale', value: 1e5 }],
    ['million|millions', { type: 'scale', value: 1e6 }],
    ['crore|crores', { type: 'scale', value: 1e7 }],
    ['milliard|milliards', { type: 'scale', value: 1e9 }],
    ['billion|billions', { type: 'scale', value: 1e12 }],
    ['trillion|trillions', { type: 'scale', value: 1e18 }],
    ['douzaine|douzaines', { type: 'group', value: 12 }],
    ['dizaine', { type: 'group', value: 10 }],
    ['vingtaine', { type: 'group', value: 20 }],
    ['trentaine', { type: 'group', value: 30 }],
    ['quarantaine', { type: 'group', value: 40 }],
    ['cinquantaine', { type: 'group', value: 50 }],
    ['centaine', { type: 'group', value: 100 }],
    ['millier', { type: 'group', value: 1000 }],
    ['dizaines', { type: 'crowd', value: 10 }],
    ['centaines', { type: 'crowd', value: 100 }],
    ['milliers', { type: 'crowd', value: 1e3 }],
    ['premier|première|premiers|premières', { type: 'ordinal', value: 1, as: 'add', form: 'rank' }],
    ['second|seconde|secondes', { type: 'ordinal', value: 2, as: 'add', form: 'rank' }],
    ['deuxième|deuxièmes', { type: 'ordinal', value: 2, as: 'add', form: 'rank' }],
    ['unième', { type: 'ordinal', value: 1, as: 'add', form: 'either' }],
    ...countOrdinals(
      3,
      1,
      'either',
      'troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme/dizieme onzieme douzieme treizieme quatorzieme quinzieme seizieme dix_septieme dix_huitieme dix_neuvieme',
    ),
    ...countOrdinals(
      20,
      10,
      'either',
      'vingtieme trentieme quarantieme cinquantieme soixantieme soixante_dixieme/septantieme quatre_vingtieme/octantieme/huitantieme quatre_vingt_dixieme/nonantieme',
    ),
    ...countOrdinals(77, 1, 'either', 'soixante_dix_septieme soixante_dix_huitieme soixante_dix_neuvieme'),
    ...countOrdinals(97, 1, 'either', 'quatre_vingt_dix_septieme quatre_vingt_dix_huitieme quatre_vingt_dix_neuvieme'),
    ['quatre vingt dix seconde|quatre vingt douzième', { type: 'ordinal', value: 92, as: 'add', form: 'rank' }],
    ...scoreOrdinals(),
    ['centième', { type: 'ordinal', value: 100, as: 'hundred', form: 'either' }],
    ['millième', { type: 'ordinal', value: 1e3, as: 'scale', form: 'either' }],
    ['millionième', { type: 'ordinal', value: 1e6, as: 'scale', form: 'either' }],
    ['milliardième', { type: 'ordinal', value: 1e9, as: 'scale', form: 'either' }],
    ['billionième', { type: 'ordinal', value: 1e12, as: 'scale', form: 'either' }],
    ['trillionième', { type: 'ordinal', value: 1e18, as: 'scale', form: 'either' }],
    ...countOrdinals(
      3,
      1,
      'denominator',
      'tiers quarts/quart/quatriemes cinquiemes sixiemes septiemes huitiemes neuviemes dixiemes onziemes douziemes treiziemes quatorziemes quinziemes seiziemes',
    ),
    ...countOrdinals(20, 10, 'denominator', 'vingtiemes trentiemes quarantiemes cinquantiemes soixantiemes'),
    ['centièmes', { type: 'ordinal', value: 100, as: 'hundred', form: 'denominator' }],
    ['millièmes', { type: 'ordinal', value: 1e3, as: 'scale', form: 'denominator' }],
    ['millionièmes', { type: 'ordinal', value: 1e6, as: 'scale', form: 'denominator' }],
    ['milliardièmes', { type: 'ordinal', value: 1e9, as: 'scale', form: 'denominator' }],
    ['billionièmes', { type: 'ordinal', value: 1e12, as: 'scale', form: 'denominator' }],
    ['demi|demie|demis|demies', { type: 'part', value: 0.5 }],
    ['moitié', { type: 'part', value: 0.5 }],
    ['et', { type: 'and' }],
    ['de|d’', { type: 'of' }],
    ['sur', { type: 'over' }],
    ['virgule|point', { type: 'point' }],
    ['moins|négatif|négative', { type: 'minus' }],
  ],
  phrases: [
    ['doublé|doubler|le double|double', { ...multiple, low: 2 }],
    ['triplé|tripler|le triple|triple', { ...multiple, low: 3 }],
    ['premièrement|tout d’abord|d’abord', { ...marker, low: 1 }],
    ['deuxièmement', { ...marker, low: 2 }],
    ['troisièmement', { ...marker, low: 3 }],
  ],
  before: [
    [
      'environ|presque|près de|près d’|près de la|près du|autour de|aux alentours de|à peu près|approximativement|quelque|quasiment|~',
      'about',
    ],
    [
      'plus de|plus d’|plus de la|plus du|plus que|au-delà de|supérieur à|supérieure à|supérieurs à|supérieures à|au-dessus de',
      'more than',
    ],
    [
      'au moins|supérieur ou égal à|supérieure ou égale à|supérieures ou égales à|supérieurs ou égaux à|égal ou supérieur à|au minimum|pas moins de|pas moins d’',
      'at least',
    ],
    [
      'moins de|moins d’|moins de la|moins du|inférieur à|inférieure à|inférieurs à|inférieures à|au-dessous de|à peine',
      'less than',
    ],
    [
      'inférieur ou égal à|inférieure ou égale à|inférieures ou égales à|inférieurs ou égaux à|égal ou inférieur à|jusqu’à|au plus|au maximum|pas plus de',
      'at most',
    ],
    ['exactement', 'exact'],
  ],
  inner: [],
  after: [
    ['ou plus|au moins|minimum', 'at least'],
    ['ou moins|au plus|maximum', 'at most'],
    ['environ', 'about'],
  ],
  to: 'à|jusqu’à|-|~',
  and: 'et',
  or: 'ou',
  between: 'entre|de',
  ordinalSuffix: 'e|ème|eme|er|re|ère|nd|nde|es',
  outOf: 'sur',
  outOfCounted: 'sur',
  per: 'par an|par année|par mois|par jour|par semaine|par heure|par personne|par habitant|par tête|annuels|mensuels|chaque année|chaque mois|chaque jour|l’an',
  perUnit: 'par|/',
  idioms:
    'un peu|une fois|l’un|l’une|un jour|l’un des|une des|un des|un par un|quelques-uns|quelqu’un|chacun|second degré|premier ministre|première dame|première guerre mondiale|seconde guerre mondiale|tiers monde|un certain|une certaine|quart d’heure|donne en mille|quatre cents coups|son trente et un|leur trente et un|mon trente et un',
  share: 'par|presque|près',
  shareAfter: 'de|des|du|d’',
  filler: 'de|d’|une|un|d’un|d’une|de la|des|du',
  halfAfter: 'et demi|et demie',
  belowZero: 'sous zéro|au-dessous de zéro|en dessous de zéro',
  compoundJoiner: 'et|,',
  countsNouns: true,
  cues: {
    'mark giver': 'un|lui donne|je mets|je lui mets|je donne',
    'or is it': 'ou est ce|ou bien|ou était ce',
    'base before': 'pour|par|pour chaque',
    knowing: 'savez|sachiez|sait|parce que|rappeler|souvenez|puisque',
    pretending:
      'supposons|supposez|imaginons|imaginez que vous|imaginez un|imaginez une|imaginez qu|admettons|mettons|espérons|idéalement,|idéalement|dans l’idéal|dans l’idéal,|j’espère|je rêve de|pourvu que|si seulement',
    'short year before': 'printemps|été|automne|hiver|promotion|promo|en|depuis|année|an|fin|début',
    dialled:
      'appelez le|appelez au|appeler le|composez le|composer le|joignable au|joindre au|téléphone au|téléphonez au|rappelez le|tapez|numéro vert',
    'beside name':
      'et|ou|et le|ou le|et la|ou la|et l’|avec le|avec la|que le|que la|du|au|le|la|ni le|ni la|pas le|pas la',
    'loosely often': 'trente six|cinquante|cent|mille|un million',
    'said so often':
      'dit|dis|dire|redit|répété|répète|répéter|expliqué|explique|expliquer|demandé|demande|demander|entendu|entends|vu|lu|raconté|écrit|averti|prévenu|promis|pensé',
    'wholly before':
      'd’accord à|sûr à|sûre à|certain à|certaine à|convaincu à|convaincue à|soutiens à|soutenons à|derrière vous à|favorable à|engagé à|engagée à',
    'wholly after': 'd’accord|sûr|sûre|certain|certaine|convaincu|convaincue|derrière|avec vous|favorable|pour',
    'frame before': 'dernières|derniers|prochaines|prochains|premières|premiers|ces',
    'frame within': 'derni|proch|premi',
    supposing: 'si|supposons|imaginons|disons|même si',
    leading: 'et|mais|que|ou|alors|parce que|donc',
    'floor before':
      'disposez de|vous reste|il vous reste|vous restent|vous avez encore|donne encore|suspendue pour|suspendue pendant|temps de parole de|faisons une pause de|on fait une pause de|ferons une pause de|prenons une pause de|suspension de séance de|propose une suspension de|demande une suspension de|interruption de séance de',
    'floor having': 'avez|reste|pour',
    'floor aim':
      'pour|de parole|de temps|chacun|chacune|encore|maintenant|madame|monsieur|et|par|afin|au maximum|maximum|s’il vous plaît|trente',
    'few of': 'contre|depuis|que|dont|sur|de|par',
    'counted few': 'de|d’|des|morts|blessés|décès|sur|pour cent',
    definite: 'le|au|du',
    'each of': 'de|des|d’|qui|que|dont',
    'filled pause': 'euh|enfin|non|pardon|bah|ben',
    changed:
      'passer|passé|passée|passés|passées|passe|passent|augmenté|augmente|augmenter|baissé|baisse|baisser|tombé|tombée|chuté|chute|monté|monte|monter|réduit|réduire|relevé|porté|grimpé|grimpe|diminué|diminue|bondi|reculé|descendu|progressé',
    'year before': 'en|en l’an|depuis',
    aged: 'âgé de|âgée de|âgés de|âgées de|agé de|agée de|l’âge de|à l’âge de',
    month:
      'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|janv.|févr.|sept.|oct.|nov.|déc.',
    'date before':
      'en|depuis|de|jusqu’en|année|l’année|début|fin|mi|pour|avant|après|entre|printemps|été|automne|hiver|vers',
    'hour before': 'à|vers|dès|avant|après|jusqu’à',
    clock: 'h|heures|heures du matin|heures du soir',
    referring: 'ces',
    'own list': 'choses|points|questions|sujets|raisons|aspects|parties|exemples',
    'not one': 'chaque|aucun|autre|cet|cette|ce|le|la',
    edition: 'fois|partie|point|chapitre|article|trimestre|séance|édition|question|sujet',
    'function word':
      'de|du|des|la|le|les|un|une|et|ou|à|au|aux|en|par|pour|avec|sans|que|qui|se|est|sont|a|ont|été|était|étaient|comme|plus|moins|mais|ne|pas|son|sa|ses|leur|leurs|ce|cette|ces|dans|sur|sous|entre|quand|où|dont|après|avant|contre|depuis|vers|chez|il|elle|ils|elles|nous|vous|je|tu|on|y|très|aussi',
    superlative:
      'plus|meilleur|meilleure|pire|rang|place|position|économie|puissance|mondial|mondiale|au monde|du monde|du pays',
    comparative: 'plus|moins|supérieur|supérieure',
    'decade before': 'années|les années',
    'law before': 'loi|lois|décret|ordonnance',
    'identifier before':
      'loi|décret|ordonnance|nationale|RN|départementale|autoroute|ligne|bus|TGV|RER|chaîne|canal|amendement|dossier|étage|phase|tome|épisode|saison|numéro|n°|no.|article|art.|section|alinéa|chapitre|page|chambre|salle|quai|porte|route|vol|version|figure|tableau|no|faites le|composez le|appelez le|tapez le|composer le',
  },
};
