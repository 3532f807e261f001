import type { Candidate } from './candidate';
import type { Form } from './form';
import type { LabelShape, Likeness } from './judge-label';
import type { LabelCount, LabelTally } from './label-tally';
import { looksLikeWords, mayFollow, type ParagraphBreak } from './paragraph-break';
import { userForm } from './recognisers/user-pattern';

/** The decision about a document: the ways of writing a speaker that it keeps to, and the labels that recur in it. */
export interface Reading {
  /** Forms that the document keeps to, with the labels that are speakers in each. */
  readonly forms: ReadonlyMap<Form, FormReading>;
}

export interface FormReading {
  /** Keys of the labels that recur or are beyond doubt. */
  readonly labels: ReadonlySet<string>;
  /** Letters that labels of this form are written in here; a label seen once must be written in one of them. */
  readonly shapes: ReadonlySet<LabelShape>;
  /** True where the form alone makes a label of anything that may be one. */
  readonly pure: boolean;
}

interface Evidence {
  readonly form: Form;
  /** Lines whose label is a speaker's as far as this form tells; doubtful labels count less. */
  readonly strength: number;
  /** Lines whose label is none. */
  readonly noise: number;
  /** Keys of the labels beyond doubt. */
  readonly sure: ReadonlySet<string>;
  /** Of questions: whether they have their answers in the same form, rather than under the name of who answers. */
  readonly answered: boolean;
  readonly accepted: boolean;
  readonly reading: FormReading;
}

/**
 * Takes the decision about a document from its counts. `opening`: the first label beyond doubt that a sentence follows, if
 * one stands near the beginning; with directions such as `[Applause]` all around it is the only speaker's.
 */
export function decideReading(tally: LabelTally, opening?: Candidate): Reading {
  const own = tally.forms.get(userForm);
  if (own && own.size > 0) {
    const labels = [...own.values()].map(({ candidate }) => candidate);
    const shapes = new Set(labels.map((label) => label.shape));
    return { forms: new Map([[userForm, { labels: new Set(labels.map((label) => label.key)), shapes, pure: true }]]) };
  }
  const surnames = surnamesOf(tally);
  const all: Evidence[] = [];
  for (const [form, labels] of tally.forms)
    if (labels.size > 0) all.push(weigh(form, [...labels.values()], tally, surnames));
  // The order must not rest on what was counted first, which edits change.
  const accepted = all
    .filter((one) => one.accepted)
    .sort((a, b) => b.strength - a.strength || (a.form.id < b.form.id ? -1 : 1));
  const best =
    accepted.find((one) => one.form.family !== 'question') ??
    accepted.find((one) => one.answered || (one.form.name === 'qa-dash' && one.strength >= 3));
  const forms = new Map<Form, FormReading>();
  if (!best) {
    if (opening && tally.directions >= 2) {
      const shapes = new Set(opening.shape === 'caps' ? [opening.shape] : []);
      forms.set(opening.form, { labels: new Set([opening.key]), shapes, pure: false });
    }
    return { forms };
  }
  for (const one of all) {
    if (one === best || (one.accepted && goesWith(one, best))) forms.set(one.form, one.reading);
    else if (isVariant(one.form, best.form)) {
      const known = [...one.reading.labels].filter((label) => one.sure.has(label) || best.reading.labels.has(label));
      if (known.length > 0 && one.strength >= one.noise)
        forms.set(one.form, { labels: new Set(known), shapes: new Set(), pure: false });
    }
  }
  return { forms };
}

/** Whether a document that keeps to the best form may keep to another one too. */
function goesWith(one: Evidence, best: Evidence): boolean {
  const { family } = one.form;
  if (family === 'question' || best.form.family === 'question') return true;
  if (family !== best.form.family) return false;
  const shared = [...one.reading.labels].filter((label) => best.reading.labels.has(label)).length;
  if (isVariant(one.form, best.form)) return shared > 0 || one.strength >= best.strength * 0.1;
  return shared >= one.reading.labels.size / 2;
}

/** Whether two forms differ only in what stands around the label, so that one label may be written both ways. */
function isVariant(one: Form, other: Form): boolean {
  return one.base === other.base;
}

/** A label that isn't beyond doubt must be written in letters that this share of the others is written in. */
const commonShape = 0.05;

/** What each likeness is worth: from it the label is a name, or it is only where it recurs so often. */
const enoughTimes = { sure: 1, likely: 1, maybe: 2, odd: 4, never: Number.POSITIVE_INFINITY } as const;

