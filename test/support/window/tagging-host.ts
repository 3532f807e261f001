import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands, Selection, Uri, window, workspace } from 'vscode';
import { deskOf } from '../desk-of';
import { until } from '../until';

/**
 * Called by the extension host of a window of the crash test. Tags one claim after the other in `talk.transcript`, each line
 * by whoever takes it first, and acknowledges a line once it counts as saved, until the file `stop` is there or the host
 * is killed. All it has to tell is in the folder beside the workspace whose name ends in `-control`.
 */
export async function run(): Promise<void> {
  const folder = workspace.workspaceFolders![0]!.uri.fsPath;
  const control = `${folder}-control`;
  const desk = await deskOf();
  const document = await workspace.openTextDocument(Uri.file(join(folder, 'talk.transcript')));
  const editor = await window.showTextDocument(document);
  const open = await until('the transcript is open', () => desk.of(document), 30_000);
  for (let line = 0; line < document.lineCount && !existsSync(join(control, 'stop')); line++) {
    if (!take(control, line)) continue;
    const { text } = document.lineAt(line);
    const column = text.search(/\d/);
    editor.selection = new Selection(line, column, line, column);
    await commands.executeCommand('transcript.tagClaim');
    const isThere = open.dossier.annotations.some(({ annotation }) => text.includes(annotation.quote.exact));
    if (!isThere || open.unsavedCount > 0) throw new Error(`line ${line} is not saved`);
    appendFileSync(join(control, `${process.pid}.acknowledged`), `${line}\n`);
  }
}

/** True for the one who is the first to want a line. */
function take(control: string, line: number): boolean {
  try {
    writeFileSync(join(control, `taken-${line}`), '', { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}
