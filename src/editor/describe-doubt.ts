import { l10n } from 'vscode';
import { describeChange } from '../core/dossier/describe-change';
import type { PlacedAnnotation } from '../core/dossier/dossier';

/** Why an annotation waits for a person, in a few words: old and new words where they differ. Empty where it doesn't. */
export function describeDoubt({
  annotation,
  placement,
  change,
  reason,
  attention,
  turn,
}: Omit<PlacedAnnotation, 'entry' | 'additions'>): string {
  if (placement === 'lost') return l10n.t('These words are gone.');
  if (placement === 'ambiguous') return l10n.t('These words stand in several places.');
  if (change) return describeChange(change);
  const { speaker } = annotation;
  if (turn && speaker !== undefined && turn.speaker !== null && turn.speaker !== speaker) {
    return l10n.t('{0} says these words now, not {1}.', turn.speaker, speaker);
  }
  return placement === 'moved' ? l10n.t('The same words stand elsewhere now.') : (attention ?? reason ?? '');
}
