import { groupBy } from '../text/group-by';
import { type LabelCandidate, labelKey, speakerIn } from './candidate';
import type { Form } from './form';
import type { LabelShape } from './judge-label';
import { bareKey, isPhrase, type LabelRun, readRun } from './label-run';
import type { LabelCount, LabelTally } from './label-tally';
import type { Mention } from './mentions';
import { foldName, namePartsOf } from './name-parts';
import type { FormReading, Reading } from './reading';
import { toldForm } from './recognisers/told-labels';
import { userForm } from './recognisers/user-pattern';
import { type FormWeight, weighingForm } from './weigh-form';

/** What a person said of a label: a literal text, everywhere it stands. */
export interface ToldLabel {
  /** As printed. */
  readonly label: string;
  /** Whom it stands for. */
  readonly name?: string;
  readonly role?: string;
  /** False for words that are no label. */
  readonly speaker?: boolean;
}

/** What the decision about a document rests on. */
export interface Evidence {
  readonly tally: LabelTally;
  /** The lines on which labels may stand, in order. */
  readonly mentions: readonly Mention[];
  /** The label with which the talk of an only speaker may begin. */
  readonly opening: LabelCandidate | undefined;
  /** True if somebody said that the text is a transcript: a label need not recur then. */
  readonly declared: boolean;
  /** True for captions, where most lines have no label. */
  readonly cues: boolean;
  /** What a person said of labels. */
  readonly told: readonly ToldLabel[];
}

