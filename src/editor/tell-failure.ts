import { window } from 'vscode';
import { messageOf } from '../core/text/message-of';

/** Says so where something fails that goes on behind a command: nobody waits for it. */
export function tellFailure(work: Promise<unknown>): void {
  work.catch((error: unknown) => window.showErrorMessage(messageOf(error)));
}
