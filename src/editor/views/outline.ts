import { Disposable, DocumentSymbol, languages, SymbolKind, type TextDocument } from 'vscode';
import { wholeTurn } from '../../core/dossier/turn-at';
import { formatTime } from '../../core/text/format-time';
import { shorten } from '../../core/text/shorten';
import type { Transcript } from '../../core/transcript/transcript';
import type { Desk } from '../desk';
import { inSlices } from '../in-slices';
import { languageId } from '../is-transcript';
import { nameSpeaker } from '../name-speaker';
import { oncePer } from '../once-per';
import type { OpenTranscript } from '../open-transcript';
import { rangeOf } from '../ranges';
import type { RegisterView } from './view';

/** Outline, breadcrumb, sticky scroll and “Go to Symbol” by turn. */
export const registerOutline: RegisterView = (desk) => {
  const known = new WeakSet<OpenTranscript>();
  let provider = provideTurns(desk);
  const opened = desk.onDidChange((open) => {
    if (known.has(open)) return;
    known.add(open);
    // Sticky scroll asks anew when the text or the providers change, but not when a text becomes a transcript.
    provider.dispose();
    provider = provideTurns(desk);
  });
  return Disposable.from(opened, { dispose: () => provider.dispose() });
};

function provideTurns(desk: Desk): Disposable {
  return languages.registerDocumentSymbolProvider(
    { language: languageId },
    {
      async provideDocumentSymbols(document, token) {
        const dossier = await (await desk.opened(document))?.settled(token);
        return dossier && symbolsOf(dossier.transcript, document);
      },
    },
    { label: 'Transcript' },
  );
}

/** Undefined if the text changed before it was done. */
const symbolsOf = oncePer((transcript: Transcript, document: TextDocument) => {
  const { version } = document;
  return inSlices(listInSteps(transcript, document), () => document.version === version);
});

function* listInSteps({ text, turns }: Transcript, document: TextDocument): Generator<undefined, DocumentSymbol[]> {
  const symbols: DocumentSymbol[] = [];
  for (const turn of turns) {
    const words = shorten(text.slice(turn.speech.start, Math.min(turn.speech.start + 80, turn.speech.end)).trim(), 60);
    const detail = turn.time === undefined ? words : `${formatTime(turn.time)}  ${words}`;
    // The speech of nobody whom a label names is shown by its beginning.
    const label = rangeOf(document, turn.label ?? { start: turn.speech.start, end: turn.speech.start });
    const name = nameSpeaker(turn) || '–';
    symbols.push(new DocumentSymbol(name, detail, SymbolKind.Class, rangeOf(document, wholeTurn(turn)), label));
    yield;
  }
  return symbols;
}