/** Takes the decision about a document, in steps. */
export function* decidingReading({
  tally,
  mentions,
  opening,
  declared,
  cues,
  told,
}: Evidence): Generator<undefined, Reading> {
  const own = tally.forms.get(userForm);
  if (own && own.size > 0) {
    const labels = [...own.values()].map(({ candidate }) => candidate);
    const reading = { ...onlyLabels(labels.map((label) => label.key)), pure: true };
    const forms = new Map<Form, FormReading>([[userForm, { ...reading, shapes: shapesOf(labels) }]]);
    for (const one of told) tell(forms, tally, one);
    return { forms, roles: noRoles, near: noNear, flat: false };
  }
  const surnames = surnamesOf(tally);
  const runs = new Map<string, LabelRun>();
  const weighing = function* (form: Form, labels: readonly LabelCount[]) {
    const series = seriesOf(form);
    const run = runs.get(series) ?? readRun(mentions, form, cues);
    runs.set(series, run);
    yield;
    return yield* weighingForm(form, labels, { tally, run, surnames, declared, cues });
  };
  const each: FormWeight[] = [];
  for (const [form, labels] of tally.forms) {
    yield;
    if (labels.size > 0 && form !== toldForm) each.push(yield* weighing(form, [...labels.values()]));
  }
  let all: readonly FormWeight[] = each;
  if (!all.some((one) => one.accepted)) all = yield* weighingTogether(all, tally, weighing);
  // The order must not rest on what was counted first, which edits change.
  all = all.toSorted((a, b) => b.strength - a.strength || (a.form.id < b.form.id ? -1 : 1));
  const accepted = all.filter((one) => one.accepted);
  const questions = accepted.filter(({ form }) => form.family === 'question');
  const best =
    accepted.find((one) => one.form.family !== 'question' && !isOfLetters(one, questions)) ??
    questions.find((one) => one.answered || (one.form.name === 'qa-dash' && one.strength >= 3));
  const forms = new Map<Form, FormReading>();
  const near = new Map<Form, ReadonlySet<string>>();
  const keep = (one: FormWeight, reading = one.reading) => forms.set(one.form, reading);
  if (best) {
    for (const one of all) {
      if (one === best || (one.accepted && goesWith(one, best))) keep(one);
      else if (isVariant(one.form, best.form)) {
        // A time or `>>` in front shows plainly that a name is a label, though it be seen once.
        const known = [...one.reading.labels].filter(
          (label) =>
            one.sure.has(label) ||
            best.reading.labels.has(label) ||
            one.form.plainness === 'plain' ||
            (one.names.has(label) && one.form.name === 'colon-alone'),
        );
        if (known.length > 0 && one.strength >= one.noise) keep(one, onlyLabels(known));
      } else if (one.form.colon && one.form.family === 'inline' && one.sure.size > 0 && best.form.family !== 'line') {
        // Who takes the word among questions and answers: `MR. HALE:  Objection.`, or where nothing else has a colon.
        if (best.form.family === 'question') {
          // `the judge: he was asleep` is a line of an answer.
          const printed = tally.forms.get(one.form)!;
          const known = [...one.sure].filter((label) => printed.get(label)!.candidate.shape !== 'lower');
          if (known.length > 0) keep(one, onlyLabels(known));
        } else if (one.noise === 0 && one.strength === one.sure.size) keep(one, onlyLabels([...one.sure]));
      }
    }
    for (const one of all) {
      if (forms.has(one.form) || !mayJoin(one)) continue;
      const { own: places, changes } = takeTurns(mentions, one, forms);
      if (places >= 2 && changes >= places * mostly) keep(one, onlyLabels([...joining(one)]));
    }
    if (best.form.family !== 'question') {
      yield;
      const people = knownPeople(forms, tally);
      for (const one of all) {
        if (forms.has(one.form) || !isDashed(one.form)) continue;
        yield;
        const labels = [...tally.forms.get(one.form)!.values()];
        const orders = runs.get(seriesOf(one.form))!.orders;
        const isTimed = one.form.name !== 'dash-caps';
        const known = labels.filter(({ candidate }) => {
          const order = orders.get(bareKey(candidate.key));
          // `FARROW - 3 goals.`
          const says = isTimed || (order !== undefined && order.saying >= order.times);
          return says && isKnown(candidate, people);
        });
        if (known.length > 0) keep(one, onlyLabels(known.map(({ candidate }) => candidate.key)));
        const others = labels.filter((label) => !known.includes(label) && isNamed(label.candidate));
        const lines = [...known, ...others].reduce((all, label) => all + label.lines, 0);
        if (!isTimed || others.length === 0 || lines < fewestNear) continue;
        near.set(one.form, new Set(others.map(({ candidate }) => candidate.key)));
      }
    }
  } else {
    const pair = findPair(all, mentions);
    if (pair) for (const one of pair) keep(one, { ...one.reading, labels: new Set([...one.recurring, ...one.sure]) });
    else if (opening) keepOpening(forms, opening);
    else if (cues && tally.changes >= fewestChanges) {
      // Captions name somebody once, in capitals, where `>>` alone shows most changes of speaker.
      const one = all.find(({ form }) => form.name === 'colon' && form.lead === '');
      const once = one ? [...tally.forms.get(one.form)!.values()].map(({ candidate }) => candidate) : [];
      const able = once.filter((label) => label.shape === 'caps' && label.likeness !== 'never' && !isPhrase(label));
      const sure = able.filter(({ likeness }) => likeness === 'sure');
      const others = able.filter(({ likeness }) => likeness === 'likely' || likeness === 'maybe');
      if (one && sure.length > 0) keep(one, onlyLabels(sure.map(({ key }) => key)));
      if (one && others.length > 0) near.set(one.form, new Set(others.map(({ key }) => key)));
    }
  }
  for (const one of told) tell(forms, tally, one);
  for (const { label, speaker } of told) {
    if (speaker !== false) continue;
    const key = labelKey(speakerIn(label));
    for (const [form, labels] of near) near.set(form, new Set([...labels].filter((one) => one !== key)));
  }
  const flat = best !== undefined && best.strength >= tally.words * nearlyAll;
  return { forms, roles: rolesOf(forms, runs), near, flat };
}

/** What ways of writing share that differ only in what stands around the label. */
function seriesOf({ family, base }: Form): string {
  return `${family} ${base}`;
}

/** Weighs forms of one series together where none is enough by itself: `Chair: …` and, with the time in front, `16.14 Ann Lee: …`. */
function* weighingTogether(
  all: readonly FormWeight[],
  tally: LabelTally,
  weighing: (form: Form, labels: readonly LabelCount[]) => Generator<undefined, FormWeight>,
): Generator<undefined, readonly FormWeight[]> {
  const accepted = new Map<FormWeight, FormWeight>();
  for (const members of groupBy(all, ({ form }) => seriesOf(form)).values()) {
    const able = members.filter(({ form, strength }) => form.plainness !== 'doubtful' && strength > 0);
    if (able.length < 2) continue;
    const [main] = able.toSorted((a, b) => b.strength - a.strength || (a.form.id < b.form.id ? -1 : 1));
    const together = yield* weighing(main!.form, mergeLabels(able.map(({ form }) => tally.forms.get(form)!)));
    if (!together.accepted) continue;
    const { strength, noise, reading } = together;
    for (const one of able) accepted.set(one, { ...one, strength, noise, reading, accepted: true });
  }
  return all.map((one) => accepted.get(one) ?? one);
}

