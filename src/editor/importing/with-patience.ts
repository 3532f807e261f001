import { ProgressLocation, window } from 'vscode';
import { inSlices } from '../in-slices';

/** Milliseconds after which a person is shown that something goes on. */
const patience = 500;

/** What comes of work in steps; if it takes long, with a notification that can end it. Undefined if it was ended. */
export async function withPatience<T>(title: string, steps: Generator<undefined, T>): Promise<T | undefined> {
  let isMeant = true;
  const work = inSlices(steps, () => isMeant);
  const waited = Symbol();
  const first = await Promise.race([
    work,
    new Promise<typeof waited>((resolve) => setTimeout(resolve, patience, waited)),
  ]);
  if (first !== waited) return first;
  return window.withProgress(
    { location: ProgressLocation.Notification, title, cancellable: true },
    async (_, token) => {
      token.onCancellationRequested(() => {
        isMeant = false;
      });
      return work;
    },
  );
}