/** Where a full name is a label, its surname alone is one: `WOLF BLITZER, CNN ANCHOR:` and later `BLITZER:`. */
function surnamesOf(tally: LabelTally): ReadonlySet<string> {
  const surnames = new Set<string>();
  for (const [form, labels] of tally.forms) {
    if (!form.colon) continue;
    for (const { candidate } of labels.values()) {
      if (candidate.likeness !== 'sure' && candidate.likeness !== 'likely') continue;
      const words = candidate.speaker
        .split(/\s*[,(]/, 1)[0]!
        .trim()
        .split(/\s+/);
      if (words.length > 1) surnames.add(words.at(-1)!.toLowerCase());
    }
  }
  return surnames;
}

function weigh(form: Form, labels: readonly LabelCount[], tally: LabelTally, surnames: ReadonlySet<string>): Evidence {
  const likenessOf = ({ candidate }: LabelCount): Likeness =>
    candidate.likeness === 'maybe' && surnames.has(candidate.key.toLowerCase()) ? 'sure' : candidate.likeness;
  const plain = form.plainness;
  const times = (label: LabelCount) => label.sayings.size;
  const enough = (label: LabelCount) => {
    const likeness = likenessOf(label);
    return likeness === 'likely' && plain === 'doubtful' ? 2 : enoughTimes[likeness];
  };
  const solid = labels.filter((one) => likenessOf(one) !== 'odd' && times(one) >= enough(one));
  const mass = sum(solid.map(times));
  const shapes = new Map<LabelShape, number>();
  for (const one of solid) shapes.set(one.candidate.shape, (shapes.get(one.candidate.shape) ?? 0) + times(one));
  const common = new Set([...shapes].filter(([, lines]) => lines >= mass * commonShape).map(([shape]) => shape));
  // Where nearly all labels of a plain form are names, the few that look odd are names too.
  const pure = plain === 'plain' && mass >= sum(labels.map(times)) * 0.8;
  const kept = labels.filter((one) => {
    const likeness = likenessOf(one);
    const { shape } = one.candidate;
    if (times(one) < enough(one)) return likeness === 'odd' && pure;
    return likeness === 'sure' || common.has(shape) || times(one) >= 4;
  });
  const sure = kept.filter((one) => likenessOf(one) === 'sure');
  const names = kept.filter((one) => likenessOf(one) === 'sure' || likenessOf(one) === 'likely');
  const recurring = kept.filter((one) => one.candidate.likeness !== 'odd' && times(one) >= 2);
  const recurringNames = recurring.filter((one) => names.includes(one)).length;
  const strength = sum(kept.map((one) => (one.candidate.likeness === 'odd' ? times(one) * 0.3 : times(one))));
  const noise = sum(
    labels
      .filter((one) => !kept.includes(one))
      .map((one) => (one.candidate.likeness === 'maybe' ? times(one) / 2 : times(one))),
  );
  // Given names alone are evidence of people, as titles and functions are.
  const people = names.filter((one) => likenessOf(one) === 'sure' || !/\s/.test(one.candidate.key));
  const possible = sum(labels.filter((one) => likenessOf(one) !== 'odd' && likenessOf(one) !== 'never').map(times));
  const keys = labels.map((label) => label.candidate.key);
  const coverage = strength / Math.max(1, tally.words);
  const reading = { labels: new Set(kept.map((one) => one.candidate.key)), shapes: common, pure };
  return {
    form,
    strength,
    noise,
    sure: new Set(sure.map((one) => one.candidate.key)),
    reading,
    answered: keys.some((key) => /^(?:A|R|答)/.test(key)),
    accepted: strength >= noise * 0.7 && isEnough(),
  };

  function isEnough(): boolean {
    // Labels in lower case before a colon are keys of data as often as names: there speech has to follow.
    const lower = (shapes.get('lower') ?? 0) >= mass / 2 && form.base === 'colon';
    if (lower && sum(kept.map((one) => one.sentences)) < sum(kept.map((one) => one.lines)) / 2) return false;
    if (form.family === 'question') {
      return strength >= 2 && keys.some((key) => /^(?:Q|P|D|F|問|问)/.test(key));
    }
    const person = sure.length > 0;
    const whole = coverage >= 0.5;
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
        const lines = sum(people.filter((one) => times(one) >= 2).map(times));
        return recurringNames >= 2 && strength >= (whole ? 4 : 5) && strength > noise * 2 && lines >= strength * 0.2;
      }
    }
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** Whether two readings take the same labels for speakers. */
export function sameReading(a: Reading, b: Reading): boolean {
  if (a.forms.size !== b.forms.size) return false;
  return [...a.forms].every(([form, one]) => {
    const other = b.forms.get(form);
    return other?.pure === one.pure && sameSet(one.labels, other.labels) && sameSet(one.shapes, other.shapes);
  });
}

function sameSet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one));
}

/**
 * The label of a line that the reading takes for a speaker's, if there is one. `after`: what the line before ends.
 */
export function acceptedLabel(
  reading: Reading,
  candidates: readonly Candidate[],
  after: ParagraphBreak,
): Candidate | undefined {
  return candidates.find((candidate) => {
    const form = reading.forms.get(candidate.form);
    if (!form || !mayFollow(candidate.form, after)) return false;
    if (form.labels.has(candidate.key)) return true;
    switch (candidate.likeness) {
      case 'sure':
        return form.shapes.has(candidate.shape);
      case 'likely':
      case 'maybe':
        return form.shapes.has(candidate.shape) && !looksLikeWords(candidate.form);
      case 'odd':
        return form.pure;
      default:
        return false;
    }
  });
}
