import {
  Disposable,
  EventEmitter,
  l10n,
  Range,
  type TextDocumentShowOptions,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  ViewColumn,
  window,
} from 'vscode';
import type { PlacedAnnotation, UnreadableEntry } from '../../core/dossier/dossier';
import { groupUnits } from '../../core/dossier/group-units';
import { isDismissed } from '../../core/dossier/is-dismissed';
import type { Term, Vocabulary } from '../../core/sidecar/vocabulary';
import { shorten } from '../../core/text/shorten';
import type { AnnotationHandle } from '../commands/target';
import { describeDoubt } from '../describe-doubt';
import { nameOf } from '../label-of';
import { nameSpeaker } from '../name-speaker';
import type { OpenTranscript } from '../open-transcript';
import { rangesIn } from '../ranges';
import { whyUnsaved } from '../why-unsaved';
import type { RegisterView } from './view';

/** A speaker with the annotations of what that speaker says; `due` holds those that need a person, `dismissed` those that are no claims. */
interface Group {
  readonly speaker: string | undefined;
  readonly due: boolean;
  readonly dismissed?: true;
  readonly rows: readonly (Row | UnreadableEntry)[];
}

/** An annotation, as commands take it. */
interface Row extends AnnotationHandle {
  readonly one: PlacedAnnotation;
}

type Node = Group | Row | UnreadableEntry;

const isGroup = (node: Node): node is Group => 'rows' in node;
const isRow = (node: Node): node is Row => 'one' in node;

/** The annotations of the active transcript (else of the one that was active last), by speaker. */
export const registerAnnotationTree: RegisterView = (desk) => {
  const changed = new EventEmitter<Node | undefined>();
  let shown: OpenTranscript | undefined = desk.active;
  let vocabulary: Vocabulary | undefined;

  const provider: TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getParent: () => undefined,
    async getChildren(node) {
      if (node) return isGroup(node) ? [...node.rows] : [];
      if (!shown) return [];
      vocabulary = await desk.vocabulary.of(shown.document.uri);
      return groupBySpeaker(shown);
    },
    getTreeItem: (node) =>
      isGroup(node)
        ? groupItem(node)
        : isRow(node)
          ? annotationItem(node.one, shown!, vocabulary!)
          : unreadableItem(node, shown!),
  };
  const view = window.createTreeView('transcript.annotations', {
    treeDataProvider: provider,
    showCollapseAll: true,
    canSelectMany: true,
  });
  const show = () => {
    shown = desk.active ?? (shown && desk.of(shown.document)) ?? desk.all[0];
    const { annotations = [], unreadable = [] } = shown?.dossier ?? {};
    const count = annotations.length + unreadable.length;
    view.description = shown ? `${count}` : '';
    view.message =
      shown && count === 0
        ? l10n.t('Nothing is tagged yet. Put the cursor on a claim and run “Transcript: Tag Claim”.')
        : shown
          ? whyUnsaved(shown)
          : '';
    changed.fire(undefined);
  };
  show();
  const parts = [
    view,
    changed,
    desk.onDidChange(show),
    desk.onDidClose(show),
    window.onDidChangeActiveTextEditor(() => desk.active !== shown && show()),
  ];
  return Disposable.from(...parts);
};

/** Those that need a person first, then by speaker. */
function groupBySpeaker({ dossier, document }: OpenTranscript): Group[] {
  const toRow = (one: PlacedAnnotation): Row => ({
    transcript: document.uri.toString(),
    id: one.annotation.id,
    one,
  });
  const due = dossier.annotations.filter((one) => one.needsPerson);
  const dismissed = dossier.annotations.filter(isDismissed);
  const others = groupUnits(
    [dossier],
    'speaker',
    ({ annotation }) => annotation !== undefined && !annotation.needsPerson && !isDismissed(annotation),
  );
  return [
    ...(due.length + dossier.unreadable.length > 0
      ? [{ speaker: undefined, due: true, rows: [...dossier.unreadable, ...due.map(toRow)] }]
      : []),
    ...others.map(({ key, units }) => ({
      speaker: key ?? (units[0]?.annotation?.turn && nameSpeaker(units[0].annotation.turn)),
      due: false,
      rows: units.map(({ annotation }) => toRow(annotation!)),
    })),
    ...(dismissed.length > 0
      ? [{ speaker: undefined, due: false, dismissed: true as const, rows: dismissed.map(toRow) }]
      : []),
  ];
}

