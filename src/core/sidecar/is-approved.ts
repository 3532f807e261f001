import { checksum } from '../text/checksum';
import type { Annotation } from './annotation';
import type { Team } from './team';
import { isSamePerson } from './weigh-opinions';

/** What an approval is of (`publish.approved.of`): a checksum of the line and the verdict that go out. */
export function approvalSum({ publish, verdict }: Pick<Annotation, 'publish' | 'verdict'>): string {
  return checksum(`${publish?.text ?? ''}\n${verdict ?? ''}`);
}

/**
 * True if somebody other than its writer (`writerOf`) let the line go out, and line and verdict are what they were then. Without `of`,
 * as a hand writes an approval, it is of what stands there.
 */
export function isApproved(annotation: Annotation, team: Team): boolean {
  const { approved, text } = annotation.publish ?? {};
  if (!text?.trim() || !approved?.by?.trim()) return false;
  return !isSamePerson(approved.by, writerOf(annotation), team) && !isApprovalEnded(annotation);
}

/** True for a line of which an approval is there, but of another line, or of another verdict, than stands there now. */
export function isApprovalEnded(annotation: Annotation): boolean {
  const { text, approved } = annotation.publish ?? {};
  return !!text?.trim() && approved?.of !== undefined && approved.of !== approvalSum(annotation);
}

/** Who wrote the line that goes out: who isn't named is who made the entry. */
export function writerOf({ publish, by }: Annotation): string | undefined {
  return publish?.by ?? by;
}