/** The counts of labels of several forms, those of one label added up. */
function mergeLabels(forms: readonly ReadonlyMap<string, LabelCount>[]): LabelCount[] {
  const merged = new Map<string, LabelCount>();
  for (const labels of forms) {
    for (const [key, label] of labels) {
      const known = merged.get(key);
      if (!known) merged.set(key, { ...label, sayings: new Map(label.sayings) });
      else {
        known.lines += label.lines;
        known.sentences += label.sentences;
        for (const [saying, times] of label.sayings)
          known.sayings.set(saying, (known.sayings.get(saying) ?? 0) + times);
      }
    }
  }
  return [...merged.values()];
}

/** The share of lines that have a label where each has one, notes and headings aside. */
const nearlyAll = 0.7;

const noRoles: ReadonlyMap<string, number> = new Map();
const noNear: Reading['near'] = new Map();

/** So many marks of a change of speaker show that captions have several. */
const fewestChanges = 2;

/** A single line that looks like a label may be one of a programme that is read out. */
const fewestNear = 2;

/** Whether a form is a name and a dash that shows more of a label than any sentence with a dash: a time, or capitals. */
function isDashed({ name, lead }: Form): boolean {
  return name === 'name-time-dash' || name === 'dash-caps' || (name === 'dash' && lead.split(' ').includes('time'));
}

function isNamed({ likeness }: LabelCandidate): boolean {
  return likeness === 'sure' || likeness === 'likely';
}

/** Given names by family name, of all whose labels are known; the whole label stands for a family name where it has none. */
type KnownPeople = ReadonlyMap<string, ReadonlySet<string | undefined>>;

function knownPeople(forms: ReadonlyMap<Form, FormReading>, tally: LabelTally): KnownPeople {
  const people = new Map<string, Set<string | undefined>>();
  for (const [form, { labels }] of forms) {
    for (const [key, { candidate }] of tally.forms.get(form) ?? []) {
      if (!labels.has(key)) continue;
      const { family, given } = personOf(candidate);
      people.set(family, (people.get(family) ?? new Set()).add(given));
    }
  }
  return people;
}

/** Whether the person of a label is known, by a family name at least and no other given name. */
function isKnown(label: LabelCandidate, people: KnownPeople): boolean {
  const { family, given } = personOf(label);
  const givens = people.get(family);
  return givens !== undefined && (given === undefined || givens.has(undefined) || givens.has(given));
}

function personOf({ speaker }: LabelCandidate): { family: string; given: string | undefined } {
  const { family, given, full } = namePartsOf(speaker);
  return {
    family: foldName(family ?? full),
    given: family === undefined || given === undefined ? undefined : foldName(given),
  };
}

/** A reading that takes some labels and no others. */
function onlyLabels(labels: readonly string[]): FormReading {
  return {
    labels: new Set(labels),
    shapes: new Set(),
    pure: false,
    ruled: false,
    tight: false,
    refused: new Set(),
    full: false,
  };
}

/** Takes a label for a speaker's, or for none, as a person said. */
function tell(forms: Map<Form, FormReading>, tally: LabelTally, { label, speaker }: ToldLabel): void {
  const key = labelKey(speakerIn(label));
  for (const [form, labels] of tally.forms) {
    if (!labels.has(key)) continue;
    const known = forms.get(form);
    if (speaker === false) {
      if (known)
        forms.set(form, {
          ...known,
          labels: new Set([...known.labels].filter((one) => one !== key)),
          refused: new Set([...known.refused, key]),
        });
    } else if (known)
      forms.set(form, {
        ...known,
        labels: new Set([...known.labels, key]),
        refused: new Set([...known.refused].filter((one) => one !== key)),
      });
    else forms.set(form, onlyLabels([key]));
  }
}

