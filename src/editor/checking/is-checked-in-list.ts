import { env, type TextDocument, workspace } from 'vscode';

/** True if the keys of checking are to be on the list: set so, or in a window whose language is typed with an input method. */
export function isCheckedInList(document: TextDocument): boolean {
  const where = workspace.getConfiguration('transcript', document).get<string>('checkIn', 'auto');
  return where === 'list' || (where === 'auto' && /^(?:zh|ja|ko)\b/i.test(env.language));
}
