import { commands, l10n, Uri, window, workspace } from 'vscode';
import { importFormats } from '../../core/import/import-formats';
import { importName } from '../../core/import/import-name';
import { messageOf } from '../../core/text/message-of';
import { shorten } from '../../core/text/shorten';
import { askChoice } from '../ask';
import type { Desk } from '../desk';
import { fileName, filesIn, findSidecars } from '../find-sidecars';
import { hasOwnPrograms } from '../has-own-programs';
import type { DroppedFile } from './dropped-files';
import { readSource } from './read-source';
import { withPatience } from './with-patience';

/** Makes transcripts of files, each beside its source, and opens them; without files it asks which. */
export async function importFiles(desk: Desk, given: readonly (Uri | DroppedFile)[]): Promise<void> {
  const files = given.length > 0 ? given : ((await askFiles()) ?? []);
  for (const file of files) await importOne(desk, file);
}

async function askFiles(): Promise<readonly Uri[] | undefined> {
  const endings = [...new Set(importFormats.flatMap((one) => one.endings))].map((ending) => ending.slice(1));
  const folder = workspace.workspaceFolders?.[0]?.uri;
  // VS Code's own dialog, which a browser and another machine get, takes all filters at once, and asks for the case: with one for
  // all files our annotations stand among those to import.
  const isOwnDialog = !hasOwnPrograms();
  const shown = isOwnDialog ? [...endings, ...endings.map((one) => one.toUpperCase())] : endings;
  return window.showOpenDialog({
    title: l10n.t('Import Transcripts'),
    canSelectMany: true,
    ...(folder && { defaultUri: folder }),
    filters: {
      [l10n.t('Documents, pages, captions, tables, speech-to-text')]: shown,
      ...(!isOwnDialog && { [l10n.t('All files')]: ['*'] }),
    },
  });
}

async function importOne(desk: Desk, file: Uri | DroppedFile): Promise<void> {
  const name = file instanceof Uri ? fileName(file) : file.name;
  const source = await readSource(file);
  if (!source) return;
  const imported =
    'problem' in source
      ? source
      : await withPatience(l10n.t('Importing {0}…', name), { kind: 'read', source }).catch(whyNot);
  if (!imported) return;
  if ('problem' in imported) {
    void window.showErrorMessage(l10n.t('{0} was not imported. {1}', name, imported.problem));
    return;
  }
  const told = () => void tellImported(l10n.t('{0} imported ({1}).', name, imported.format), imported.notes);
  // What was dropped from elsewhere has no folder here: its transcript goes into the workspace's.
  const folder = file instanceof Uri ? Uri.joinPath(file, '..') : workspace.workspaceFolders?.[0]?.uri;
  if (!folder) {
    await openUnsaved(imported.text);
    return told();
  }
  const made = await placeFor(Uri.joinPath(folder, importName(name)), imported.text);
  if (!made) return;
  const { place, from } = made;
  try {
    await workspace.fs.writeFile(place, new TextEncoder().encode(imported.text));
  } catch (error) {
    // A folder that nobody may write into: the person chooses where to save it.
    void window.showErrorMessage(messageOf(error));
    return openUnsaved(imported.text);
  }
  if (from) {
    const before = await workspace.openTextDocument(from);
    await window.showTextDocument(before, { preview: false });
    await desk.opened(before);
    await commands.executeCommand('transcript.carryAnnotationsTo', place);
  } else await window.showTextDocument(await workspace.openTextDocument(place), { preview: false });
  told();
}

/** A thread ends if a file takes more memory than it has: nothing else does then. */
const whyNot = (error: unknown) => ({ problem: messageOf(error) });

async function openUnsaved(content: string): Promise<void> {
  await window.showTextDocument(await workspace.openTextDocument({ language: 'transcript', content }));
}

/** Says what was imported and what there is to know of it: a notification without a button is cut after its first line. */
async function tellImported(done: string, notes: readonly string[]): Promise<void> {
  if (notes.length === 0) return void window.showInformationMessage(done);
  const list = l10n.t('List');
  if ((await window.showInformationMessage([done, ...notes].join(' '), list)) !== list) return;
  await askChoice(
    notes.map((note) => ({ label: `$(info) ${shorten(note, 40)}`, detail: note })),
    { title: done },
  );
}

/**
 * Where a transcript is written, and from which earlier import annotations come to it. A transcript that is there is never written over
 * while annotations stand on it; undefined if the person gave up.
 */
async function placeFor(place: Uri, text: string): Promise<{ readonly place: Uri; readonly from?: Uri } | undefined> {
  const names = new Set(await filesIn(Uri.joinPath(place, '..')));
  if (!names.has(fileName(place))) return { place };
  const before = await workspace.fs.readFile(place);
  if (new TextDecoder().decode(before) === text) return { place };
  const base = fileName(place).replace(/\.transcript$/, '');
  let count = 2;
  while (names.has(`${base}-${count}.transcript`)) count++;
  const beside = Uri.joinPath(place, '..', `${base}-${count}.transcript`);
  const isAnnotated = (await findSidecars(place)).length > 0;
  const carry = l10n.t('Carry Annotations To {0}', fileName(beside));
  const keep = l10n.t('Keep Both');
  const replace = l10n.t('Replace');
  const answer = await window.showWarningMessage(
    l10n.t('{0} is there already, with other words.', fileName(place)),
    {
      modal: true,
      detail: isAnnotated
        ? l10n.t('It has annotations. They can go along to the new import, which is written beside it.')
        : l10n.t('Nobody has annotated it.'),
    },
    ...(isAnnotated ? [carry] : [replace]),
    keep,
  );
  if (answer === replace) return { place };
  if (answer === keep) return { place: beside };
  return answer === carry ? { place: beside, from: place } : undefined;
}
