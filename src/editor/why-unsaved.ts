import { l10n } from 'vscode';
import { fileName } from './find-sidecars';
import { isTrouble } from './open-sidecar';
import type { OpenTranscript } from './open-transcript';

/** Why annotations of a transcript are on no disk yet, and what to do, in a sentence; empty if all are, or will be at once. */
export function whyUnsaved(open: OpenTranscript): string {
  const count = open.troubleCount;
  if (count === 0) return '';
  if (open.document.isUntitled) {
    return l10n.t('{0} not saved: this text has no file yet. Save it, and they are saved beside it.', count);
  }
  const waiting = [...open.sidecars.values()].find(isTrouble);
  if (waiting) {
    const reason = waiting.failure ?? l10n.t('It is being written.');
    return l10n.t('{0} not saved in {1}, kept here. {2}', count, fileName(waiting.uri), reason);
  }
  const edited = [...open.sidecars.values()].find((one) => one.pending.length > 0);
  return edited ? l10n.t('{0} not saved: {1} is open with unsaved changes. Save it.', count, fileName(edited.uri)) : '';
}
