import { localize } from '../../text/localize';
import type { Refusal } from '../../text/problem';
import type { Span } from '../../text/span';
import { toLf } from '../../text/to-lf';
import type { Conflict } from '../annotation';
import { type Document, isBlock, readDocument } from '../document';
import { eolOf } from '../lines';
import { readSidecar, withoutBom } from '../read-sidecar';
import { sameData } from '../same-data';
import { commentLinesOf } from './find-comments';
import { isCutOff, isStartOf, wholeOf } from './find-cut';
import { readEntryMap } from './merge-entry';
import { mergeHeads, weakensHead } from './merge-heads';
import { type MergePlan, type Notice, planEntries } from './plan-entries';
import { type MergeSide, readMergeSide, type SideEntry } from './read-merge-side';
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
   * - `both-kept`: an entry that can't be read on one side, and differs on the other: both stand there
   * - `cut-off`: that `side` ends in the middle of what the base holds; nothing that it lacks was taken for deleted
   */
  readonly problems: readonly MergeProblem[];
}

export interface MergeConflict extends Conflict {
  /** Of the entry; absent for a key of the document itself. */
  readonly id?: string;
}

export interface MergeProblem extends Refusal {
  /** Whose text the span is in; absent: in the merged text. */
  readonly side?: 'ours' | 'theirs';
}

/**
 * Merges two versions of a sidecar by id and field, three ways where there is a base, by splice into ours. Nothing that
 * either side added is lost: what can't be settled keeps ours and is written to `conflicts` of the entry.
 */
export function mergeSidecars({ base, ours, theirs }: MergeInput): Merged {
  const trivial = pickSide(base, ours, theirs);
  if (trivial !== undefined && keepsAll(base, trivial)) return finish(trivial, []);
  const own = readDocument(withoutBom(ours));
  const other = readDocument(withoutBom(theirs));
  const before = base === undefined ? undefined : readDocument(withoutBom(base));
  const problems = [
    ...(own.obstacle ? [{ ...own.obstacle, side: 'ours' as const }] : []),
    ...(other.obstacle ? [{ ...other.obstacle, side: 'theirs' as const }] : []),
  ];
  if (problems.length > 0) return { text: undefined, conflicts: [], problems };
  const written = write(before?.obstacle ? undefined : before, own, other);
  if (!written) return refuse(own, other);
  const merged = finish(bomOf(ours) + written.text, written.notices);
  return { ...merged, problems: [...written.cut.map(cutOff), ...merged.problems] };
}

/** True if a version that nothing has to be merged with has no broken entry in place of an intact one and isn't cut off. */
function keepsAll(base: string | undefined, picked: string): boolean {
  if (base === undefined || picked === base) return true;
  const [before, now] = [base, picked].map((text) => readDocument(withoutBom(text))) as [Document, Document];
  if (before.obstacle || now.obstacle) return now.obstacle === undefined || now.obstacle.code === 'newer-version';
  const [old, fresh] = [before, now].map((one) => ({ text: toLf(one.text), side: readMergeSide(one, 2) }));
  const broken = new Set(old!.side.entries.filter(({ isBroken }) => isBroken).map(({ key }) => key));
  const isKept = fresh!.side.entries.every(({ key, isBroken }) => !isBroken || broken.has(key));
  return isKept && !weakensHead(now, before) && !isCutOff(fresh!, old!);
}

function cutOff(side: 'ours' | 'theirs'): MergeProblem {
  return {
    code: 'cut-off',
    severity: 'error',
    message: localize(
      'This version ends in the middle, as if writing it was broken off. Nothing that it lacks was deleted; look whether something is missing from its end.',
    ),
    span: start,
    side,
  };
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
  const [b, o, t] = [base, ours, theirs].map((text) => text && toLf(withoutBom(text)));
  // A file without content is no version: a crash or a synchronising program left it. Its comments stay.
  if (o === t) return ours;
  if (isNoVersion(t!)) return withComments(ours, t!);
  if (isNoVersion(o!)) return withComments(theirs, o!);
  if (base !== undefined && t === b) return ours;
  if (ours === base) return theirs;
  return base !== undefined && o === b ? bomOf(ours) + t!.replaceAll('\n', eolOf(ours)) : undefined;
}

