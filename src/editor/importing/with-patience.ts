import { ProgressLocation, window } from 'vscode';
import type { ImportOutcome, ImportTask } from './import-task';
import { startTask } from './start-task';

/** Milliseconds after which a person is shown that something goes on. */
const patience = 500;

/** What comes of a task; if it takes long, with a notification that can end it. Undefined if it was ended. */
export async function withPatience<T extends ImportTask>(
  title: string,
  task: T,
): Promise<ImportOutcome<T> | undefined> {
  const { outcome, stop } = startTask(task);
  const waited = Symbol();
  const first = await Promise.race([
    outcome,
    new Promise<typeof waited>((resolve) => setTimeout(resolve, patience, waited)),
  ]);
  if (first !== waited) return first;
  return window.withProgress(
    { location: ProgressLocation.Notification, title, cancellable: true },
    async (_, token) => {
      token.onCancellationRequested(stop);
      return outcome;
    },
  );
}
