import { type Candidate, makeCandidate } from './candidate';
import {
  closingLine,
  examinerOf,
  footnoteLine,
  isPageLine,
  ruleLine,
  sectionLine,
  swornLine,
  wholeDirection,
} from './line-kinds';
import type { LineNumber } from './line-number';
import { readLead } from './read-lead';
import { type RosterFact, readRosterEntry } from './read-roster';
import { labelsWithin } from './recognisers/colon';
import type { Recogniser } from './recognisers/recogniser';
import { recognisers } from './recognisers/recognisers';
import { readSpelledTime } from './time-stamp';
import type { PieceKind } from './transcript';

/** A part of a line of captions, from a mark of a change of speaker on. Offsets count from the line's start. */
export interface CueSegment {
  readonly at: number;
  readonly candidates: readonly Candidate[];
  /** Where the words begin behind the mark. */
  readonly speech: number;
}

/** What captions have that their formats don't; each is read all the same. */
export type CueHint = 'captions-signature' | 'captions-blank-lines' | 'captions-times' | 'captions-names';

/** What a line by itself tells; the same words always give the same facts. Offsets count from the line's start. */
export interface LineFacts {
  /** `words` may be a label, speech or anything else; the other kinds are no speech wherever they stand. */
  readonly kind: 'blank' | 'words' | PieceKind;
  /** Where speakers' labels may be, in the order of the recognisers. */
  readonly candidates: readonly Candidate[];
  /** Seconds, of a line that holds a time alone. */
  readonly time?: number;
  /** True where the line says that the talk is over: credits, copyright, `END`. */
  readonly closing?: true;
  /** True for `key: value` with a key that is no speaker and a short value: a run of these is no speech. */
  readonly metadata?: true;
  /** True where the words end as sentences do. */
  readonly sentence?: true;
  /** True for a line too short to be wrapped. */
  readonly short?: true;
  /** True for a note to what is said, or its source. */
  readonly footnote?: true;
  /** True for a line of nothing but signs. */
  readonly rule?: true;
  /** True for a heading by its mark-up or its words, which is no speech within a talk. */
  readonly heading?: true;
  /** WebVTT: the line goes on with the voice of the line before, in the same cue. */
  readonly continues?: true;
  /** Courts: who examines the witness from here on; empty if the line doesn't say who. */
  readonly examiner?: string;
  /** Courts: true where a witness is sworn in. */
  readonly sworn?: true;
  /** A number that the line begins with, perhaps the line's own; where it is, it is no part of the words. */
  readonly lineNumber?: LineNumber;
  /** The same of a number that the line ends with. */
  readonly endNumber?: LineNumber;
  /** True for a line without a number in a document that numbers its lines: the blanks around its words are the margin's. */
  readonly unnumbered?: true;
  /** True for a line without a number in a document that numbers every line. */
  readonly outside?: true;
  /** True for a mark of a change of speaker that gives no name (`>>`). */
  readonly change?: true;
  /** Where the words begin behind such a mark. */
  readonly speech?: number;
  /** What the line holds behind the first change of speaker within it: in captions, and where an answer stands behind dashes. */
  readonly more?: readonly CueSegment[];
  /** Captions: seconds at which the cue ends whose times stand in the line. */
  readonly until?: number;
  readonly hint?: CueHint;
  /** True for the number of a page, with or without the head of the page. */
  readonly page?: true;
  /** People whom the line introduces if it stands outside the talk, or always where the kind is `roster`. */
  readonly roster?: readonly RosterFact[];
}

export interface LineFactsOptions {
  /** Recognisers to try before the others: the user's own pattern. */
  readonly first?: readonly Recogniser[];
  /** One to try after the others: labels that a person named. */
  readonly last?: Recogniser;
}

export const blankLine: LineFacts = { kind: 'blank', candidates: [] };

/** A question in print interviews, of who asks without a name: `――昨年は…`, `——您怎么看？`. */
const askedByDash = /^(?:―{2}|—{2}|──)\s?[\u3040-\u30ff\u3400-\u9fff]/;

