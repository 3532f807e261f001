import { checksum } from '../text/checksum';
import type { Annotation } from './annotation';
import type { Team } from './team';
import { memberOf } from './weigh-opinions';

/** What an approval is of (`publish.approved.of`): a checksum of the line and the verdict that go out. */
export function approvalSum({ publish, verdict }: Pick<Annotation, 'publish' | 'verdict'>): string {
  return checksum(`${publish?.text ?? ''}\n${verdict ?? ''}`);
}

/**
 * True if somebody else than its writer let the line go out as it stands now; who isn't named as its writer is who made the entry.
 * An approval of another line or verdict is none, nor is one of no line or by no name; one that doesn't say of what, as a hand
 * writes it, is of what stands there.
 */
export function isApproved(annotation: Annotation, team: Team): boolean {
  const { approved, text, by = annotation.by } = annotation.publish ?? {};
  const person = (name: string | undefined) => memberOf(name, team).toLowerCase();
  if (!text?.trim() || person(approved?.by) === '' || person(approved?.by) === person(by)) return false;
  return approved?.of === undefined || approved.of === approvalSum(annotation);
}
