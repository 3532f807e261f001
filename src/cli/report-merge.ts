import type { Merged } from '../core/sidecar/merge/merge-sidecars';
import { readSidecar } from '../core/sidecar/read-sidecar';
import { LineIndex } from '../core/text/line-index';
import { localize } from '../core/text/localize';
import type { ExitCode, Io } from './command';
import { formatProblem } from './format-problem';

/** The texts that a merge was made of, and what theirs is called. */
export interface MergeSides {
  readonly ours: string;
  readonly theirs: string;
  readonly theirName: string;
}

/** Says what came of a merge: problems and what is left on standard error, a line of figures on standard output. */
export function reportMerge(file: string, merged: Merged, sides: MergeSides, io: Io): ExitCode {
  reportMergeProblems(file, merged, sides, io);
  const { text, conflicts, problems } = merged;
  if (text === undefined) return 2;
  const lines = new LineIndex(text);
  const { entries } = readSidecar(text);
  for (const { id, field } of conflicts) {
    const span = entries.find((one) => id !== undefined && one.annotation?.id === id)?.span ?? { start: 0, end: 0 };
    const message = localize(
      'Both sides changed “{0}”. Ours stands there; choose what holds, then remove it from “conflicts”.',
      field,
    );
    io.writeError(formatProblem(file, { code: 'unsettled-conflict', severity: 'error', message, span }, lines));
  }
  const left = conflicts.length + problems.filter(({ severity }) => severity === 'error').length;
  const told =
    left > 0 ? localize('Merged; a person must decide: {0}.', left) : localize('Merged; nothing is left to decide.');
  io.write(`${told}\n`);
  return left > 0 ? 1 : 0;
}

/** Says on standard error what a merge could not do as it should. */
export function reportMergeProblems(file: string, { text, problems }: Merged, sides: MergeSides, io: Io): void {
  for (const problem of problems) {
    const isTheirs = problem.side === 'theirs';
    const lines = new LineIndex(isTheirs ? sides.theirs : problem.side === 'ours' ? sides.ours : (text ?? ''));
    io.writeError(formatProblem(isTheirs ? sides.theirName : file, problem, lines));
  }
}
