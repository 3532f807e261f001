import { commands, Disposable, EventEmitter, l10n, Uri, window, workspace } from 'vscode';
import { idOf } from '../core/sidecar/apply-act';
import { makeActs } from '../core/sidecar/make-acts';
import { readSidecar } from '../core/sidecar/read-sidecar';
import type { Desk } from './desk';
import { fileName } from './find-sidecars';
import type { OpenTranscript } from './open-transcript';
import { tellOutcome } from './tell';
import type { RegisterView } from './views/view';

/** Milliseconds without a change after which a file is looked at: git and editors write a file in several steps. */
const calm = 1000;

/** Scheme of what the annotations file would hold with the changes put back. */
const scheme = 'transcript-put-back';

/**
 * Offers to put back what was saved here in this session and is gone from the disk: the file no longer has the entry, or a
 * field of it holds again what it held before. Where a field holds anything else, that is somebody's later work. Each
 * change is offered once; whoever says nothing keeps the file as it is.
 */
export const offerPutBack: RegisterView = (desk) => {
  const timers = new Map<OpenTranscript, ReturnType<typeof setTimeout>>();
  const preview = new Preview();
  const look = (open: OpenTranscript) => {
    clearTimeout(timers.get(open));
    if (open.written.length === 0) return;
    timers.set(
      open,
      setTimeout(() => {
        timers.delete(open);
        if (desk.of(open.document) !== open) return;
        for (const file of open.written) void lookAt(desk, open, file, preview);
      }, calm),
    );
  };
  const stop = (open: OpenTranscript) => {
    clearTimeout(timers.get(open));
    timers.delete(open);
  };
  return Disposable.from(
    preview,
    desk.onDidChange(look),
    desk.onDidClose(stop),
    new Disposable(() => {
      for (const open of timers.keys()) stop(open);
    }),
  );
};

async function lookAt(desk: Desk, open: OpenTranscript, file: string, preview: Preview): Promise<void> {
  const one = open.sidecars.get(file);
  // What stands in an editor, or waits to be written, is not what the disk will hold.
  if (one && (one.unsaved.length > 0 || one.pending.length > 0 || one.unreadable !== undefined)) return;
  const uri = Uri.parse(file, true);
  // It went together with its transcript: both have another name now.
  if (!one && !(await isThere(open.document.uri))) return;
  if (workspace.textDocuments.some((document) => document.isDirty && document.uri.toString() === file)) return;
  // An entry that is in another file now has only moved: it waited for a repair, or somebody took it over.
  const isElsewhere = (id: string | undefined) =>
    open.dossier.annotations.some(({ annotation }) => annotation.id === id);
  const gone = open.madeIn(uri).takeLost(one ? open.read(one) : readSidecar(''));
  const lost = gone.filter((act) => act.kind !== 'add' || !isElsewhere(idOf(act)));
  const count = new Set(lost.map(idOf)).size;
  if (count === 0) return;
  const putBack = l10n.t('Put Back');
  const show = l10n.t('Show');
  const message =
    count === 1
      ? l10n.t(
          'One of your changes is gone from {0}. Another program may have written an older version.',
          fileName(uri),
        )
      : l10n.t(
          '{0} of your changes are gone from {1}. Another program may have written an older version.',
          count,
          fileName(uri),
        );
  const putInto = () => makeActs(open.sidecars.get(file)?.text ?? '', lost, fileName(open.document.uri));
  let answer = await window.showWarningMessage(message, putBack, show);
  if (answer === show) {
    await preview.show(uri, putInto().text, open.sidecars.has(file));
    answer = await window.showWarningMessage(message, putBack);
  }
  if (answer !== putBack) return;
  const acts = putInto().made.map(({ act }) => ({ change: act, file }));
  await tellOutcome(desk, open, await desk.make(open, ...acts), l10n.t('Your changes are in the file again.'));
}

async function isThere(file: Uri): Promise<boolean> {
  return workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}

/** Shows what a file would be, beside what it is where it is there. */
class Preview implements Disposable {
  #text = '';
  readonly #changed = new EventEmitter<Uri>();
  readonly #registration = workspace.registerTextDocumentContentProvider(scheme, {
    onDidChange: this.#changed.event,
    provideTextDocumentContent: () => this.#text,
  });

  async show(file: Uri, text: string, isThere: boolean): Promise<void> {
    this.#text = text;
    const uri = Uri.from({ scheme, path: file.path });
    this.#changed.fire(uri);
    const title = l10n.t('{0} ↔ with your changes', fileName(file));
    if (isThere) await commands.executeCommand('vscode.diff', file, uri, title);
    else await window.showTextDocument(uri);
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }
}
