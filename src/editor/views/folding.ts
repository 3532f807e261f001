import { FoldingRange, languages } from 'vscode';
import { languageId } from '../is-transcript';
import type { RegisterView } from './view';

/** A turn folds under its label. */
export const registerFolding: RegisterView = (desk) =>
  languages.registerFoldingRangeProvider(
    { language: languageId },
    {
      async provideFoldingRanges(document) {
        return (await desk.opened(document))?.review.transcript.turns.flatMap((turn) => {
          const start = document.positionAt(turn.label.start).line;
          const end = document.positionAt(turn.speech.end).line;
          return end > start ? new FoldingRange(start, end) : [];
        });
      },
    },
  );
