import { FoldingRange, languages, type TextDocument } from 'vscode';
import { wholeTurn } from '../../core/dossier/turn-at';
import type { Transcript } from '../../core/transcript/transcript';
import { languageId } from '../is-transcript';
import { oncePer } from '../once-per';
import { rangeOf } from '../ranges';
import type { RegisterView } from './view';

/** A turn folds under its label. */
export const registerFolding: RegisterView = (desk) =>
  languages.registerFoldingRangeProvider(
    { language: languageId },
    {
      async provideFoldingRanges(document) {
        const open = await desk.opened(document);
        return open && foldsOf(open.dossier.transcript, document);
      },
    },
  );

const foldsOf = oncePer(({ turns }: Transcript, document: TextDocument) =>
  turns.flatMap((turn) => {
    const { start, end, isSingleLine } = rangeOf(document, wholeTurn(turn));
    return isSingleLine ? [] : new FoldingRange(start.line, end.line);
  }),
);
