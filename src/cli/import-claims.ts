import { readFile } from 'node:fs/promises';
import { basename, dirname, join, parse, resolve } from 'node:path';
import { publishedChanges, withCorrections } from '../core/dossier/correct-published';
import { type AddedPrepared, addPrepared } from '../core/sidecar/add-prepared';
import { makeActs } from '../core/sidecar/make-acts';
import { type PreparedClaim, preparedEnding } from '../core/sidecar/prepared-claim';
import { type FiledAct, routeActs } from '../core/sidecar/route-acts';
import { sidecarName } from '../core/sidecar/sidecar-names';
import { LineIndex } from '../core/text/line-index';
import { localize } from '../core/text/localize';
import type { Refusal } from '../core/text/problem';
import { fileProblem } from '../files/file-problem';
import { findVocabulary } from '../files/find-vocabulary';
import { readGitName } from '../files/git-name';
import { newId } from '../files/new-id';
import { now } from '../files/now';
import { planFile } from '../files/plan-file';
import { updateTextFile } from '../files/update-text-file';
import { defineCommand, type ExitCode, type Io, UsageError } from './command';
import { formatProblem } from './format-problem';
import { guardLink } from './guard-link';
import { loadDossier } from './load-dossier';
import { paragraph } from './paragraph';
import { printable } from './printable';
import { reportUnusable, worst } from './report-problems';

export const importClaims = defineCommand({
  usage: 'FILE [--into TRANSCRIPT] [--by NAME] [--why REASON] [--dry-run]',
  summary: () =>
    localize('Brings back what was changed in a sheet or in the comments of a Word document, or annotated elsewhere.'),
  details: () =>
    paragraph(
      localize('Rows are found by their id, else by their quote, in any order; columns by their names.'),
      localize(
        'What was changed in a row becomes changes of its claim: wording, verdict (as an opinion of yours), status, assignee, and what was added to sources and notes.',
      ),
      localize(
        'A row without an id whose words nobody has tagged yet is a new claim; if they stand nowhere in the transcript, or there is none (no --into), it becomes a prepared claim in SHEET.prepared.yaml.',
      ),
      localize('A missing row and an empty cell change nothing, and what is made once isn’t made again.'),
      localize('What somebody else changed meanwhile too is told, not changed; exit 1 then.'),
      localize('Commas, semicolons or tabs; UTF-8, UTF-16, Big5 and others.'),
      localize(
        'Of a Word document (“--format docx”) what was changed in our comments is brought back likewise, and comments that others added become notes.',
      ),
      localize(
        'Web Annotation and what Hypothesis exports (JSON, CSV) is found by its words: annotations become claims, their texts and tags notes.',
      ),
    ),
  options: {
    into: { type: 'string', value: 'TRANSCRIPT', help: () => localize('the transcript whose claims these are') },
    by: { type: 'string', value: 'NAME', help: () => localize('who says so (default: git’s user.name)') },
    why: {
      type: 'string',
      value: 'REASON',
      help: () => localize('why claims that are published already are corrected'),
    },
    'dry-run': { type: 'boolean', help: () => localize('only shows what would change') },
  },
  run: async ({ into, by, why, 'dry-run': dry = false }, files, io): Promise<ExitCode> => {
    const [sheet, ...others] = files;
    if (sheet === undefined || others.length > 0) throw new UsageError(localize('brings back one sheet at a time'));
    const loaded = into === undefined ? undefined : await loadDossier(into, io);
    if (loaded && 'problem' in loaded) return reportUnusable(into!, loaded.problem, io);
    if (loaded) await guardLink(loaded);
    let bytes: Uint8Array;
    try {
      bytes = await readFile(sheet);
    } catch (error) {
      return reportUnusable(sheet, fileProblem(error), io);
    }
    const beside = dirname(into ?? sheet);
    const author = by ?? (await readGitName(resolve(beside)));
    const at = now();
    const target = loaded?.dossier ?? (await findVocabulary(beside)).vocabulary;
    const plan = planFile(bytes, target, {
      ...(author && { by: author }),
      at,
      newId,
    });
    if ('problem' in plan) return reportUnusable(sheet, plan.problem, io);
    const { questions, notes, prepared } = plan;
    const claims = (loaded?.dossier.annotations ?? []).map(({ annotation }) => annotation);
    // What is out already changes with a reason only.
    const refused = why === undefined ? plan.changes.filter((one) => publishedChanges([one], claims).length > 0) : [];
    const changes = plan.changes.filter((one) => !refused.includes(one));
    for (const { id, column, before, after, effect } of changes) {
      const told = effect === undefined ? '' : ` (${effect})`;
      io.write(`${printable(`${id}: ${column}: “${before}” → “${after}”${told}`)}\n`);
    }
    for (const { row, message } of questions) io.writeError(`${printable(sheet)}:${row}:1: ${printable(message)}\n`);
    for (const note of notes) io.writeError(`${printable(sheet)}: ${printable(note)}\n`);
    const codes: ExitCode[] = [questions.length > 0 || refused.length > 0 ? 1 : 0];
    for (const { annotation, field } of publishedChanges(refused, claims)) {
      io.writeError(`${refusing[field](printable(annotation.id))}\n`);
    }
    const published = publishedChanges(changes, claims);
    for (const { annotation, field } of published) {
      io.writeError(`${correcting[field](printable(annotation.id))}\n`);
    }
    const corrected = withCorrections(changes, published, {
      at,
      ...(author && { by: author }),
      ...(why !== undefined && { why }),
    });
    if (!dry && loaded && into !== undefined) {
      codes.push(await write(corrected, into, { sidecars: loaded.dossier.sidecars, at }, io));
    }
    const place = join(beside, `${parse(sheet).name}${preparedEnding}`);
    const { code, count } =
      prepared.length > 0 ? await prepare(prepared, place, dry, io) : { code: 0 as const, count: 0 };
    const made = changes.length + count;
    const told = dry
      ? made === 1
        ? localize('1 change, none made.')
        : localize('{0} changes, none made.', made)
      : made === 1
        ? localize('1 change.')
        : localize('{0} changes.', made);
    io.writeError(`${told}\n`);
    return worst([...codes, code]);
  },
});

