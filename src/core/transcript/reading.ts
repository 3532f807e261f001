import type { LabelCandidate } from './candidate';
import type { Form, ParagraphBreak } from './form';
import { bindsPhrases } from './judge-cjk';
import type { LabelShape } from './judge-label';
import { isPhrase } from './label-run';
import { looksLikeWords, mayFollow } from './paragraph-break';

/** The decision about a document: the ways of writing a speaker that it keeps to, and the labels that recur in it. */
export interface Reading {
  /** Forms that the document keeps to, with the labels that are speakers in each. */
  readonly forms: ReadonlyMap<Form, FormReading>;
  /** Labels under which the same line stands each time, with that line as a number: whom the speaker works for. */
  readonly roles: ReadonlyMap<string, number>;
  /** Labels by form that look like speakers' beside those of other forms, and that nothing else in the document bears out. */
  readonly near: ReadonlyMap<Form, ReadonlySet<string>>;
  /** True if nearly every line has its label, so that notes without one are no speech. */
  readonly flat: boolean;
}

export interface FormReading {
  /** Keys of the labels that recur or are beyond doubt. */
  readonly labels: ReadonlySet<string>;
  /** Letters that labels of this form are written in here; a label seen once must be written in one of them. */
  readonly shapes: ReadonlySet<LabelShape>;
  /** True where the form alone makes a label of anything that may be one. */
  readonly pure: boolean;
  /** True if these labels stand under a rule such as `---`, so that what stands there is one. */
  readonly ruled: boolean;
  /** True if what is said follows these labels without an empty line. */
  readonly tight: boolean;
  /** Keys of labels that are no speakers here, whatever they look like. */
  readonly refused: ReadonlySet<string>;
  /** True if nearly all speakers are known by several words: one word alone names nobody then. */
  readonly full: boolean;
}

/** Whether two readings take the same labels for speakers. */
export function sameReading(a: Reading, b: Reading): boolean {
  if (a.flat !== b.flat || a.forms.size !== b.forms.size || a.roles.size !== b.roles.size) return false;
  if (![...a.roles].every(([key, line]) => b.roles.get(key) === line)) return false;
  if (a.near.size !== b.near.size) return false;
  if (![...a.near].every(([form, labels]) => sameSet(labels, b.near.get(form) ?? noLabels))) return false;
  return [...a.forms].every(([form, one]) => {
    const other = b.forms.get(form);
    if (!other) return false;
    const flags =
      other.pure === one.pure && other.tight === one.tight && other.ruled === one.ruled && other.full === one.full;
    return (
      flags &&
      sameSet(one.labels, other.labels) &&
      sameSet(one.shapes, other.shapes) &&
      sameSet(one.refused, other.refused)
    );
  });
}

const noLabels: ReadonlySet<string> = new Set();

function sameSet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one));
}

/** What is known of a line beside its labels. */
export interface LinePlace {
  /** What the line before ends. */
  readonly after: ParagraphBreak;
  /** True if what the line says ends as a sentence does. */
  readonly sentence: boolean;
  /** True before the first turn. */
  readonly front: boolean;
  /** True if the next line is in brackets alone, as a constituency or a party is. */
  readonly bracketed: boolean;
  /** True if a sentence follows without an empty line. */
  readonly said: boolean;
}

/**
 * A label that the reading nearly takes for a speaker's: written as the labels are and where they are, and of words that may be a
 * name. Whose words follow isn't known.
 */
export function nearLabel(
  reading: Reading,
  candidates: readonly LabelCandidate[],
  place: LinePlace,
): LabelCandidate | undefined {
  return candidates.find((candidate) => {
    if (reading.near.get(candidate.form)?.has(candidate.key))
      // Lines of captions with a colon end anywhere.
      return /^(?:paragraph|rule)$/.test(place.after) && (candidate.form.colon || place.sentence || place.said);
    const form = reading.forms.get(candidate.form);
    if (!form || looksLikeWords(candidate.form) || form.refused.has(candidate.key)) return false;
    if (candidate.likeness === 'never' || isPhrase(candidate) || !form.shapes.has(candidate.shape)) return false;
    const isCjk = candidate.shape === 'cjk';
    if (isCjk ? bindsPhrases(candidate.key) : form.full && !/\s/.test(candidate.key)) return false;
    return place.after === 'paragraph' && (place.sentence || place.said);
  });
}

/** Whether an abbreviation of capitals stands where a sentence goes on over a line's end: `per the 2025⏎NTD: 11 million`. */
function goesOn({ shape, key, likeness }: LabelCandidate, after: ParagraphBreak): boolean {
  if (likeness === 'sure' || !/^\p{Lu}{2,6}$/u.test(key)) return false;
  return shape === 'initials' ? after === 'none' || after === 'short' : after === 'none';
}

/** Capitals, or Chinese characters before an ideographic space. */
function isPlainShape({ shape, form, key }: LabelCandidate): boolean {
  return shape === 'caps' || (shape === 'cjk' && form.name === 'wide-space' && key.length <= 4);
}

/** The label of a line that the reading takes for a speaker's, if there is one. */
export function acceptedLabel(
  reading: Reading,
  candidates: readonly LabelCandidate[],
  place: LinePlace,
): LabelCandidate | undefined {
  return candidates.find((candidate) => {
    const form = reading.forms.get(candidate.form);
    if (!form || !mayFollow(candidate.form, place.after) || form.refused.has(candidate.key)) return false;
    if (form.labels.has(candidate.key)) return true;
    if (goesOn(candidate, place.after)) return false;
    const fits = form.shapes.has(candidate.shape);
    if (form.ruled && place.after === 'rule' && candidate.likeness !== 'never') return true;
    switch (candidate.likeness) {
      case 'sure':
        return fits;
      case 'likely':
        if (!looksLikeWords(candidate.form)) return fits || place.sentence;
        return fits && (place.bracketed || (form.tight && place.said) || candidate.form.lead.startsWith('h'));
      case 'maybe':
        if (!fits || (place.front && !place.sentence)) return false;
        if (looksLikeWords(candidate.form) && !(isPlainShape(candidate) && place.sentence)) return false;
        return !form.full || candidate.shape === 'cjk' || /\s/.test(candidate.key);
      case 'odd':
        return form.pure && !isPhrase(candidate);
      default:
        return false;
    }
  });
}
