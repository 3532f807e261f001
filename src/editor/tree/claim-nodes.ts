import { type DeskRow, groupRows, type RowGroup, type RowKey } from '../../core/dossier/desk-rows';
import { sameData } from '../../core/sidecar/same-data';
import { sharedItems } from '../../core/text/shared-items';
import type { AnnotationHandle, PlaceHandle } from '../commands/target';
import { isPartNode, type PartNode, partNodes } from './part-nodes';

/** A group of the tree. The same object as long as the group is there, so that VS Code keeps it open. */
export interface GroupNode {
  readonly id: string;
  group: RowGroup;
  /** All of its rows. */
  children: readonly RowNode[];
  /** What stands below it, if it has very many rows. */
  parts: readonly ClaimPart[];
}

export type ClaimPart = PartNode<RowNode, GroupNode>;

/** A row of the tree, as commands take it; the same object as long as the claim is there. */
export type RowNode = (AnnotationHandle | PlaceHandle) & {
  row: DeskRow;
  unsaved: boolean;
  parent: GroupNode | ClaimPart | undefined;
};

export type ClaimNode = GroupNode | ClaimPart | RowNode;

export const isRowNode = (node: object): node is RowNode => 'row' in node;

/** What a node of claims stands in; undefined for a group. */
function parentOf(node: ClaimNode): GroupNode | ClaimPart | undefined {
  return 'parent' in node ? node.parent : undefined;
}

/** The group of a node: itself, or what it stands in; undefined for a row that went. */
export function groupOf(node: ClaimNode): GroupNode | undefined {
  if (isRowNode(node)) return node.parent && groupOf(node.parent);
  return isPartNode(node) ? node.parent : node;
}

/** What has to be asked for anew: everything, or just these nodes. */
export type Stale = 'all' | readonly ClaimNode[];

/** The nodes of the tree: what didn't change stays the same object, and it is told what did. */
export class ClaimNodes {
  readonly #rows = new Map<string, RowNode>();
  #groups: readonly GroupNode[] = [];
  #last: readonly DeskRow[] = [];
  #unsaved: ReadonlySet<string> = new Set();

  get groups(): readonly GroupNode[] {
    return this.#groups;
  }

  /** The row of a unit; undefined if it is filtered out. */
  find(matches: (row: DeskRow) => boolean): RowNode | undefined {
    for (const node of this.#rows.values()) if (matches(node.row)) return node;
    return undefined;
  }

  /** Takes in what the rows are now; `unsaved`: keys of those that aren't on the disk yet. Only rows that differ are looked at. */
  update(rows: readonly DeskRow[], by: RowKey, unsaved: ReadonlySet<string>): Stale {
    const changed = new Set<ClaimNode>();
    const { head, tail } = sharedItems(this.#last, rows);
    const fresh = rows.slice(head, rows.length - tail);
    for (const row of fresh) {
      const node = this.#rows.get(row.key);
      if (!node) this.#rows.set(row.key, { ...handleOf(row), row, unsaved: false, parent: undefined });
      else if (node.row !== row) {
        if (looksOther(node.row, row)) changed.add(node);
        Object.assign(node, handleOf(row), { row });
      }
    }
    const present = new Set(fresh.map(({ key }) => key));
    for (const { key } of this.#last.slice(head, this.#last.length - tail))
      if (!present.has(key)) this.#rows.delete(key);
    this.#last = rows;
    for (const key of new Set([...unsaved, ...this.#unsaved])) {
      const node = this.#rows.get(key);
      if (!node || node.unsaved === unsaved.has(key)) continue;
      node.unsaved = unsaved.has(key);
      changed.add(node);
    }
    this.#unsaved = unsaved;
    const before = new Map(this.#groups.map((one) => [one.id, one]));
    const order = this.#groups.map(({ id }) => id).join('\n');
    this.#groups = groupRows(rows, by).map((group) => {
      const id = `${by} ${group.kind} ${group.value}`;
      const children = group.rows.map(({ key }) => this.#rows.get(key)!);
      const node = before.get(id);
      const now = node ?? { id, group, children: [], parts: [] };
      if (!isSame(now.children, children)) {
        const stale = divide(now, children);
        if (node) for (const one of stale) changed.add(one);
      }
      return Object.assign(now, { group, children });
    });
    if (this.#groups.map(({ id }) => id).join('\n') !== order) return 'all';
    // A node that is asked for anew asks for its rows too.
    return [...changed].filter((one) => {
      const parent = parentOf(one);
      return !parent || !(changed.has(parent) || changed.has(groupOf(parent)!));
    });
  }
}

/**
 * Gives the rows of a group to its parts, and tells each what it stands in. Returns what is to be asked for anew: parts, or the group,
 * which says how many rows it has.
 */
function divide(group: GroupNode, rows: readonly RowNode[]): readonly ClaimNode[] {
  const { parts, children } = group;
  const before = new Map(parts.map((one) => [one, one.part.rows]));
  group.parts = partNodes(group, rows, parts);
  if (group.parts.length === 0) for (const row of rows) row.parent = group;
  for (const part of group.parts) for (const row of part.part.rows) row.parent = part;
  if (group.parts.length === 0 || rows.length !== children.length || !isSame(parts, group.parts)) return [group];
  return group.parts.filter((one) => !isSame(before.get(one)!, one.part.rows));
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}

function handleOf({ transcript, annotation, at = 0 }: DeskRow): AnnotationHandle | PlaceHandle {
  return annotation ? { transcript, id: annotation.id } : { transcript, offset: at };
}

/** True if a row is to be drawn anew. Where it stands is no matter: that is asked for when somebody goes there. */
function looksOther(a: DeskRow, b: DeskRow): boolean {
  const told = ({ state, placed, figures, words }: DeskRow) =>
    [state.kind, state.verdict, placed?.attention, placed?.placement, words, ...figures].join('\n');
  return !sameData(a.annotation, b.annotation) || told(a) !== told(b);
}
