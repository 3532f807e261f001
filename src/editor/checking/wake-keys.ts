import { commands } from 'vscode';
import { keyCommands } from './checking-keys';

/** What a command is told that is to do nothing. */
export const noAct = 'transcript.noAct';

/** Milliseconds from the first call on that checking waits at most for its keys. */
const longestWait = 30_000;

let awake: Promise<unknown> | undefined;
let isAwake = false;

/** True if every key runs its command in the order in which it was pressed, or was waited for too long. */
export function areKeysAwake(): boolean {
  return isAwake;
}

/**
 * Ends when every key of checking mode runs its command in the order in which it was pressed. Before VS Code runs a command for the
 * first time in a window it asks all extension hosts who wants to be there, and keys of commands that ran before overtake it meanwhile:
 * so each is run once, for nothing. The window has to run them; asked by us they would not leave this host.
 */
export function wakeKeys(): Promise<unknown> {
  awake ??= Promise.race([
    Promise.all([
      // What begins the mode, too: keys that are pressed while all hosts are asked of it would be in the text before we hear of it.
      ...['transcript.startChecking', ...keyCommands].map((command) =>
        commands.executeCommand('runCommands', { commands: [{ command, args: noAct }] }),
      ),
      // A browser fetches the part in which some of them are, and keys that need none would overtake those.
      import('../commands/seldom'),
    ]).catch(() => {}),
    new Promise((resolve) => setTimeout(resolve, longestWait)),
  ]).then(() => {
    isAwake = true;
  });
  return awake;
}
