import type { Candidate } from './candidate';
import type { LabelShape } from './judge-label';
import type { LabelCount, LabelTally } from './label-tally';

/** The decision about a document: the ways of writing a speaker that it keeps to, and the labels that recur in it. */
export interface Reading {
  /** Forms that the document keeps to, with the labels that are speakers in each. */
  readonly forms: ReadonlyMap<string, FormReading>;
}

export interface FormReading {
  /** Keys of the labels that recur or are beyond doubt. */
  readonly labels: ReadonlySet<string>;
  /** Shapes that labels of this form have here; a label seen once must have one of them. */
  readonly shapes: ReadonlySet<LabelShape>;
}

/** How plainly a way of writing shows that a label is one, and thus how little evidence it needs. */
type Plainness = 'plain' | 'common' | 'doubtful';

const plainness: Readonly<Record<string, Plainness>> = {
  'bold-colon': 'plain',
  'line-time': 'plain',
  'bold-line-time': 'plain',
  'name-time': 'plain',
  'stop-dash': 'plain',
  circle: 'plain',
  'qa-dash': 'plain',
  'qa-stop': 'plain',
  colon: 'common',
  square: 'common',
  angle: 'common',
  lenticular: 'common',
  tab: 'common',
  stop: 'common',
  'dash-caps': 'common',
};

/** Ways of writing that a document uses side by side; labels on a line of their own exclude those before a speech. */
function familyOf(form: string): 'line' | 'inline' | 'question' {
  if (form.startsWith('qa-')) return 'question';
  return /^(?:bold-)?line/.test(form) || / ?h\d/.test(form) ? 'line' : 'inline';
}

interface Evidence {
  readonly form: string;
  readonly strength: number;
  readonly noise: number;
  readonly accepted: boolean;
  readonly reading: FormReading;
}

/** Takes the decision about a document from its counts. */
export function decideReading(tally: LabelTally): Reading {
  const all: Evidence[] = [];
  for (const [form, labels] of tally.forms) if (labels.size > 0) all.push(weigh(form, [...labels.values()], tally));
  const accepted = all.filter((one) => one.accepted).sort((a, b) => b.strength - a.strength);
  const forms = new Map<string, FormReading>();
  const best = accepted.find((one) => familyOf(one.form) !== 'question') ?? accepted[0];
  if (!best) return { forms };
  for (const one of accepted) {
    const family = familyOf(one.form);
    if (one !== best && family !== 'question' && familyOf(best.form) !== 'question' && family !== familyOf(best.form))
      continue;
    if (one !== best && one.strength < best.strength * 0.02) continue;
    forms.set(one.form, one.reading);
  }
  return { forms };
}

function weigh(form: string, labels: readonly LabelCount[], tally: LabelTally): Evidence {
  const name = form.split(' ')[0]!;
  const plain =
    form.includes(' time') || form.includes(' chevron') || (name === 'colon' && form.includes(' h'))
      ? 'plain'
      : (plainness[name] ?? 'doubtful');
  let strength = 0;
  let noise = 0;
  let sure = 0;
  let sureRecurring = 0;
  let recurring = 0;
  const kept = new Set<string>();
  const shapes = new Map<LabelShape, number>();
  for (const { candidate, sayings } of labels) {
    const times = sayings.size;
    const keep =
      candidate.likeness === 'sure' ||
      (candidate.likeness === 'maybe' && times >= 2) ||
      (candidate.likeness === 'odd' && times >= 4);
    if (!keep) {
      noise += candidate.likeness === 'maybe' ? times * 0.5 : times;
      continue;
    }
    kept.add(candidate.key);
    strength += candidate.likeness === 'odd' ? times * 0.3 : times;
    if (candidate.likeness === 'sure') sure++;
    if (candidate.likeness === 'sure' && times >= 2) sureRecurring++;
    if (candidate.likeness !== 'odd' && times >= 2) recurring++;
    if (candidate.likeness !== 'odd') shapes.set(candidate.shape, (shapes.get(candidate.shape) ?? 0) + times);
  }
  const coverage = strength / Math.max(1, tally.words);
  const reading = {
    labels: kept,
    shapes: new Set([...shapes].filter(([, times]) => times >= strength * 0.1).map(([shape]) => shape)),
  };
  return { form, strength, noise, reading, accepted: isEnough() };

  function isEnough(): boolean {
    if (strength < noise * 0.7) return false;
    if (name.startsWith('qa-')) {
      const keys = labels.map((label) => label.candidate.key);
      return (
        strength >= 3 &&
        keys.some((key) => /^(?:Q|P|D|F|問|问)/.test(key)) &&
        (keys.some((key) => /^(?:A|R|答)/.test(key)) || plain === 'plain')
      );
    }
    switch (plain) {
      case 'plain':
        return strength >= 2 && (recurring >= 1 || sure >= 2);
      case 'common':
        if (sureRecurring >= 1 && sure + recurring >= 3 && strength >= 3) return true;
        if (sureRecurring >= 2) return true;
        if (recurring >= 2 && strength >= 6 && coverage >= 0.08) return true;
        return sure >= 2 && strength >= 2 && coverage >= 0.3;
      case 'doubtful':
        return sureRecurring >= 2 && strength >= 5 && strength > noise * 2;
    }
  }
}

/** The label of a line that the reading takes for a speaker's, if there is one; `order` is the recognisers'. */
export function acceptedLabel(reading: Reading, candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.find((candidate) => {
    const form = reading.forms.get(candidate.form);
    if (!form) return false;
    if (form.labels.has(candidate.key)) return true;
    if (candidate.likeness === 'sure') return true;
    return candidate.likeness === 'maybe' && form.shapes.has(candidate.shape);
  });
}
