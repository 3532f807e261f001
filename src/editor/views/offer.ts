import {
  commands,
  Disposable,
  type LanguageStatusItem,
  l10n,
  languages,
  type TextDocument,
  type Uri,
  window,
} from 'vscode';
import { isPlainlyTranscript } from '../../core/dossier/is-plainly-transcript';
import { type TalkSize, talkSize } from '../../core/dossier/talk-size';
import { parseTranscript } from '../../core/transcript/parse-transcript';
import { openAsTranscript } from '../commands/open';
import type { Desk } from '../desk';
import { recallFile, rememberFile } from '../file-memory';
import { fileName, findSidecars } from '../find-sidecars';
import { mayBeOffered } from '../may-be-offered';
import { offerOrphans } from './offer-orphans';
import type { RegisterView } from './view';

/** What is known of a text that plainly is a transcript. */
interface Offered {
  readonly document: TextDocument;
  readonly size: TalkSize;
}

/**
 * Offers once to open a text file that plainly is a transcript as one, or to give a transcript the annotations that it had
 * under another name; nothing waits for the answer. The language status goes on offering.
 */
export const registerOffer: RegisterView = (desk) => {
  const seen = new WeakSet<TextDocument>();
  const offered = new Map<string, TalkSize>();
  let item: LanguageStatusItem | undefined;
  const show = () => {
    const document = window.activeTextEditor?.document;
    const size = document && offered.get(document.uri.toString());
    item?.dispose();
    item = size && mayBeOffered(document, desk.context.globalState) ? statusOf({ document, size }) : undefined;
  };
  const look = () => {
    for (const { document } of window.visibleTextEditors) {
      if (seen.has(document)) continue;
      seen.add(document);
      void offerFirst(desk, document, (size) => {
        offered.set(document.uri.toString(), size);
        show();
      }).then(show);
    }
  };
  look();
  return Disposable.from(
    window.onDidChangeVisibleTextEditors(look),
    window.onDidChangeActiveTextEditor(show),
    desk.onDidChange(show),
    { dispose: () => item?.dispose() },
  );
};

function statusOf({ document, size }: Offered): LanguageStatusItem {
  const item = languages.createLanguageStatusItem('transcript.offer', { language: document.languageId });
  item.name = l10n.t('Transcript');
  item.text = l10n.t('Looks like a transcript');
  item.detail = l10n.t('{0} turns, {1} speakers', size.turns, size.people);
  item.command = { title: l10n.t('Open as Transcript'), command: 'transcript.openAsTranscript' };
  return item;
}

/** Whose annotations are there under another name is a transcript; of both offers that one is made. */
async function offerFirst(desk: Desk, document: TextDocument, found: (size: TalkSize) => void): Promise<void> {
  if (!(await offerOrphans(desk, document))) await offer(desk, document, found);
}

async function offer(desk: Desk, document: TextDocument, found: (size: TalkSize) => void): Promise<void> {
  const memory = desk.context.globalState;
  if (!mayBeOffered(document, memory) || (await findSidecars(document.uri)).length > 0) return;
  const transcript = parseTranscript(document.getText());
  if (!isPlainlyTranscript(transcript)) return;
  const size = talkSize(transcript);
  found(size);
  if (recallFile(document, memory) === 'asked') return;
  await rememberFile(document, memory, 'asked');
  const { turns, people } = size;
  const question = l10n.t(
    '{0} looks like a transcript: {1} turns, {2} speakers.',
    fileName(document.uri),
    turns,
    people,
  );
  const yes = l10n.t('Open as Transcript');
  const later = l10n.t('Not Now');
  const never = l10n.t('Never for This File');
  const answer = await askOnce(desk, document.uri, () => window.showInformationMessage(question, yes, later, never));
  if (answer === yes) await openAsTranscript(desk, { kind: 'file', uri: document.uri });
  // Whoever decided in another way meanwhile has been answered.
  else if (recallFile(document, memory) !== 'asked') return;
  else if (answer === later) await rememberFile(document, memory, undefined);
  else if (answer === never) await rememberFile(document, memory, 'plain');
}

/** Asks; if the file becomes a transcript in another way meanwhile, nothing is left to ask, and the toast goes. */
async function askOnce<T>(desk: Desk, uri: Uri, ask: () => Thenable<T | undefined>): Promise<T | undefined> {
  const answer = ask();
  const watching = desk.onDidChange(({ document }) => {
    if (document.uri.toString() !== uri.toString()) return;
    watching.dispose();
    // VS Code lets nobody close a single one; those of others stay behind the bell.
    void commands.executeCommand('notifications.hideToasts');
  });
  try {
    return await answer;
  } finally {
    watching.dispose();
  }
}
