import { columnsOf } from '../text/columns-of';
import { type FoundLabel, type LabelCandidate, makeCandidate } from './candidate';
import type { LineFacts } from './line-facts';
import {
  examinerOf,
  footnoteLine,
  isClosing,
  isPageLine,
  ruleLine,
  sectionLine,
  swornLine,
  wholeDirection,
} from './line-kinds';
import { marksChange, readLead } from './read-lead';
import { readAliases } from './read-roster';
import { labelsWithin } from './recognisers/colon';
import type { Recogniser } from './recognisers/recogniser';
import { recognisers } from './recognisers/recognisers';
import { readSpelledTime } from './time-stamp';

export interface LineFactsOptions {
  /** Recognisers to try before the others: the user's own pattern. */
  readonly first?: readonly Recogniser[];
  /** One to try after the others: labels that a person named. */
  readonly last?: Recogniser;
}

export const blankLine: LineFacts = { kind: 'blank', candidates: [] };

const noCandidates: readonly LabelCandidate[] = [];

/** A question in print interviews, of who asks without a name: `――昨年は…`, `——您怎么看？`. */
const askedByDash = /^(?:―{2}|—{2}|──)\s?[\u3040-\u30ff\u3400-\u9fff]/;

/** Titles are narrower than wrapped lines of a question, in columns. */
const widestTitle = 60;

/** A witness's answer behind the question: `Were you there?---Yes.` */
const answerBehind = /(?<=[.?!]["'”’]?\s?)-{3}(?=\s?["'“‘]?\p{Lu})\s?/u;

/** Lines of running text are hardly wrapped at fewer characters. */
const shortLine = 45;

/** What newspapers print between the paragraphs of an article. */
const advertisement = /^(?:story continues below )?advertisement(?: [-–—] (?:continue reading|scroll) .{0,20})?$/i;
/** A time of day as parliaments write it: `11.34 am`, `2.30 p.m.` */
const timeOfDay = /^\d{1,2}\.[0-5]\d ?[ap]\.?m\.?$/;

/** Reads the facts of one line, given without its line end. Takes linear time. */
export function readLineFacts(line: string, options: LineFactsOptions = {}): LineFacts {
  const lead = readLead(line);
  const words = line.slice(lead.end).trim();
  if (words === '') {
    if (lead.time !== undefined) return { kind: 'time', candidates: [], time: lead.time };
    if (lead.form === '') return blankLine;
    return { kind: 'furniture', candidates: [], ...(marksChange(lead) ? { change: true } : {}) };
  }
  const spelled = lead.time === undefined ? readSpelledTime(words) : undefined;
  if (spelled !== undefined) return { kind: 'time', candidates: [], time: spelled };
  if (words.length <= 10 && timeOfDay.test(words)) return { kind: 'time', candidates: [] };
  if (words.length <= 45 && advertisement.test(words)) return { kind: 'furniture', candidates: [] };
  if (ruleLine.test(line.slice(0, 400))) return { kind: 'furniture', candidates: [], rule: true };
  if (/^\d{1,5}$/.test(words)) return { kind: 'number', candidates: [] };
  if (isPageLine(words) || (lead.end > lead.start && isPageLine(line.slice(lead.start).trim())))
    return { kind: 'furniture', candidates: [], page: true };
  let candidates: readonly LabelCandidate[] = noCandidates;
  // Most lines have none or one, and a list that grows keeps room for many.
  const add = (found: FoundLabel) => {
    const candidate = makeCandidate(found);
    candidates = candidates.length === 0 ? [candidate] : [...candidates, candidate];
  };
  for (const recognise of options.first ? [...options.first, ...recognisers] : recognisers) {
    const found = recognise(line, lead);
    if (found) add(found);
  }
  const within = labelsWithin(line);
  if (within.length > 0) candidates = [...candidates, ...within.map(makeCandidate)];
  const told = options.last?.(line, lead);
  if (told) add(told);
  const beginsBracket = /^[>\s*_\\]*[[(（]/.test(words.slice(0, 12));
  if (beginsBracket && words.length < 1000 && wholeDirection.test(words)) return { kind: 'direction', candidates };
  const facts: Mutable<LineFacts> = { kind: 'words', candidates };
  const answer = line.includes('---') ? answerBehind.exec(line) : null;
  if (answer) facts.more = [{ at: answer.index, candidates: [], speech: answer.index + answer[0].length }];
  const isMarked = marksChange(lead);
  if (/[.!?。！？…؟۔।]["'”’»」』）)\]*_]*(?:<\/\w+>)?\s*$/.test(line.slice(-16))) facts.sentence = true;
  if (words.length < shortLine && !/[,;–—-]$/.test(words)) facts.short = true;
  if (isClosing(words)) facts.closing = true;
  const keyed = candidates.find((one) => one.form.colon);
  if (keyed?.likeness === 'never' && !facts.sentence && line.slice(keyed.speech).trim().length < longestValue)
    facts.metadata = true;
  // What a dash asks is a sentence, or goes on in the next line: a short line without an end is the second line of a title.
  const isAsked = askedByDash.test(words) && (facts.sentence || columnsOf(words) >= widestTitle);
  if (isMarked || isAsked) facts.change = true;
  if (isMarked) facts.speech = lead.end;
  if (/^h\d/.test(lead.form) || sectionLine.test(words)) facts.heading = true;
  // A note's mark and the function of who is introduced end in a colon.
  if (hasColon.test(words)) {
    if (footnoteLine.test(words.slice(0, 40))) facts.footnote = true;
    const people = readAliases(line);
    if (people.length > 0) facts.roster = people;
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
