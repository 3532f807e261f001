import { placeTargets } from '../anchors/place-targets';
import type { Placement, Target } from '../anchors/placement';
import { findNumbers } from '../numbers/find-numbers';
import type { NumericExpression } from '../numbers/numeric-expression';
import { type FiledSidecar, readTogether } from '../sidecar/read-together';
import type { Transcript } from '../transcript/transcript';
import { attentionOf } from './attention-of';
import type { FiledProblem, PlacedAnnotation, Review } from './review';
import { turnAt } from './turn-at';

/** Every numeric expression of the speech of a transcript, in text order. */
export function findSpokenNumbers(transcript: Transcript): NumericExpression[] {
  return transcript.turns.flatMap((turn) => findNumbers(transcript.text, { within: turn.speech }));
}

/**
 * Joins a transcript with its sidecars: places every annotation and says what a person should know of.
 * `numbers`: what `findSpokenNumbers` gave for this transcript, where it is at hand.
 */
export function reviewOf(
  transcript: Transcript,
  sidecars: readonly FiledSidecar[],
  numbers: readonly NumericExpression[] = findSpokenNumbers(transcript),
): Review {
  const found = readTogether(sidecars);
  const targets = found.flatMap(({ annotation }): Target[] => [
    annotation,
    ...(annotation.parts ?? []),
    ...(annotation.repeats ?? []),
  ]);
  const placements = placeTargets(transcript.text, targets, {
    speakerAt: (offset) => turnAt(transcript, offset)?.speaker,
  });
  const left = [...placements].reverse();
  const take = (count: number): Placement[] => Array.from({ length: count }, () => left.pop()!);

  const annotations = found.map(({ annotation, entries }): PlacedAnnotation => {
    const [{ file, entry }, ...additions] = entries;
    const [own] = take(1);
    const parts = take(annotation.parts?.length ?? 0);
    const repeats = take(annotation.repeats?.length ?? 0);
    const placement = withParts(own!, parts);
    const turn = placement.span && turnAt(transcript, placement.span.start);
    const attention = attentionOf(annotation, placement.placement, turn?.speaker);
    return {
      ...placement,
      annotation,
      ...(turn && { turn }),
      file,
      entry,
      ...(additions.length > 0 && { additions }),
      parts,
      repeats,
      ...(attention !== undefined && { attention }),
    };
  });
  const startOf = (one: PlacedAnnotation) => one.span?.start ?? transcript.text.length + 1;
  annotations.sort((a, b) => startOf(a) - startOf(b));

  return { transcript, numbers, annotations, problems: problemsOf(sidecars, annotations) };
}

/** A claim whose part has lost its words has changed. */
function withParts(own: Placement, parts: readonly Placement[]): Placement {
  const broken = parts.some((part) => part.placement === 'lost' || part.placement === 'changed');
  if (!broken || own.placement === 'lost' || own.placement === 'changed') return own;
  return { ...own, placement: 'changed', reason: 'a part of the claim has changed or is gone' };
}

function problemsOf(sidecars: readonly FiledSidecar[], annotations: readonly PlacedAnnotation[]): FiledProblem[] {
  const problems: FiledProblem[] = sidecars.flatMap(({ file, sidecar }) =>
    sidecar.problems.map((problem) => ({ ...problem, file })),
  );
  for (const { annotation, placement, reason, attention, entry, file } of annotations) {
    const words = shorten(annotation.quote.exact);
    const at = { severity: 'warning', span: entry.span, file } as const;
    if (placement === 'lost') {
      problems.push({
        ...at,
        code: 'quote-lost',
        message: `The words “${words}” are no longer in the transcript. The annotation is kept; attach it to other words or remove it.`,
      });
    } else if (placement === 'changed') {
      problems.push({
        ...at,
        code: 'quote-changed',
        message: `The transcript no longer says “${words}” here (${reason ?? 'the words differ'}). Compare them and confirm, or attach it anew.`,
      });
    } else if (placement === 'ambiguous') {
      problems.push({
        ...at,
        code: 'quote-ambiguous',
        message: `The words “${words}” stand in several places and nothing tells which is meant. Choose one.`,
      });
    }
    if (attention !== undefined) problems.push({ ...at, code: 'needs-attention', message: attention });
  }
  return problems;
}

/** The first words of a long text, for a message. */
export function shorten(words: string, points = 60): string {
  const all = [...words];
  return all.length <= points ? words : `${all.slice(0, points - 1).join('')}…`;
}
