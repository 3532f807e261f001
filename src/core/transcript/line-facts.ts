import { type Candidate, makeCandidate } from './candidate';
import { readLead } from './read-lead';
import { recognisers } from './recognisers/recognisers';
import type { PieceKind } from './transcript';

/** What a line by itself tells; the same words always give the same facts. Offsets count from the line's start. */
export interface LineFacts {
  /** `words` may be a label, speech or anything else; the other kinds are no speech wherever they stand. */
  readonly kind: 'blank' | 'words' | 'rule' | Exclude<PieceKind, 'roster' | 'credits' | 'navigation'>;
  /** Where speakers' labels may be, in the order of the recognisers. */
  readonly candidates: readonly Candidate[];
  /** Seconds, of a line that holds a time alone. */
  readonly time?: number;
  /** True where the line says that the talk is over: credits, copyright, `END`. */
  readonly closing?: boolean;
  /** True where the words end as sentences do. */
  readonly sentence?: boolean;
}

const blank: LineFacts = { kind: 'blank', candidates: [] };
const rule: LineFacts = { kind: 'rule', candidates: [] };
const none: readonly Candidate[] = [];

const wholeDirection =
  /^[>\s*_]*(?:\\?\[[^[\]]*\\?\]|\([^()]*(?:\([^()]*\)[^()]*)*\)|（[^（）]*(?:（[^（）]*）[^（）]*)*）)[\s*_.]*$/;
const ruleLine = /^\s*(?:[-=_*·.—–~]\s?){3,}\s*$/;
const pageLine =
  /^\s*(?:page\s+\d{1,4}(?:\s+of\s+\d{1,4})?|-{1,2}\s?\d{1,4}\s?-{1,2}|\[?page\s+[A-Z]?\d{1,5}\]?|第\s?\d{1,4}\s?[頁页](?:[，,]?\s?共\s?\d{1,4}\s?[頁页])?|\d{1,4}\s?\/\s?\d{1,4}|seite\s+\d{1,4}|página\s+\d{1,4})\s*$/i;
const closingLine =
  /^[\s*_[(（【>-]*(?:transcri(?:bed|ption) by\b|transcript (?:provided )?by\b|end of (?:transcript|interview|recording|call|session|file)|\(?(?:schluss|ende)(?: der sitzung)?:\s?\d|to order a (?:video|transcript)|copyright\b|©|all rights reserved|that concludes this transcript|出品團隊|出品团队|版權所有|版权所有|版權聲明|版权声明|延伸閱讀|延伸阅读|相關新聞|相关新闻|相關閱讀|相关阅读|責任編輯|责任编辑|責編|责编|本文來源|免責聲明|免责声明|上一篇|下一篇|全文完|（完）|本期編輯|編輯[:：])/i;

/** Reads the facts of one line, given without its line end. Takes linear time. */
export function readLineFacts(line: string): LineFacts {
  const lead = readLead(line);
  if (lead.end >= line.length) {
    if (lead.time !== undefined) return { kind: 'time', candidates: none, time: lead.time };
    return lead.form === '' ? blank : rule;
  }
  const words = line.slice(lead.end).trim();
  if (words === '') return lead.time === undefined ? blank : { kind: 'time', candidates: none, time: lead.time };
  if (ruleLine.test(line.slice(0, 400))) return rule;
  if (/^\d{1,5}$/.test(words)) return { kind: 'number', candidates: none };
  if (words.length < 60 && pageLine.test(words)) return { kind: 'furniture', candidates: none };
  const candidates: Candidate[] = [];
  for (const recognise of recognisers) {
    const found = recognise(line, lead);
    if (found) candidates.push(makeCandidate(found));
  }
  const direction =
    /^[>\s*_\\]*[[(（]/.test(line.slice(0, 12)) && words.length < 1000 && wholeDirection.test(line.trim());
  const facts = { candidates, ...(closingLine.test(line.slice(0, 80)) ? { closing: true } : {}) };
  if (direction) return { kind: 'direction', ...facts };
  return {
    kind: 'words',
    ...facts,
    ...(/[.!?。！？…]["'”’」』）)\]*_]*\s*$/.test(line.slice(-12)) ? { sentence: true } : {}),
  };
}
