import type { Form } from './form';
import type { LabelShape } from './judge-label';
import { bareKey, isPhrase, type LabelOrder, type LabelRun } from './label-run';
import type { LabelCount, LabelTally } from './label-tally';
import type { Likeness } from './likeness';
import type { FormReading } from './reading';

/** What the labels of one form weigh in the decision about a document. */
export interface FormWeight {
  readonly form: Form;
  /** Lines whose label is a speaker's as far as this form tells; doubtful labels count less. */
  readonly strength: number;
  /** Lines whose label is none. */
  readonly noise: number;
  /** Keys of the labels beyond doubt. */
  readonly sure: ReadonlySet<string>;
  /** Keys of those and of the labels that are written as full names. */
  readonly names: ReadonlySet<string>;
  /** Keys of the labels that come more than once. */
  readonly recurring: ReadonlySet<string>;
  /** Keys of those that recur and are beyond doubt. */
  readonly certain: ReadonlySet<string>;
  /** Of questions: whether they have their answers in the same form, rather than under the name of who answers. */
  readonly answered: boolean;
  readonly accepted: boolean;
  readonly reading: FormReading;
}

export interface WeighContext {
  readonly tally: LabelTally;
  readonly run: LabelRun;
  /** Family names of labels that are full names, in lower case. */
  readonly surnames: ReadonlySet<string>;
  readonly declared: boolean;
  readonly cues: boolean;
}

/** A label that isn't beyond doubt must be written in letters that this share of the others is written in. */
const commonShape = 0.05;

/** What each likeness is worth: from it the label is a name, or it is only where it recurs so often. */
const enoughTimes = { sure: 1, likely: 1, maybe: 2, odd: 4, never: Number.POSITIVE_INFINITY } as const;

