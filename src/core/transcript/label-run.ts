import type { LabelCandidate } from './candidate';
import type { Form } from './form';
import { bindsPhrases } from './judge-cjk';
import type { Mention } from './mentions';
import { withinForm } from './recognisers/colon';
import { sentenceWords } from './words/sentence-words';

/** A place in the text where a label stands, in one way of writing or those that go with it. */
interface Place {
  readonly candidate: LabelCandidate;
  /** The label without a function in brackets behind it. */
  readonly key: string;
  /** Whether its words are part of a sentence: see `isPhrase`. */
  readonly phrase: boolean;
  /** True if what follows reads as speech. */
  readonly speaks: boolean;
  /** True if what follows is of several words at least. */
  readonly says: boolean;
  readonly small: boolean;
  readonly tight: boolean;
  /** The line under a label that has its line to itself, as a number, unless it reads as speech; else 0. */
  readonly under: number;
  readonly line: number;
  readonly paragraph: number;
  readonly ruled: boolean;
}

/** What the order of labels tells of one of them. */
export interface LabelOrder {
  times: number;
  /** How often it comes back after another label. */
  returns: number;
  /** How often what follows reads as speech. */
  speaking: number;
  /** How often what follows is of several words at least. */
  saying: number;
  /** How often what follows begins with a small letter, as what is to be done does in a list. */
  small: number;
  /** How often the next line follows without an empty one. */
  tight: number;
  /** How often it stands under a rule. */
  ruled: number;
  /** The line that stands under it each time, as a number; 0 if they differ. */
  under: number;
  /** How often its neighbours before or behind are labels seen once that name nobody. */
  besideKeys: number;
}

/** What the order of the labels of one way of writing tells. */
export interface LabelRun {
  readonly orders: ReadonlyMap<string, LabelOrder>;
  /** Whether the keys of a form return in a fixed order, as in records: a list of addresses, a quiz, a table. */
  isRecord(form: Form): boolean;
}

/** Reads the order of labels of a form and of those that differ only in what stands around the label. */
export function readRun(mentions: readonly Mention[], { base, family }: Form, cues: boolean): LabelRun {
  const places: Place[] = [];
  const phrases = new Map<string, boolean>();
  for (const mention of mentions) {
    for (const candidate of mention.candidates) {
      if (candidate.form.base !== base || candidate.form.family !== family) continue;
      const alone = candidate.speech >= mention.length;
      const speaks = alone ? mention.nextSpeaks : mention.speaks;
      const { small, tight, line, paragraph, ruled } = mention;
      const phrase = phrases.get(candidate.key) ?? isPhrase(candidate);
      phrases.set(candidate.key, phrase);
      places.push({
        candidate,
        key: bareKey(candidate.key),
        phrase,
        speaks,
        says: alone ? mention.nextSays : mention.says,
        small,
        tight,
        under: alone && !speaks ? mention.next : 0,
        line,
        paragraph,
        ruled,
      });
      if (candidate.form !== withinForm) break;
    }
  }
  const orders = countOrders(places, cues);
  return {
    orders,
    isRecord: ({ plainness }) =>
      !cues &&
      isRecord(
        places.filter(({ candidate }) => candidate.form.plainness === plainness),
        orders,
      ),
  };
}

function countOrders(places: readonly Place[], cues: boolean): Map<string, LabelOrder> {
  const orders = new Map<string, LabelOrder>();
  for (const { key, speaks, says, small, tight, under, ruled } of places) {
    const known = orders.get(key);
    const order = known ?? {
      times: 0,
      returns: 0,
      speaking: 0,
      saying: 0,
      small: 0,
      tight: 0,
      ruled: 0,
      under,
      besideKeys: 0,
    };
    if (!known) orders.set(key, order);
    if (says) order.saying++;
    if (small) order.small++;
    if (tight) order.tight++;
    order.times++;
    if (speaks) order.speaking++;
    if (ruled) order.ruled++;
    if (order.under !== under) order.under = 0;
  }
  const plausible = places.filter(({ candidate, key, phrase }) => {
    const { times } = orders.get(key)!;
    switch (candidate.likeness) {
      case 'never':
        return cues && times >= 2;
      case 'odd':
        return times >= 2 && !phrase;
      default:
        return true;
    }
  });
  let last: string | undefined;
  const seen = new Set<string>();
  for (const { key } of plausible) {
    if (key !== last && seen.has(key)) orders.get(key)!.returns++;
    seen.add(key);
    last = key;
  }
  const nobody = places.map((place) => namesNobody(place, orders));
  for (const [i, { key }] of places.entries()) if (nobody[i - 1] || nobody[i + 1]) orders.get(key)!.besideKeys++;
  return orders;
}

function namesNobody({ candidate, key, phrase, speaks }: Place, orders: ReadonlyMap<string, LabelOrder>): boolean {
  const { likeness } = candidate;
  if (likeness !== 'never' && likeness !== 'odd' && (likeness !== 'maybe' || speaks)) return false;
  return orders.get(key)!.times <= 1 && !phrase;
}

