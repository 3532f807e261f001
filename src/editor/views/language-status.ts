import { Disposable, LanguageStatusSeverity, l10n, languages, window } from 'vscode';
import { languageId } from '../is-transcript';
import type { RegisterView } from './view';

/** Above these VS Code colours no text (its own limits); our marks, outline and commands go on working. */
const mostCharacters = 20 * 1024 * 1024;
const mostLines = 300_000;

/** Beside the language's name: how many turns and speakers were found, and what does not work in a large file. */
export const registerLanguageStatus: RegisterView = (desk) => {
  const item = languages.createLanguageStatusItem('transcript.turns', { language: languageId });
  item.name = l10n.t('Turns');
  const show = () => {
    const open = desk.active;
    if (!open) return;
    const { turns } = open.review.transcript;
    const speakers = new Set(turns.map((turn) => turn.speaker)).size;
    const isLarge = open.review.transcript.text.length > mostCharacters || open.document.lineCount > mostLines;
    item.text = turns.length > 0 ? l10n.t('{0} turns, {1} speakers', turns.length, speakers) : l10n.t('No turns found');
    item.detail = isLarge
      ? l10n.t('Too large for VS Code to colour; marks and commands work.')
      : turns.length === 0
        ? l10n.t('No line names a speaker in a way that repeats. Selections can be tagged all the same.')
        : '';
    item.severity = turns.length > 0 && !isLarge ? LanguageStatusSeverity.Information : LanguageStatusSeverity.Warning;
  };
  show();
  return Disposable.from(
    item,
    desk.onDidChange((open) => open === desk.active && show()),
    window.onDidChangeActiveTextEditor(show),
  );
};
