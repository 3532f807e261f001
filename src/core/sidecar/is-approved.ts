import { checksum } from '../text/checksum';
import type { Annotation } from './annotation';
import type { Team } from './team';
import { memberOf } from './weigh-opinions';

/** What an approval is of (`publish.approved.of`): a checksum of the line and the verdict that go out. */
export function approvalSum({ publish, verdict }: Pick<Annotation, 'publish' | 'verdict'>): string {
  return checksum(`${publish?.text ?? ''}\n${verdict ?? ''}`);
}

/**
 * True if somebody else than its writer let the line go out as it stands now (`writerOf`).
 * An approval of another line or verdict is none, nor is one of no line or by no name; one that doesn't say of what, as a hand
 * writes it, is of what stands there.
 */
export function isApproved(annotation: Annotation, team: Team): boolean {
  const { approved, text } = annotation.publish ?? {};
  const person = (name: string | undefined) => memberOf(name, team);
  const isSigned = person(approved?.by) !== '' && person(approved?.by) !== person(writerOf(annotation));
  if (!text?.trim() || !isSigned) return false;
  return approved?.of === undefined || approved.of === approvalSum(annotation);
}

/** Who wrote the line that goes out: who isn't named is who made the entry. */
export function writerOf({ publish, by }: Annotation): string | undefined {
  return publish?.by ?? by;
}
