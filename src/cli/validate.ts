import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import type { FiledProblem } from '../core/dossier/dossier';
import { checkSidecar } from '../core/sidecar/check-sidecar';
import { readSidecar } from '../core/sidecar/read-sidecar';
import { readVocabulary, vocabularyName } from '../core/sidecar/read-vocabulary';
import type { Sidecar } from '../core/sidecar/sidecar';
import { isSidecar, transcriptNames } from '../core/sidecar/sidecar-names';
import { transcriptMissing } from '../core/sidecar/transcript-missing';
import { LineIndex } from '../core/text/line-index';
import type { Problem } from '../core/text/problem';
import type { FileProblem } from '../files/file-problem';
import { findVocabulary } from '../files/find-vocabulary';
import { readTextFile } from '../files/read-text-file';
import { defineCommand, type ExitCode, type Io, UsageError } from './command';
import { formatProblem } from './format-problem';
import { loadDossier } from './load-dossier';
import { readInput, standardInput } from './read-input';
import { exitCodeFor, reportUnusable, worst } from './report-problems';

export const validate = defineCommand({
  usage: 'FILE… [--strict] [--json]',
  summary: 'Checks sidecars against their form, the team’s vocabulary and the transcript’s words.',
  details: `A FILE is a transcript, then all its sidecars are checked, or one sidecar
(….annotations.yaml), or a team’s vocabulary (transcript-team.yaml). - is a
sidecar on standard input. The vocabulary is the nearest transcript-team.yaml in
the file’s folder or above, else the settings transcript.tags and
transcript.verdicts of the nearest .vscode/settings.json, else the default.`,
  options: {
    strict: { type: 'boolean', help: 'exit 1 for warnings too' },
    json: { type: 'boolean', help: 'one JSON object a problem, and nothing else on standard output' },
  },
  run: async ({ strict, json }, files, io): Promise<ExitCode> => {
    if (files.length === 0) throw new UsageError('which file? (- for a sidecar on standard input)');
    const codes: ExitCode[] = [];
    const told = new Set<string>();
    for (const file of files) {
      const checked = await check(file, io);
      if ('problem' in checked) {
        codes.push(reportUnusable(checked.file, checked.problem, io));
        continue;
      }
      for (const one of checked) {
        // A transcript and its sidecar may both be named.
        const line = json ? asJson(one) : formatProblem(one.file, one.problem, one.lines);
        if (!told.has(line)) io.write(line);
        told.add(line);
      }
      codes.push(
        exitCodeFor(
          checked.map((one) => one.problem),
          strict,
        ),
      );
    }
    return worst(codes);
  },
});

/** A problem with what is needed to show it. */
interface Located {
  readonly file: string;
  readonly problem: Problem;
  readonly lines: LineIndex | undefined;
}

interface Unusable {
  readonly file: string;
  readonly problem: FileProblem;
}

async function check(named: string, io: Io): Promise<Located[] | Unusable> {
  if (basename(named) === vocabularyName) return checkVocabulary(normalize(named));
  if (named !== standardInput && !isSidecar(basename(named))) return checkTranscript(named, io);
  // As `findSidecars` writes it, so that what is found twice reads the same.
  const file = named === standardInput ? named : normalize(named);
  const read = await readInput(file, io);
  if ('problem' in read) return { file, problem: read.problem };
  const sidecar = readSidecar(read.text);
  const transcript = file === standardInput ? undefined : findTranscript(file, sidecar);
  if (transcript !== undefined) return checkTranscript(transcript, io, file);
  const team = await findVocabulary(file === standardInput ? '.' : dirname(file));
  const problems: Problem[] = [...sidecar.problems, ...checkSidecar(sidecar, team)];
  if (file !== standardInput) problems.push(transcriptMissing(sidecar, basename(file)));
  const lines = new LineIndex(read.text);
  const teamLines = new LineIndex(team.text);
  return [
    ...team.problems.map((problem) => ({ file: problem.file, problem, lines: teamLines })),
    ...problems.map((problem) => ({ file, problem, lines })),
  ];
}

async function checkVocabulary(file: string): Promise<Located[] | Unusable> {
  const read = await readTextFile(file);
  if ('problem' in read) return { file, problem: read.problem };
  const lines = new LineIndex(read.text);
  return readVocabulary(read.text).problems.map((problem) => ({ file, problem, lines }));
}

const noSidecar: FiledProblem = {
  code: 'no-sidecar',
  severity: 'info',
  message: 'No annotations file lies beside this transcript, so there was nothing to check.',
  span: { start: 0, end: 0 },
};

/** Checks the sidecars of a transcript, or only the one that is given. */
async function checkTranscript(file: string, io: Io, only?: string): Promise<Located[] | Unusable> {
  const loaded = await loadDossier(file, io, only);
  if ('problem' in loaded) return { file, problem: loaded.problem };
  const { sidecars, team } = loaded;
  const ofSidecars = sidecars.flatMap((one): FiledProblem[] =>
    checkSidecar(one.sidecar, { ...team, transcriptName: basename(file) }).map((problem) => ({
      ...problem,
      file: one.file,
    })),
  );
  const none = sidecars.length === 0 && !loaded.problems.some(({ file: of }) => of !== undefined && of !== team.file);
  return [...loaded.problems, ...(none ? [noSidecar] : []), ...ofSidecars]
    .filter(({ file: of }) => only === undefined || of !== undefined)
    .map((problem) => ({ file: problem.file ?? file, problem, lines: loaded.linesOf(problem.file) }))
    .sort((a, b) => (a.file === b.file ? a.problem.span.start - b.problem.span.start : a.file < b.file ? -1 : 1));
}

/** The transcript that lies beside a sidecar: the one that its name tells, else the one that it names itself. */
function findTranscript(file: string, { transcript }: Sidecar): string | undefined {
  // Only a file of the same folder: a sidecar by somebody else is not to make us read anything elsewhere.
  const named = transcript === undefined || basename(transcript) !== transcript ? [] : [transcript];
  return [...transcriptNames(basename(file)), ...named]
    .map((name) => join(dirname(file), name))
    .find((path) => existsSync(path) && statSync(path).isFile());
}

function asJson({ file, problem, lines }: Located): string {
  const { code, severity, message, span } = problem;
  const { line, column } = lines?.positionAt(span.start) ?? { line: 0, column: 0 };
  return `${JSON.stringify({ file, line: line + 1, column: column + 1, code, severity, message, ...span })}\n`;
}
