import { type Candidate, makeCandidate } from './candidate';
import { readLead } from './read-lead';
import { type RosterFact, readRosterEntry } from './read-roster';
import type { Recogniser } from './recognisers/recogniser';
import { recognisers } from './recognisers/recognisers';
import type { PieceKind } from './transcript';

/** Whether a paragraph may begin after a line: after an empty one, a time, a page's end, or words that end a sentence. */
export function endsParagraph(facts: LineFacts | undefined): boolean {
  return facts === undefined || facts.kind !== 'words' || facts.sentence === true;
}

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
  /** True for a mark of a change of speaker that gives no name (`>>`). */
  readonly change?: true;
  /** People whom the line introduces if it stands outside the talk, or always where the kind is `roster`. */
  readonly roster?: readonly RosterFact[];
}

export interface LineFactsOptions {
  /** Recognisers to try before the others: the user's own pattern. */
  readonly first?: readonly Recogniser[];
}

export const blankLine: LineFacts = { kind: 'blank', candidates: [] };

const wholeDirection =
  /^[>\s*_]*(?:\\?\[[^[\]]*\\?\]|\([^()]*(?:\([^()]*\)[^()]*)*\)|（[^（）]*(?:（[^（）]*）[^（）]*)*）)[\s*_.。]*$/;
const ruleLine = /^\s*(?:[-=_*·.—–~]\s?){3,}\s*$/;
const pageLine =
  /^\s*(?:page\s+\d{1,4}(?:\s+of\s+\d{1,4})?|-{1,2}\s?\d{1,4}\s?-{1,2}|\[?page\s+[A-Z]?\d{1,5}\]?|第\s?\d{1,4}\s?[頁页](?:[，,]?\s?共\s?\d{1,4}\s?[頁页])?|\d{1,4}\s?\/\s?\d{1,4}|seite\s+\d{1,4}|página\s+\d{1,4})\s*$/i;
const closingLine =
  /^[\s*_[(（【>-]*(?:transcri(?:bed|ption) by\b|transcript (?:provided )?by\b|end of (?:transcript|interview|recording|call|session|file)|\(?(?:schluss|ende)(?: der sitzung)?:\s?\d|to order a (?:video|transcript)|copyright\b|©|all rights reserved|that concludes this transcript|出品團隊|出品团队|版權所有|版权所有|版權聲明|版权声明|延伸閱讀|延伸阅读|相關新聞|相关新闻|相關閱讀|相关阅读|責任編輯|责任编辑|本文來源|免責聲明|免责声明|上一篇|下一篇|全文完|（完）|本期編輯)/i;

/** Reads the facts of one line, given without its line end. Takes linear time. */
export function readLineFacts(line: string, options: LineFactsOptions = {}): LineFacts {
  const lead = readLead(line);
  const words = line.slice(lead.end).trim();
  if (words === '') {
    if (lead.time !== undefined) return { kind: 'time', candidates: [], time: lead.time };
    if (lead.form === '') return blankLine;
    return { kind: 'furniture', candidates: [], ...(lead.form.includes('chevron') ? { change: true } : {}) };
  }
  if (ruleLine.test(line.slice(0, 400))) return { kind: 'furniture', candidates: [] };
  if (/^\d{1,5}$/.test(words)) return { kind: 'number', candidates: [] };
  if (words.length < 60 && pageLine.test(words)) return { kind: 'furniture', candidates: [] };
  const candidates: Candidate[] = [];
  for (const recognise of options.first ? [...options.first, ...recognisers] : recognisers) {
    const found = recognise(line, lead);
    if (found) candidates.push(makeCandidate(found));
  }
  const beginsBracket = /^[>\s*_\\]*[[(（]/.test(line.slice(0, 12));
  if (beginsBracket && words.length < 1000 && wholeDirection.test(line)) return { kind: 'direction', candidates };
  const sentence = /[.!?。！？…]["'”’」』）)\]*_]*\s*$/.test(line.slice(-12));
  const keyed = candidates.find((one) => one.form.startsWith('colon') || one.form.startsWith('bold-colon'));
  const value = keyed && line.slice(keyed.speech).trim();
  const person = readRosterEntry(line);
  return {
    kind: 'words',
    candidates,
    ...(sentence ? { sentence } : {}),
    ...(closingLine.test(line.slice(0, 80)) ? { closing: true } : {}),
    ...(keyed?.likeness === 'never' && value!.length < 60 && !sentence ? { metadata: true } : {}),
    ...(lead.form.includes('chevron') ? { change: true } : {}),
    ...(person?.alias ? { roster: [person] } : {}),
  };
}
