import type { PreparedCard } from '../../core/dossier/prepared-card';
import type { PreparedClaim } from '../../core/sidecar/prepared-claim';
import { sameData } from '../../core/sidecar/same-data';
import type { Span } from '../../core/text/span';
import type { AnnotationHandle } from '../commands/target';
import { isPartNode, type PartNode, partNodes } from './part-nodes';

/** The group of prepared claims: beside those of what was said, and counted nowhere. */
export interface PreparedGroup {
  readonly kind: 'prepared';
  readonly id: string;
  /** All of them. */
  children: readonly PreparedNode[];
  /** What stands below it, if there are very many. */
  parts: readonly PreparedPart[];
}

export type PreparedPart = PartNode<PreparedNode, PreparedGroup>;

/** A prepared claim in the tree; the same object as long as it is there. */
export interface PreparedNode {
  readonly kind: 'prepared claim';
  /** Its file. */
  readonly file: string;
  claim: PreparedClaim;
  /** Where its entry stands in the file. */
  place: Span;
  /** Where it was said, if it was. */
  said: AnnotationHandle | undefined;
  parent: PreparedGroup | PreparedPart;
}

export type PreparedTreeNode = PreparedGroup | PreparedPart | PreparedNode;

export function isPreparedNode(node: object): node is PreparedTreeNode {
  return 'kind' in (isPartNode(node) ? (node as PreparedPart).parent : node);
}

/** How many of some prepared claims were said. */
export function countSaid(claims: readonly PreparedNode[]): number {
  return claims.filter(({ said }) => said !== undefined).length;
}

/** The nodes of prepared claims: what didn't change stays the same object. */
export class PreparedNodes {
  readonly group: PreparedGroup = { kind: 'prepared', id: 'prepared', children: [], parts: [] };
  #nodes = new Map<string, PreparedNode>();

  /** Takes in what is prepared and where each was said; true if something is to be drawn anew. */
  update(
    cards: Iterable<PreparedCard>,
    saidAs: (id: string) => AnnotationHandle | undefined,
    isWanted: (claim: PreparedClaim) => boolean,
  ): boolean {
    const before = this.#nodes;
    const now = new Map<string, PreparedNode>();
    let isOther = false;
    for (const { file, claims, places } of cards) {
      for (const [i, claim] of claims.entries()) {
        const key = `${file} ${claim.id}`;
        if (now.has(key) || !isWanted(claim)) continue;
        const said = saidAs(claim.id);
        const known = before.get(key);
        const place = places[i]!;
        const isSame = known && sameData([known.claim, known.said, known.place], [claim, said, place]);
        if (!isSame) isOther = true;
        const node = known ?? { kind: 'prepared claim' as const, file, parent: this.group };
        now.set(key, Object.assign(node, { claim, place, said }));
      }
    }
    isOther ||= now.size !== before.size;
    this.#nodes = now;
    if (isOther) this.#divide([...now.values()]);
    return isOther;
  }

  #divide(claims: readonly PreparedNode[]): void {
    const { group } = this;
    group.children = claims;
    group.parts = partNodes(group, claims, group.parts);
    if (group.parts.length === 0) for (const claim of claims) claim.parent = group;
    for (const part of group.parts) for (const claim of part.part.rows) claim.parent = part;
  }
}
