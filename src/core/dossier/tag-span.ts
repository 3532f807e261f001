import { quoteSpan } from '../anchors/quote-span';
import { findNumbers } from '../numbers/find-numbers';
import type { NumericExpression } from '../numbers/numeric-expression';
import type { Annotation, QuotedNumber } from '../sidecar/annotation';
import type { Change } from '../sidecar/change';
import { formatTime } from '../text/format-time';
import { partitionPoint } from '../text/partition-point';
import { sharedItems } from '../text/shared-items';
import { contains, type Span } from '../text/span';
import { spansIn } from '../text/spans-in';
import { trimRead } from '../text/trim-read';
import type { Transcript } from '../transcript/transcript';
import { claimsWithin, type PointedSpan } from './claim-at';
import type { Dossier, PlacedAnnotation } from './dossier';
import { echoesOf } from './echoes-of';
import { figuresOf } from './figures-of';
import { firstPrintingOf } from './first-printing-of';
import { lfOf } from './lf-of';
import { timeAt } from './time-at';
import { turnAt, turnNumber, turnsIn } from './turn-at';

/** What the outside world gives to a new annotation. */
export interface Tagging {
  /** A letter, then 11 of a–z 0–9, random. */
  readonly id: string;
  readonly tag: string;
  readonly by?: string;
  /** ISO 8601, UTC. */
  readonly at?: string;
}

/** Either the change that adds an annotation, or the one that is there already for the same words at the same place. */
export type Tagged =
  | { readonly change: Change & { readonly kind: 'add' }; readonly existing?: undefined }
  | {
      readonly change?: undefined;
      readonly existing: PlacedAnnotation;
      /** The figure of it that was pointed at. */
      readonly figure?: NumericExpression;
    };

/**
 * Tags a span of the transcript: fills in speaker, turn, time and the numbers claimed. A span across turns becomes parts,
 * the speech of each turn by itself. The same words at the same place are the same thing, whatever their tag: they are not
 * tagged twice; nor is a figure that was pointed at and that a quote with the same tag holds, nor a pointed quote all of whose
 * figures are held so, however far it reaches. What another printing of the talk repeats is tagged in the first.
 * Undefined for a span that holds no words.
 */
export function tagSpan(dossier: Dossier, pointed: PointedSpan, tagging: Tagging): Tagged | undefined {
  const { transcript } = dossier;
  const span = inFirstPrinting(transcript, pointed);
  const [words, ...parts] = piecesOf(transcript, span);
  if (!words) return undefined;
  const same = startingAt(dossier.annotations, words.start).find((one) => isOn(one, [words, ...parts]));
  if (same) {
    const figure = pointedFigure(dossier, same, span.pointedAt);
    return { existing: same, ...(figure && { figure }) };
  }
  const held = span.pointedAt === undefined ? undefined : heldFigure(dossier, words, span.pointedAt, tagging.tag);
  if (held) return held;
  const annotation: Annotation = {
    id: tagging.id,
    tag: tagging.tag,
    ...factsOf(dossier, words, span.pointedAt),
    ...(parts.length > 0 && { parts: parts.map((part) => quoteSpan(transcript.read, part, lfOf(transcript))) }),
    ...(tagging.by !== undefined && { by: tagging.by }),
    ...(tagging.at !== undefined && { at: tagging.at }),
  };
  return { change: { kind: 'add', annotation } };
}

function inFirstPrinting(transcript: Transcript, span: PointedSpan): PointedSpan {
  const first = firstPrintingOf(transcript, span);
  const { pointedAt } = span;
  return first
    ? { ...first, ...(pointedAt !== undefined && { pointedAt: pointedAt + first.start - span.start }) }
    : span;
}

/** The annotations whose words begin at an offset; all are in the order of their words, lost ones last. */
function startingAt(annotations: readonly PlacedAnnotation[], start: number): readonly PlacedAnnotation[] {
  const from = partitionPoint(annotations, ({ span }) => span !== undefined && span.start < start);
  let to = from;
  while (annotations[to]?.span?.start === start) to++;
  return annotations.slice(from, to);
}

/** The words of a span; where it holds speech of several turns, what it holds of each. */
function piecesOf(transcript: Transcript, span: Span): Span[] {
  const trim = (one: Span) => trimRead(transcript.read, one);
  const said = turnsIn(transcript, span).map(({ speech }) =>
    trim({
      start: Math.max(span.start, speech.start),
      end: Math.max(span.start, speech.start, Math.min(span.end, speech.end)),
    }),
  );
  const pieces = said.filter((piece) => piece.start < piece.end);
  return (pieces.length > 1 ? pieces : [trim(span)]).filter((piece) => piece.start < piece.end);
}

/** The figure that was pointed at, else the first of a quote of which all are claimed already, with the annotation that claims it. */
function heldFigure(dossier: Dossier, quote: Span, pointedAt: number, tag: string): Tagged | undefined {
  const alike = touching(dossier.annotations, quote).filter((one) => one.annotation.tag === tag);
  for (const existing of alike) {
    const figure = pointedFigure(dossier, existing, pointedAt);
    if (figure) return { existing, figure };
  }
  const claimed = alike.map(({ spans }) => new Set(spans.flatMap((one) => figuresOf(dossier, one))));
  const figures = alike.length > 0 ? figuresOf(dossier, quote) : [];
  const [figure] = figures;
  const existing = figure && alike.find((_, i) => claimed[i]!.has(figure));
  return existing && figures.every((one) => claimed.some((all) => all.has(one))) ? { existing, figure } : undefined;
}

