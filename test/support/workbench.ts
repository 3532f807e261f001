import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands, type Position, Selection, type TextDocument, type TextEditor, Uri, window, workspace } from 'vscode';
import type { OpenTranscript } from '../../src/editor/open-transcript';
import { deskOf } from './desk-of';
import { until } from './until';

/** A short interview with claims: three speakers, a host by role, a sentence that holds several figures. */
export const interview = `主持人:歡迎各位。
林淑芬:去年全市新增就業12萬人,失業率降到3.1%,比前年低0.4個百分點。我們是第一個免費的城市。
主持人:請周局長談談醫院。
周大同:目前全市有醫院46家,其中三甲醫院9家。每年門診量超過800萬人次。
`;

/** A new folder of its own inside the workspace, so that tests don't see each other's files. */
export function newFolder(): string {
  const root = workspace.workspaceFolders![0]!.uri.fsPath;
  mkdirSync(root, { recursive: true });
  return mkdtempSync(join(root, 'test-'));
}

/** Writes a file and opens it in an editor. */
export async function openFile(path: string, text: string | Uint8Array): Promise<TextEditor> {
  writeFileSync(path, text);
  return window.showTextDocument(await workspace.openTextDocument(Uri.file(path)));
}

/** Opens a text as a transcript, ready to be worked on. */
export async function openTranscript(
  text = interview,
  name = 'talk.transcript',
): Promise<{
  editor: TextEditor;
  open: OpenTranscript;
  path: string;
  sidecar: string;
}> {
  const path = join(newFolder(), name);
  let editor = await openFile(path, text);
  if (editor.document.languageId !== 'transcript') {
    await commands.executeCommand('transcript.openAsTranscript');
    editor = await until('the transcript language', () => {
      const active = window.activeTextEditor;
      return active?.document.languageId === 'transcript' && active;
    });
  }
  return { editor, open: await opened(editor.document), path, sidecar: `${path}.annotations.yaml` };
}

/** The desk's transcript of a document. */
export async function opened(document: TextDocument): Promise<OpenTranscript> {
  const desk = await deskOf();
  return until('an open transcript', () => desk.of(document));
}

/** Puts one cursor before each of the given words. */
export function putCursor(editor: TextEditor, ...words: readonly string[]): void {
  editor.selections = words.map((word) => {
    const at = editor.document.getText().indexOf(word);
    if (at < 0) throw new Error(`no “${word}” in the text`);
    const position = editor.document.positionAt(at);
    return new Selection(position, position);
  });
}

/** Runs a command of ours by the last part of its id. */
export async function run(command: string, ...args: unknown[]): Promise<void> {
  await commands.executeCommand(`transcript.${command}`, ...args);
}

/** The file's text; the empty text where there is none. */
export function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** A hearing with labels apart from each other, long ones at first and then short ones. */
export const hearing = `JUNE WEISS, COUNCIL CHAIR: Good evening. Please begin.

MAYOR OKORO: We opened 12 schools. We will open more.

Next year there will be 15.

WEISS: And what did they cost?

MAYOR OKORO: Nearly $40 million, Ms. Weiss.

WEISS: Thank you.
`;

/** The position of the first place of some words in the active editor. */
export function positionOf(words: string): Position {
  const { document } = window.activeTextEditor!;
  const at = document.getText().indexOf(words);
  if (at < 0) throw new Error(`no “${words}” in the text`);
  return document.positionAt(at);
}
