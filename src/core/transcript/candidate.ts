import type { Form } from './form';
import { judgeLabel, type LabelJudgement, type LabelShape } from './judge-label';
import type { Likeness } from './likeness';
import { withoutMarks } from './without-marks';
import { isManner, withoutManner } from './words/manners';

/**
 * A stretch of a line that may be a speaker's label. Offsets are UTF-16 units from the line's start. Whether it is one is
 * decided by the whole document.
 */
export interface LabelCandidate {
  /** The way of writing, with what stands in front. */
  readonly form: Form;
  /** As printed, without time, mark-up and colon. */
  readonly speaker: string;
  /** What two labels of one speaker share: the printed words without accidents of spacing. */
  readonly key: string;
  /** The label with mark-up, colon and a time on its line. */
  readonly start: number;
  readonly end: number;
  /** Where speech begins; the line's length where it is on the lines that follow. */
  readonly speech: number;
  readonly time?: number;
  readonly role?: string;
  readonly likeness: Likeness;
  readonly shape: LabelShape;
}

/** What a recogniser says of a label, before the words are judged. */
export interface FoundLabel {
  readonly form: Form;
  readonly speaker: string;
  readonly start: number;
  readonly end: number;
  readonly speech: number;
  readonly time?: number | undefined;
  readonly role?: string | undefined;
  readonly likeness?: Likeness;
}

/** What the words of a label tell by themselves. */
interface Words extends LabelJudgement {
  readonly speaker: string;
  readonly key: string;
}

/** Those of the labels seen last: the labels of a document are few and recur. */
const known = new Map<string, Words>();
const remembered = 4096;

function wordsOf(label: string): Words {
  let words = known.get(label);
  if (words) return words;
  const speaker = speakerIn(label);
  const key = labelKey(speaker);
  words = { speaker, key, ...judgeLabel(key) };
  if (known.size >= remembered) known.clear();
  known.set(label, words);
  return words;
}

/** Judges the words of a label that a recogniser found. */
export function makeCandidate(found: FoundLabel): LabelCandidate {
  const { speaker, key, likeness, shape } = wordsOf(found.speaker);
  const { form, start, end, speech, time } = found;
  const role = found.role && isManner(found.role.trim()) ? undefined : found.role;
  const candidate = { form, speaker, key, start, end, speech, likeness: found.likeness ?? likeness, shape };
  if (time === undefined && !role) return candidate;
  return { ...candidate, ...(time === undefined ? {} : { time }), ...(role ? { role: role.trim() } : {}) };
}

/** The words of a label without marks that show no ink, without square brackets around it, and without the manner of speaking. */
export function speakerIn(label: string): string {
  const printed = withoutMarks(label).trim();
  const words = /^\[([^[\]]+)\]$/.exec(printed)?.[1]?.trim() ?? printed;
  return /[,，([（]/.test(words) ? withoutManner(words) : words;
}

/** Plain letters and signs with single blanks between them, which are their own key. */
const ownKey = /^[!-~]+(?: [!-~]+)*$/;

/** The words of a label without accidents of spacing: blanks within CJK words go, others become one. */
export function labelKey(label: string): string {
  if (ownKey.test(label)) return label;
  return label
    .normalize('NFKC')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
