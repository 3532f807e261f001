import { LfText, toLf } from './lf-text';
import type { Placement, Target } from './placement';

export interface PlaceOptions {
  /** The speaker's label at an offset, to tell equal candidates apart; undefined outside any turn. */
  readonly speakerAt?: (offset: number) => string | undefined;
}

/** Finds every target's words again in a text; one placement a target, in the same order. */
export function placeTargets(text: string, targets: readonly Target[], _options: PlaceOptions = {}): Placement[] {
  const lf = new LfText(text);
  return targets.map((target) => placeTarget(lf, target));
}

/** As many equal candidates as are looked at; texts with more are not transcripts. */
const mostCandidates = 1000;

function placeTarget(lf: LfText, target: Target): Placement {
  const exact = toLf(target.quote.exact);
  const expected = target.position ? lf.fromCodePoint(target.position.start) : 0;
  let best = -1;
  let bestAgreement = -1;
  let seen = 0;
  for (let at = lf.text.indexOf(exact); at >= 0 && seen < mostCandidates; at = lf.text.indexOf(exact, at + 1), seen++) {
    const agreement = contextAgreement(lf.text, at, exact.length, target);
    const nearer = Math.abs(at - expected) < Math.abs(best - expected);
    if (agreement > bestAgreement || (agreement === bestAgreement && nearer)) {
      best = at;
      bestAgreement = agreement;
    }
  }
  if (best < 0) return { placement: 'lost', score: 0, reason: 'these words are not in the text any more' };
  return {
    placement: bestAgreement >= 0.5 ? 'exact' : 'moved',
    span: { start: lf.toRaw(best), end: lf.toRaw(best + exact.length) },
    score: (1 + bestAgreement) / 2,
  };
}

/** 0 to 1: how much of the context next to the words is the same. */
function contextAgreement(text: string, at: number, length: number, target: Target): number {
  const prefix = toLf(target.quote.prefix ?? '');
  const suffix = toLf(target.quote.suffix ?? '');
  const total = prefix.length + suffix.length;
  if (total === 0) return 1;
  let same = 0;
  for (let i = 1; i <= prefix.length && prefix[prefix.length - i] === text[at - i]; i++) same++;
  for (let i = 0; i < suffix.length && suffix[i] === text[at + length + i]; i++) same++;
  return same / total;
}
