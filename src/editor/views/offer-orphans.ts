import { l10n, type TextDocument, Uri, window, workspace } from 'vscode';
import { type Fit, isFit } from '../../core/dossier/fit-of';
import type { Desk } from '../desk';
import { recallFile } from '../file-memory';
import { findSidecars } from '../find-sidecars';
import { isPlainText, languageId } from '../is-transcript';
import { findOrphans, fitOfOrphan, type Orphan, takeOver } from '../orphans';
import { tell } from '../tell';
import { tellFailure } from '../tell-failure';

const key = 'transcript.offeredOrphans';

/** Of so many offers, the latest. */
const most = 500;

/**
 * Offers once the annotations of a transcript that is not there any more to a text in which most of their words stand: it
 * was renamed outside VS Code. True where the offer is made now; nothing waits for the answer.
 */
export async function offerOrphans(desk: Desk, document: TextDocument): Promise<boolean> {
  const { uri } = document;
  const memory = desk.context.globalState;
  const isText = document.languageId === languageId || isPlainText(document);
  if (!isText || workspace.fs.isWritableFileSystem(uri.scheme) !== true) return false;
  if (recallFile(document, memory) === 'plain' || (await findSidecars(uri)).length > 0) return false;
  const orphans = await findOrphans(Uri.joinPath(uri, '..'));
  if (orphans.length === 0 || document.isClosed) return false;
  const text = document.getText();
  const [best] = orphans
    .map((orphan) => ({ orphan, fit: fitOfOrphan(text, orphan) }))
    .filter(({ fit }) => isFit(fit))
    .sort((a, b) => b.fit.found - a.fit.found);
  if (!best) return false;
  const offer = `${best.orphan.sidecars[0]!.uri} ${uri}`;
  const offers = memory.get<readonly string[]>(key, []);
  if (offers.includes(offer)) return false;
  await memory.update(key, [...offers, offer].slice(-most));
  tellFailure(ask(desk, uri, best.orphan, best.fit));
  return true;
}

async function ask(desk: Desk, uri: Uri, orphan: Orphan, { found, total }: Fit): Promise<void> {
  const question = l10n.t(
    'This seems to be {0} under a new name: {1} of its {2} annotations stand here word for word.',
    orphan.transcript,
    found,
    total,
  );
  const yes = l10n.t('Take Over Annotations');
  const no = l10n.t('Not These');
  if ((await window.showInformationMessage(question, yes, no)) !== yes) return;
  const result = await takeOver(desk, orphan, uri);
  if ('failed' in result) void window.showErrorMessage(result.failed);
  else tell(result.done);
}