/** A label without a function in brackets behind it, which is often printed the first time alone, and without a title's full stop. */
export function bareKey(key: string): string {
  const plain = key.includes('. ') ? key.replace(/^(\p{Lu}\p{L}{1,4})\.(?= \p{Lu})/u, '$1') : key;
  if (!plain.endsWith(')')) return plain;
  return plain.replace(/(?<=\S)\s*(?:\([^()]*\)\s*)+$/, '');
}

/** Whether the words are part of a sentence rather than a label or a key. */
export function isPhrase({ key, shape }: LabelCandidate): boolean {
  if (shape === 'cjk') return key.length > 8 && bindsPhrases(key);
  if (!key.includes(' ')) return false;
  const words = key.split(' ');
  if (words.length > 5 && shape !== 'caps') return true;
  // `The Taoiseach`, `An Ceann Comhairle`
  if (words.length <= 4 && /^(?:the|an?)$/i.test(words[0]!) && words.every((word) => /^\p{Lu}/u.test(word)))
    return false;
  return (
    (sentenceWords.has(words[0]!.toLowerCase()) && shape !== 'caps') ||
    words.slice(1).some((word) => sentenceWords.has(word)) ||
    (/^\p{Ll}+$/u.test(words[0]!) && words.length > 2)
  );
}

/** Whether a label is somebody beyond doubt; a letter alone may number answers too. */
function isPerson({ key, likeness }: LabelCandidate): boolean {
  return likeness === 'sure' && key.length > 1;
}

/** Most of the later rounds of a record repeat at least so many keys in the order of the first one. */
const longRound = 3;
const mostly = 0.7;

function isRecord(all: readonly Place[], orders: ReadonlyMap<string, LabelOrder>): boolean {
  const places = all.filter(({ key, phrase }) => !phrase && orders.get(key)!.times >= 2);
  const ranks = new Map<string, number>();
  for (const { key } of places) if (!ranks.has(key)) ranks.set(key, ranks.size);
  const keys = [...ranks.keys()];
  const speaking = (key: string) => orders.get(key)!.speaking / orders.get(key)!.times;
  if (keys.length === 2) {
    const share = places.filter((place) => place.speaks).length / places.length;
    if (!comesInPairs(places)) return false;
    return share < 0.5 || keys.some((key) => speaking(key) < 0.3) || (isApart(places) && !places.some(isNamed));
  }
  if (keys.length < 3) return false;
  const persons = places.filter(({ candidate }) => isPerson(candidate)).length;
  if (persons >= (places.length * 2) / 3) return false;
  const rounds: number[][] = [];
  let before = Number.POSITIVE_INFINITY;
  for (const [i, place] of places.entries()) {
    const rank = ranks.get(place.key)!;
    if (rank <= before) rounds.push([]);
    rounds.at(-1)!.push(i);
    before = rank;
  }
  const later = rounds.slice(1);
  const repeated = later.flat().length;
  // Records are set apart by empty lines; turns are all set apart, or none.
  const inside = rounds.flatMap((round) =>
    round.slice(1).map((i) => places[i]!.paragraph !== places[i - 1]!.paragraph),
  );
  const between = later.map(([i]) => places[i!]!.paragraph !== places[i! - 1]!.paragraph);
  const share = (list: readonly boolean[]) => list.filter(Boolean).length / Math.max(1, list.length);
  if (repeated < 3) return false;
  if (share(between) >= 0.7 && share(inside) <= 0.3) return true;
  const long = later.filter((round) => round.length >= longRound).flat().length;
  if (long < repeated * mostly || (later.length === 1 && repeated < keys.length * 0.75)) return false;
  return keys.length >= 4 || places.filter((place) => place.speaks).length < places.length / 2;
}

/** Whether two labels stand in pairs that empty lines part, always in the same order. */
function comesInPairs(places: readonly Place[]): boolean {
  const paragraphs = new Map<number, string[]>();
  for (const { candidate, paragraph } of places)
    paragraphs.set(paragraph, [...(paragraphs.get(paragraph) ?? []), candidate.key]);
  const pairs = [...paragraphs.values()];
  const [first] = pairs;
  return (
    pairs.length >= 2 &&
    first!.length === 2 &&
    pairs.filter((pair) => pair.join() === first!.join()).length >= pairs.length * 0.8
  );
}

function isNamed({ candidate }: Place): boolean {
  return isPerson(candidate) || candidate.likeness === 'likely';
}

/** Whether other lines stand between the pairs, as headings do, and none within them. */
function isApart(places: readonly Place[]): boolean {
  return places.every(
    ({ line }, i) => i === 0 || (i % 2 === 0 ? line > places[i - 1]!.line + 1 : line === places[i - 1]!.line + 1),
  );
}
