import { FoldingRange, languages, type TextDocument } from 'vscode';
import { wholeTurn } from '../../core/dossier/turn-at';
import type { Transcript, Turn } from '../../core/transcript/transcript';
import { inSlices } from '../in-slices';
import { languageId } from '../is-transcript';
import { oncePer } from '../once-per';
import { rangeOf } from '../ranges';
import type { RegisterView } from './view';

/** A turn folds under its label. */
export const registerFolding: RegisterView = (desk) =>
  languages.registerFoldingRangeProvider(
    { language: languageId },
    {
      async provideFoldingRanges(document, _context, token) {
        const dossier = await (await desk.opened(document))?.settled(token);
        return dossier && foldsOf(dossier.transcript, document);
      },
    },
  );

/** Undefined if the text changed before it was done. */
const foldsOf = oncePer(({ turns }: Transcript, document: TextDocument) => {
  const { version } = document;
  return inSlices(foldInSteps(turns, document), () => document.version === version);
});

function* foldInSteps(turns: readonly Turn[], document: TextDocument): Generator<undefined, FoldingRange[]> {
  const folds: FoldingRange[] = [];
  for (const turn of turns) {
    const { start, end, isSingleLine } = rangeOf(document, wholeTurn(turn));
    if (!isSingleLine) folds.push(new FoldingRange(start.line, end.line));
    yield;
  }
  return folds;
}
