import type { PreparedCard } from '../../core/dossier/prepared-card';
import type { PreparedClaim } from '../../core/sidecar/prepared-claim';
import { sameData } from '../../core/sidecar/same-data';
import type { Span } from '../../core/text/span';
import type { AnnotationHandle } from '../commands/target';

/** The group of prepared claims: beside those of what was said, and counted nowhere. */
export interface PreparedGroup {
  readonly kind: 'prepared';
  children: readonly PreparedNode[];
}

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
}

/** The nodes of prepared claims: what didn't change stays the same object. */
export class PreparedNodes {
  readonly group: PreparedGroup = { kind: 'prepared', children: [] };
  #nodes = new Map<string, PreparedNode>();

  /** How many of them were said. */
  get said(): number {
    return this.group.children.filter(({ said }) => said !== undefined).length;
  }

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
        now.set(key, Object.assign(known ?? { kind: 'prepared claim' as const, file }, { claim, place, said }));
      }
    }
    isOther ||= now.size !== before.size;
    this.#nodes = now;
    if (isOther) this.group.children = [...now.values()];
    return isOther;
  }
}
