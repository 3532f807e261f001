import {
  commands,
  type DataTransfer,
  DataTransferItem,
  type Disposable,
  EventEmitter,
  l10n,
  type Range,
  type TextEditor,
  type TreeDataProvider,
  type TreeDragAndDropController,
  type TreeItem,
  Uri,
  window,
} from 'vscode';
import type { Card } from '../../core/dossier/card';
import { countsOf } from '../../core/dossier/counts-of';
import { type DeskRow, keyOfClaim, rowsOfCard, rowsOfDossier } from '../../core/dossier/desk-rows';
import type { Dossier } from '../../core/dossier/dossier';
import { handAt, handOn } from '../../core/dossier/hand';
import type { GroupAim } from '../../core/dossier/move-to-group';
import type { PreparedCard } from '../../core/dossier/prepared-card';
import type { TeamFile } from '../../core/dossier/team-file';
import type { PreparedClaim } from '../../core/sidecar/prepared-claim';
import { memberOf } from '../../core/sidecar/weigh-opinions';
import type { Span } from '../../core/text/span';
import { keyOf } from '../checking/checking-keys';
import { onDidGiveKeysToList } from '../checking/give-keys-to-list';
import type { AnnotationHandle, PlaceHandle } from '../commands/target';
import { describeOffer } from '../describe-offer';
import type { Desk } from '../desk';
import { forgetHover } from '../hover/open-hover';
import { knownName } from '../identity';
import { droppedFiles, droppedFileTypes } from '../importing/dropped-files';
import type { OpenTranscript } from '../open-transcript';
import { rangesIn } from '../ranges';
import { countRows, groupItem, type ItemContext, rowItem, rowTooltip } from '../tree/claim-item';
import { type ClaimNode, ClaimNodes, groupOf, isRowNode, type RowNode } from '../tree/claim-nodes';
import { partItem } from '../tree/part-item';
import { isPartNode } from '../tree/part-nodes';
import { countPrepared, preparedGroupItem, preparedItem, preparedWords } from '../tree/prepared-item';
import { isPreparedNode, PreparedNodes, type PreparedTreeNode } from '../tree/prepared-nodes';
import { type TreeChoice, treeChoice } from '../tree/tree-choice';
import { whyUnsaved } from '../why-unsaved';
import type { RegisterView } from './view';

/**
 * The claims of all transcripts of the workspace: what is left, what waits for somebody, what became of each. Files that are
 * dropped onto it are imported.
 */
export const registerAnnotationTree: RegisterView = (desk) => new ClaimTree(desk);

/** By which what is told here is taken over. */
const takeOverKey = keyOf('transcript.takeOverVerdict');

/** As VS Code calls what is dragged within this view. */
const dragged = 'application/vnd.code.tree.transcript.annotations';

/** Milliseconds that a view takes at most until it has its rows. */
const longestOpening = 15_000;

/** What was said, and beside it what is prepared. */
type TreeNode = ClaimNode | PreparedTreeNode;

