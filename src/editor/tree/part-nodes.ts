import { divideRows, type RowPart } from '../../core/dossier/divide-rows';

/** A part of a group that has very many rows. The same object as long as the part is there, so that VS Code keeps it open. */
export interface PartNode<Row = unknown, Group = unknown> {
  readonly id: string;
  readonly parent: Group;
  part: RowPart<Row>;
}

export function isPartNode<Node extends object>(node: Node): node is Extract<Node, PartNode> {
  return 'part' in node;
}

/** The parts of a group as nodes; none if it has few rows. `before`: those until now, of which each stays the same object. */
export function partNodes<Row, Group extends { readonly id: string }>(
  group: Group,
  rows: readonly Row[],
  before: readonly PartNode<Row, Group>[],
): PartNode<Row, Group>[] {
  const known = new Map(before.map((one) => [one.id, one]));
  const parts = divideRows(
    rows,
    before.map(({ part }) => part),
  );
  return parts.map((part) => {
    const id = `${group.id}\n${part.from}`;
    return Object.assign(known.get(id) ?? { id, parent: group, part }, { part });
  });
}
