import { languages, type Position, Range, SelectionRange, type TextDocument } from 'vscode';
import { spansAround } from '../../core/dossier/spans-around';
import type { Span } from '../../core/text/span';
import { languageId } from '../is-transcript';
import { rangeOf } from '../ranges';
import type { RegisterView } from './view';

/** “Expand Selection” grows by what speech is made of: word, numeral, clause, sentence, paragraph, speech, turn. */
export const registerExpandSelection: RegisterView = (desk) =>
  languages.registerSelectionRangeProvider(
    { language: languageId },
    {
      async provideSelectionRanges(document, positions, token) {
        const dossier = await desk.of(document)?.settled(token);
        return (
          dossier &&
          positions.map((position) => nest(document, position, spansAround(dossier, document.offsetAt(position))))
        );
      },
    },
  );

/** Spans from the inside out as one nested range; the empty range at the position where there are none. */
function nest(document: TextDocument, position: Position, spans: readonly Span[]): SelectionRange {
  const nested = spans.reduceRight<SelectionRange | undefined>(
    (parent, span) => new SelectionRange(rangeOf(document, span), parent),
    undefined,
  );
  return nested ?? new SelectionRange(new Range(position, position));
}