/** True for a file with nothing but comments, blank lines and YAML's marks. */
function isNoVersion(text: string): boolean {
  return !/^(?![ \t]*(?:#|$)|(?:---|\.\.\.)[ \t]*(?:#|$))/m.test(text);
}

/** A text below the comments that only the other one has. */
function withComments(text: string, other: string): string {
  const bom = bomOf(text);
  const lines = new Set(commentLinesOf(text));
  const added = commentLinesOf(other).filter((line) => !lines.has(line));
  return bom + added.map((line) => `${line}${eolOf(text)}`).join('') + withoutBom(text);
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

function explain(code: Notice['code']): Pick<Refusal, 'severity' | 'message'> {
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
          'This entry can’t be read as one side has it, and differs on the other. Both stand here; mend them and keep one.',
        ),
      };
  }
}

interface Written {
  readonly text: string;
  readonly notices: readonly Notice[];
  /** The sides that are cut off. */
  readonly cut: readonly ('ours' | 'theirs')[];
}

function write(before: Document | undefined, own: Document, other: Document): Written | undefined {
  const eol = eolOf(own.text);
  const sides = [before, own, other].map((one) => one && { text: toLf(one.text), side: readMergeSide(one, 2) });
  const [b, ...versions] = sides;
  const cut = (['ours', 'theirs'] as const).filter((_, i) => b && isCutOff(versions[i]!, b));
  const heads = mergeHeads(cut.length > 0 ? undefined : before, own, other, eol);
  if (heads === undefined) return undefined;
  const document = readDocument(heads);
  const indent = document.outline?.indent ?? 2;
  const ours = readMergeSide(document, indent);
  const theirs = readMergeSide(other, indent);
  const old = before && readMergeSide(before, indent);
  const [knownOurs, knownTheirs] = [ours, theirs].map((side, i) => {
    return old && cut.includes(i === 0 ? 'ours' : 'theirs') ? withWholeEnd(side, old) : side;
  }) as [MergeSide, MergeSide];
  const known =
    old &&
    withoutCut(
      old,
      cut.map((name) => (name === 'ours' ? knownOurs : knownTheirs)),
    );
  const plan = planEntries(known, knownOurs, knownTheirs, indent);
  const text = isBlock(document) ? writeBlockPlan(document, ours, plan, eol) : writeRootPlan(document, ours, plan);
  const all = [...ours.entries, ...theirs.entries];
  const intact = new Set(all.flatMap((one) => (one.isBroken ? [] : one.text)));
  const broken = all.flatMap((one) => (one.isBroken && !intact.has(one.text) ? one.text : []));
  if (!reads(text, plan, indent, new Set(broken))) return undefined;
  return { text, notices: plan.notices, cut };
}

/** A side that is cut off in the middle of an entry, with all of that as the base has it, if it differs in nothing else. */
function withWholeEnd(side: MergeSide, base: MergeSide): MergeSide {
  const last = side.entries.at(-1);
  const before = wholeOf(side, base);
  if (!last || !before || !isStartOf(last, before)) return side;
  return { ...side, entries: [...side.entries.slice(0, -1), { ...before, lead: last.lead }] };
}

/** A base that knows nothing of what sides that are cut off lack, nor of an entry in the middle of which they end. */
function withoutCut(base: MergeSide, cut: readonly MergeSide[]): MergeSide {
  const isLeft = ({ key, text }: SideEntry) =>
    cut.every(({ entries }) =>
      entries.some((one, i) => one.key === key && (i < entries.length - 1 || one.text === text)),
    );
  return { ...base, entries: base.entries.filter(isLeft) };
}

/** True if the text holds the planned entries and no others, and can't be read only where a side couldn't (`broken`). */
function reads(text: string, plan: MergePlan, indent: number, broken: ReadonlySet<string>): boolean {
  const document = readDocument(text);
  if (document.obstacle) return false;
  const { entries } = readMergeSide(document, indent);
  if (entries.length !== plan.entries.length) return false;
  return plan.entries.every(({ text: planned }, index) => {
    const { text: read, isBroken } = entries[index]!;
    if (isBroken && !broken.has(planned)) return false;
    // In braces only the data is the same.
    return read === planned || (!isBlock(document) && sameData(readEntryMap(read)?.data, readEntryMap(planned)?.data));
  });
}

function bomOf(text: string): string {
  return text.startsWith('\uFEFF') ? '\uFEFF' : '';
}
