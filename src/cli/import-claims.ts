import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { PlannedChange } from '../core/import/sheet-plan';
import { makeActs } from '../core/sidecar/make-acts';
import { routeActs } from '../core/sidecar/route-acts';
import { sidecarName } from '../core/sidecar/sidecar-names';
import { LineIndex } from '../core/text/line-index';
import type { Refusal } from '../core/text/problem';
import { fileProblem } from '../files/file-problem';
import { readGitName } from '../files/git-name';
import { now } from '../files/now';
import { planFile } from '../files/plan-file';
import { updateTextFile } from '../files/update-text-file';
import { defineCommand, type ExitCode, type Io, UsageError } from './command';
import { formatProblem } from './format-problem';
import { loadDossier } from './load-dossier';
import { printable } from './printable';
import { reportUnusable, worst } from './report-problems';

export const importClaims = defineCommand({
  usage: 'FILE --into TRANSCRIPT [--by NAME] [--dry-run]',
  summary: 'Brings back what was changed in a sheet, or added as comments in a Word document.',
  details: `Rows are found by their id, else by their quote, in any order; columns by their
names. What was changed in a row becomes changes of its claim: wording, verdict
(as an opinion of yours), status, assignee, and what was added to sources and
notes. A missing row and an empty cell change nothing, and what is made once
isn't made again. What somebody else changed meanwhile too is told, not changed;
exit 1 then. Commas, semicolons or tabs; UTF-8, UTF-16, Big5 and others. Of a Word
document (“--format docx”) comments that others added become notes.`,
  options: {
    into: { type: 'string', value: 'TRANSCRIPT', help: 'the transcript whose claims these are' },
    by: { type: 'string', value: 'NAME', help: 'who says so (default: git’s user.name)' },
    'dry-run': { type: 'boolean', help: 'only shows what would change' },
  },
  run: async ({ into, by, 'dry-run': dry }, files, io): Promise<ExitCode> => {
    const [sheet, ...others] = files;
    if (sheet === undefined || others.length > 0) throw new UsageError('brings back one sheet at a time');
    if (into === undefined) throw new UsageError('into which transcript? --into TRANSCRIPT');
    const loaded = await loadDossier(into, io);
    if ('problem' in loaded) return reportUnusable(into, loaded.problem, io);
    let bytes: Uint8Array;
    try {
      bytes = await readFile(sheet);
    } catch (error) {
      return reportUnusable(sheet, fileProblem(error), io);
    }
    const { dossier } = loaded;
    const author = by ?? (await readGitName(dirname(resolve(into))));
    const at = now();
    const { changes, questions } = planFile(bytes, dossier, { ...(author && { by: author }), at });
    for (const { id, column, before, after } of changes) {
      io.write(`${printable(`${id}: ${column}: “${before}” → “${after}”`)}\n`);
    }
    for (const { row, message } of questions) io.writeError(`${printable(sheet)}:${row}:1: ${printable(message)}\n`);
    const codes: ExitCode[] = [questions.length > 0 ? 1 : 0];
    if (!dry) codes.push(await write(changes, into, { sidecars: dossier.sidecars, at }, io));
    io.writeError(`${changes.length === 1 ? '1 change' : `${changes.length} changes`}${dry ? ', none made' : ''}.\n`);
    return worst(codes);
  },
});

async function write(
  changes: readonly PlannedChange[],
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
