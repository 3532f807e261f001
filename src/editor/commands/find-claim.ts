import {
  commands,
  l10n,
  type QuickPick,
  type QuickPickItem,
  QuickPickItemKind,
  Range,
  ThemeIcon,
  Uri,
  window,
  workspace,
} from 'vscode';
import { type DeskRow, rowsOfDossier } from '../../core/dossier/desk-rows';
import type { EarlierOffer } from '../../core/dossier/earlier-claims';
import { findClaims, findUntagged, wantedBy } from '../../core/dossier/find-claims';
import { type ClaimState, stateOfClaim } from '../../core/dossier/state-of';
import type { TeamFile } from '../../core/dossier/team-file';
import type { Annotation } from '../../core/sidecar/annotation';
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
import { type AnnotationHandle, openMeant, type PlaceHandle, targetOf } from './target';

interface Found extends QuickPickItem {
  readonly handle?: AnnotationHandle | PlaceHandle;
  /** Of a prepared claim, which stands in no transcript. */
  readonly entry?: { readonly file: Uri; readonly at: Range };
}

/** The claims of one transcript, and of an open one what nobody has tagged. */
interface Searched {
  readonly transcript: string;
  readonly annotations: readonly { readonly annotation: Annotation }[];
  readonly rows: readonly DeskRow[];
  readonly team: Pick<TeamFile, 'team' | 'vocabulary'>;
}

/** So many claims are listed; more words find fewer. */
const mostListed = 200;

/**
 * Finds a claim among those of all transcripts of the workspace, and what nobody has tagged among those of the open ones, by words, a
 * figure (`4200` also finds `4,200`) or who says it, and shows it in its transcript. What nobody has tagged elsewhere is looked for by
 * VS Code's own search, a button beside the words: no transcript is read for it here.
 */
export const findClaim: Command = async (desk) => {
  const pick = window.createQuickPick<Found>();
  pick.placeholder = l10n.t('Words, a figure, a name');
  pick.matchOnDescription = true;
  pick.busy = true;
  // An entry of the list would be sorted before the claims, and Enter would take it.
  pick.buttons = [{ iconPath: new ThemeIcon('search'), tooltip: l10n.t('Search the Text of All Files') }];
  pick.onDidTriggerButton(async () => {
    const query = pick.value.trim();
    pick.hide();
    await commands.executeCommand('workbench.action.findInFiles', searchFor(query, isAnyBlind(desk)));
  });
  desk.known.start();
  const searched = desk.all.map(({ document, dossier, team }): Searched => {
    const transcript = document.uri.toString();
    return { transcript, annotations: dossier.annotations, rows: rowsOfDossier(transcript, dossier), team };
  });
  const open = new Set(searched.map(({ transcript }) => transcript));
  const show = () => list(pick, searched, desk);
  pick.onDidChangeValue(show);
  pick.onDidAccept(async () => {
    const { handle, entry } = pick.selectedItems[0] ?? {};
    pick.hide();
    if (handle) await reveal(desk, handle);
    if (entry) await window.showTextDocument(entry.file, { selection: entry.at });
  });
  let isOver = false;
  const known = desk.known.onDidChange(show);
  pick.onDidHide(() => {
    isOver = true;
    known.dispose();
    pick.dispose();
  });
  showBox(pick);
  show();
  for (const shelf of openShelves()) {
    for await (const { transcript, annotations, isMissing } of shelf.cards()) {
      // Nobody looks any more.
      if (isOver) break;
      if (annotations.length === 0 || isMissing || open.has(transcript)) continue;
      const team = await desk.vocabulary.find(Uri.parse(transcript, true));
      searched.push({ transcript, annotations, rows: [], team });
    }
    shelf.dispose();
  }
  if (isOver) return;
  pick.busy = false;
  if (workspace.workspaceFolders === undefined && searched.length === 0)
    pick.placeholder = l10n.t('Open a folder first: its transcripts are searched.');
  show();
};

/** What is found is shown whatever VS Code thinks of the words: a figure is found in other digits. */
function list(pick: QuickPick<Found>, all: readonly Searched[], desk: Desk): void {
  const words = pick.value.split(/\s+/).filter(Boolean);
  const wanted = wantedBy(words);
  const items: Found[] = [];
  const listed = new Set<string>();
  for (const one of all) {
    const { transcript, team } = one;
    const found = words.length === 0 ? one.annotations : findClaims(one, wanted);
    const untagged = words.length === 0 ? one.rows.filter((row) => row.untagged) : findUntagged(one.rows, wanted);
    const file = fileName(Uri.parse(transcript, true));
    const add = (
      state: ClaimState,
      quote: string,
      person: string | undefined,
      own: Pick<Found, 'detail' | 'handle'>,
    ) => {
      const sign = signOf(state, team.vocabulary);
      const description = [sign.name, person].filter(Boolean).join(' · ');
      items.push({ label: shorten(quote, 90), description, iconPath: iconOf(sign), alwaysShow: true, ...own });
    };
    for (const { annotation } of found.slice(0, mostListed - items.length)) {
      const detail = [file, annotation.claim].filter(Boolean).join(' · ');
      const handle = { transcript, id: annotation.id };
      listed.add(annotation.id);
      add(stateOfClaim(annotation, team.team), annotation.quote.exact, annotation.speaker, { detail, handle });
    }
    for (const row of untagged.slice(0, mostListed - items.length)) {
      add(row.state, row.words, row.person, { detail: file, handle: { transcript, offset: row.at ?? 0 } });
    }
  }
  const isBlind = isAnyBlind(desk);
  const isShown = ({ annotation, isPrepared }: EarlierOffer) => !listed.has(annotation.id) && !(isBlind && isPrepared);
  const alike = words.length === 0 ? [] : desk.known.findLike(pick.value).filter(isShown);
  const separator: Found = { label: l10n.t('Similar or prepared'), kind: QuickPickItemKind.Separator };
  pick.items = alike.length === 0 ? items : [...items, separator, ...alike.map((one) => itemOfOffer(one, desk))];
}

/** The words of claims stand in annotations and their copies too, and were found there already. Prepared claims tell who reads blind. */
function searchFor(query: string, isBlind: boolean) {
  const filesToExclude = ['*.annotations*', ...(isBlind ? ['*.prepared*'] : [])].join(', ');
  return { query, triggerSearch: true, isRegex: false, filesToExclude };
}

function isAnyBlind(desk: Desk): boolean {
  return desk.all.some((open) => open.isBlind);
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

async function reveal(desk: Desk, handle: AnnotationHandle | PlaceHandle): Promise<void> {
  await openMeant(desk, [handle]);
  await revealAnnotation(desk, targetOf(desk, [handle]), handle);
}
