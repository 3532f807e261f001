import { l10n } from 'vscode';
import type { Vocabulary } from '../core/sidecar/vocabulary';
import type { Opinion } from '../core/sidecar/weigh-opinions';
import { nameOf } from './label-of';

/** One person's opinion on a line: who, what, when, why. */
export function describeOpinion(
  { decision, value, isStale, isUnsigned }: Opinion,
  { verdicts, statuses }: Vocabulary,
): string {
  const who = isUnsigned ? l10n.t('not signed') : (decision.by ?? l10n.t('no name'));
  const what = decision.verdict === undefined ? nameOf(statuses, value) : nameOf(verdicts, value);
  const stale = isStale ? [l10n.t('on other words')] : [];
  return [`${who}: ${what}`, decision.at?.slice(0, 10), ...stale, decision.note].filter(Boolean).join(' · ');
}
