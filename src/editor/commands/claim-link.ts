import { commands, env, l10n, Uri, window } from 'vscode';
import type { Card } from '../../core/dossier/card';
import { type LinkedClaim, readClaimLink, writeClaimLink } from '../../core/dossier/claim-link';
import { oneLine } from '../../core/text/one-line';
import { shorten } from '../../core/text/shorten';
import type { Desk } from '../desk';
import { fileName } from '../find-sidecars';
import { openShelves } from '../open-shelves';
import { tell } from '../tell';
import { handAtTarget } from './check';
import type { Command } from './command';
import { revealAnnotation } from './open';
import { type AnnotationHandle, annotationsOf, openMeant, targetOf, transcriptOf } from './target';

/** Puts a link to each claim that is meant on the clipboard: it opens the claim in the same editor on another machine too. */
export const copyLink: Command = async (desk, target) => {
  const open = transcriptOf(target);
  if (!open) return;
  const atHand = handAtTarget(desk, open, target)?.unit?.annotation;
  const meant = annotationsOf(target);
  const all = meant.length > 0 ? meant : atHand ? [atHand] : [];
  if (all.length === 0) return tell(l10n.t('There is no claim here. Tag it first: then it has a link.'));
  const file = fileName(open.document.uri);
  const links = all.map(({ annotation }) =>
    writeClaimLink({ id: annotation.id, file }, env.uriScheme, desk.context.extension.id),
  );
  await env.clipboard.writeText(links.join('\n'));
  tell(links.length === 1 ? l10n.t('Link copied.') : l10n.t('{0} links copied.', links.length));
};

/** Shows the claim that a link names, wherever in the open folders it lies; else says which file it needs. */
export const openLink: Command = async (desk, _, link) => {
  const claim = link instanceof Uri ? readClaimLink(link.path, link.query) : undefined;
  if (!claim) return tell(l10n.t('This link names no claim.'));
  const handle = await findLinked(desk, claim);
  if (typeof handle === 'object') {
    await openMeant(desk, [handle]);
    return revealAnnotation(desk, targetOf(desk, [handle]), handle);
  }
  const file = shorten(oneLine(claim.file), 100);
  if (handle === 'not-tagged') {
    void window.showWarningMessage(
      l10n.t('“{0}” is here, but holds no such claim: it was removed, or has not come here yet.', file),
    );
    return;
  }
  const openFolder = l10n.t('Open Folder…');
  const answer = await window.showWarningMessage(
    file === ''
      ? l10n.t('This claim is in no open folder. Open the one that holds it, then the link again.')
      : l10n.t(
          'This claim is in “{0}”, which is in no open folder. Open the one that holds it, then the link again.',
          file,
        ),
    openFolder,
  );
  if (answer === openFolder) await commands.executeCommand('workbench.action.files.openFolder');
};

/** Where a claim lies; the id says which it is, since a file may be called otherwise here. */
async function findLinked(desk: Desk, claim: LinkedClaim): Promise<AnnotationHandle | 'not-tagged' | 'not-here'> {
  let isHere = false;
  for (const open of desk.all) {
    await open.ready;
    const transcript = open.document.uri.toString();
    isHere ||= fileName(open.document.uri) === claim.file;
    if (open.dossier.annotations.some(({ annotation }) => annotation.id === claim.id))
      return { transcript, id: claim.id };
  }
  for (const shelf of openShelves()) {
    try {
      for await (const card of shelf.cards()) {
        if (holds(card, claim)) return { transcript: card.transcript, id: claim.id };
        isHere ||= !card.isMissing && fileName(Uri.parse(card.transcript, true)) === claim.file;
      }
    } finally {
      shelf.dispose();
    }
  }
  return isHere ? 'not-tagged' : 'not-here';
}

function holds({ isMissing, annotations }: Card, { id }: LinkedClaim): boolean {
  return !isMissing && annotations.some(({ annotation }) => annotation.id === id);
}
