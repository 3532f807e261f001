import { Disposable, LanguageStatusSeverity, l10n, languages, window } from 'vscode';
import { describeReading } from '../../core/dossier/describe-reading';
import { talkSize } from '../../core/dossier/talk-size';
import { checkSpeakerPattern } from '../../core/transcript/check-speaker-pattern';
import { ownPattern } from '../document-reading';
import { languageId } from '../is-transcript';
import type { OpenTranscript } from '../open-transcript';
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
    const pattern = ownPattern(open.document.uri);
    const refused = pattern === undefined ? undefined : checkSpeakerPattern(pattern);
    const { transcript } = open.dossier;
    const { turns, people } = talkSize(transcript);
    const isLarge = open.dossier.transcript.text.length > mostCharacters || open.document.lineCount > mostLines;
    item.text = turns > 0 ? l10n.t('{0} turns, {1} speakers', turns, people) : l10n.t('No turns found');
    item.detail = refused
      ? refused.message
      : isLarge
        ? l10n.t('Too large for VS Code to colour; marks and commands work.')
        : turns === 0
          ? l10n.t('No line names a speaker in a way that repeats. Selections can be tagged all the same.')
          : [describeReading(transcript), nearWords(open)].filter(Boolean).join('. ');
    const isFine = turns > 0 && !isLarge;
    item.severity = refused
      ? LanguageStatusSeverity.Error
      : isFine
        ? LanguageStatusSeverity.Information
        : LanguageStatusSeverity.Warning;
    item.command = refused && {
      title: l10n.t('Open Settings'),
      command: 'workbench.action.openSettings',
      arguments: ['transcript.speakerPattern'],
    };
  };
  show();
  return Disposable.from(
    item,
    desk.onDidChange((open) => open === desk.active && show()),
    window.onDidChangeActiveTextEditor(show),
  );
};

/** The labels that nearly were some, the first few of them. */
function nearWords({ dossier, document }: OpenTranscript): string {
  const near = dossier.transcript.habit?.near ?? [];
  if (near.length === 0) return '';
  const shown = near.slice(0, 3).map(({ label, start }) => `“${label}” (${document.positionAt(start).line + 1})`);
  return l10n.t('Nearly a label, with its line: {0}', shown.join(', '));
}
