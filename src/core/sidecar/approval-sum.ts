import { checksum } from '../text/checksum';

/** What an approval stands for (`publish.approved.of`): the checksum of the line that goes out and of its verdict. */
export function approvalSum(line: string, verdict: string | undefined): string {
  return checksum(`${line}\n${verdict ?? ''}`);
}
