import { localize } from '../text/localize';
import type { ExportedClaim, ExportedTalk } from './exported-talk';

/** The claims that a form holds that marks words in the text. */
export function placedIn(talks: readonly ExportedTalk[]): readonly ExportedClaim[] {
  return talks.flatMap(({ claims }) => claims.filter(({ spans }) => spans.length > 0));
}

/** What a form that marks words in the text has to say of claims whose place isn't sure. */
export function unplacedNote(talks: readonly ExportedTalk[]): string[] {
  const ids = unplacedIds(talks);
  return ids ? [localize('Left out until somebody confirms where the words stand: {0}', ids)] : [];
}

/** The same of a form that lists them all the same. */
export function unmarkedNote(talks: readonly ExportedTalk[]): string[] {
  const ids = unplacedIds(talks);
  return ids ? [localize('Not marked in the transcript until somebody confirms where the words stand: {0}', ids)] : [];
}

function unplacedIds(talks: readonly ExportedTalk[]): string {
  const unplaced = talks.flatMap(({ claims }) => claims.filter(({ spans }) => spans.length === 0));
  return unplaced.map(({ fields }) => fields.id).join(', ');
}
