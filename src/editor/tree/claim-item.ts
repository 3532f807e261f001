import {
  l10n,
  Range,
  type TextDocumentShowOptions,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  ViewColumn,
} from 'vscode';
import { sameNumbers } from '../../core/anchors/same-numbers';
import type { RowKey } from '../../core/dossier/desk-rows';
import { describeVotes, openVotesOf } from '../../core/dossier/votes-of';
import type { Annotation } from '../../core/sidecar/annotation';
import { isApproved } from '../../core/sidecar/is-approved';
import type { Team } from '../../core/sidecar/team';
import type { Vocabulary } from '../../core/sidecar/vocabulary';
import { oneLine } from '../../core/text/one-line';
import { shorten } from '../../core/text/shorten';
import { describeDoubt } from '../describe-doubt';
import { describeOpinion } from '../describe-opinion';
import { fileName } from '../find-sidecars';
import { nameOf } from '../label-of';
import type { OpenTranscript } from '../open-transcript';
import { rangesIn } from '../ranges';
import { iconOf, nameState, signOf, signOfVerdict } from '../state-sign';
import type { GroupNode, RowNode } from './claim-nodes';

/** What an item needs to know of its transcript. */
export interface ItemContext {
  readonly vocabulary: Vocabulary;
  readonly team: Team;
  /** Absent if the transcript isn't open. */
  readonly open?: OpenTranscript | undefined;
  /** True if the rows of several transcripts stand together. */
  readonly isMixed: boolean;
  /** True if the group of a row says its state already. */
  readonly isByState: boolean;
}

export function groupItem(
  { id, group, children }: GroupNode,
  by: RowKey,
  vocabulary: Vocabulary,
  isOpen: boolean,
): TreeItem {
  const { kind, value } = group;
  const item = new TreeItem(
    nameGroup(group, by, vocabulary),
    isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed,
  );
  item.id = id;
  item.description = String(children.length);
  item.contextValue = 'group';
  if (kind === 'rest') item.iconPath = new ThemeIcon('question');
  else if (kind === 'judged') item.iconPath = new ThemeIcon('checklist');
  else if (kind === 'published') item.iconPath = new ThemeIcon('globe');
  else if (kind !== 'value') item.iconPath = iconOf(signOf({ kind }, vocabulary));
  else if (by === 'verdict') item.iconPath = iconOf(signOfVerdict(value, vocabulary.verdicts));
  else item.iconPath = new ThemeIcon(groupIcons[by] ?? 'list-ordered');
  return item;
}

/** How many rows of a group stand together, and how many of them are left to tag where the group doesn't say that of all. */
export function countRows(rows: readonly RowNode[], { kind }: GroupNode['group']): string {
  const isMixed = kind === 'value' || kind === 'rest';
  const left = isMixed ? rows.filter(({ row }) => row.state.kind === 'untagged').length : 0;
  return [String(rows.length), ...(left > 0 ? [l10n.t('{0} left', left)] : [])].join(' · ');
}

const groupIcons: Partial<Record<RowKey, string>> = {
  person: 'person',
  tag: 'tag',
  assignee: 'account',
  transcript: 'file',
};

function nameGroup({ kind, value }: GroupNode['group'], by: RowKey, { tags, statuses, verdicts }: Vocabulary): string {
  if (kind === 'value') {
    if (by === 'tag') return nameOf(tags, value);
    if (by === 'verdict') return nameOf(verdicts, value);
    if (by === 'transcript') return fileName(Uri.parse(value, true));
    return by === 'text' ? l10n.t('In text order') : value;
  }
  if (kind === 'published') return nameOf(statuses, kind);
  if (kind !== 'rest') return nameState(kind);
  if (by === 'person') return l10n.t('Speaker not named');
  if (by === 'assignee') return l10n.t('Nobody was asked');
  return by === 'verdict' ? l10n.t('No verdict yet') : l10n.t('Other');
}

