import {
  type CancellationToken,
  Disposable,
  DocumentHighlight,
  DocumentHighlightKind,
  Location,
  languages,
  type Position,
  type TextDocument,
} from 'vscode';
import { labelAt } from '../../core/dossier/label-at';
import { turnsOfSpeaker } from '../../core/dossier/turns-of-speaker';
import type { Span } from '../../core/text/span';
import { nameSpan } from '../../core/transcript/name-span';
import { isLabelled } from '../../core/transcript/transcript';
import type { Desk } from '../desk';
import { languageId } from '../is-transcript';
import { rangeOf } from '../ranges';
import type { RegisterView } from './view';

/** With the cursor on a label: all labels of that speaker lit up, and listed by “Find All References”. */
export const registerSpeakerPlaces: RegisterView = (desk) => {
  const highlights = languages.registerDocumentHighlightProvider(
    { language: languageId },
    {
      provideDocumentHighlights: async (document, position, token) =>
        (await namesAt(desk, document, position, token))?.map(
          (name) => new DocumentHighlight(rangeOf(document, name), DocumentHighlightKind.Text),
        ),
    },
  );
  const references = languages.registerReferenceProvider(
    { language: languageId },
    {
      provideReferences: async (document, position, _context, token) =>
        (await namesAt(desk, document, position, token))?.map(
          (name) => new Location(document.uri, rangeOf(document, name)),
        ),
    },
  );
  return Disposable.from(highlights, references);
};

/** Where the speaker whose label is at a position is named in labels; undefined where no label is, so that the editor goes on as for words. */
async function namesAt(
  desk: Desk,
  document: TextDocument,
  position: Position,
  token: CancellationToken,
): Promise<Span[] | undefined> {
  const transcript = (await desk.of(document)?.settled(token))?.transcript;
  const turn = transcript && labelAt(transcript, document.offsetAt(position));
  return (
    turn &&
    turnsOfSpeaker(transcript, turn)
      .filter(isLabelled)
      .map((one) => nameSpan(transcript.text, one))
  );
}
