import { l10n, type QuickPick, type QuickPickItem, QuickPickItemKind, Range, Uri, window, workspace } from 'vscode';
import type { Card } from '../../core/dossier/card';
import type { EarlierOffer } from '../../core/dossier/earlier-claims';
import { findClaims, wantedBy } from '../../core/dossier/find-claims';
import { stateOfClaim } from '../../core/dossier/state-of';
import type { TeamFile } from '../../core/dossier/team-file';
import { defaultVocabulary } from '../../core/sidecar/vocabulary';
import { shorten } from '../../core/text/shorten';
import { showBox } from '../ask';
import { describeOffer } from '../describe-offer';
import type { Desk } from '../desk';
import { fileName } from '../find-sidecars';
import { openShelves } from '../open-shelves';
import { rangesIn } from '../ranges';
import { iconOf, signOf } from '../state-sign';
import type { Command } from './command';
import { revealAnnotation } from './open';
import { type AnnotationHandle, openMeant, targetOf } from './target';

interface Found extends QuickPickItem {
  readonly handle?: AnnotationHandle;
  /** Of a prepared claim, which stands in no transcript. */
  readonly entry?: { readonly file: Uri; readonly at: Range };
}

/** So many claims are listed; more words find fewer. */
const mostListed = 200;

/**
 * Finds a claim among those of all transcripts of the workspace by words, a figure (`4200` also finds `4,200`) or who says it,
 * and shows it in its transcript.
 */
export const findClaim: Command = async (desk) => {
  const pick = window.createQuickPick<Found>();
  pick.placeholder = l10n.t('Words, a figure, a name');
  pick.matchOnDescription = true;
  pick.busy = true;
  const cards: { card: Card; team: TeamFile }[] = [];
  desk.known.start();
  const show = () => list(pick, cards, desk);
  pick.onDidChangeValue(show);
  pick.onDidAccept(async () => {
    const { handle, entry } = pick.selectedItems[0] ?? {};
    pick.hide();
    if (handle) await reveal(desk, handle);
    if (entry) await window.showTextDocument(entry.file, { selection: entry.at });
  });
  let isOver = false;
  pick.onDidHide(() => {
    isOver = true;
    pick.dispose();
  });
  showBox(pick);
  for (const shelf of openShelves()) {
    for await (const card of shelf.cards()) {
      // Nobody looks any more.
      if (isOver) break;
      if (card.annotations.length === 0 || card.isMissing) continue;
      cards.push({ card, team: await desk.vocabulary.find(Uri.parse(card.transcript, true)) });
    }
    shelf.dispose();
  }
  if (isOver) return;
  pick.busy = false;
  if (workspace.workspaceFolders === undefined)
    pick.placeholder = l10n.t('Open a folder first: its transcripts are searched.');
  show();
};

/** What is found is shown whatever VS Code thinks of the words: a figure is found in other digits. */
function list(
  pick: QuickPick<Found>,
  cards: readonly { readonly card: Card; readonly team: TeamFile }[],
  desk: Desk,
): void {
  const words = pick.value.split(/\s+/).filter(Boolean);
  const items: Found[] = [];
  const listed = new Set<string>();
  for (const { card, team } of cards) {
    const found = words.length === 0 ? card.annotations : findClaims(card, wantedBy(words));
    for (const { annotation } of found.slice(0, mostListed - items.length)) {
      const state = stateOfClaim(annotation, team.team);
      const sign = signOf(state, team.vocabulary);
      listed.add(annotation.id);
      items.push({
        label: shorten(annotation.quote.exact, 90),
        description: [sign.name, annotation.speaker].filter(Boolean).join(' · '),
        detail: [fileName(Uri.parse(card.transcript, true)), annotation.claim].filter(Boolean).join(' · '),
        iconPath: iconOf(sign),
        alwaysShow: true,
        handle: { transcript: card.transcript, id: annotation.id },
      });
    }
  }
  const isBlind = desk.all.some((open) => open.isBlind);
  const isShown = ({ annotation, isPrepared }: EarlierOffer) => !listed.has(annotation.id) && !(isBlind && isPrepared);
  const alike = words.length === 0 ? [] : desk.known.findLike(pick.value).filter(isShown);
  const separator: Found = { label: l10n.t('Said alike, or prepared'), kind: QuickPickItemKind.Separator };
  pick.items = alike.length === 0 ? items : [...items, separator, ...alike.map((one) => itemOfOffer(one, desk))];
}

function itemOfOffer(one: EarlierOffer, desk: Desk): Found {
  const { annotation, transcript, isPrepared } = one;
  const { vocabulary } = desk.active?.team ?? { vocabulary: defaultVocabulary };
  const [description, , ...differences] = describeOffer(one, vocabulary);
  const item = {
    label: shorten(annotation.claim ?? annotation.quote.exact, 90),
    description: description!,
    detail: differences.join(' '),
    alwaysShow: true,
  };
  if (!isPrepared) return { ...item, handle: { transcript, id: annotation.id } };
  const card = desk.cards.prepared.get(transcript);
  const place = card?.places[card.claims.findIndex(({ id }) => id === annotation.id)];
  const { start } = place ? rangesIn(card!.text)(place) : new Range(0, 0, 0, 0);
  return { ...item, entry: { file: Uri.parse(transcript, true), at: new Range(start, start) } };
}

async function reveal(desk: Desk, handle: AnnotationHandle): Promise<void> {
  await openMeant(desk, [handle]);
  await revealAnnotation(desk, targetOf(desk, [handle]), handle);
}
