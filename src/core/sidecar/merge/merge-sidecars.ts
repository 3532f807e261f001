import { localize } from '../../text/localize';
import type { Problem } from '../../text/problem';
import type { Span } from '../../text/span';
import type { Conflict } from '../annotation';
import { type Document, isBlock, readDocument } from '../document';
import { eolOf, toLf } from '../lines';
import { readSidecar, withoutBom } from '../read-sidecar';
import { sameData } from '../same-data';
import { readEntryMap } from './merge-entry';
import { mergeHeads } from './merge-heads';
import { type MergePlan, type Notice, planEntries } from './plan-entries';
import { readMergeSide } from './read-merge-side';
import { writeBlockPlan } from './write-block-plan';
import { writeRootPlan } from './write-root-plan';

/** Versions of one sidecar's text. Without a base the merge is a union: what is missing on one side is no deletion. */
export interface MergeInput {
  readonly base?: string;
  readonly ours: string;
  readonly theirs: string;
}

/** What came of a merge. */
export interface Merged {
  /** Undefined where the sides can't be merged: then `problems` says why. Byte order mark and line ends are ours'. */
  readonly text: string | undefined;
  /** What a person must decide, earlier merges' questions included: it stands in `conflicts` of the text too. */
  readonly conflicts: readonly MergeConflict[];
  /**
   * - what `readSidecar` reports of a side that can't be merged, with that `side`
   * - `not-written`: the result would not read as it should; nothing was merged. What `readSidecar` reports comes before it
   * - `kept-entry`: one side deleted what the other changed; it is kept
   * - `both-kept`: an entry that both changed, and that can't be read on one side: both stand there
   */
  readonly problems: readonly MergeProblem[];
}

export interface MergeConflict extends Conflict {
  /** Of the entry; absent for a key of the document itself. */
  readonly id?: string;
}

export interface MergeProblem extends Problem {
  /** Whose text the span is in; absent: in the merged text. */
  readonly side?: 'ours' | 'theirs';
}

/**
 * Merges two versions of a sidecar by id and field, three ways where there is a base, by splice into ours. Nothing that
 * either side added is lost: what can't be settled keeps ours and is written to `conflicts` of the entry.
 */
export function mergeSidecars({ base, ours, theirs }: MergeInput): Merged {
  const trivial = pickSide(base, ours, theirs);
  if (trivial !== undefined) return finish(trivial, []);
  const own = readDocument(withoutBom(ours));
  const other = readDocument(withoutBom(theirs));
  const before = base === undefined ? undefined : readDocument(withoutBom(base));
  const problems = [
    ...(own.obstacle ? [{ ...own.obstacle, side: 'ours' as const }] : []),
    ...(other.obstacle ? [{ ...other.obstacle, side: 'theirs' as const }] : []),
  ];
  if (problems.length > 0) return { text: undefined, conflicts: [], problems };
  const written = write(before?.obstacle ? undefined : before, own, other);
  return written ? finish(bomOf(ours) + written.text, written.notices) : refuse(own, other);
}

/** With what is broken in the document's own keys, which is what keeps them from being merged most of the time. */
function refuse(own: Document, other: Document): Merged {
  const broken = ([own, other] as const).flatMap(({ problems }, index) =>
    problems
      .filter(({ severity }) => severity === 'error')
      .map((problem): MergeProblem => ({ ...problem, side: index === 0 ? 'ours' : 'theirs' })),
  );
  const problem: MergeProblem = {
    code: 'not-written',
    severity: 'error',
    message:
      broken.length > 0
        ? localize('These versions can’t be merged before that is mended.')
        : localize('These versions can’t be merged so that the result reads as it should. Merge them by hand.'),
    span: start,
  };
  return { text: undefined, conflicts: [], problems: [...broken, problem] };
}

/** The version that holds where the others say nothing new, or nothing at all. */
function pickSide(base: string | undefined, ours: string, theirs: string): string | undefined {
  if (ours === base) return theirs;
  const [b, o, t] = [base, ours, theirs].map((text) => text && toLf(withoutBom(text)));
  // An empty file is no version: a crash or a synchronising program left it.
  if (o === t || (base !== undefined && t === b) || t!.trim() === '') return ours;
  if (o!.trim() === '') return theirs;
  return base !== undefined && o === b ? bomOf(ours) + t!.replaceAll('\n', eolOf(ours)) : undefined;
}

function finish(text: string, notices: readonly Notice[]): Merged {
  const sidecar = readSidecar(text);
  const conflicts = [
    ...(sidecar.conflicts ?? []),
    ...sidecar.entries.flatMap(({ annotation }) =>
      (annotation?.conflicts ?? []).map((one): MergeConflict => ({ id: annotation!.id, ...one })),
    ),
  ];
  const spanOf = (id: string) => sidecar.entries.find(({ annotation }) => annotation?.id === id)?.span;
  const problems = notices.map(({ code, key }) => ({ ...explain(code), code, span: spanOf(key) ?? start }));
  return { text, conflicts, problems };
}

const start: Span = { start: 0, end: 0 };

function explain(code: Notice['code']): Pick<Problem, 'severity' | 'message'> {
  switch (code) {
    case 'kept-entry':
      return {
        severity: 'info',
        message: localize(
          'One side deleted this entry, the other changed it. It is kept; delete it again if that was meant.',
        ),
      };
    case 'both-kept':
      return {
        severity: 'error',
        message: localize(
          'Both sides changed this entry, and one of them can’t be read. Both stand here; mend them and keep one.',
        ),
      };
  }
}

interface Written {
  readonly text: string;
  readonly notices: readonly Notice[];
}

function write(before: Document | undefined, own: Document, other: Document): Written | undefined {
  // Nothing but comments: then theirs is all there is to read.
  if (own.head.pairs.length === 0 && !own.outline) {
    return { text: ensureLine(own.text, '\n') + other.text, notices: [] };
  }
  const eol = eolOf(own.text);
  const heads = mergeHeads(before, own, other, eol);
  if (heads === undefined) return undefined;
  const document = readDocument(heads);
  const indent = document.outline?.indent ?? 2;
  const ours = readMergeSide(document, indent);
  const plan = planEntries(before && readMergeSide(before, indent), ours, readMergeSide(other, indent), indent);
  const text = isBlock(document) ? writeBlockPlan(document, ours, plan, eol) : writeRootPlan(document, ours, plan);
  if (!reads(text, plan, indent)) return undefined;
  return { text, notices: plan.notices };
}

/** True where the text holds the planned entries and no others. */
function reads(text: string, plan: MergePlan, indent: number): boolean {
  const document = readDocument(text);
  if (document.obstacle) return false;
  const { entries } = readMergeSide(document, indent);
  if (entries.length !== plan.entries.length) return false;
  return plan.entries.every(({ text: planned }, index) => {
    const read = entries[index]!.text;
    // In braces only the data is the same.
    return read === planned || (!isBlock(document) && sameData(readEntryMap(read)?.data, readEntryMap(planned)?.data));
  });
}

function ensureLine(text: string, eol: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}${eol}`;
}

function bomOf(text: string): string {
  return text.startsWith('\uFEFF') ? '\uFEFF' : '';
}
