import { l10n } from 'vscode';
import type { ClaimChoice } from '../../core/export/export-choice';

/** Which claims leave, in the person's words. */
export function nameClaims(claims: ClaimChoice): string {
  if (claims === 'published') return l10n.t('Published claims');
  return claims === 'ready' ? l10n.t('Draft, with claims that are ready') : l10n.t('Draft, with all claims');
}

/** That all leaves, internal fields too. */
export function nameInternal(): string {
  return l10n.t('All claims with notes, names and states: for the team alone');
}
