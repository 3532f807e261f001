import { withoutBlanks } from '../text/without-blanks';
import type { Annotation } from './annotation';

/** A claim without a transcript: what was checked before it was said, or written down before there was a text. */
export type PreparedClaim = Partial<Annotation> & Pick<Annotation, 'id' | 'tag'>;

/** How the names of files of prepared claims end; they are no sidecars. */
export const preparedEnding = '.prepared.yaml';

/** True if two are one and the same: by id, else who says what. */
export function isSamePrepared(a: PreparedClaim, b: PreparedClaim): boolean {
  const words = ({ claim, quote, speaker }: PreparedClaim) =>
    JSON.stringify([claim, quote?.exact, speaker].map((one) => withoutBlanks(one ?? '')));
  return a.id === b.id || words(a) === words(b);
}
