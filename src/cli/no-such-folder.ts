import type { FileProblem } from '../core/folder/file-problem';
import { localize } from '../core/text/localize';

/** A folder that was named and isn't there. */
export function noSuchFolder(): FileProblem {
  return { code: 'not-found', message: localize('There is no such folder, or it can’t be listed.') };
}
