import type { PreparedClaim } from '../sidecar/prepared-claim';
import type { Vocabulary } from '../sidecar/vocabulary';
import type { ForeignAnnotation } from './foreign-annotation';
import { prepareRow } from './prepare-row';
import type { Bringer, SheetQuestion } from './sheet-plan';

/** Annotations of other programs as claims that wait for a transcript. */
export function prepareAnnotations(
  all: readonly ForeignAnnotation[],
  vocabulary: Vocabulary,
  who: Bringer,
): { readonly prepared: readonly PreparedClaim[]; readonly questions: readonly SheetQuestion[] } {
  const prepared: PreparedClaim[] = [];
  const questions: SheetQuestion[] = [];
  for (const [i, { targets, wording, verdict, tags, sources, notes, by = who.by, at = who.at }] of all.entries()) {
    const cells: Readonly<Record<string, string | undefined>> = {
      quote: targets[0]?.quote.exact,
      claim: wording,
      verdict,
      tag: tags[0],
      sources: sources.join('\n'),
      notes: notes.join('\n'),
    };
    const made = prepareRow((column) => cells[column] ?? '', vocabulary, {
      ...who,
      ...(by !== undefined && { by }),
      at,
    });
    if (made.claim) prepared.push(made.claim);
    for (const message of made.questions) questions.push({ row: i + 1, message });
  }
  return { prepared, questions };
}
