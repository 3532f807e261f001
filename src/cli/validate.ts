import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { checkSidecar } from '../core/review/check-sidecar';
import type { FiledProblem } from '../core/review/review';
import { readSidecar } from '../core/sidecar/read-sidecar';
import type { Sidecar } from '../core/sidecar/sidecar';
import { isSidecar, transcriptNames } from '../core/sidecar/sidecar-names';
import { defaultVocabulary } from '../core/sidecar/vocabulary';
import { LineIndex } from '../core/text/line-index';
import type { FileProblem } from '../files/file-problem';
import { readTextFile } from '../files/read-text-file';
import { defineCommand, type ExitCode, type Io, UsageError } from './command';
import { formatProblem } from './format-problem';
import { type LoadedReview, loadReview } from './load-review';
import { readInput, standardInput } from './read-input';
import { exitCodeFor, reportUnusable, worst } from './report-problems';

export const validate = defineCommand({
  usage: 'FILE… [--strict] [--json]',
  summary: 'Checks sidecars against their form, the team’s vocabulary and the transcript’s words.',
  details: `A FILE is a transcript, then all its sidecars are checked, or one sidecar
(….annotations.yaml). - is a sidecar on standard input.`,
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
        codes.push(reportUnusable(file, checked.problem, io));
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
  readonly problem: FiledProblem;
  readonly lines: LineIndex | undefined;
}

async function check(file: string, io: Io): Promise<Located[] | { problem: FileProblem }> {
  if (file !== standardInput && !isSidecar(basename(file))) {
    const loaded = await loadReview(file, io);
    return 'problem' in loaded ? loaded : checkAll(loaded);
  }
  const read = file === standardInput ? await readInput(file, io) : await readTextFile(file);
  if ('problem' in read) return read;
  const sidecar = readSidecar(read.text);
  const transcript = file === standardInput ? undefined : findTranscript(file, sidecar);
  if (transcript !== undefined) {
    const loaded = await loadReview(transcript, io);
    if (!('problem' in loaded)) return checkAll(loaded).filter((one) => sameFile(one.file, file));
  }
  const problems = [...sidecar.problems, ...checkSidecar(sidecar, defaultVocabulary)];
  if (file !== standardInput) problems.push(noTranscript);
  const lines = new LineIndex(read.text);
  return problems.map((problem) => ({ file, problem, lines }));
}

const noTranscript: FiledProblem = {
  code: 'transcript-missing',
  severity: 'warning',
  message: 'The transcript of this file does not lie beside it, so the quotes were not looked up.',
  span: { start: 0, end: 0 },
};

function checkAll({ file, sidecars, problems, linesOf }: LoadedReview): Located[] {
  const ofSidecars = sidecars.flatMap((one) =>
    checkSidecar(one.sidecar, defaultVocabulary, basename(file)).map((problem) => ({ ...problem, file: one.file })),
  );
  return [...problems, ...ofSidecars]
    .map((problem) => ({ file: problem.file ?? file, problem, lines: linesOf(problem.file) }))
    .sort((a, b) => (a.file === b.file ? a.problem.span.start - b.problem.span.start : 0));
}

/** The transcript that lies beside a sidecar: the one that its name tells, else the one that it names itself. */
function findTranscript(file: string, { transcript }: Sidecar): string | undefined {
  // Only a file of the same folder: a sidecar by somebody else is not to make us read anything elsewhere.
  const named = transcript === undefined || basename(transcript) !== transcript ? [] : [transcript];
  return [...transcriptNames(basename(file)), ...named]
    .map((name) => join(dirname(file), name))
    .find((path) => existsSync(path));
}

function sameFile(a: string, b: string): boolean {
  return join(a) === join(b);
}

function asJson({ file, problem, lines }: Located): string {
  const { code, severity, message, span } = problem;
  const { line, column } = lines?.positionAt(span.start) ?? { line: 0, column: 0 };
  return `${JSON.stringify({ file, line: line + 1, column: column + 1, code, severity, message, ...span })}\n`;
}
