import { commands, type ExtensionContext, lm, type TextDocument, type TextEditor, window, workspace } from 'vscode';
import type { Editor } from './editor/editor';
import { isPlainText, isTranscript } from './editor/is-transcript';
import { isTranscriptFile, tabsWithoutDocument } from './editor/large-tabs';

let loading: Promise<Editor> | undefined;

/** A window that closes waits for what is being written. */
export async function deactivate(): Promise<void> {
  await (await loading)?.finish();
}

/**
 * The small entry: registers the manifest's commands and tools as doors to the editor side, and loads that when one of them is run
 * or a transcript is there, or may be.
 */
export function activate(context: ExtensionContext): { readonly editor: () => Promise<Editor> } {
  const editor = (): Promise<Editor> => {
    loading ??= import('./editor/editor').then(({ openEditor }) => openEditor(context));
    return loading;
  };

  const declared = context.extension.packageJSON.contributes as {
    readonly commands: readonly { readonly command: string }[];
    readonly languageModelTools: readonly { readonly name: string }[];
  };
  for (const { command } of declared.commands) {
    context.subscriptions.push(
      commands.registerCommand(command, async (...args: unknown[]) => (await editor()).run(command, ...args)),
    );
  }

  for (const { name } of declared.languageModelTools) {
    context.subscriptions.push(
      lm.registerTool<unknown>(name, {
        prepareInvocation: async ({ input }) => (await (await editor()).agents()).prepare(name, input),
        invoke: async ({ input }, token) => (await (await editor()).agents()).invoke(name, input, token),
      }),
    );
  }

  context.subscriptions.push(
    window.registerUriHandler({ handleUri: async (uri) => (await editor()).run('transcript.openLink', uri) }),
  );
  // “Open With…” of a file's menu: what is shown of the file is its transcript.
  context.subscriptions.push(
    window.registerCustomEditorProvider('transcript.import', {
      openCustomDocument: (uri) => ({ uri, dispose: () => undefined }),
      resolveCustomEditor: async ({ uri }, panel) => {
        try {
          await (await editor()).run('transcript.import', uri);
        } finally {
          panel.dispose();
        }
      },
    }),
  );
  const consider = async (document: TextDocument): Promise<void> => {
    if (loading === undefined && (await isTranscript(document, context))) await editor();
  };
  context.subscriptions.push(workspace.onDidOpenTextDocument(consider));
  for (const document of workspace.textDocuments) void consider(document);
  const considerOffer = async (editors: readonly TextEditor[]): Promise<void> => {
    const plain = editors.map(({ document }) => document).filter(isPlainText);
    if (loading !== undefined || plain.length === 0) return;
    const { mayBeOffered } = await import('./editor/may-be-offered');
    if (plain.some((document) => !document.isClosed && mayBeOffered(document, context.globalState))) await editor();
  };
  context.subscriptions.push(window.onDidChangeVisibleTextEditors(considerOffer));
  void considerOffer(window.visibleTextEditors);
  void Promise.all(tabsWithoutDocument().map(isTranscriptFile)).then(async (found) => {
    if (found.includes(true)) await editor();
  });
  // A sidecar somewhere in the folder wants renames of its transcript watched.
  void workspace.findFiles('**/*.annotations.yaml', undefined, 1).then(async (found) => {
    if (found.length > 0) await editor();
  });
  return { editor };
}
