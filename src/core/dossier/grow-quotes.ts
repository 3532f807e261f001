import type { Change } from '../sidecar/change';
import { checkUnitsOf } from './check-units';
import { sentenceOf } from './claim-at';
import type { Dossier } from './dossier';
import { requoteSpan } from './requote';

/**
 * Edits that let quotes grow which were tagged in a sentence that wasn't finished: to the quote that the key makes there now, else to
 * the end of the sentence. `ids`: of annotations that reached the end of the text then. One with a verdict stays as it was judged.
 */
export function growQuotes(
  dossier: Dossier,
  ids: ReadonlySet<string>,
): { readonly file: string; readonly change: Change & { readonly kind: 'edit' } }[] {
  if (ids.size === 0) return [];
  const { transcript } = dossier;
  return dossier.annotations.flatMap(({ annotation, own: { span }, file }) => {
    if (!ids.has(annotation.id) || annotation.verdict !== undefined || !span) return [];
    const unit = checkUnitsOf(dossier).find((one) => one.start <= span.start && span.end <= one.end);
    const grown = unit ?? sentenceOf(transcript, span.start);
    if (!grown || grown.end <= span.end) return [];
    const set = requoteSpan(dossier, { start: span.start, end: grown.end });
    return [{ file, change: { kind: 'edit' as const, id: annotation.id, set } }];
  });
}

/** The annotations whose words reach the end of the last sentence while that isn't finished; `unfinished` is that sentence. */
export function quotesAtEnd(
  { annotations }: Dossier,
  unfinished: { readonly start: number; readonly end: number },
): Set<string> {
  const atEnd = annotations.filter(
    ({ own: { span }, annotation }) =>
      span !== undefined &&
      annotation.verdict === undefined &&
      span.start >= unfinished.start &&
      span.end === unfinished.end,
  );
  return new Set(atEnd.map(({ annotation }) => annotation.id));
}