/** The annotations of the latest dossier, and of each where the first of its spans begins and the last one ends. */
let latest: { readonly annotations: readonly PlacedAnnotation[]; readonly bounds: Float64Array } = {
  annotations: [],
  bounds: new Float64Array(0),
};

/** The annotations with a span that reaches another or ends where it begins; of very many, a look at numbers alone tells nearly all others. */
function touching(annotations: readonly PlacedAnnotation[], { start, end }: Span): PlacedAnnotation[] {
  const bounds = boundsOf(annotations);
  const found: PlacedAnnotation[] = [];
  for (let i = 0; i < annotations.length; i++) {
    if (bounds[2 * i]! > end || bounds[2 * i + 1]! < start) continue;
    const one = annotations[i]!;
    if (one.spans.some((span) => span.start <= end && span.end >= start)) found.push(one);
  }
  return found;
}

function boundsOf(annotations: readonly PlacedAnnotation[]): Float64Array {
  if (latest.annotations === annotations) return latest.bounds;
  const { head, tail } = sharedItems(latest.annotations, annotations);
  const bounds = new Float64Array(2 * annotations.length);
  bounds.set(latest.bounds.subarray(0, 2 * head));
  bounds.set(latest.bounds.subarray(2 * (latest.annotations.length - tail)), 2 * (annotations.length - tail));
  for (let i = head; i < annotations.length - tail; i++) {
    bounds[2 * i] = Number.POSITIVE_INFINITY;
    bounds[2 * i + 1] = Number.NEGATIVE_INFINITY;
    for (const { start, end } of annotations[i]!.spans) {
      bounds[2 * i] = Math.min(bounds[2 * i]!, start);
      bounds[2 * i + 1] = Math.max(bounds[2 * i + 1]!, end);
    }
  }
  latest = { annotations, bounds };
  return bounds;
}

/** The figure at an offset, if an annotation claims it. */
function pointedFigure(
  dossier: Dossier,
  { spans }: PlacedAnnotation,
  offset: number | undefined,
): NumericExpression | undefined {
  const isAt = ({ start, end }: Span) => offset !== undefined && start <= offset && offset <= end;
  if (!spans.some(isAt)) return undefined;
  return spans
    .filter(isAt)
    .flatMap((span) => figuresOf(dossier, span))
    .find(isAt);
}

function isOn(one: PlacedAnnotation, pieces: readonly Span[]): boolean {
  const spans = [one.span, ...one.parts.map((part) => part.span)];
  return (
    spans.length === pieces.length &&
    spans.every((span, i) => span?.start === pieces[i]!.start && span.end === pieces[i]!.end)
  );
}

/**
 * What the tool sees at a span: quote, position, speaker, turn, time and the numbers claimed. The time is that of the words
 * at `pointedAt`, by default the first.
 */
export function factsOf(
  dossier: Dossier,
  span: Span,
  pointedAt = span.start,
): Pick<Annotation, 'quote' | 'position' | 'speaker' | 'turn' | 'time' | 'numbers'> {
  const { transcript } = dossier;
  const turn = turnAt(transcript, span.start);
  const time = timeAt(transcript, pointedAt);
  const within = claimsWithin(dossier.numbers, span);
  // A quote may cut a figure short: then what it says itself is kept.
  const isCut = spansIn(dossier.numbers, span).some((number) => number.claim && !contains(span, number));
  const cut = within.length === 0 && isCut ? findNumbers(transcript.read.slice(span)).filter(({ claim }) => claim) : [];
  const numbers = within.length > 0 ? within : cut;
  return {
    ...(typeof turn?.speaker === 'string' && { speaker: turn.speaker }),
    ...(turn && { turn: turnNumber(transcript, turn) }),
    ...(time !== undefined && { time: formatTime(time) }),
    ...quoteSpan(transcript.read, span, lfOf(transcript)),
    ...(numbers.length > 0 && { numbers: numbers.map(quoteNumber) }),
  };
}

/** The annotations whose words, parts or repeats hold an offset, the shortest first; in another printing of the talk those of the first. */
export function annotationsAt(dossier: Dossier, offset: number): PlacedAnnotation[] {
  const size = (one: PlacedAnnotation) => (one.span ? one.span.end - one.span.start : 0);
  const isAt = ({ start, end }: Span) => start <= offset && offset <= end;
  const echoes = echoesOf(dossier);
  return dossier.annotations
    .filter((one) => one.spans.some(isAt) || echoes.get(one)?.some(isAt))
    .sort((a, b) => size(a) - size(b));
}

/** A numeric expression as the sidecar keeps it. */
export function quoteNumber(number: NumericExpression): QuotedNumber {
  return {
    text: number.text,
    kind: number.kind,
    ...(number.value !== null && { value: number.value }),
    ...(number.unit !== null && { unit: number.unit }),
    ...(number.approx !== 'exact' && { approx: number.approx }),
  };
}