/** Weighs the labels of one form, in steps: running text may have as many as it has lines. */
export function* weighingForm(
  form: Form,
  all: readonly LabelCount[],
  context: WeighContext,
): Generator<undefined, FormWeight> {
  const { tally, run, surnames, declared, cues } = context;
  const plain = form.plainness;
  const isTimed = plain === 'plain' && /\btime\b/.test(form.id);
  const times = (label: LabelCount) => label.sayings.size;
  const bareKeys = new Map(all.map((label) => [label, bareKey(label.candidate.key)]));
  yield;
  const keyOf = (label: LabelCount) => bareKeys.get(label)!;
  const orderOf = (label: LabelCount) => run.orders.get(keyOf(label));
  // `Ann Lee (editor)` once and `Ann Lee` later are one label that recurs.
  const together = new Map<string, number>();
  for (const one of all) together.set(keyOf(one), (together.get(keyOf(one)) ?? 0) + times(one));
  yield;
  const allTimes = (label: LabelCount) => together.get(keyOf(label))!;
  /** How often speech follows labels, of all of them; counted when it is first asked for. */
  let spoken: { speaking: number; times: number } | undefined;
  const likenesses = new Map<LabelCount, Likeness>(all.map((label) => [label, likenessIn(label)]));
  yield;
  const likenessOf = (label: LabelCount): Likeness => likenesses.get(label)!;
  const refused = new Set(all.filter(isKey).map((label) => label.candidate.key));
  const labels = all.filter((label) => !refused.has(label.candidate.key));
  yield;
  const enough = (label: LabelCount) => {
    const likeness = likenessOf(label);
    return likeness === 'likely' && plain === 'doubtful' ? 2 : enoughTimes[likeness];
  };
  const solid = labels.filter((one) => likenessOf(one) !== 'odd' && allTimes(one) >= enough(one));
  const mass = sum(solid.map(times));
  const shapes = new Map<LabelShape, number>();
  for (const one of solid) shapes.set(one.candidate.shape, (shapes.get(one.candidate.shape) ?? 0) + times(one));
  const common = new Set([...shapes].filter(([, lines]) => lines >= mass * commonShape).map(([shape]) => shape));
  yield;
  // Where nearly all labels of a plain form are names, the few that look odd are names too.
  const labelled = labels.filter((one) => !isPhrase(one.candidate));
  const pure = (plain === 'plain' || cues) && mass >= sum(labelled.map(times)) * 0.8;
  const kept = labels.filter((one) => {
    const likeness = likenessOf(one);
    const { shape } = one.candidate;
    if (allTimes(one) < enough(one)) return likeness === 'odd' && pure && !isPhrase(one.candidate);
    return likeness === 'sure' || common.has(shape) || times(one) >= 4;
  });
  yield;
  const isKept = new Set(kept);
  const sure = kept.filter((one) => likenessOf(one) === 'sure');
  const names = kept.filter((one) => likenessOf(one) === 'sure' || likenessOf(one) === 'likely');
  const recurring = kept.filter((one) => likenessOf(one) !== 'odd' && allTimes(one) >= 2);
  const isName = new Set(names);
  const recurringNames = recurring.filter((one) => isName.has(one)).length;
  const strength = sum(kept.map((one) => (likenessOf(one) === 'odd' ? times(one) * 0.3 : times(one))));
  const noise = sum(labels.filter((one) => !isKept.has(one)).map((one) => times(one) * noiseOf(one)));
  // Given names alone are evidence of people, as titles and functions are.
  const people = names.filter((one) => likenessOf(one) === 'sure' || !/\s/.test(one.candidate.key));
  yield;
  const possible = sum(labels.filter((one) => likenessOf(one) !== 'odd' && likenessOf(one) !== 'never').map(times));
  const keys = all.map((label) => label.candidate.key);
  // Where a cue without a label goes on with the one before, its lines say nothing.
  // Speech stands on the lines that have no label to themselves.
  const lines = form.name === 'colon-alone' ? tally.words - strength : tally.words;
  const coverage = cues ? 1 : strength / Math.max(1, lines);
  const known = kept.flatMap((one) => orderOf(one) ?? []);
  const returns = sum(known.map((order) => order.returns));
  const share = (count: (order: LabelOrder) => number) =>
    sum(known.map(count)) / Math.max(1, sum(known.map((order) => order.times)));
  const speaking = share((order) => order.speaking);
  const saying = share((order) => order.saying);
  const ruled = share((order) => order.ruled) >= 0.8;
  const many = recurring.filter((one) => one.candidate.shape !== 'cjk');
  const full =
    many.length >= 2 &&
    many.filter((one) => /\s/.test(one.candidate.key)).length >= many.length * 0.8 &&
    !hasRole(many);
  const reading: FormReading = {
    labels: new Set(kept.map((one) => one.candidate.key)),
    shapes: common,
    pure,
    ruled: ruled && known.length > 0,
    tight: known.length > 0 && share((order) => order.tight) >= 0.8,
    refused,
    full,
  };
  return {
    form,
    strength,
    noise,
    sure: new Set(sure.map((one) => one.candidate.key)),
    names: new Set(names.map((one) => one.candidate.key)),
    recurring: new Set(recurring.map((one) => one.candidate.key)),
    certain: new Set(recurring.filter((one) => sure.includes(one)).map((one) => one.candidate.key)),
    reading,
    answered: keys.some((key) => /^(?:A|R|答)/.test(key)),
    accepted: !run.isRecord(form) && strength >= noise * 0.7 && isTalk() && isEnough(),
  };

  /** What a label is taken for here: surnames of known people, and odd labels that come back again and again, are names. */
  function likenessIn(label: LabelCount): Likeness {
    const { candidate } = label;
    const { likeness } = candidate;
    if (likeness === 'maybe' && surnames.has(candidate.key.toLowerCase())) return 'sure';
    if (likeness !== 'odd' && !(likeness === 'never' && cues)) return likeness;
    const order = orderOf(label);
    if (!order || isPhrase(candidate) || Math.max(order.speaking, order.saying) < order.times / 2) return likeness;
    const titled = /^(?:The|An?) \p{Lu}/u.test(candidate.key);
    return order.returns >= (cues || titled || plain === 'plain' ? 1 : 2) ? 'maybe' : likeness;
  }

  /** Whether a label is a key of what is listed or pasted within speech, as its place tells. */
  function isKey(label: LabelCount): boolean {
    const order = orderOf(label);
    const likeness = likenessOf(label);
    if (!order || likeness === 'sure' || likeness === 'never' || form.family === 'question' || isTimed) return false;
    if (order.times === 1) {
      if (likeness === 'likely' && order.besideKeys > 0 && /\s/.test(label.candidate.key)) return true;
      // `Aktuelle Stunde: Lehrermangel`: what is debated, where whoever speaks says sentences.
      return likeness !== 'odd' && order.speaking === 0 && order.saying === 0 && speakingShare(label) >= 0.8;
    }
    return order.speaking === 0 && speakingShare(label) >= 0.6;
  }

  /** The share of the other labels that speech follows. */
  function speakingShare(besides: LabelCount): number {
    spoken ??= countSpoken(all);
    const own = countSpoken([besides]);
    return (spoken.speaking - own.speaking) / Math.max(1, spoken.times - own.times);
  }

  function countSpoken(labels: readonly LabelCount[]): { speaking: number; times: number } {
    const able = labels.filter((one) => likenessOf(one) !== 'never' && !isPhrase(one.candidate));
    const orders = able.flatMap((one) => orderOf(one) ?? []);
    return { speaking: sum(orders.map((order) => order.speaking)), times: sum(orders.map((order) => order.times)) };
  }

  function noiseOf(label: LabelCount): number {
    if (isPhrase(label.candidate)) return 0.2;
    return label.candidate.likeness === 'maybe' ? 0.5 : 1;
  }

  /** Somebody comes back after somebody else, and what is said reads as speech. */
  function isTalk(): boolean {
    if (declared || form.family === 'question') return true;
    // Nothing else has who sent it and when.
    if (form.lead.includes('sender') && returns > 0) return true;
    // `- Ann: finish the report.`
    if (plain === 'doubtful' && form.lead !== '' && share((order) => order.small) >= 0.5) return false;
    if (plain === 'plain' && (speaking >= 0.5 || (returns >= 2 && saying >= 0.4))) return true;
    if (speaking < 0.25 && (returns < 3 || saying < 0.5)) return false;
    if (returns > 0) return true;
    // In a programme each has a time once.
    if (form.name === 'name-time-dash') return false;
    if (tally.changes >= 2) return true;
    // Several people in brackets of whom each speaks once, or a question and its answer.
    const isPair = keys.every((key) => /^(?:[QA]|[问問答])$/.test(key));
    const fewest = form.colon ? (isPair ? 2 : Number.POSITIVE_INFINITY) : 3;
    return plain !== 'doubtful' && sure.length >= fewest && sure.length === kept.length && isWhole();
  }

  /** Whether a label is a name or letters that stand for one; a capitalised word is a key as well. */
  function isOfPeople(label: LabelCount): boolean {
    const { shape } = label.candidate;
    return shape === 'initials' || shape === 'caps' || shape === 'cjk' || /^(?:sure|likely)$/.test(likenessOf(label));
  }

  /** Whether nearly every line is a sentence with a label that may be somebody's. */
  function isWhole(): boolean {
    const places = labels.flatMap((one) => orderOf(one) ?? []);
    const all = sum(places.map((order) => order.times));
    return (
      possible >= tally.words * 0.75 &&
      possible >= sum(labels.map(times)) &&
      sum(places.map((order) => order.speaking)) >= all * 0.9 &&
      (sure.length > 0 || sum(places.map((order) => order.saying)) >= all / 4)
    );
  }

  function isEnough(): boolean {
    // Labels in lower case before a colon are keys of data as often as names: there speech has to follow.
    const lower =
      sum(solid.filter((one) => one.candidate.shape === 'lower' && likenessOf(one) !== 'sure').map(times)) >=
        mass / 2 && form.base === 'colon';
    if (lower && sum(kept.map((one) => one.sentences)) < sum(kept.map((one) => one.lines)) / 2) return false;
    if (form.family === 'question') {
      return form.name !== 'qa-blank' && strength >= 2 && keys.some((key) => /^(?:Q|P|D|F|問|问)/.test(key));
    }
    const person = sure.length > 0;
    const whole = coverage >= 0.5;
    // Two or more who take turns all through the text.
    const turns = recurring.length >= 2 && returns >= 3 && speaking >= 0.6 && strength >= 5;
    // A short talk of which every line has its label, one of which comes back.
    if (form.colon && returns > 0 && labels.every(isOfPeople) && isWhole()) return true;
    // Questions behind a dash or `>>`, and one name who answers.
    if (recurring.length >= 1 && tally.changes >= 2 && speaking >= 0.6) return true;
    if (turns && (whole || (returns >= strength * 0.5 && (plain !== 'doubtful' || (returns >= 3 && coverage >= 0.2)))))
      return true;
    switch (plain) {
      case 'plain':
        if (recurring.length >= 2 || (recurringNames >= 1 && strength >= 3)) return true;
        return (
          (sure.length >= 2 && coverage >= 0.2) ||
          (recurring.length >= 1 && possible >= 3 && possible >= tally.words * 0.3)
        );
      case 'common':
        if (person && recurringNames >= 1 && names.length + recurring.length >= 3 && strength >= 3) return true;
        if (recurringNames >= 2 && (person || (strength >= 8 && coverage >= 0.08))) return true;
        if (recurring.length >= 2 && strength >= 6 && coverage >= 0.1) return true;
        if (recurring.length >= 2 && strength >= 4 && coverage >= 0.5) return true;
        return (sure.length >= 2 && coverage >= 0.3) || (people.length >= 2 && coverage >= 0.8);
      case 'doubtful': {
        const isFull = speaking >= 0.8 && coverage >= 0.3 && strength >= noise * 5;
        if (form.family === 'line' && sure.length >= 2 && names.length >= 3 && recurringNames >= 1 && isFull)
          return true;
        if (ruled && form.family === 'line' && recurringNames >= 1 && recurring.length >= 2 && speaking >= 0.6)
          return true;
        if (form.family === 'line' && recurringNames >= 2 && returns >= 2 && speaking >= 0.8 && coverage >= 0.3)
          return true;
        const lines = sum(people.filter((one) => times(one) >= 2).map(times));
        return recurringNames >= 2 && strength >= (whole ? 4 : 5) && strength > noise * 2 && lines >= strength * 0.2;
      }
    }
  }
}

/** Whether one of the labels is a function in one word, so that a talk knows speakers by one word too. */
function hasRole(labels: readonly LabelCount[]): boolean {
  return labels.some(({ candidate }) => !/\s/.test(candidate.key) && candidate.likeness === 'sure');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
