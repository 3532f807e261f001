import type { Card } from '../core/dossier/card';
import type { PreparedCard } from '../core/dossier/prepared-card';
import { isPreparedCard, type Shelf } from '../core/dossier/shelf';

/** The cards of a shelf that somebody may see: for who reads blind none of prepared claims, since somebody else prepared them. */
export async function* seenCards(shelf: Shelf, blind: string | undefined): AsyncGenerator<Card | PreparedCard> {
  for await (const card of shelf.all()) if (blind === undefined || !isPreparedCard(card)) yield card;
}
