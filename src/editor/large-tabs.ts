import { Disposable, l10n, TabInputText, type Uri, window, workspace } from 'vscode';
import { isTranscriptName } from '../core/transcript/is-transcript-name';
import { findSidecars } from './find-sidecars';
import type { RegisterView } from './views/view';

/** Over 50 million characters VS Code gives no extension the document: the transcript is seen as a tab only. */
export function tabsWithoutDocument(): Uri[] {
  const documents = new Set(workspace.textDocuments.map((one) => one.uri.toString()));
  return window.tabGroups.all
    .flatMap((group) => group.tabs)
    .flatMap(({ input }) => (input instanceof TabInputText && !documents.has(input.uri.toString()) ? [input.uri] : []));
}

/** True for the file of a transcript, by its ending or its sidecar. */
export async function isTranscriptFile(uri: Uri): Promise<boolean> {
  return isTranscriptName(uri.path) || (await findSidecars(uri)).length > 0;
}

/** Says once a file that a transcript is too large to be worked on here, and what to do. */
export const explainLargeTabs: RegisterView = () => {
  const told = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = async () => {
    for (const uri of tabsWithoutDocument()) {
      const { size } = await workspace.fs.stat(uri).then(undefined, () => ({ size: 0 }));
      if (size < mostBytes || told.has(uri.toString()) || !(await isTranscriptFile(uri))) continue;
      told.add(uri.toString());
      void window.showWarningMessage(
        l10n.t(
          '{0} is too large: VS Code gives files of more than 50 million characters to no extension. Split it into parts; the program “transcript” reads it whole.',
          workspace.asRelativePath(uri),
        ),
      );
    }
  };
  const schedule = () => {
    clearTimeout(timer);
    // A tab is there before its document is.
    timer = setTimeout(look, 1500);
  };
  schedule();
  return Disposable.from(window.tabGroups.onDidChangeTabs(schedule), { dispose: () => clearTimeout(timer) });
};

/** Fifty million characters take at least as many bytes. */
const mostBytes = 50_000_000;
