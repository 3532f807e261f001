import { LfText } from '../anchors/lf-text';
import { placeTargets } from '../anchors/place-targets';
import type { Annotation } from '../sidecar/annotation';
import { dismissedStatus } from '../sidecar/dismissed-status';
import type { Sidecar } from '../sidecar/sidecar';
import type { Team } from '../sidecar/team';
import { isSideStatus, memberOf, weighOpinions } from '../sidecar/weigh-opinions';
import type { ReadText } from '../text/read-text';
import type { Span } from '../text/span';
import { toLf } from '../text/to-lf';
import type { CodedReading, CodedUnit } from './coded-reading';

/** What coders are compared on: the tag, the verdict, or any other key whose value is a word. */
export type Compared = 'tag' | 'verdict' | (string & {});

/** The text that was read; `read`: as it is read, without holes, asked for only if words aren't where they were tagged. */
export interface CodedText {
  readonly text: string;
  read(): ReadText;
}

/** What is read as one coder's. */
export interface CoderSource {
  readonly coder: string;
  readonly file: string;
  readonly sidecar: Sidecar;
  /** True if others write the file too: only what the coder tagged, or judged if that is compared, is the coder's. */
  readonly isShared?: boolean;
}

/**
 * What one coder tagged and said. What was dismissed is no unit, nor is an entry on which readers agreed. `text` is undefined if the transcript is not at hand: then
 * units stand where they stood when they were written.
 */
export function readUnits(
  { coder, file, sidecar, isShared = false }: CoderSource,
  on: Compared,
  team: Team,
  text: CodedText | undefined,
): CodedReading {
  const own = sidecar.entries.flatMap(({ annotation }) =>
    annotation && !annotation['agreed-from'] && (!isShared || isOf(annotation, coder, on, team)) ? [annotation] : [],
  );
  const broken = isShared ? 0 : sidecar.entries.filter(({ annotation }) => !annotation).length;
  const tagged = own.filter((one) => one.status !== dismissedStatus);
  const spans = text ? placeIn(text, tagged) : tagged.map(({ position }) => position);
  const lost: string[] = [];
  const units = tagged.flatMap((annotation, i): CodedUnit[] => {
    const span = spans[i];
    if (!span || span.end <= span.start) {
      lost.push(annotation.id);
      return [];
    }
    const { id, quote } = annotation;
    const value = valueBy(annotation, on, isShared ? coder : undefined, team);
    return [{ id, start: span.start, end: span.end, value, words: quote.exact }];
  });
  units.sort((a, b) => a.start - b.start || a.end - b.end);
  const known = units.reduce((last, unit) => Math.max(last, unit.end), 0);
  return { coder, file, units, lost, broken, end: isFinished(sidecar, coder, team) ? Number.POSITIVE_INFINITY : known };
}

/** A reading that nobody began blind is taken for finished; of one that is still going on, only the part up to its last unit is. */
function isFinished({ blind }: Sidecar, coder: string, team: Team): boolean {
  if (blind) return blind.finished !== undefined;
  return !(team.blind ?? []).some((one) => memberOf(one, team) === memberOf(coder, team));
}

function isOf(annotation: Annotation, coder: string, on: Compared, team: Team): boolean {
  const me = memberOf(coder, team);
  if (on === 'verdict') return opinionOf(annotation, me, team) !== undefined;
  return annotation.by !== undefined && memberOf(annotation.by, team) === me;
}

function opinionOf(annotation: Annotation, me: string, team: Team): string | undefined {
  return weighOpinions(annotation, team).opinions.find(
    ({ decision }) => decision.by !== undefined && memberOf(decision.by, team) === me,
  )?.value;
}

/** What is said of an annotation: in a shared file by that coder, in a file of the coder's own by the file. */
export function valueBy(
  annotation: Annotation,
  on: Compared,
  coder: string | undefined,
  team: Team,
): string | undefined {
  if (on === 'verdict') {
    if (coder !== undefined) return opinionOf(annotation, memberOf(coder, team), team);
    return annotation.verdict ?? (isSideStatus(annotation.status) ? annotation.status : lastOpinion(annotation));
  }
  const value = (annotation as unknown as Readonly<Record<string, unknown>>)[on];
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? `${value}` : undefined;
}

function lastOpinion({ reviews = [] }: Annotation): string | undefined {
  return reviews.findLast(({ verdict }) => verdict !== undefined)?.verdict;
}

/** Where words stand: nearly all are where they were tagged, and only the others are searched for. */
function placeIn({ text, read }: CodedText, annotations: readonly Annotation[]): readonly (Span | undefined)[] {
  const lf = new LfText(text);
  const spans = annotations.map(({ quote, position }): Span | undefined => {
    if (!position) return undefined;
    const [start, end] = [lf.fromCodePoint(position.start), lf.fromCodePoint(position.end)];
    if (lf.text.slice(start, end) !== toLf(quote.exact)) return undefined;
    return { start: lf.toRaw(start), end: lf.toRaw(end, 'end') };
  });
  const missing = annotations.filter((_, i) => !spans[i]);
  if (missing.length === 0) return spans;
  const found = placeTargets(read(), missing).reverse();
  return spans.map((span) => span ?? found.pop()?.span);
}