function groupItem({ speaker, due, dismissed, rows }: Group): TreeItem {
  const label = due ? l10n.t('Needs attention') : dismissed ? l10n.t('Dismissed') : (speaker ?? l10n.t('No speaker'));
  const state = dismissed ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded;
  const item = new TreeItem(label, state);
  item.id = `${due ? 'due' : dismissed ? 'dismissed' : 'speaker'}:${label}`;
  item.description = String(rows.length);
  item.iconPath = new ThemeIcon(due ? 'warning' : dismissed ? 'circle-slash' : 'person');
  item.contextValue = 'group';
  return item;
}

function annotationItem(one: PlacedAnnotation, open: OpenTranscript, vocabulary: Vocabulary): TreeItem {
  const { annotation } = one;
  const words = annotation.quote.exact.replaceAll(/\s+/g, ' ').trim();
  const isDue = one.needsPerson;
  // What is the matter comes first: the sidebar is narrow.
  const item = new TreeItem(isDue ? describeDoubt(one) : shorten(words, 80));
  const name = (terms: readonly Term[], id: string | undefined) => (id === undefined ? [] : [nameOf(terms, id)]);
  const state = [...name(vocabulary.verdicts, annotation.verdict), ...name(vocabulary.statuses, annotation.status)];
  const needs = one.attention ?? (one.placement === 'exact' ? undefined : one.reason);
  const shown = state.length > 0 ? state : name(vocabulary.tags, annotation.tag);
  const unsaved = open.unsavedIds.has(annotation.id) ? [l10n.t('not saved')] : [];
  item.id = `${one.file}#${annotation.id}`;
  item.description = [...unsaved, ...(isDue ? [shorten(words, 80), ...state] : shown)].join(' · ');
  item.tooltip = [words, needs].filter(Boolean).join('\n\n');
  item.iconPath = iconOf(one, vocabulary);
  item.contextValue = 'annotation';
  const handle: AnnotationHandle = { transcript: open.document.uri.toString(), id: annotation.id };
  item.command = { command: 'transcript.revealAnnotation', title: l10n.t('Show'), arguments: [handle] };
  item.accessibilityInformation = { label: [item.label, item.description, needs].filter(Boolean).join(', ') };
  return item;
}

/** An entry that can't be read: as much of it as reads, and a way to its place in the file. */
function unreadableItem({ entry, file }: UnreadableEntry, { sidecars }: OpenTranscript): TreeItem {
  const words = entry.remains.quote?.exact.replaceAll(/\s+/g, ' ').trim() ?? entry.remains.id ?? '';
  const item = new TreeItem(l10n.t('This entry can’t be read.'));
  item.id = `${file}@${entry.span.start}`;
  item.description = shorten(words, 80);
  item.tooltip = [words, l10n.t('Its lines are kept as they are. Mend them in the annotations file.')].join('\n\n');
  item.iconPath = new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
  item.contextValue = 'unreadable';
  const { start } = rangesIn(sidecars.get(file)?.text ?? '')(entry.span);
  const place: TextDocumentShowOptions = {
    // Only the cursor: a key that is pressed at once would replace what is selected.
    selection: new Range(start, start),
    viewColumn: ViewColumn.Beside,
    // A click in a tree leaves the focus there if nobody says otherwise.
    preserveFocus: false,
  };
  item.command = { command: 'vscode.open', title: l10n.t('Show'), arguments: [Uri.parse(file, true), place] };
  item.accessibilityInformation = { label: `${item.label}, ${words}` };
  return item;
}

function iconOf(one: PlacedAnnotation, { verdicts }: Vocabulary): ThemeIcon {
  const { annotation } = one;
  if (one.needsPerson) {
    return new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
  }
  if (annotation.verdict !== undefined) {
    return verdictIcon(verdicts.find((term) => term.id === annotation.verdict)?.rating);
  }
  return new ThemeIcon(annotation.status === undefined ? 'circle-large-outline' : 'circle-large-filled');
}

/** Shape and colour both tell: confirmed, refuted, in between, or off the scale. `rating`: 0 (false) to 1 (true). */
function verdictIcon(rating: number | undefined): ThemeIcon {
  if (rating === undefined) return new ThemeIcon('question', new ThemeColor('charts.purple'));
  if (rating > 0.5) return new ThemeIcon('pass', new ThemeColor('charts.green'));
  if (rating < 0.5) return new ThemeIcon('error', new ThemeColor('charts.red'));
  return new ThemeIcon('circle-slash', new ThemeColor('charts.yellow'));
}
