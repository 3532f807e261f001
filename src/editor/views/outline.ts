import { DocumentSymbol, languages, SymbolKind } from 'vscode';
import { shorten } from '../../core/review/review-of';
import { formatTime } from '../../core/review/tag-span';
import { languageId } from '../is-transcript';
import { rangeOf } from '../ranges';
import type { RegisterView } from './view';

/** Outline, breadcrumb, sticky scroll and “Go to Symbol” by turn. */
export const registerOutline: RegisterView = (desk) =>
  languages.registerDocumentSymbolProvider(
    { language: languageId },
    {
      async provideDocumentSymbols(document) {
        const transcript = (await desk.opened(document))?.review.transcript;
        return transcript?.turns.map((turn) => {
          const words = shorten(transcript.text.slice(turn.speech.start, turn.speech.start + 80).trim(), 60);
          const detail = turn.time === undefined ? words : `${formatTime(turn.time)}  ${words}`;
          const whole = rangeOf(document, { start: turn.label.start, end: Math.max(turn.label.end, turn.speech.end) });
          return new DocumentSymbol(
            turn.speaker || '–',
            detail,
            SymbolKind.Class,
            whole,
            rangeOf(document, turn.label),
          );
        });
      },
    },
    { label: 'Transcript' },
  );
