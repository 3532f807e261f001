import { CompletionItem, CompletionItemKind, CompletionTriggerKind, languages, Range } from 'vscode';
import { labelsStandApart, proposeLabels } from '../../core/dossier/propose-labels';
import { languageId } from '../is-transcript';
import { spanOf } from '../ranges';
import type { RegisterView } from './view';

/** Longer beginnings of a line are prose. */
const longestName = 60;

/**
 * Completes speakers' names where a label may stand, in the transcript's own style. Never while prose is typed: without
 * being asked for, only on a line that so far is the beginning of a label, letter by letter, and, where labels stand
 * apart from what is above them, only on such a line.
 */
export const registerCompleteSpeakers: RegisterView = (desk) =>
  languages.registerCompletionItemProvider(
    { language: languageId },
    {
      provideCompletionItems(document, position, _token, { triggerKind }) {
        const line = document.lineAt(position.line);
        const indent = Math.min(line.firstNonWhitespaceCharacterIndex, position.character);
        const typed = line.text.slice(indent, position.character);
        const invoked = triggerKind === CompletionTriggerKind.Invoke && typed === '';
        if ((typed === '' && !invoked) || typed.length > longestName) return undefined;
        if (/^[\p{L}\p{M}\p{N}]/u.test(line.text.slice(position.character))) return undefined;
        const open = desk.of(document);
        if (!open) return undefined;

        const { transcript } = open.latestDossier;
        const span = spanOf(document, line.range);
        const apart = position.line === 0 || document.lineAt(position.line - 1).isEmptyOrWhitespace;
        if (!invoked && !apart && labelsStandApart(transcript, span.start)) return undefined;
        // Lines that go on from the one above begin in small letters: there `te` doesn't mean `TED`.
        const fold = (words: string) => (apart ? words.toLowerCase() : words);
        const start = position.with({ character: indent });
        return proposeLabels(transcript, span).flatMap(({ name, label, role, otherNames }, i) => {
          const filter = [label, name, ...otherNames].find((one) => fold(one).startsWith(fold(typed)));
          if (filter === undefined || typed.trim() === label.trim()) return [];
          const item = new CompletionItem(
            { label: name, ...(role !== undefined && { description: role }) },
            CompletionItemKind.User,
          );
          item.insertText = label;
          item.filterText = filter;
          item.sortText = String(i).padStart(6, '0');
          item.range = new Range(start, position);
          return [item];
        });
      },
    },
    '>',
    '*',
    '[',
    '<',
  );
