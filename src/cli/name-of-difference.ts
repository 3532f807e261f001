import type { Differing } from '../core/agreement/settle-list';
import type { ClaimDifference } from '../core/dossier/compare-claims';
import { localize } from '../core/text/localize';

/** In what two claims, or two readings of one, differ, in a word. */
export function nameOfDifference(kind: ClaimDifference['kind'] | Differing): string {
  return names[kind]();
}

const names: Readonly<Record<ClaimDifference['kind'] | Differing, () => string>> = {
  year: () => localize('year'),
  negation: () => localize('negation'),
  figure: () => localize('figure'),
  subject: () => localize('subject'),
  words: () => localize('words'),
  bound: () => localize('bound'),
  missing: () => localize('missing'),
  tag: () => localize('tag'),
  verdict: () => localize('verdict'),
};