/** A witness's answer behind the question: `Were you there?---Yes.` */
const answerBehind = /(?<=[.?!]["'”’]?\s?)-{3}(?=\s?["'“‘]?\p{Lu})\s?/u;

/** Lines of running text are hardly wrapped at fewer characters. */
const shortLine = 45;

/** Reads the facts of one line, given without its line end. Takes linear time. */
export function readLineFacts(line: string, options: LineFactsOptions = {}): LineFacts {
  const lead = readLead(line);
  const words = line.slice(lead.end).trim();
  if (words === '') {
    if (lead.time !== undefined) return { kind: 'time', candidates: [], time: lead.time };
    if (lead.form === '') return blankLine;
    return { kind: 'furniture', candidates: [], ...(lead.form.includes('chevron') ? { change: true } : {}) };
  }
  const spelled = lead.time === undefined ? readSpelledTime(words) : undefined;
  if (spelled !== undefined) return { kind: 'time', candidates: [], time: spelled };
  if (ruleLine.test(line.slice(0, 400))) return { kind: 'furniture', candidates: [], rule: true };
  if (/^\d{1,5}$/.test(words)) return { kind: 'number', candidates: [] };
  if (isPageLine(words) || (lead.end > lead.start && isPageLine(line.slice(lead.start).trim())))
    return { kind: 'furniture', candidates: [], page: true };
  const candidates: Candidate[] = [];
  for (const recognise of options.first ? [...options.first, ...recognisers] : recognisers) {
    const found = recognise(line, lead);
    if (found) candidates.push(makeCandidate(found));
  }
  for (const found of labelsWithin(line)) candidates.push(makeCandidate(found));
  const told = options.last?.(line, lead);
  if (told) candidates.push(makeCandidate(told));
  const beginsBracket = /^[>\s*_\\]*[[(（]/.test(words.slice(0, 12));
  if (beginsBracket && words.length < 1000 && wholeDirection.test(words)) return { kind: 'direction', candidates };
  const facts: Mutable<LineFacts> = { kind: 'words', candidates };
  const answer = line.includes('---') ? answerBehind.exec(line) : null;
  if (answer) facts.more = [{ at: answer.index, candidates: [], speech: answer.index + answer[0].length }];
  const chevron = lead.form.includes('chevron');
  if (/[.!?。！？…؟۔।]["'”’»」』）)\]*_]*(?:<\/\w+>)?\s*$/.test(line.slice(-16))) facts.sentence = true;
  if (words.length < shortLine && !/[,;–—-]$/.test(words)) facts.short = true;
  if (closingLine.test(words.slice(0, 80))) facts.closing = true;
  const keyed = candidates.find((one) => one.form.colon);
  if (keyed?.likeness === 'never' && !facts.sentence && line.slice(keyed.speech).trim().length < longestValue)
    facts.metadata = true;
  if (chevron || askedByDash.test(words)) facts.change = true;
  if (chevron) facts.speech = lead.end;
  if (/^h\d/.test(lead.form) || sectionLine.test(words)) facts.heading = true;
  // A note's mark and the function of who is introduced end in a colon.
  if (hasColon.test(words)) {
    if (footnoteLine.test(words.slice(0, 40))) facts.footnote = true;
    const person = readRosterEntry(line);
    if (person?.alias) facts.roster = [person];
  }
  const examiner = examinerOf(words);
  if (examiner !== undefined) facts.examiner = examiner;
  const beginning = words.slice(0, 300);
  if (isOfWitnesses.test(beginning) && swornLine.test(beginning)) facts.sworn = true;
  return facts;
}

type Mutable<T> = { -readonly [key in keyof T]: T[key] };

/** The value of `key: value` is no longer. */
const longestValue = 60;

const hasColon = /[:：]/;

/** A word of every line by which a witness is sworn in: it is found faster than the whole of the phrase. */
const isOfWitnesses = /sworn|witness/i;
