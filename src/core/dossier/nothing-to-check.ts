import type { Act } from '../sidecar/apply-act';
import type { Covered } from '../sidecar/sidecar';
import { shorten } from '../text/shorten';
import { overlaps } from '../text/span';
import { type CoveredSentence, coverageOf } from './coverage-of';
import { dismissWords } from './dismiss';
import type { Dossier, PlacedAnnotation } from './dossier';
import { isDismissed } from './is-dismissed';
import { unitsOf } from './units-of';

/** Who says it, when, and where: `file` of the sidecar that it is written to. */
export interface Reader {
  readonly by?: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly file: string;
  readonly newId: () => string;
}

/** That sentences of one turn hold nothing to check: acts for the sidecar, and the claims that speak against it. */
export interface NothingToCheck {
  readonly acts: readonly Act[];
  /** Claims that are tagged in them: those sentences are left as they are. */
  readonly tagged: readonly PlacedAnnotation[];
  readonly count: number;
}

/** Says of sentences of one turn that they hold nothing to check; quotes in them that nobody has tagged are dismissed in the same act. */
export function nothingToCheck(
  dossier: Dossier,
  sentences: readonly CoveredSentence[],
  { by, at, file, newId }: Reader,
): NothingToCheck {
  const claims = dossier.annotations.filter((one) => !isDismissed(one));
  const holds = (sentence: CoveredSentence) => (one: PlacedAnnotation) =>
    one.spans.some((span) => overlaps(span, sentence));
  const free = sentences.filter((sentence) => !claims.some(holds(sentence)));
  const tagged = claims.filter((one) => sentences.some((sentence) => holds(sentence)(one)));
  const signed = { ...(by !== undefined && { by }), at };
  const dismissals = unitsOf(dossier).flatMap(({ untagged }): Act[] =>
    untagged && free.some((sentence) => overlaps(sentence, untagged))
      ? [dismissWords(dossier, untagged, { ...signed, id: newId() })]
      : [],
  );
  const covering = free.length > 0 ? [coveringOf(dossier, free, signed, file)] : [];
  return { acts: [...dismissals, ...covering], tagged, count: free.length };
}

/** One line a turn and person: what is covered there since is added to it. */
function coveringOf(
  dossier: Dossier,
  sentences: readonly CoveredSentence[],
  signed: { readonly by?: string; readonly at: string },
  file: string,
): Act {
  const { sentences: all, turnOf } = coverageOf(dossier);
  const turn = all.filter((one) => one.turn === sentences[0]!.turn);
  const lines = dossier.sidecars.find((one) => one.file === file)?.sidecar.covered ?? [];
  const instead = lines.find((one) => one.by === signed.by && turnOf.get(one) === turn[0]!.turn);
  const sums = turn
    .filter((one) => sentences.includes(one) || (one.cover === 'nothing' && instead?.sums.includes(one.sum)))
    .map(({ sum }) => sum);
  const first = turn.find((one) => sums.includes(one.sum))!;
  const words = dossier.transcript.read.slice(first);
  const covered: Covered = instead ? { ...instead, sums } : { ...signed, from: shorten(words, 32), sums };
  return { kind: 'cover', covered, ...(instead && { instead }) };
}
