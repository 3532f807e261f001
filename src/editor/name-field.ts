import { l10n } from 'vscode';

/** The name of a field of a claim; the key itself of one that has none. */
export function nameField(field: string): string {
  switch (field) {
    case 'tag':
      return l10n.t('Tag');
    case 'verdict':
      return l10n.t('Verdict');
    case 'status':
      return l10n.t('Status');
    case 'claim':
      return l10n.t('Claim');
    case 'reviews':
      return l10n.t('Opinion');
    case 'sources':
      return l10n.t('Source');
    case 'notes':
      return l10n.t('Note');
    case 'taken':
      return l10n.t('Taken');
    case 'assignee':
      return l10n.t('Assignee');
    case 'claimant':
      return l10n.t('Claimant');
    case 'resolved':
      return l10n.t('Discussion');
    case 'quote':
    case 'position':
      return l10n.t('Words');
    default:
      return field;
  }
}
