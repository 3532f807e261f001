import { countsOf } from '../core/dossier/counts-of';
import { nobodysShare } from '../core/dossier/describe-reading';
import { type Untagged, untaggedByWorth } from '../core/dossier/untagged-by-worth';
import type { NumericExpression } from '../core/numbers/numeric-expression';
import { localize } from '../core/text/localize';
import type { Span } from '../core/text/span';
import { spansIn } from '../core/text/spans-in';
import type { Transcript, Turn } from '../core/transcript/transcript';
import { blindOption } from './blind-option';
import { defineCommand, type ExitCode, UsageError } from './command';
import { formatProblem } from './format-problem';
import { type LoadedDossier, loadDossier } from './load-dossier';
import { paragraph } from './paragraph';
import { problemRow } from './problem-row';
import { exitCodeFor, reportUnusable, worst } from './report-problems';
import { summarize } from './summarize';

export const inspect = defineCommand({
  usage: 'FILE… [--json] [--numbers claims|all] [--to-check numbers|all] [--blind NAME] [--strict]',
  summary: () => localize('Shows turns, speakers, numeric claims, annotations with their placement, and problems.'),
  details: () =>
    paragraph(
      localize(
        '--json prints one object a file: language, how it writes who speaks (ways), what part of the speech is nobody’s, what nearly was a label (near), turns, numbers, annotations, problems.',
      ),
      localize(
        'Offsets are UTF-16 units of the decoded text, from 0, without byte order mark, end exclusive; those of a problem are offsets into its file, those of its “at” into the transcript.',
      ),
    ),
  options: {
    json: { type: 'boolean', help: () => localize('one JSON object a file, and nothing else on standard output') },
    numbers: {
      type: 'string',
      value: 'claims|all',
      help: () => localize('which numbers: claims (default), or dates, names… too'),
    },
    'to-check': {
      type: 'string',
      value: 'numbers|all',
      help: () => localize('adds quotes that nobody has tagged, best first: those with a number, or others too'),
    },
    ...blindOption,
    strict: { type: 'boolean', help: () => localize('exit 1 for warnings too') },
  },
  run: async ({ json, numbers = 'claims', 'to-check': toCheck, blind, strict }, files, io): Promise<ExitCode> => {
    if (files.length === 0) throw new UsageError(localize('which file? (- for standard input)'));
    if (numbers !== 'claims' && numbers !== 'all')
      throw new UsageError(localize('{0} is {1} or {2}', '--numbers', 'claims', 'all'));
    if (toCheck !== undefined && toCheck !== 'numbers' && toCheck !== 'all') {
      throw new UsageError(localize('{0} is {1} or {2}', '--to-check', 'numbers', 'all'));
    }
    const codes: ExitCode[] = [];
    for (const [i, file] of files.entries()) {
      const loaded = await loadDossier(file, io, { blind });
      if ('problem' in loaded) {
        codes.push(reportUnusable(file, loaded.problem, io));
        continue;
      }
      const shown = loaded.dossier.numbers.filter((number) => number.claim || numbers === 'all');
      const waiting = toCheck && untaggedByWorth({ ...loaded.dossier, unnumbered: toCheck === 'all' });
      if (json) io.write(`${JSON.stringify(asJson(loaded, shown, waiting))}\n`);
      else {
        if (i > 0) io.write('\n');
        io.write(summarize(loaded, shown, waiting));
        for (const problem of loaded.problems) {
          io.write(formatProblem(problem.file ?? file, problem, loaded.linesOf(problem.file)));
        }
      }
      codes.push(exitCodeFor(loaded.problems, strict));
    }
    return worst(codes);
  },
});

function asJson(
  { file, dossier, problems, linesOf }: LoadedDossier,
  numbers: readonly NumericExpression[],
  toCheck: readonly Untagged[] | undefined,
) {
  return {
    file,
    language: dossier.transcript.language,
    ways: dossier.transcript.habit?.ways ?? [],
    nobody: nobodysShare(dossier.transcript),
    near: dossier.transcript.habit?.near ?? [],
    counts: countsOf(dossier),
    turns: dossier.transcript.turns.map((turn) => ({ ...turn, holes: holesIn(dossier.transcript, turn) })),
    numbers,
    annotations: dossier.annotations.map(({ annotation, placement, span, score, reason, attention, ...placed }) => ({
      id: annotation.id,
      tag: annotation.tag,
      status: annotation.status,
      verdict: annotation.verdict,
      placement,
      ...span,
      score,
      reason,
      attention,
      candidates: placed.candidates,
      speaker: placed.turn?.speaker,
      file: placed.file,
    })),
    toCheck: toCheck?.map(({ unit: { start, end, claims }, quote, worth }) => ({
      start,
      end,
      quote,
      numbers: claims.map(({ text }) => text),
      worth,
    })),
    problems: problems.map((problem) => problemRow(problem, file, linesOf)),
  };
}

/** What is no speech between the first words of a turn and its last. */
function holesIn({ read }: Transcript, { speech }: Turn): Span[] {
  return spansIn(read.holes, speech).map(({ start, end }) => ({ start, end }));
}
