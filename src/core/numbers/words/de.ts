import type { Token } from '../language/token';
import type { Phrase } from './word-sense';
import { countOrdinals, countUp, type WordList, type Words } from './words';

const multiple = { kind: 'ratio', unit: 'Mal', claim: true } as const;
const marker = { kind: 'list marker', claim: false } as const;

/** Ordinal stems with every ending of declension: viert-e, -er, -en, -em, -es, and bare (zu viert). */
function ordinals(value: number, as: 'add' | 'hundred' | 'scale', stems: string): [WordList, Token][] {
  return stems.split(' ').map((stem, i) => {
    const words = stem.split('/').flatMap((word) => ['', 'e', 'er', 'en', 'em', 'es'].map((ending) => word + ending));
    return [
      words.join('|'),
      { type: 'ordinal', value: as === 'add' ? value + i * (value < 20 ? 1 : 10) : value, as, form: 'rank' },
    ];
  });
}

/** dreimal; dreifach with its endings. */
function times(numeral: string, i: number): [WordList, Phrase][] {
  return multiplesOf(numeral, i < 9 ? i + 2 : 10 ** (i - 7));
}

function multiplesOf(numeral: string, low: number): [WordList, Phrase][] {
  const endings = ['', 'e', 'er', 'en', 'es', 'em'].map((ending) => `${numeral}fach${ending}`);
  return [
    [endings.join('|'), { ...multiple, low }],
    [`${numeral}mal so`, { ...multiple, low }],
    [`${numeral}mal`, { kind: 'frequency', unit: 'Mal', low, claim: true }],
  ];
}

/** zweitgrößte, drittbesten: ranks in one word. */
function superlatives(): [WordList, Phrase][] {
  const adjectives =
    'größt|grösst|höchst|best|schlechtest|ältest|jüngst|stärkst|schwächst|wichtigst|längst|kürzest|kleinst|reichst|ärmst|teuerst|schnellst|häufigst|niedrigst|meist|schwerst|mächtigst|bevölkerungsreichst|beliebtest|erfolgreichst';
  return 'zweit dritt viert fünft sechst siebt acht neunt zehnt'.split(' ').map((stem, i) => [
    adjectives
      .split('|')
      .flatMap((adjective) => ['e', 'er', 'en', 'es', 'em'].map((ending) => stem + adjective + ending))
      .join('|'),
    { kind: 'rank', low: i + 2, claim: true },
  ]);
}

