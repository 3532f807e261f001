import { l10n } from 'vscode';
import type { ChangedClaim } from '../core/dossier/changed-claims';
import { isDismissed } from '../core/dossier/is-dismissed';
import { shorten } from '../core/text/shorten';
import { nameField } from './name-field';

/** What a step changed, in a few words: `Verdict, Status · “We hired 300 nurses.”`. Empty if it changed no claim. */
export function describeStep(changed: readonly ChangedClaim[]): string {
  const [first] = changed;
  const one = first && (first.after ?? first.before);
  if (!one) return '';
  const what = [...new Set(changed.flatMap(namesOf))].join(', ');
  const which =
    changed.length === 1 ? `“${shorten(one.annotation.quote.exact, 50)}”` : l10n.t('{0} claims', changed.length);
  return `${what} · ${which}`;
}

function namesOf({ before, after, fields }: ChangedClaim): string[] {
  const whole = before && after ? undefined : (before ?? after);
  if (whole) return [isDismissed(whole) ? l10n.t('Not a claim') : l10n.t('Tag')];
  if ([before, after].filter((one) => one && isDismissed(one)).length === 1) return [l10n.t('Not a claim')];
  // Every verdict and status is an opinion, too, and every opinion may move the status.
  const told = fields.filter((field) => field !== 'reviews' && (field !== 'status' || !fields.includes('verdict')));
  return (told.length > 0 ? told : fields).map(nameField);
}
