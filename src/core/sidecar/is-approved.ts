import { checksum } from '../text/checksum';
import type { Annotation } from './annotation';
import type { Team } from './team';
import { memberOf } from './weigh-opinions';

/** What an approval is of (`publish.approved.of`): a checksum of the line and the verdict that go out. */
export function approvalSum({ publish, verdict }: Pick<Annotation, 'publish' | 'verdict'>): string {
  return checksum(`${publish?.text ?? ''}\n${verdict ?? ''}`);
}

/**
 * True if somebody else than its writer let the line go out as it stands now. An approval of another line or verdict is none; one
 * that doesn't say of what, as a hand writes it, is of what stands there.
 */
export function isApproved(annotation: Annotation, team: Team): boolean {
  const { approved, by } = annotation.publish ?? {};
  if (approved?.by === undefined) return false;
  const isOther = by === undefined || memberOf(approved.by, team) !== memberOf(by, team);
  return isOther && (approved.of === undefined || approved.of === approvalSum(annotation));
}