class ClaimTree implements TreeDataProvider<TreeNode>, TreeDragAndDropController<TreeNode>, Disposable {
  readonly dragMimeTypes = [dragged];
  readonly dropMimeTypes = [dragged, ...droppedFileTypes];
  readonly #changed = new EventEmitter<TreeNode | TreeNode[] | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #nodes = new ClaimNodes();
  readonly #prepared = new PreparedNodes();
  readonly #view;
  readonly #parts: Disposable[];
  readonly #teams = new Map<string, TeamFile>();
  /** The groups of the rows that are selected, as it was when they were: one that went to another group is seen no more. */
  #selectedIn: ReadonlyMap<TreeNode, TreeNode | undefined> = new Map();
  /** Rows of which it was told what was checked before; VS Code keeps that until they are drawn anew. */
  readonly #told = new Set<TreeNode>();
  #choice: TreeChoice;
  #isMixed = false;
  #me: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly desk: Desk) {
    this.#choice = treeChoice(desk.context.workspaceState).now;
    this.#view = window.createTreeView('transcript.annotations', {
      treeDataProvider: this,
      dragAndDropController: this,
      showCollapseAll: true,
      canSelectMany: true,
    });
    this.#update();
    this.#parts = [
      this.#view,
      this.#changed,
      desk.onDidChange(() => {
        this.#update();
        // Whoever works in the tree stays where he is; what is at hand is shown wherever its group is now.
        const isFree = this.#view.selection.length === 0 || desk.checking.isOn(desk.active);
        if (isFree) this.#follow(window.activeTextEditor);
      }),
      desk.onDidClose(() => this.#update()),
      desk.cards.onDidChange((cards) => this.#take(cards)),
      desk.cards.onDidChangePrepared(() => this.#update()),
      desk.known.onDidChange(() => {
        const told = [...this.#told];
        this.#told.clear();
        if (told.length > 0) this.#changed.fire(told);
      }),
      desk.vocabulary.onDidChange(() => {
        this.#teams.clear();
        this.#update();
      }),
      treeChoice(desk.context.workspaceState).onDidChange((choice) => {
        this.#choice = choice;
        this.#update();
        this.#changed.fire(undefined);
        this.#follow(window.activeTextEditor);
      }),
      this.#view.onDidChangeSelection(() => this.#keepSelected()),
      this.#view.onDidChangeVisibility(({ visible }) => {
        if (!visible) return;
        desk.cards.start();
        this.#follow(window.activeTextEditor);
      }),
      window.onDidChangeActiveTextEditor((editor) => {
        this.#update();
        this.#follow(editor);
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#follow(textEditor)),
      onDidGiveKeysToList((editor) => void this.#takeKeys(editor)),
    ];
    if (this.#view.visible) desk.cards.start();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const part of this.#parts) part.dispose();
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return 'parent' in node ? node.parent : undefined;
  }

  getChildren(node?: TreeNode): TreeNode[] {
    if (node) return [...childrenOf(node)];
    const { group } = this.#prepared;
    return [...this.#nodes.groups, ...(group.children.length > 0 ? [group] : [])];
  }

  async getTreeItem(node: TreeNode): Promise<TreeItem> {
    if (isPreparedNode(node)) return this.#preparedItemOf(node);
    if (isRowNode(node)) return rowItem(node, await this.#contextOf(node));
    if (isPartNode(node)) return partItem(node, countRows(node.part.rows, node.parent.group), ({ row }) => row.words);
    const first = node.group.rows[0]!;
    const { vocabulary } = await this.#teamOf(first.transcript);
    // All closed but what waits for somebody and what is at hand, so that many rows cost no more than few.
    const isOpen = node.group.kind === 'attention' || this.#nodes.groups.length === 1;
    return groupItem(node, this.#choice.by, vocabulary, isOpen);
  }

  async #preparedItemOf(node: PreparedTreeNode): Promise<TreeItem> {
    if (isPartNode(node)) return partItem(node, countPrepared(node.part.rows), ({ claim }) => preparedWords(claim));
    if (node.kind === 'prepared') return preparedGroupItem(node);
    const { vocabulary } = await this.#teamOf(node.file);
    return preparedItem(node, vocabulary, rangesOf(this.desk.cards.prepared.get(node.file)));
  }

  handleDrag(nodes: readonly TreeNode[], data: DataTransfer): void {
    // VS Code writes it as JSON on the way: a row itself leads round in a circle, and nothing would be dropped.
    const handles = nodes.filter(isRowNode).map(plainHandleOf);
    if (handles.length > 0) data.set(dragged, new DataTransferItem(handles));
  }

  async handleDrop(onto: TreeNode | undefined, data: DataTransfer): Promise<void> {
    const handles = handlesIn(await data.get(dragged)?.asString());
    if (!handles) {
      const files = await droppedFiles(data);
      if (files.length > 0) await commands.executeCommand('transcript.import', files[0], files);
      return;
    }
    if (!onto || isPreparedNode(onto)) return;
    const group = groupOf(onto)?.group;
    if (!group) return;
    const aim: GroupAim = { by: this.#choice.by, kind: group.kind, value: group.value };
    await commands.executeCommand('transcript.moveToGroup', handles, aim);
  }

  async resolveTreeItem(item: TreeItem, node: TreeNode): Promise<TreeItem> {
    // The pointer is on a row, so a hover in the text is closed.
    forgetHover();
    if (!isRowNode(node)) return item;
    this.#told.add(node);
    item.tooltip ??= [rowTooltip(node, await this.#contextOf(node)), ...this.#knownOf(node)].join('\n\n');
    return item;
  }

  /** What was checked before, or prepared, that says the same as a row. */
  #knownOf({ row }: RowNode): string[] {
    const open = this.#openOf(row.transcript);
    const at = row.at ?? row.placed?.span?.start;
    if (!open || at === undefined) return [];
    this.desk.known.start();
    const placed = open.dossier.annotations.find(({ annotation }) => annotation === row.annotation);
    const hand = placed ? handOn(open.dossier, placed) : handAt(open.dossier, at);
    const [first] = hand ? this.desk.known.offersFor(hand) : [];
    return first
      ? describeOffer(first, open.team.vocabulary).map((line, i) => (i === 0 ? `${takeOverKey}: ${line}` : line))
      : [];
  }

  async #contextOf({ row }: RowNode): Promise<ItemContext> {
    const { vocabulary, team } = await this.#teamOf(row.transcript);
    return {
      vocabulary,
      team,
      open: this.#openOf(row.transcript),
      isMixed: this.#isMixed,
      isByState: this.#choice.by === 'state',
    };
  }

  /** True if rows of several transcripts stand together; each row asks, so it is looked at once for all. */
  #areMixed(): boolean {
    const transcripts = new Set([
      ...this.desk.all.map(({ document }) => document.uri.toString()),
      ...[...this.desk.cards.all.values()].map(({ transcript }) => transcript),
    ]);
    return this.#choice.by !== 'transcript' && transcripts.size > 1;
  }

  async #teamOf(transcript: string): Promise<TeamFile> {
    const known = this.#openOf(transcript)?.team ?? this.#teams.get(transcript);
    if (known) return known;
    const team = await this.desk.vocabulary.find(Uri.parse(transcript, true));
    this.#teams.set(transcript, team);
    return team;
  }

  #openOf(transcript: string): OpenTranscript | undefined {
    return this.desk.all.find(({ document }) => document.uri.toString() === transcript);
  }

  /** Takes in what has changed, and has just that drawn anew. */
  #update(): void {
    this.#isMixed = this.#areMixed();
    const unsaved = this.desk.all.flatMap(({ document, unsavedIds }) =>
      [...unsavedIds].flatMap((id) => (id === undefined ? [] : [keyOfClaim(document.uri.toString(), id)])),
    );
    const stale = this.#nodes.update(this.#rows(), this.#choice.by, new Set(unsaved));
    const count = this.#prepared.group.children.length;
    const isPreparedStale = this.#updatePrepared();
    const isAll = stale === 'all' || count > 0 !== this.#prepared.group.children.length > 0;
    if (isAll) this.#changed.fire(undefined);
    else if (stale.length > 0) this.#changed.fire([...stale]);
    if (isPreparedStale && !isAll) this.#changed.fire(this.#prepared.group);
    this.#tellState();
  }

  /** Takes in what is prepared, and what of it was said; true if something of it is to be drawn anew. Whoever reads blind sees none. */
  #updatePrepared(): boolean {
    const { all, cards } = this.desk;
    const isHidden = all.some(({ isBlind }) => isBlind);
    const prepared = isHidden ? [] : [...cards.prepared.values()];
    if (prepared.length === 0)
      return this.#prepared.update(
        [],
        () => undefined,
        () => true,
      );
    const open = all.map(({ document }) => document.uri.toString());
    const closed = [...cards.all.values()].filter(({ transcript }) => !open.includes(transcript));
    const said = [
      ...all.map(({ dossier }, i) => saidIn(open[i]!, dossier.annotations)),
      ...closed.map(({ transcript, annotations }) => saidIn(transcript, annotations)),
    ];
    const saidAs = (id: string) => said.find((one) => one.has(id))?.get(id);
    const { words, isMine } = this.#choice;
    const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
    const isWanted = (claim: PreparedClaim) => {
      const held = [preparedWords(claim), claim.speaker, claim.verdict, claim.assignee].join('\n').toLowerCase();
      const mine = [claim.assignee, claim.taken?.by, claim.by].includes(this.#me);
      return (!isMine || mine) && wanted.every((word) => held.includes(word));
    };
    return this.#prepared.update(prepared, saidAs, isWanted);
  }

  #rows(): DeskRow[] {
    const open = this.desk.all.map((one) => one.document.uri.toString());
    const rows = [
      ...this.desk.all.flatMap((one, i) => rowsOfDossier(open[i]!, one.dossier)),
      ...[...this.desk.cards.all.values()]
        .filter(({ transcript }) => !open.includes(transcript))
        .flatMap((card) => rowsOfCard(card, this.#teams.get(card.transcript)?.team ?? noTeam)),
    ];
    const { words, isMine } = this.#choice;
    const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
    return rows.filter((row) => (!isMine || this.#isMine(row)) && wanted.every((word) => searched(row).includes(word)));
  }

  #isMine({ annotation, transcript }: DeskRow): boolean {
    if (!annotation) return false;
    const { assignee, taken, by, reviews = [] } = annotation;
    const { team } = this.#openOf(transcript)?.team ?? this.#teams.get(transcript) ?? { team: noTeam };
    const me = memberOf(this.#me, team);
    return [assignee, taken?.by, by, ...reviews.map((one) => one.by)].some(
      (one) => one !== undefined && memberOf(one, team) === me,
    );
  }

  #tellState(): void {
    const counts = this.desk.all.map(({ dossier }) => countsOf(dossier));
    const sum = (key: 'left' | 'tagged') => counts.reduce((all, one) => all + one[key], 0);
    const left = sum('left');
    this.#view.badge = left > 0 ? { value: left, tooltip: l10n.t('{0} left to tag', left) } : undefined;
    this.#view.description = counts.length > 0 ? l10n.t('{0} tagged, {1} left', sum('tagged'), left) : '';
    this.#view.message = this.#message(sum('tagged') + left) ?? '';
    if (this.#choice.isMine && this.#me === undefined) void this.#findMe();
  }

  #message(count: number): string | undefined {
    const { words, isMine } = this.#choice;
    const unsaved = this.desk.all.map(whyUnsaved).find(Boolean);
    if (unsaved) return unsaved;
    const filters = [...(words === '' ? [] : [`“${words}”`]), ...(isMine ? [l10n.t('only mine')] : [])];
    if (filters.length > 0)
      return l10n.t('Shown: {0}. “Transcript: Filter Claims…” shows all again.', filters.join(', '));
    if (this.desk.all.length > 0 && count === 0)
      return l10n.t('No claim with a number was found here. Select words and run “Transcript: Tag Claim”.');
    return undefined;
  }

  async #findMe(): Promise<void> {
    const [open] = this.desk.all;
    this.#me = open && (await knownName(open.document.uri));
    if (this.#me !== undefined) this.#update();
  }

  async #take(cards: readonly Card[]): Promise<void> {
    for (const { transcript, isMissing } of cards) if (!isMissing) await this.#teamOf(transcript);
    this.#update();
  }

  /** Selects the row of what stands at the cursor, if the tree is seen. */
  #follow(editor: TextEditor | undefined, end = Date.now() + longestOpening): void {
    clearTimeout(this.#timer);
    const timer = setTimeout(async () => {
      const isUnknown = (await this.#reveal(editor)) === 'unknown';
      if (isUnknown && this.#timer === timer && Date.now() < end) this.#follow(editor, end);
    }, 60);
    this.#timer = timer;
  }

  /**
   * Gives the keys to the row of what stands at the cursor. A view that opens for the first time shows its welcome until the window
   * has asked for rows, and the keys go away with that.
   */
  /** Gives the list the keys once the row of what stands at the cursor is there; at once if there is none. */
  async #takeKeys(editor: TextEditor | undefined): Promise<void> {
    for (const end = Date.now() + longestOpening; Date.now() < end; ) {
      const found = await this.#reveal(editor, 'shown');
      if (found === 'selected') await this.#reveal(editor, 'focused');
      if (found !== 'unknown') break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await commands.executeCommand('transcript.annotations.focus');
  }

  /** Whether the row of what stands at the cursor is selected now, there is none, or the window doesn't know it (yet). */
  async #reveal(
    editor: TextEditor | undefined,
    how: 'ifVisible' | 'shown' | 'focused' = 'ifVisible',
  ): Promise<'selected' | 'none' | 'unknown'> {
    const open = editor && this.desk.of(editor.document);
    if (!open || (how === 'ifVisible' && !this.#view.visible)) return 'none';
    if (open.reading.isBehind) return 'unknown';
    const transcript = editor.document.uri.toString();
    const offset = editor.document.offsetAt(editor.selection.active);
    const spanOf = ({ placed, untagged }: DeskRow) => placed?.span ?? untagged;
    const around = (row: DeskRow) => {
      const span = spanOf(row);
      return row.transcript === transcript && span !== undefined && span.start <= offset && offset <= span.end;
    };
    const node = this.#nodes.find((row) => around(row) && row.at === offset) ?? this.#nodes.find(around);
    if (!node) return 'none';
    const isSelected = () => this.#view.selection.includes(node);
    if (how !== 'focused' && this.#view.visible && isSelected() && this.#selectedIn.get(node) === this.getParent(node))
      return 'selected';
    try {
      await this.#view.reveal(node, { select: true, focus: how === 'focused' });
    } catch {
      // It went while it was looked for.
      return 'unknown';
    }
    // A window that is just asking for the rows, as when the view opens for the first time, knows none and says nothing.
    if (!isSelected()) return 'unknown';
    this.#keepSelected();
    return 'selected';
  }

  #keepSelected(): void {
    this.#selectedIn = new Map(this.#view.selection.map((one) => [one, this.getParent(one)]));
  }
}

/** What a row stands for, and no more. */
function plainHandleOf(row: RowNode): AnnotationHandle | PlaceHandle {
  const { transcript } = row;
  return 'id' in row ? { transcript, id: row.id } : { transcript, offset: row.offset };
}

/** What was dragged, as it comes back; undefined if it is no row of this view. */
function handlesIn(json: string | undefined): unknown[] | undefined {
  try {
    const dropped: unknown = JSON.parse(json ?? '');
    return Array.isArray(dropped) ? dropped : undefined;
  } catch {
    return undefined;
  }
}

function childrenOf(node: TreeNode): readonly TreeNode[] {
  if (isPartNode(node)) return node.part.rows;
  if (!('parts' in node)) return [];
  return node.parts.length > 0 ? node.parts : node.children;
}

/** One for all, by which rows are kept. */
const noTeam = {};

function searched({ words, figures, person, annotation }: DeskRow): string {
  const { claim, assignee, verdict, tag, by } = annotation ?? {};
  return [words, ...figures, person, claim, assignee, verdict, tag, by].filter(Boolean).join('\n').toLowerCase();
}

const saidKnown = new WeakMap<Card['annotations'] | Dossier['annotations'], ReadonlyMap<string, AnnotationHandle>>();

/** Where in a transcript each claim was said that was prepared or checked elsewhere, by its id there. */
function saidIn(
  transcript: string,
  annotations: Card['annotations'] | Dossier['annotations'],
): ReadonlyMap<string, AnnotationHandle> {
  const known = saidKnown.get(annotations);
  if (known) return known;
  const said = new Map<string, AnnotationHandle>();
  for (const { annotation } of annotations) {
    const same = annotation['same-as'];
    if (same && !said.has(same.id)) said.set(same.id, { transcript, id: annotation.id });
  }
  saidKnown.set(annotations, said);
  return said;
}

const rangesKnown = new WeakMap<PreparedCard, (span: Span) => Range>();

/** The ranges of spans in a file of prepared claims: its lines are counted once for all its rows. */
function rangesOf(card: PreparedCard | undefined): (span: Span) => Range {
  if (!card) return rangesIn('');
  const known = rangesKnown.get(card) ?? rangesIn(card.text);
  rangesKnown.set(card, known);
  return known;
}
