import type { Covered } from '../sidecar/sidecar';
import { partitionPoint } from '../text/partition-point';
import { overlaps, type Span } from '../text/span';
import type { Transcript, Turn } from '../transcript/transcript';
import type { Dossier } from './dossier';
import { sentencesOfTurn } from './sentences-of-turn';
import { stateOf } from './state-of';
import { sumOfSentence } from './sum-of-sentence';
import { unitsOf } from './units-of';

/** What became of a sentence: its claims are checked, somebody read it and there is nothing to check, or it waits for that. */
export type Cover = 'checked' | 'nothing' | 'open';

export interface CoveredSentence extends Span {
  readonly cover: Cover;
  readonly turn: Turn;
  readonly sum: string;
}

/** How much of a transcript is accounted for: every sentence of its first printing, in order. */
export interface Coverage {
  readonly sentences: readonly CoveredSentence[];
  /** Of a hundred; 100 only if all is. */
  readonly percent: number;
  /** Of each line of the files the turn that it is about. */
  readonly turnOf: ReadonlyMap<Covered, Turn>;
}

const known = new WeakMap<Dossier, Coverage>();

/** What is accounted for, and what isn't yet; an edit opens its sentence again. */
export function coverageOf(dossier: Dossier): Coverage {
  const coverage = known.get(dossier) ?? findCoverage(dossier);
  known.set(dossier, coverage);
  return coverage;
}

function findCoverage(dossier: Dossier): Coverage {
  const sentences = sentencesOf(dossier);
  const bySum = new Map(sentences.map((one) => [one.sum, one]));
  const covered = new Set<Sentence>();
  const turnOf = new Map<Covered, Turn>();
  for (const line of dossier.sidecars.flatMap(({ sidecar }) => sidecar.covered ?? [])) {
    for (const found of line.sums.flatMap((sum) => bySum.get(sum) ?? [])) {
      covered.add(found);
      if (!turnOf.has(line)) turnOf.set(line, found.turn);
    }
  }
  const claims = claimsBySentence(dossier, sentences);
  const all = sentences.map(
    (one, i): CoveredSentence => ({ ...one, cover: claims[i] ?? (covered.has(one) ? 'nothing' : 'open') }),
  );
  const done = all.filter(({ cover }) => cover !== 'open').length;
  const percent = all.length === 0 ? 100 : Math.floor((100 * done) / all.length);
  return { sentences: all, percent, turnOf };
}

type Sentence = Omit<CoveredSentence, 'cover'>;

/** Kept by the transcript, which is another one after each change of the text. */
const knownSentences = new WeakMap<Transcript, readonly Sentence[]>();

/** The sentences of the first printing. Of those that say the same each has a sum of its own: the how manieth it is. */
function sentencesOf({ transcript }: Dossier): readonly Sentence[] {
  const { turns, read } = transcript;
  const counts = new Map<string, number>();
  const sumOf = (words: string) => {
    const count = (counts.get(words) ?? 0) + 1;
    counts.set(words, count);
    return sumOfSentence(count === 1 ? words : `${words} ${count}`);
  };
  const found =
    knownSentences.get(transcript) ??
    turns
      .filter(({ copy }) => copy === 1)
      .flatMap((turn) =>
        sentencesOfTurn(transcript, turn).map((span) => ({
          ...span,
          turn,
          sum: sumOf(read.slice(span).replaceAll(/\s+/gu, ' ')),
        })),
      );
  knownSentences.set(transcript, found);
  return found;
}

/** Of each sentence what its claims say; undefined for one that holds none. */
function claimsBySentence(dossier: Dossier, sentences: readonly Sentence[]): readonly (Cover | undefined)[] {
  const covers: (Cover | undefined)[] = sentences.map(() => undefined);
  const note = (span: Span, cover: Cover) => {
    const first = partitionPoint(sentences, ({ end }) => end <= span.start);
    for (let i = first; i < sentences.length && overlaps(sentences[i]!, span); i++) {
      covers[i] = weightOf(cover) > weightOf(covers[i]) ? cover : covers[i];
    }
  };
  for (const unit of unitsOf(dossier)) {
    const { kind } = stateOf(unit);
    const cover = kind === 'judged' || kind === 'not-checkable' ? 'checked' : kind === 'dismissed' ? 'nothing' : 'open';
    for (const span of unit.annotation?.spans ?? [unit.untagged!]) note(span, cover);
  }
  return covers;
}

/** What is open in a sentence keeps it open; what is checked in it tells more than what is no claim. */
function weightOf(cover: Cover | undefined): number {
  return cover === undefined ? 0 : cover === 'nothing' ? 1 : cover === 'checked' ? 2 : 3;
}
