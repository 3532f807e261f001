import type { CheckUnit } from '../claims/check-unit';
import { worthOf } from '../claims/worth-of';
import type { Dossier } from './dossier';
import { unitsOf } from './units-of';

/** A quote that nobody has tagged. */
export interface Untagged {
  readonly unit: CheckUnit;
  /** Its words as read. */
  readonly quote: string;
  /** How much it is worth a check, to sort by. */
  readonly worth: number;
}

/** What nobody has tagged, the quotes most worth a check first; those of the same worth in text order. */
export function untaggedByWorth(dossier: Dossier): Untagged[] {
  const { read, language } = dossier.transcript;
  return unitsOf(dossier)
    .flatMap(({ untagged: unit }): Untagged[] => {
      if (!unit) return [];
      const quote = read.slice(unit);
      return [{ unit, quote, worth: worthOf(quote, unit.claims, language) }];
    })
    .sort((a, b) => b.worth - a.worth);
}
