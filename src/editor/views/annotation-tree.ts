import {
  Disposable,
  EventEmitter,
  l10n,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  window,
} from 'vscode';
import type { PlacedAnnotation } from '../../core/dossier/dossier';
import { needsPerson } from '../../core/dossier/needs-person';
import { idOf } from '../../core/sidecar/apply-act';
import type { Term, Vocabulary } from '../../core/sidecar/vocabulary';
import { shorten } from '../../core/text/shorten';
import type { AnnotationHandle } from '../commands/target';
import { describeDoubt } from '../describe-doubt';
import { nameOf } from '../label-of';
import { nameSpeaker } from '../name-speaker';
import type { OpenTranscript } from '../open-transcript';
import { whyUnsaved } from '../why-unsaved';
import type { RegisterView } from './view';

/** A speaker with the annotations of what that speaker says; `due` holds those that need a person, whoever speaks. */
interface Group {
  readonly speaker: string | undefined;
  readonly due: boolean;
  readonly annotations: readonly PlacedAnnotation[];
}

type Node = Group | PlacedAnnotation;

const isGroup = (node: Node): node is Group => 'annotations' in node;

/** The annotations of the active transcript (else of the one that was active last), by speaker. */
export const registerAnnotationTree: RegisterView = (desk) => {
  const changed = new EventEmitter<Node | undefined>();
  let shown: OpenTranscript | undefined = desk.active;
  let vocabulary: Vocabulary | undefined;

  const provider: TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getParent: () => undefined,
    async getChildren(node) {
      if (node) return isGroup(node) ? [...node.annotations] : [];
      if (!shown) return [];
      vocabulary = await desk.vocabulary.of(shown.document.uri);
      return groupBySpeaker(shown.dossier.annotations);
    },
    getTreeItem: (node) => (isGroup(node) ? groupItem(node) : annotationItem(node, shown!, vocabulary!)),
  };
  const view = window.createTreeView('transcript.annotations', { treeDataProvider: provider, showCollapseAll: true });
  const show = () => {
    shown = desk.active ?? (shown && desk.of(shown.document)) ?? desk.all[0];
    const count = shown?.dossier.annotations.length ?? 0;
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
function groupBySpeaker(annotations: readonly PlacedAnnotation[]): Group[] {
  const groups = new Map<string | undefined, PlacedAnnotation[]>();
  const due = annotations.filter(needsPerson);
  for (const one of annotations) {
    if (needsPerson(one)) continue;
    const speaker = one.turn && nameSpeaker(one.turn);
    const group = groups.get(speaker);
    if (group) group.push(one);
    else groups.set(speaker, [one]);
  }
  return [
    ...(due.length > 0 ? [{ speaker: undefined, due: true, annotations: due }] : []),
    ...[...groups].map(([speaker, list]) => ({ speaker, due: false, annotations: list })),
  ];
}

function groupItem({ speaker, due, annotations }: Group): TreeItem {
  const label = due ? l10n.t('Needs attention') : (speaker ?? l10n.t('No speaker'));
  const item = new TreeItem(label, TreeItemCollapsibleState.Expanded);
  item.id = `${due ? 'due' : 'speaker'}:${label}`;
  item.description = String(annotations.length);
  item.iconPath = new ThemeIcon(due ? 'warning' : 'person');
  item.contextValue = 'group';
  return item;
}

function annotationItem(one: PlacedAnnotation, open: OpenTranscript, vocabulary: Vocabulary): TreeItem {
  const { annotation } = one;
  const words = annotation.quote.exact.replaceAll(/\s+/g, ' ').trim();
  const isDue = needsPerson(one);
  // What is the matter comes first: the sidebar is narrow.
  const item = new TreeItem(isDue ? describeDoubt(one) : shorten(words, 80));
  const name = (terms: readonly Term[], id: string | undefined) => (id === undefined ? [] : [nameOf(terms, id)]);
  const state = [...name(vocabulary.verdicts, annotation.verdict), ...name(vocabulary.statuses, annotation.status)];
  const needs = one.attention ?? (one.placement === 'exact' ? undefined : one.reason);
  const shown = state.length > 0 ? state : name(vocabulary.tags, annotation.tag);
  const unsaved = open.unsaved.some((act) => idOf(act) === annotation.id) ? [l10n.t('not saved')] : [];
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

function iconOf(one: PlacedAnnotation, { verdicts }: Vocabulary): ThemeIcon {
  const { annotation } = one;
  if (needsPerson(one)) {
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
