import { Disposable, DocumentLink, l10n, languages, ThemeColor, Uri, window } from 'vscode';
import { findMedia } from '../../core/dossier/find-media';
import { wordsAt } from '../../core/dossier/heard-words';
import { fileName, filesIn } from '../find-sidecars';
import { languageId } from '../is-transcript';
import { rangeOf } from '../ranges';
import type { RegisterView } from './view';

/** The words under way while a recording plays, and time stamps that lead to their second of it. */
export const registerRecording: RegisterView = (desk) => {
  const under = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor('editor.wordHighlightStrongBackground'),
    overviewRulerColor: new ThemeColor('editorOverviewRuler.wordHighlightStrongForeground'),
  });
  return Disposable.from(
    under,
    desk.onDidClose((open) => desk.hearing.forget(open)),
    desk.hearing.onDidMove(({ open, second, isPlaying }) => {
      const { transcript, about } = open.dossier;
      const words = isPlaying ? wordsAt(transcript, second, about['media-offset']) : undefined;
      for (const editor of window.visibleTextEditors) {
        if (editor.document !== open.document) continue;
        editor.setDecorations(under, words ? [rangeOf(editor.document, words)] : []);
      }
    }),
    languages.registerDocumentLinkProvider(
      { language: languageId },
      {
        async provideDocumentLinks(document, token) {
          const open = await desk.opened(document);
          const dossier = await open?.settled(token);
          if (!dossier) return [];
          const beside = await filesIn(Uri.joinPath(document.uri, '..'));
          if (!findMedia(dossier.about.media, fileName(document.uri), beside)) return [];
          return dossier.transcript.pieces.flatMap(({ kind, seconds, ...span }) => {
            if (kind !== 'time' || seconds === undefined) return [];
            const place = { transcript: document.uri.toString(), offset: span.start };
            const args = encodeURIComponent(JSON.stringify([place, seconds]));
            const link = new DocumentLink(rangeOf(document, span), Uri.parse(`command:transcript.hearFrom?${args}`));
            link.tooltip = l10n.t('Hear from here');
            return [link];
          });
        },
      },
    ),
  );
};
