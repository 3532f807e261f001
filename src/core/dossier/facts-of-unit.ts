import { type ClaimFacts, factsOfClaim } from './claim-facts';
import { factsOf } from './tag-span';
import { turnAt } from './turn-at';
import type { WorkUnit } from './units-of';

/** What a unit is compared by with earlier claims. */
export function factsOfUnit({ annotation, untagged, dossier }: WorkUnit): ClaimFacts {
  if (annotation) return factsOfClaim(annotation.annotation);
  const facts = factsOf(dossier, untagged!);
  const speaker = facts.speaker ?? turnAt(dossier.transcript, untagged!.start)?.name;
  return factsOfClaim({ id: '', tag: '', ...facts, ...(typeof speaker === 'string' && { speaker }) });
}
