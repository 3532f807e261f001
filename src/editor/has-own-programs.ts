import { env, UIKind } from 'vscode';

/** True where a file can be handed to the person's own programs: not from a browser, nor from another machine. */
export function hasOwnPrograms(): boolean {
  return env.uiKind === UIKind.Desktop && env.remoteName === undefined;
}
