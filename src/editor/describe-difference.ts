import { l10n } from 'vscode';
import type { ClaimDifference } from '../core/dossier/compare-claims';
import { shorten } from '../core/text/shorten';

/** What an earlier claim says otherwise than the one at hand. */
export function describeDifference(difference: ClaimDifference): string {
  switch (difference.kind) {
    case 'year':
      return l10n.t('Differs: there it is of {0}.', difference.years.join(', '));
    case 'negation':
      return l10n.t('Differs: one of them denies it.');
    case 'figure':
      return l10n.t('Differs: there it is “{0}”.', shorten(difference.text, 40));
    case 'subject':
      return l10n.t('Differs: “{0}” may be of something else.', shorten(difference.text, 40));
    case 'words':
      return l10n.t('Differs: there it says “{0}”.', shorten(difference.text, 40));
    case 'bound':
      return l10n.t('Differs: there it is “{0}”, the other way round.', shorten(difference.text, 40));
  }
}
