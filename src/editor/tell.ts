import { type Disposable, l10n, type TextDocument, type TextEditor, window, workspace } from 'vscode';
import type { Desk, Outcome } from './desk';
import type { OpenTranscript } from './open-transcript';
import { tellFailure } from './tell-failure';

/** What stands in the status bar for a while, and of which text it speaks. */
let told: { readonly message: Disposable; readonly of: TextDocument | undefined } | undefined;

/** What is said later has a higher number. */
let lastNumber = 0;
/** The number of what stands there now. */
let toldNumber = 0;

/**
 * Says in the status bar what was done, instead of what was said before; it goes away by itself, and once another text is at hand
 * than the one `of` which it speaks. A screen reader never reads that: for it, in a notification.
 */
export function tell(message: string, of?: TextDocument): void {
  tellNumbered(message, ++lastNumber, of);
}

/** Leaves what was said after the number was given. */
function tellNumbered(message: string, number: number, of?: TextDocument): void {
  if (isAnnounced()) return void window.showInformationMessage(message);
  if (number < toldNumber) return;
  toldNumber = number;
  told?.message.dispose();
  told = { message: window.setStatusBarMessage(message, 6000), of };
}

/** Takes away what was said of another text than that of an editor. */
export function forgetTold(editor: TextEditor | undefined): void {
  if (told?.of && editor && editor.document !== told.of) told.message.dispose();
}

function isAnnounced(): boolean {
  const announce = workspace.getConfiguration('transcript').get<string>('announce', 'auto');
  const support = workspace.getConfiguration('editor').get<string>('accessibilitySupport');
  return announce === 'notification' || (announce === 'auto' && support === 'on');
}

/**
 * Says what came of a change: quietly where it is saved, with ways out where it could not be. Of one that is still being made nothing is
 * said any more if a later key was faster: a slow disk's “Tagged” must not replace what that key told.
 */
export async function tellOutcome(
  desk: Desk,
  open: OpenTranscript | undefined,
  made: Outcome | Promise<Outcome>,
  done: string,
): Promise<void> {
  const of = open?.document;
  const number = ++lastNumber;
  const outcome = await made;
  if (outcome === 'saved') return tellNumbered(done, number, of);
  if (outcome === 'pending') {
    if (!open) return tell(l10n.t('{0} The file is open with unsaved changes: save it to keep this.', done));
    if (open.document.isUntitled) return tell(l10n.t('{0} Save the transcript to keep this.', done), of);
    return tell(l10n.t('{0} The annotations file is open with unsaved changes: save it to keep this.', done), of);
  }
  if ('isLeft' in outcome) return tell(outcome.failed);
  if (!open || !outcome.kept) {
    void window.showErrorMessage(outcome.failed);
    return;
  }
  tellFailure(offerRetry(desk, open, outcome.failed));
}

/** Says what came of changes to several transcripts: together what was done, by how many claims that is, and apart what failed. */
export async function tellOutcomes(
  desk: Desk,
  all: readonly { readonly open: OpenTranscript; readonly count: number; readonly outcome: Promise<Outcome> }[],
  doneOf: (count: number) => string,
): Promise<void> {
  const ended = await Promise.all(all.map(async (one) => ({ ...one, outcome: await one.outcome })));
  const isDone = ({ outcome }: (typeof ended)[number]) => typeof outcome === 'string';
  const done = ended.filter(isDone);
  const told = done.find(({ outcome }) => outcome === 'pending') ?? done[0];
  const count = done.reduce((sum, one) => sum + one.count, 0);
  if (told) await tellOutcome(desk, told.open, told.outcome, doneOf(count));
  for (const { open, outcome } of ended) if (typeof outcome !== 'string') await tellOutcome(desk, open, outcome, '');
}

async function offerRetry(desk: Desk, open: OpenTranscript, failed: string): Promise<void> {
  const retry = l10n.t('Retry');
  const saveAs = l10n.t('Save As…');
  const message = l10n.t('The annotation is kept here, but could not be saved: {0}', failed);
  const answer = await window.showErrorMessage(message, retry, saveAs);
  if (answer === retry) await tellOutcome(desk, open, await desk.retry(open), l10n.t('Saved.'));
  if (answer === saveAs) await saveCopies(desk, open);
}

/** Writes each sidecar with unsaved changes to a place that the person chooses; the changes go on counting as unsaved here. */
async function saveCopies(desk: Desk, open: OpenTranscript): Promise<void> {
  for (const { uri, text } of desk.unsavedTexts(open)) {
    const target = await window.showSaveDialog({
      defaultUri: uri,
      saveLabel: l10n.t('Save a Copy'),
      filters: { YAML: ['yaml'] },
    });
    if (target) await workspace.fs.writeFile(target, new TextEncoder().encode(text));
  }
}
