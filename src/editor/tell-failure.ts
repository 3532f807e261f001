import { window } from 'vscode';

/** Says so where something fails that goes on behind a command: nobody waits for it. */
export function tellFailure(work: Promise<unknown>): void {
  work.catch((error: unknown) => window.showErrorMessage(error instanceof Error ? error.message : String(error)));
}