export const german: Words = {
  tag: 'de',
  decimal: ',',
  spaceGroups: 1,
  spaced: true,
  stopped: 'Mio.|Mrd.|Tsd.|Mln.|Bio.',
  ordinalStop:
    'der|die|das|dem|den|des|im|am|vom|zum|beim|zur|ein|eine|einen|einem|einer|ihr|ihre|ihren|ihrem|ihrer|sein|seine|seinen|seinem|seiner|unser|unsere|unseren|unserem|jeder|jede|jedes|jeden|jedem|dieser|diese|dieses|diesem|diesen|mein|meine|meinem|meinen|zweite',
  andRule: 'ones first',
  tokens: [
    ['null', { type: 'add', value: 0 }],
    ['ein|eins|eine|einen|einem|einer|eines', { type: 'add', value: 1 }],
    ...countUp(
      'add',
      2,
      1,
      'zwei/zwo drei vier fünf/fuenf sechs sieben acht neun zehn elf zwölf/zwoelf dreizehn vierzehn fünfzehn/fuenfzehn sechzehn siebzehn achtzehn neunzehn',
    ),
    ...countUp('add', 20, 10, 'zwanzig dreißig/dreissig vierzig fünfzig/fuenfzig sechzig siebzig achtzig neunzig'),
    ['anderthalb|eineinhalb', { type: 'add', value: 1.5 }],
    ['hundert', { type: 'hundred', value: 100, bare: true }],
    ['tausend', { type: 'scale', value: 1e3, bare: true }],
    ['Million|Millionen|Mio', { type: 'scale', value: 1e6 }],
    ['Milliarde|Milliarden|Mrd', { type: 'scale', value: 1e9 }],
    ['Billion|Billionen', { type: 'scale', value: 1e12 }],
    ['Billiarde|Billiarden', { type: 'scale', value: 1e15 }],
    ['Dutzend', { type: 'group', value: 12 }],
    ['Dutzende', { type: 'crowd', value: 12 }],
    ['Hunderte', { type: 'crowd', value: 100 }],
    ['Tausende', { type: 'crowd', value: 1e3 }],
    ...ordinals(
      1,
      'add',
      'erst zweit dritt viert fünft/fuenft sechst siebt/siebent xxacht neunt zehnt elft zwölft/zwoelft dreizehnt vierzehnt fünfzehnt/fuenfzehnt sechzehnt siebzehnt achtzehnt neunzehnt',
    ).filter(([words]) => !words.startsWith('xxacht')),
    ['achte|achter|achten|achtem|achtes', { type: 'ordinal', value: 8, as: 'add', form: 'rank' }],
    ...ordinals(
      20,
      'add',
      'zwanzigst dreißigst/dreissigst vierzigst fünfzigst/fuenfzigst sechzigst siebzigst achtzigst neunzigst',
    ),
    ...ordinals(100, 'hundred', 'hundertst'),
    ...ordinals(1e3, 'scale', 'tausendst'),
    ...ordinals(1e6, 'scale', 'millionst'),
    ['drittel|Drittel|Dritteln', { type: 'ordinal', value: 3, as: 'add', form: 'denominator' }],
    ['viertel|Vierteln', { type: 'part', value: 0.25 }],
    ['fünftel|fuenftel|Fünfteln', { type: 'ordinal', value: 5, as: 'add', form: 'denominator' }],
    ['sechstel', { type: 'ordinal', value: 6, as: 'add', form: 'denominator' }],
    ['siebtel', { type: 'ordinal', value: 7, as: 'add', form: 'denominator' }],
    ['achtel|Achteln', { type: 'ordinal', value: 8, as: 'add', form: 'denominator' }],
    ['neuntel', { type: 'ordinal', value: 9, as: 'add', form: 'denominator' }],
    ['zehntel|Zehnteln', { type: 'ordinal', value: 10, as: 'add', form: 'denominator' }],
    ...countOrdinals(
      11,
      1,
      'denominator',
      'elftel zwoelftel/zwölftel dreizehntel vierzehntel fünfzehntel sechzehntel siebzehntel achtzehntel neunzehntel',
    ),
    ...countOrdinals(30, 10, 'denominator', 'dreißigstel/dreissigstel vierzigstel fünfzigstel sechzigstel'),
    ['zwanzigstel', { type: 'ordinal', value: 20, as: 'add', form: 'denominator' }],
    ['hundertstel', { type: 'ordinal', value: 100, as: 'hundred', form: 'denominator' }],
    ['tausendstel', { type: 'ordinal', value: 1e3, as: 'scale', form: 'denominator' }],
    ['einhalb', { type: 'plus', value: 0.5 }],
    ['einviertel', { type: 'plus', value: 0.25 }],
    ['halb|halbe|halber|halbes|halben|halbem|Hälfte', { type: 'part', value: 0.5 }],
    ['dreiviertel', { type: 'part', value: 0.75 }],
    ['und', { type: 'and' }],
    ['von', { type: 'of' }],
    ['Komma', { type: 'point' }],
    ['minus|negativ', { type: 'minus' }],
  ],
  phrases: [
    [
      'verdoppelt|verdoppeln|eine Verdopplung|eine Verdoppelung|doppelt so|das Doppelte|doppelt',
      { ...multiple, low: 2 },
    ],
    ['verdreifacht|eine Verdreifachung', { ...multiple, low: 3 }],
    ...['zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'hundert', 'tausend'].flatMap(times),
    ...multiplesOf('anderthalb', 1.5),
    ...multiplesOf('eineinhalb', 1.5),
    ...multiplesOf('zweieinhalb', 2.5),
    ...multiplesOf('dreieinhalb', 3.5),
    ...superlatives(),
    ['halbiert|halbieren|eine Halbierung', { ...multiple, low: 0.5 }],
    ['erstens', { ...marker, low: 1 }],
    ['zweitens', { ...marker, low: 2 }],
    ['drittens', { ...marker, low: 3 }],
    ['viertens', { ...marker, low: 4 }],
  ],
  before: [
    [
      'ca.|ca|circa|etwa|ungefähr|rund|fast|fast die|fast eine|knapp|knapp die|beinahe|annähernd|nahezu|zirka|an die|um die|~',
      'about',
    ],
    ['über|mehr als|mehr als die|mehr als das|gut|gut die|gut eine|höher als', 'more than'],
    ['mindestens|wenigstens|nicht weniger als|zumindest', 'at least'],
    ['unter|weniger als|weniger als die|nicht einmal', 'less than'],
    ['bis zu|höchstens|maximal|nicht mehr als', 'at most'],
    ['genau|exakt', 'exact'],
  ],
  inner: [],
  after: [
    ['oder mehr|und mehr|aufwärts', 'at least'],
    ['oder weniger|oder darunter', 'at most'],
  ],
  to: 'bis|bis zu|- bis|-|~|–',
  and: 'und',
  or: 'oder',
  between: 'zwischen|von',
  ordinalSuffix: 'ter|te|ten|tes|tem|ster|ste|sten',
  outOf: 'von',
  per: 'pro Jahr|im Jahr|jährlich|pro Monat|im Monat|monatlich|pro Tag|am Tag|täglich|pro Woche|pro Stunde|pro Kopf|je Einwohner|pro Person|jedes Jahr|jeden Monat|jeden Tag',
  perUnit: 'pro|je|/',
  idioms:
    'ein bisschen|ein wenig|ein paar|eine Reihe|eine Art|eines Tages|einer der|eine der|eines der|ein und|einander|erst einmal|Erster Weltkrieg|Ersten Weltkrieg|Zweiter Weltkrieg|Zweiten Weltkrieg|Dritte Welt|zweite Hand|Erste Hilfe|fürs Erste|acht geben|Achtung|achten|achtet|achte darauf|Viertel vor|Viertel nach|meine sieben Sachen|deine sieben Sachen|seine sieben Sachen|ihre sieben Sachen|unsere sieben Sachen|eure sieben Sachen|fünf gerade sein|alle viere|allen vieren|unter vier Augen|siebten Himmel|zwei linke Hände|null Bock',
  share: 'um|fast|auf',
  shareAfter: 'der|des|von|aller',
  filler: 'einer|eine|eines|ein|von',
  belowZero: 'unter null|unter dem Gefrierpunkt',
  compoundJoiner: 'und|,',
  countsNouns: false,
  capitalMonths: true,
  cues: {
    'each base': 'pro|auf je',
    'mark giver': 'eine|gebe|gebe eine|eine glatte',
    'or is it': 'oder waren es|oder sind es|oder ist es|oder war es',
    'base before': 'je|pro|auf|für je|alle',
    knowing: 'wissen|wisst|weiß|weil|erinnern|nachdem|obwohl',
    pretending:
      'angenommen,|angenommen|mal angenommen,|nehmen wir an,|nehmen wir einmal an,|nehmen wir mal an,|gesetzt den Fall,|gesetzt den Fall|hoffentlich|im Idealfall|idealerweise|ich wünsche mir|ich wünschte|am liebsten hätte ich|ich träume von|stellen Sie sich vor, Sie|stellen Sie sich vor, du|stellen Sie sich vor, ihr|stellen Sie sich vor, wir|stellen Sie sich vor, man|stellen Sie sich vor, jemand|stellen wir uns vor, Sie|stellen wir uns vor, du|stellen wir uns vor, ihr|stellen wir uns vor, wir|stellen wir uns vor, man|stellen wir uns vor, jemand|stell dir vor, Sie|stell dir vor, du|stell dir vor, ihr|stell dir vor, wir|stell dir vor, man|stell dir vor, jemand|stellt euch vor, Sie|stellt euch vor, du|stellt euch vor, ihr|stellt euch vor, wir|stellt euch vor, man|stellt euch vor, jemand|stellen Sie sich einen|stellen Sie sich eine|stellen Sie sich ein',
    'short year before': 'Frühjahr|Frühling|Sommer|Herbst|Winter|Jahrgang|anno|Wende|Anfang|Ende|Mitte',
    'year verb':
      'gab|ging|kam|fiel|war|waren|begann|wurde|wurden|hatte|hatten|standen|stand|saß|zog|brach|lag|blieb|demonstrierten|entstand|endete|gingen|fuhren|zogen|fing|hieß|lief|liefen|lebten|lebte',
    dialled:
      'wählen Sie die|wählen Sie|wähle die|rufen Sie die|unter der Nummer|unter der Rufnummer|Rufnummer|Telefonnummer|Telefon|Durchwahl|Hotline',
    'beside name':
      'oder|und|oder die|und die|oder der|und der|oder dem|und dem|oder das|und das|statt|als|neben|nicht|gegenüber von',
    'loosely often': 'hundertmal|tausendmal|hunderttausendmal|millionenmal',
    'said so often':
      'gesagt|sage|sagen|erklärt|erkläre|erklären|gehört|gefragt|gelesen|gesehen|erzählt|wiederholt|gebeten|gewarnt|entschuldigt|versprochen|diskutiert|überlegt|besprochen|gedacht',
    'wholly after':
      'hinter|einverstanden|sicher|überzeugt|dafür|dagegen|recht|zufrieden|einig|bei Ihnen|unterstützen|zustimmen|zustimme|richtig|klar|korrekt|ernst',
    compound: 'Punkte Plan|Punkte Programm|Punkte Papier|Stufen Plan|Stufen Modell|Säulen Modell|Phasen Modell',
    'frame before': 'letzten|vergangenen|nächsten|kommenden|ersten|vorigen|diesen|letzte|nächste',
    supposing: 'wenn|falls|angenommen|sofern|selbst wenn',
    leading: 'und|aber|dass|oder|also|denn',
    'floor before':
      'haben Sie noch|Redezeit von|Ihnen noch|Ihnen bleiben|bleiben Ihnen|Ihnen bleiben noch|bleiben Ihnen noch|gebe Ihnen|gebe Ihnen noch|Redezeit beträgt|wir unterbrechen für|unterbrechen wir für|unterbreche für|unterbreche die Sitzung für',
    'floor having': 'haben noch|haben|machen wir|wir machen',
    'floor aim': 'um|für|zum|zur|bis|noch|pro|und|Frau|Herr|bitte|Pause',
    please: 'bitte',
    'floor after': 'Redezeit|Zeit',
    'filled pause': 'äh|ähm|nein|also|ja|pardon|beziehungsweise',
    'change to': 'auf',
    throughout: 'über',
    'not with article': 'über|unter|zumindest',
    'not throughout':
      'seit|nach|für|vor|in|mit|von|und|oder|als|ist|sind|war|waren|sein|schon|bereits|dort|hier|nicht|hat|haben',
    'takes time':
      'dauert|dauerte|dauern|gedauert|dient|diente|dienten|gedient|arbeitet|arbeitete|arbeiteten|gearbeitet|lebt|lebte|lebten|gelebt|wartet|wartete|warteten|gewartet|braucht|brauchte|brauchten|gebraucht|benötigt|saß|saßen|verbrachte|verbrachten|verbracht|blieb|blieben|fehlt|fehlten',
    'time passed': 'alt|her',
    changed:
      'stieg|stiegen|steigt|gestiegen|steigen|fiel|fielen|fällt|gefallen|sank|sanken|sinkt|gesunken|wuchs|wuchsen|wächst|gewachsen|erhöht|erhöhen|gesenkt|senken|zurückgegangen|verringert|verbessert|kletterte',
    'each part': 'jeder|jede|jedes|jedem|jeden',
    'year before': 'im Jahr|im Jahre|anno|seit',
    aged: 'Alter von|im Alter von|im Alter zwischen',
    month: 'Januar|Februar|März|April|Mai|May|Juni|Juli|August|September|Oktober|November|Dezember|Jänner',
    'date before':
      'in|im Jahr|im Jahre|seit|bis|von|vor|nach|ab|Anfang|Mitte|Ende|Jahr|Sommer|Winter|Frühjahr|Herbst|um|zwischen|anno',
    'day time': 'halb|Viertel vor|Viertel nach',
    'hour before': 'um|gegen|ab',
    clock: 'Uhr|h',
    referring: 'diese|dieser|diesen|jene|jener|jenen',
    'own list': 'Dinge|Punkte|Fragen|Themen|Gründe|Aspekte|Bemerkungen|Teile|Beispiele|Anmerkungen',
    'not one': 'jeder|jede|jedes|kein|keine|ander|andere|dieser|diese|dieses|der|die|das',
    edition:
      'Nachfrage|Zusatzfrage|Zwischenfrage|Wortmeldung|Runde|Mal|Teil|Punkt|Kapitel|Artikel|Quartal|Sitzung|Auflage|Frage|Thema|Bundestag|Absatz|Lesung|Wahlperiode|Klasse',
    'function word':
      'der|die|das|den|dem|des|ein|eine|und|oder|in|im|an|am|auf|aus|bei|mit|nach|von|vom|zu|zum|zur|für|gegen|ohne|um|durch|über|unter|vor|ist|sind|war|waren|hat|haben|wird|werden|nicht|auch|als|wie|dass|wenn|weil|er|sie|es|wir|ihr|ich|so|sehr|mehr|weniger',
    superlative:
      'größte|größter|größten|größtes|höchste|höchster|höchsten|stärkste|stärksten|meiste|meisten|beste|besten|Platz|Rang|Stelle|weltweit|der Welt',
    comparative: 'mehr|so|größer|höher|weniger',
    'identifier before':
      'Nummer|Nr.|§|Artikel|Art.|Abschnitt|Kapitel|Seite|Raum|Flug|Version|Absatz|Abs.|Satz|Paragraf|Paragraph|Bündnis|Bündnisses|Drucksachen|Tagesordnungspunkt|Zusatzpunkt|Zusatzpunkte|zu TOP|unter TOP|auf TOP|Gruppe|Entgeltgruppe|Besoldungsgruppe|Vergütungsgruppe|Pflegegrad|Pflegestufe|Stufe|STANAG|Frage|Fragen|Kategorie|Punkt|Anlage|Ziffer|Bundesstraße|Autobahn|B|A|Halle|Zimmer|Gleis|Tor|Drucksache|Tabelle|Linie|Rufen Sie die|wählen Sie die|Notruf|Durchwahl|Saal|Saals|Sitzungssaal|Hörsaal|Büro|Gebäude|Schalter|Kasse|Loge|Reihe|Waggon|Ausfahrt|Bus|Buslinie|Kanal',
  },
};
