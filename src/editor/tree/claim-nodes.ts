import { type DeskRow, groupRows, type RowGroup, type RowKey } from '../../core/dossier/desk-rows';
import { sameData } from '../../core/sidecar/same-data';
import { sharedItems } from '../../core/text/shared-items';
import type { AnnotationHandle, PlaceHandle } from '../commands/target';

/** A group of the tree. The same object as long as the group is there, so that VS Code keeps it open. */
export interface GroupNode {
  readonly id: string;
  group: RowGroup;
  children: readonly RowNode[];
}

/** A row of the tree, as commands take it; the same object as long as the claim is there. */
export type RowNode = (AnnotationHandle | PlaceHandle) & {
  row: DeskRow;
  unsaved: boolean;
  parent: GroupNode | undefined;
};

export type ClaimNode = GroupNode | RowNode;

export const isGroupNode = (node: ClaimNode): node is GroupNode => 'children' in node;

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
      const node = before.get(id) ?? { id, group, children };
      const isSame = node.children.length === children.length && children.every((one, i) => one === node.children[i]);
      if (!isSame) changed.add(node);
      Object.assign(node, { group, children });
      // Those of a new group, too, which has its children from the start.
      for (const child of children) child.parent = node;
      return node;
    });
    if (this.#groups.map(({ id }) => id).join('\n') !== order) return 'all';
    // A group that is asked for anew asks for its rows too.
    return [...changed].filter((one) => isGroupNode(one) || !changed.has(one.parent!));
  }
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