/** Figure and state first: the sidebar is narrow. Of what is to be looked at, what is the matter. */
export function rowItem(node: RowNode, context: ItemContext): TreeItem {
  const { row, unsaved } = node;
  if (row.unreadable) return unreadableItem(node, context);
  const { state, figures, annotation, placed, transcript } = row;
  const words = oneLine(row.words);
  const sign = signOf(state, context.vocabulary);
  const doubt = state.kind === 'attention' && placed ? describeDoubt(placed) : '';
  const figure = shorten(figures.join(' · '), 40);
  const name = nameRow(node, context);
  // What became of the figure is the first thing to know; whatever else is the matter comes behind it.
  const { change } = placed ?? {};
  const isChanged = doubt !== '' && change !== undefined && !sameNumbers(change.old, change.now);
  const label = isChanged ? doubt : figure || doubt || shorten(words, 80);
  const item = new TreeItem(label);
  item.id = row.key;
  item.description = [
    ...(unsaved ? [l10n.t('not saved')] : []),
    ...(name === '' ? [] : [name]),
    ...(doubt === '' || doubt === label ? [] : [doubt]),
    ...(doubt || figure ? [shorten(words, 80)] : []),
    ...(context.isMixed ? [fileName(Uri.parse(transcript, true))] : []),
  ].join(' · ');
  item.iconPath = iconOf(sign);
  item.contextValue = annotation ? 'annotation' : 'untagged';
  item.command = { command: 'transcript.revealAnnotation', title: l10n.t('Show'), arguments: [node] };
  item.accessibilityInformation = { label: [sign.name, item.label, item.description].filter(Boolean).join(', ') };
  return item;
}

/** What stands in the tooltip, asked for when it is shown. */
export function rowTooltip({ row }: RowNode, { vocabulary, isMixed }: ItemContext): string {
  const { words, person, state, placed, transcript } = row;
  const needs = placed?.attention ?? (placed?.placement === 'exact' ? undefined : placed?.reason);
  const opinions = (state.weighed?.opinions ?? []).map((one) => describeOpinion(one, vocabulary));
  const file = isMixed ? fileName(Uri.parse(transcript, true)) : '';
  return [oneLine(words), person, needs, opinions.join('\n'), file].filter(Boolean).join('\n\n');
}

/** The state in words: the verdict where one holds, and how readers voted. */
function nameRow({ row: { state, annotation } }: RowNode, { vocabulary, team, isByState }: ItemContext): string {
  const { kind, verdict, weighed } = state;
  if (kind === 'untagged') return '';
  if (kind === 'unchecked') return nameOf(vocabulary.tags, annotation!.tag);
  const votes = weighed?.votes.map(([, count]) => count).join(':') ?? '';
  const given = verdict === undefined ? [] : [nameOf(vocabulary.verdicts, verdict)];
  if (kind === 'judged') {
    const judged = [...given, ...(votes === '' ? [] : [votes])].join(' ');
    const isSaid = isByState && annotation!.status === 'published';
    return [judged, ...(isSaid ? [] : nameStep(annotation!, vocabulary, team))].join(' · ');
  }
  if (kind === 'taken')
    return [nameState(kind), annotation?.taken?.by ?? annotation?.assignee].filter(Boolean).join(': ');
  if (kind === 'attention') return given.join('');
  const waiting = kind === 'in-review' || kind === 'disputed' ? openVotesOf(annotation!, team) : undefined;
  // What was dismissed stands apart, whatever the rest is grouped by.
  const isSaid = isByState || kind === 'dismissed';
  const awaited = waiting ? describeVotes(waiting) : '';
  return isSaid ? awaited : [nameState(kind), awaited].filter(Boolean).join(': ');
}

/** How far a claim that has a verdict is on its way out. */
function nameStep(annotation: Annotation, { statuses }: Vocabulary, team: Team = {}): string[] {
  const { status, publish } = annotation;
  if (status === 'published') return [nameOf(statuses, status)];
  if (!publish?.text?.trim()) return [];
  return [isApproved(annotation, team) ? l10n.t('approved') : l10n.t('line to approve')];
}

/** An entry that can't be read: as much of it as reads, and a way to its place in the file. */
function unreadableItem({ row }: RowNode, { open }: ItemContext): TreeItem {
  const { file, entry } = row.unreadable!;
  const words = oneLine(row.words);
  const item = new TreeItem(l10n.t('This entry can’t be read.'));
  item.id = row.key;
  item.description = shorten(words, 80);
  item.tooltip = [words, l10n.t('Its lines are kept as they are. Mend them in the annotations file.')].join('\n\n');
  item.iconPath = new ThemeIcon('warning', new ThemeColor('transcript.attention'));
  item.contextValue = 'unreadable';
  const { start } = rangesIn(open?.sidecars.get(file)?.text ?? '')(entry.span);
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