/** Takes the only speaker's label. */
function keepOpening(forms: Map<Form, FormReading>, opening: LabelCandidate): void {
  const shapes = new Set<LabelShape>(opening.shape === 'caps' ? [opening.shape] : []);
  forms.set(opening.form, { ...onlyLabels([opening.key]), shapes });
}

function shapesOf(labels: readonly LabelCandidate[]): ReadonlySet<LabelShape> {
  return new Set(labels.map((label) => label.shape));
}

/** Whether a document that keeps to the best form may keep to another one too. */
function goesWith(one: FormWeight, best: FormWeight): boolean {
  const { family } = one.form;
  if (family === 'question' || best.form.family === 'question') return true;
  if (family !== best.form.family) return false;
  const shared = [...one.reading.labels].filter((label) => best.reading.labels.has(label)).length;
  if (isVariant(one.form, best.form)) return shared > 0 || one.strength >= best.strength * 0.1;
  return shared >= one.reading.labels.size / 2;
}

/**
 * Whether a form finds only the letters of questions and answers, as columns of blanks do: `Q   Were you there?`. The letters
 * are the form then, and others take the word beside them: `MR. HALE:  Objection.`
 */
function isOfLetters({ reading }: FormWeight, questions: readonly FormWeight[]): boolean {
  return questions.some((one) => one.answered && [...reading.labels].every((label) => one.reading.labels.has(label)));
}

/** Whether two forms differ only in what stands around the label, so that one label may be written both ways. */
function isVariant(one: Form, other: Form): boolean {
  return one.base === other.base;
}

/** Most neighbours of a label that belongs to the talk of others are labels of those. */
const mostly = 0.6;

/** Whether a form may belong to the talk of another though it isn't enough by itself. */
function mayJoin(one: FormWeight): boolean {
  if (one.form.family === 'question') return one.recurring.size > 0 && one.strength >= one.noise;
  // `Operator: …` among names on lines of their own.
  return one.form.name === 'colon' && one.form.lead === '' && one.certain.size > 0;
}

/** The labels that a form brings along which joins others: see `mayJoin`. */
function joining(one: FormWeight): ReadonlySet<string> {
  return one.form.family === 'question' ? one.recurring : one.certain;
}

/** How often a form's labels stand, and how often the label before each is one of other forms. */
function takeTurns(
  mentions: readonly Mention[],
  one: FormWeight,
  others: ReadonlyMap<Form, FormReading>,
): { own: number; changes: number } {
  let own = 0;
  let changes = 0;
  let last: 'own' | 'other' | undefined;
  for (const { candidates } of mentions) {
    if (candidates.some(({ form, key }) => others.get(form)?.labels.has(key))) last = 'other';
    else if (candidates.some(({ form, key }) => form === one.form && joining(one).has(key))) {
      own++;
      if (last !== 'own') changes++;
      last = 'own';
    }
  }
  return { own, changes };
}

/** Two forms of which neither is enough by itself, and which take turns: `MS. OKAFOR:` and `Q    `. */
function findPair(all: readonly FormWeight[], mentions: readonly Mention[]): readonly FormWeight[] | undefined {
  const able = all.filter(
    (one) => one.recurring.size > 0 && one.strength >= one.noise && one.form.needs !== 'paragraph',
  );
  for (const one of able) {
    for (const other of able) {
      if (one === other || other.strength > one.strength || isVariant(one.form, other.form)) continue;
      if (one.form.family !== 'question' && other.form.family !== 'question') continue;
      const forms = new Map([[one.form, { ...one.reading, labels: one.recurring }]]);
      const { own, changes } = takeTurns(mentions, other, forms);
      if (own >= 2 && changes >= own * mostly) return [one, other];
    }
  }
  return undefined;
}

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

/** Lines that stand under a label each time, as numbers, by the label: `Company - Function` under a name. */
function rolesOf(
  forms: ReadonlyMap<Form, FormReading>,
  runs: ReadonlyMap<string, LabelRun>,
): ReadonlyMap<string, number> {
  const roles = new Map<string, number>();
  for (const [form, { labels }] of forms) {
    const run = runs.get(seriesOf(form));
    for (const key of labels) {
      const order = run?.orders.get(bareKey(key));
      if (order && order.times >= 2 && order.under !== 0) roles.set(key, order.under);
    }
  }
  return roles;
}
