import { localize } from '../text/localize';
import type { ExportedTalk } from './exported-talk';

/** How many claims a form holds that marks words in the text. */
export function placedCount(talks: readonly ExportedTalk[]): number {
  return talks.reduce((sum, { claims }) => sum + claims.filter(({ spans }) => spans.length > 0).length, 0);
}

/** What a form that marks words in the text has to say of claims whose place isn't sure. */
export function unplacedNote(talks: readonly ExportedTalk[]): string[] {
  const unplaced = talks.flatMap(({ claims }) => claims.filter(({ spans }) => spans.length === 0));
  if (unplaced.length === 0) return [];
  const ids = unplaced.map(({ fields }) => fields.id).join(', ');
  return [localize('Left out until somebody confirms where the words stand: {0}', ids)];
}
