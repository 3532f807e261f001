import { toLf } from '../anchors/lf-text';
import { placeTargets } from '../anchors/place-targets';
import type { Placement, Target } from '../anchors/placement';
import { findNumbers } from '../numbers/find-numbers';
import type { NumericExpression } from '../numbers/numeric-expression';
import type { Annotation } from '../sidecar/annotation';
import { type FiledSidecar, readTogether } from '../sidecar/read-together';
import { localize } from '../text/localize';
import { shorten } from '../text/shorten';
import type { Transcript } from '../transcript/transcript';
import { attentionOf, judgedWords } from './attention-of';
import { describeChange } from './describe-change';
import type { Dossier, FiledProblem, PlacedAnnotation, UnreadableEntry } from './dossier';
import type { LivePlaces } from './live-places';
import { needsPerson } from './needs-person';
import { turnAt } from './turn-at';

/** Every numeric expression of the speech of a transcript, in text order. */
export function findSpokenNumbers(transcript: Transcript): NumericExpression[] {
  const { text, language, turns } = transcript;
  return turns.flatMap((turn) => findNumbers(text, { within: turn.speech, document: language }));
}

/**
 * Joins a transcript with its sidecars: places every annotation and says what a person should know of.
 * `numbers`: what `findSpokenNumbers` gave for this transcript, where it is at hand. `live`: what the open document knows
 * of places in the same text; only the others are searched for.
 */
export function dossierOf(
  transcript: Transcript,
  sidecars: readonly FiledSidecar[],
  numbers: readonly NumericExpression[] = findSpokenNumbers(transcript),
  live?: LivePlaces,
): Dossier {
  const found = readTogether(sidecars);
  const speakerAt = (offset: number) => turnAt(transcript, offset)?.speaker ?? undefined;
  const targets = found.flatMap(({ annotation }): Target[] => [
    annotation,
    ...(annotation.parts ?? []),
    ...(annotation.repeats ?? []),
  ]);
  const unread = sidecars.flatMap(({ file, sidecar }) =>
    sidecar.entries.flatMap(({ remains, ...entry }) => (remains ? [{ file, entry: { ...entry, remains } }] : [])),
  );
  const known = found.flatMap(({ annotation }) =>
    [annotation, ...(annotation.parts ?? []), ...(annotation.repeats ?? [])].map((quoted) =>
      live?.placementOf(annotation.id, quoted, speakerAt),
    ),
  );
  // All of them together, since each is also told by its neighbours.
  const searched = known.every(Boolean) ? [] : placeTargets(transcript.text, targets, { speakerAt });
  const left = known.map((placement, i) => placement ?? searched[i]!).reverse();
  const take = (count: number): Placement[] => Array.from({ length: count }, () => left.pop()!);

  const annotations = found.map(({ annotation, entries }): PlacedAnnotation => {
    const [{ file, entry }, ...additions] = entries;
    const own = take(1)[0]!;
    const parts = take(annotation.parts?.length ?? 0);
    const repeats = take(annotation.repeats?.length ?? 0);
    const placement = withParts(own, parts);
    const turn = placement.span && turnAt(transcript, placement.span.start);
    const change = changeOf(transcript.text, annotation, [own, ...parts]);
    const attention = attentionOf(annotation, placement.placement, { speaker: turn?.speaker ?? undefined, change });
    return {
      ...placement,
      annotation,
      ...(turn && { turn }),
      file,
      entry,
      ...(additions.length > 0 && { additions }),
      own,
      parts,
      repeats,
      ...(change && { change }),
      ...(attention !== undefined && { attention }),
    };
  });
  const startOf = (one: PlacedAnnotation) => one.span?.start ?? transcript.text.length + 1;
  annotations.sort((a, b) => startOf(a) - startOf(b));

  // Those with words; beside the others, that were read, they tell nothing.
  const quoted = unread.flatMap(({ entry: { remains } }) => (remains.quote ? [remains as Target] : []));
  const placed = quoted.length > 0 ? placeTargets(transcript.text, quoted, { speakerAt }).reverse() : [];
  const unreadable = unread.map((one): UnreadableEntry => {
    const placement = one.entry.remains.quote && placed.pop();
    return { ...one, ...(placement && { placement }) };
  });

  return { transcript, numbers, annotations, unreadable, problems: problemsOf(sidecars, annotations) };
}

/** A claim whose part has lost its words has changed. */
export function withParts(own: Placement, parts: readonly Placement[]): Placement {
  const broken = parts.filter((part) => part.placement === 'lost' || part.placement === 'changed');
  if (broken.length === 0 || own.placement === 'lost') return own;
  const { edited: _, ...rest } = own;
  const edited = [own, ...broken].every((one) => one.edited || one.placement === 'exact' || one.placement === 'moved');
  const reason = own.placement === 'changed' ? own.reason : localize('A part of the claim has changed or is gone.');
  return { ...rest, placement: 'changed', ...(reason !== undefined && { reason }), ...(edited && { edited }) };
}

/** The first words of an annotation that differ from what was quoted, or from what they were when the verdict was given. */
function changeOf(text: string, annotation: Annotation, places: readonly Placement[]): PlacedAnnotation['change'] {
  const quotes = [annotation.quote, ...(annotation.parts ?? []).map((part) => part.quote)];
  const at = places.findIndex(({ placement }) => placement === 'changed' || placement === 'lost');
  if (at >= 0) return { old: quotes[at]!.exact, now: wordsAt(text, places[at]!) };
  const judged = judgedWords(annotation);
  const now = annotation.quote.exact;
  return judged === undefined || judged === now ? undefined : { old: judged, now };
}

function wordsAt(text: string, { span }: Placement): string {
  return span ? toLf(text.slice(span.start, span.end)) : '';
}

function problemsOf(sidecars: readonly FiledSidecar[], annotations: readonly PlacedAnnotation[]): FiledProblem[] {
  const problems: FiledProblem[] = sidecars.flatMap(({ file, sidecar }) =>
    sidecar.problems.map((problem) => ({ ...problem, file })),
  );
  for (const one of annotations) {
    if (!needsPerson(one)) continue;
    const { annotation, placement, reason, change, attention, entry, file } = one;
    const words = shorten(annotation.quote.exact);
    const at = { severity: 'warning', span: entry.span, file } as const;
    if (placement === 'lost') {
      problems.push({
        ...at,
        code: 'quote-lost',
        message: localize(
          'The words “{0}” are no longer in the transcript. The annotation is kept; attach it to other words or remove it.',
          words,
        ),
      });
    } else if (placement === 'changed') {
      problems.push({
        ...at,
        code: 'quote-changed',
        message: localize(
          'The transcript no longer says “{0}” here: {1}. Compare them and confirm, or attach it anew.',
          words,
          change ? describeChange(change) : (reason ?? ''),
        ),
      });
    } else if (placement === 'ambiguous') {
      problems.push({
        ...at,
        code: 'quote-ambiguous',
        message: localize(
          'The words “{0}” stand in several places and nothing tells which is meant. Choose one.',
          words,
        ),
      });
    }
    if (attention !== undefined) problems.push({ ...at, code: 'needs-attention', message: attention });
  }
  return problems;
}
