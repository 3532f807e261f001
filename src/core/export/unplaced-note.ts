import { localize } from '../text/localize';
import type { ExportedTalk } from './exported-talk';

/** What a form that marks words in the text has to say of claims whose place isn't sure. */
export function unplacedNote(talks: readonly ExportedTalk[]): string[] {
  const unplaced = talks.flatMap(({ claims }) => claims.filter(({ spans }) => spans.length === 0));
  if (unplaced.length === 0) return [];
  const ids = unplaced.map(({ fields }) => fields.id).join(', ');
  return [localize('Left out, since where their words stand has to be confirmed first: {0}', ids)];
}
