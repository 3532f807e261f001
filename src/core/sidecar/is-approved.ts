import { checksum } from '../text/checksum';
import { localize } from '../text/localize';
import type { Annotation } from './annotation';
import type { Team } from './team';
import { isSamePerson } from './weigh-opinions';

/** What an approval is of (`publish.approved.of`): a checksum of the line and the verdict that go out. */
export function approvalSum({ publish, verdict }: Pick<Annotation, 'publish' | 'verdict'>): string {
  return checksum(`${publish?.text ?? ''}\n${verdict ?? ''}`);
}

/**
 * True if somebody other than its writer (`writerOf`) let the line go out, and line and verdict are what they were then. One that
 * doesn't say of what it is (`of`), as a hand may write it, is none: nobody knows what the line was.
 */
export function isApproved(annotation: Annotation, team: Team): boolean {
  const { approved, text } = annotation.publish ?? {};
  if (!text?.trim() || !approved?.by?.trim()) return false;
  return approved.of === approvalSum(annotation) && !isSamePerson(approved.by, writerOf(annotation), team);
}

/** True for a line of which an approval is there, but of another line, or of another verdict, than stands there now. */
export function isApprovalEnded(annotation: Annotation): boolean {
  const { text, approved } = annotation.publish ?? {};
  return !!text?.trim() && approved?.of !== undefined && approved.of !== approvalSum(annotation);
}

/** Why an approval that doesn't say of what it is counts as none, and what to do. */
export function approvalOfNothing(by: string): string {
  return localize(
    'The approval by {0} doesn’t say of which line and verdict (“of”) and counts as none: approve the line again.',
    by,
  );
}

/** Who wrote the line that goes out: who isn't named is who made the entry. */
export function writerOf({ publish, by }: Annotation): string | undefined {
  return publish?.by ?? by;
}
