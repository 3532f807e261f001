import { plainText } from '../export/sheet-cells';
import { sourceLine } from '../export/source-line';
import type { Annotation, Source } from '../sidecar/annotation';
import type { Change } from '../sidecar/change';
import { isConfidential } from '../sidecar/is-confidential';
import { type IsKept, keepConfidential } from '../sidecar/keep-confidential';
import { localize } from '../text/localize';
import { oneLine } from '../text/one-line';
import { linesOfCell } from './lines-of-cell';
import { readMark, sourceOfLine } from './source-of-line';

/** What lines of a table make of the sources of a claim. */
export interface PlannedSources {
  readonly change: Change;
  /** The lines that it is made of. */
  readonly lines: readonly string[];
  /** What a person should know of it. */
  readonly effect?: string;
}

/**
 * New lines become sources; none is taken out, and none is made public: what is confidential stays so without its mark. Beside a
 * confidential source a line that isn't known may be that one in other words: it is confidential too. A mark that was put behind a
 * source that was public makes that confidential. `isKept`: what other claims call so (`confidentialIn`).
 */
export function planSources(
  { id, sources: written = [] }: Annotation,
  cell: string,
  isKept: IsKept,
): readonly PlannedSources[] {
  const sources = keepConfidential(written, isKept);
  const lines = linesOfCell(cell);
  const shown = new Set(sources.flatMap((source) => linesOfCell(sourceLine(source))));
  const known = new Map(sources.map((source) => [nameIn(sourceLine(source)), source]));
  const changed = lines.filter((line) => !shown.has(line));
  const marked = changed.flatMap((line): PlannedSources[] => {
    const source = known.get(nameIn(line));
    if (!source || isConfidential(source) || !readMark(line).isMarked) return [];
    const append = { sources: [{ ...source, confidential: true }] };
    return [{ change: { kind: 'edit', id, append, instead: { sources: source } }, lines: [line] }];
  });
  const fresh = changed.filter((line) => !known.has(nameIn(line)));
  if (fresh.length === 0) return marked;
  const isGuarded = sources.some(isConfidential);
  const read = fresh.map(sourceOfLine);
  const added = read.map(
    (source): Source => (isGuarded || isKept(source) ? { ...source, confidential: true } : source),
  );
  const isTold = read.some((source, i) => !isConfidential(source) && isConfidential(added[i]!));
  const effect = isTold ? { effect: localize('kept confidential, as another source of the claim is') } : {};
  return [...marked, { change: { kind: 'edit', id, append: { sources: added } }, lines: fresh, ...effect }];
}

/** The title and the address in a line. */
function nameIn(line: string): string {
  return readMark(plainText(oneLine(line))).text;
}