/** What is said of a published claim, by the field that changes. */
const correcting = {
  quote: (id: string) => localize('{0} is published: its quote is corrected.', id),
  claim: (id: string) => localize('{0} is published: its wording is corrected.', id),
  verdict: (id: string) => localize('{0} is published: its verdict is corrected.', id),
} as const;

/** The same of one that changes only where somebody says why. */
const refusing = {
  quote: (id: string) => localize('{0} is published: its quote is not changed without a reason (--why).', id),
  claim: (id: string) => localize('{0} is published: its wording is not changed without a reason (--why).', id),
  verdict: (id: string) => localize('{0} is published: its verdict is not changed without a reason (--why).', id),
} as const;

/** Writes claims that have no transcript yet into a file of their own; how many weren't there. */
async function prepare(
  claims: readonly PreparedClaim[],
  file: string,
  isDry: boolean,
  io: Io,
): Promise<{ readonly code: ExitCode; readonly count: number }> {
  const made: { last?: AddedPrepared } = {};
  const updated = await updateTextFile(file, (text) => {
    made.last = addPrepared(text, claims);
    return isDry || made.last.problem ? text : made.last.text;
  });
  if ('problem' in updated) return { code: reportUnusable(file, updated.problem, io), count: 0 };
  const { added = [], problem } = made.last ?? {};
  for (const { id, claim, quote } of added) {
    io.write(`${printable(`${id}: ${basename(file)}: “” → “${claim ?? quote?.exact ?? ''}”`)}\n`);
  }
  if (problem) io.writeError(formatProblem(file, problem, new LineIndex(made.last!.text)));
  return { code: problem ? 1 : 0, count: added.length };
}

async function write(
  changes: readonly FiledAct[],
  transcript: string,
  { sidecars, at }: Pick<Parameters<typeof routeActs>[1], 'sidecars' | 'at'>,
  io: Io,
): Promise<ExitCode> {
  const codes: ExitCode[] = [];
  const home = join(dirname(transcript), sidecarName(basename(transcript)));
  for (const { file, acts } of routeActs(changes, { sidecars, home, at })) {
    const last: { text: string; problem?: Refusal | undefined } = { text: '' };
    const updated = await updateTextFile(file, (text = '') => {
      const made = makeActs(text, acts, basename(transcript));
      Object.assign(last, { text, problem: made.problem });
      return made.text;
    });
    if ('problem' in updated) codes.push(reportUnusable(file, updated.problem, io));
    if (last.problem) {
      io.writeError(formatProblem(file, last.problem, new LineIndex(last.text)));
      codes.push(1);
    }
  }
  return worst(codes);
}
