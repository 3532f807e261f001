import { basename, dirname, normalize } from 'node:path';
import { loneProblems } from '../core/dossier/lone-problems';
import { preparedEnding } from '../core/sidecar/prepared-claim';
import { readPrepared } from '../core/sidecar/read-prepared';
import { readSidecar } from '../core/sidecar/read-sidecar';
import { readVocabulary, vocabularyName } from '../core/sidecar/read-vocabulary';
import { isSidecar } from '../core/sidecar/sidecar-names';
import { LineIndex } from '../core/text/line-index';
import { localize } from '../core/text/localize';
import type { Problem } from '../core/text/problem';
import { decodeText } from '../files/decode-text';
import { findVocabulary } from '../files/find-vocabulary';
import { readTextFile } from '../files/read-text-file';
import { defineCommand, type ExitCode, type Io, UsageError } from './command';
import { findTranscript } from './find-transcript';
import { formatProblem } from './format-problem';
import { githubAnnotations } from './github-annotations';
import { loadDossier } from './load-dossier';
import type { LocatedProblem, UnusableFile, WriteProblems } from './located-problem';
import { paragraph } from './paragraph';
import { problemRow } from './problem-row';
import { readStandardInput, standardInput } from './read-input';
import { exitCodeFor, reportUnusable, worst } from './report-problems';
import { sarifLog } from './sarif-log';

export const validate = defineCommand({
  usage: 'FILE… [--strict] [--format text|github|sarif] [--json]',
  summary: () =>
    localize('Checks sidecars against their form, the team’s vocabulary and rules, and the transcript’s words.'),
  details: () =>
    paragraph(
      localize(
        'A FILE is a transcript, then all its sidecars are checked, or one sidecar (….annotations.yaml), or a team’s vocabulary (transcript-team.yaml).',
      ),
      localize('- is a sidecar on standard input.'),
      localize(
        'The vocabulary is the nearest transcript-team.yaml in the file’s folder or above, else the settings transcript.tags and transcript.verdicts of the nearest .vscode/settings.json, else the default.',
      ),
      localize('Exit 1 if there is an error (--strict: or a warning), 2 if a file can’t be read.'),
    ),
  options: {
    strict: { type: 'boolean', help: () => localize('exit 1 for warnings too') },
    format: {
      type: 'string',
      value: 'text|github|sarif',
      help: () => localize('text (default); github: annotations of a GitHub Actions run; sarif: one SARIF 2.1.0 log'),
    },
    json: { type: 'boolean', help: () => localize('one JSON object a problem, and nothing else on standard output') },
  },
  run: async ({ strict, json, format }, files, io): Promise<ExitCode> => {
    if (files.length === 0) throw new UsageError(localize('which file? (- for a sidecar on standard input)'));
    if (format !== undefined && json) throw new UsageError(localize('either --json or --format'));
    const name = format ?? 'text';
    const write = json ? asJson : Object.hasOwn(formats, name) ? formats[name] : undefined;
    if (!write) throw new UsageError(localize('{0} is one of {1}', '--format', Object.keys(formats).join(', ')));
    const codes: ExitCode[] = [];
    // A transcript and its sidecar may both be named.
    const told = new Map<string, LocatedProblem>();
    const unusable: UnusableFile[] = [];
    for (const file of files) {
      const checked = await check(file, io);
      if ('problem' in checked) {
        unusable.push(checked);
        codes.push(reportUnusable(checked.file, checked.problem, io));
        continue;
      }
      for (const one of checked) {
        const key = asJson([one]);
        if (told.has(key)) continue;
        told.set(key, one);
        if (format !== 'sarif') io.write(write([one], []));
      }
      codes.push(
        exitCodeFor(
          checked.map((one) => one.problem),
          strict,
        ),
      );
    }
    // What can't be read has its line too; a log is one document.
    if (format === 'sarif') io.write(write([...told.values()], unusable));
    else if (unusable.length > 0) io.write(write([], unusable));
    return worst(codes);
  },
});

const formats: Readonly<Record<string, WriteProblems>> = {
  text: asText,
  github: githubAnnotations,
  sarif: sarifLog,
};

function asText(problems: readonly LocatedProblem[]): string {
  return problems
    .map(({ problem, transcript, linesOf }) =>
      formatProblem(problem.file ?? transcript, problem, linesOf(problem.file)),
    )
    .join('');
}

function asJson(problems: readonly LocatedProblem[]): string {
  return problems
    .map(({ problem, transcript, linesOf }) => `${JSON.stringify(problemRow(problem, transcript, linesOf))}\n`)
    .join('');
}

async function check(named: string, io: Io): Promise<LocatedProblem[] | UnusableFile> {
  if (basename(named) === vocabularyName) return checkAlone(normalize(named), readVocabulary);
  if (basename(named).endsWith(preparedEnding)) return checkAlone(normalize(named), readPrepared);
  if (named !== standardInput && !isSidecar(basename(named))) return checkTranscript(named, io);
  // As `findSidecars` writes it, so that what is found twice reads the same.
  const file = named === standardInput ? named : normalize(named);
  // What is written by programs is UTF-8: a guess here would hide that others can't read it.
  const read = file === standardInput ? decodeText(await readStandardInput(io)) : await readTextFile(file);
  if ('problem' in read) return { file, problem: read.problem };
  const sidecar = readSidecar(read.text);
  const transcript = file === standardInput ? undefined : findTranscript(file, sidecar);
  if (transcript !== undefined) return checkTranscript(transcript, io, file);
  const team = await findVocabulary(file === standardInput ? '.' : dirname(file));
  return [
    ...locate(team.problems, team.file ?? file, team.text),
    ...locate(loneProblems(sidecar, team, file === standardInput ? undefined : basename(file)), file, read.text),
  ];
}

/** A team's file, or one of prepared claims. */
async function checkAlone(
  file: string,
  reader: (text: string) => { readonly problems: readonly Problem[] },
): Promise<LocatedProblem[] | UnusableFile> {
  const read = await readTextFile(file);
  if ('problem' in read) return { file, problem: read.problem };
  return locate(reader(read.text).problems, file, read.text);
}

function locate(problems: readonly Problem[], file: string, text: string): LocatedProblem[] {
  const lines = new LineIndex(text);
  return problems.map((problem) => ({ problem: { ...problem, file }, transcript: file, linesOf: () => lines }));
}

/** No problem of the transcript, but of whoever expects that something was checked. */
const noSidecar = (): Problem<'no-sidecar'> & { readonly file?: string } => ({
  code: 'no-sidecar',
  severity: 'info',
  message: localize('No annotations file lies beside this transcript, so there was nothing to check.'),
  span: { start: 0, end: 0 },
});

/** Checks the sidecars of a transcript, or only the one that is given. */
async function checkTranscript(file: string, io: Io, only?: string): Promise<LocatedProblem[] | UnusableFile> {
  const loaded = await loadDossier(file, io, only === undefined ? {} : { only });
  if ('problem' in loaded) return { file, problem: loaded.problem };
  const { dossier, problems, linesOf } = loaded;
  const isNone =
    dossier.sidecars.length + dossier.unreadableFiles.length + dossier.copies.length + dossier.waiting.length === 0;
  return [...problems, ...(isNone ? [noSidecar()] : [])]
    .filter((problem) => only === undefined || problem.file !== undefined)
    .map((problem) => ({ problem, transcript: file, linesOf }));
}
