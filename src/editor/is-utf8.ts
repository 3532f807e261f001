import type { TextDocument } from 'vscode';

/** True for a document that VS Code reads and would save as UTF-8. */
export function isUtf8({ encoding }: TextDocument): boolean {
  return encoding === 'utf8' || encoding === 'utf8bom';
}
