import { localDisk } from './local-disk';
import type { RegisterView } from './views/view';

/** Milliseconds after which nobody waits for anything at the start any more. */
const calm = 10_000;

/** Where git merging is set up for this person, gives it this version of the program: an update removes the one before. */
export const refreshGitMerging: RegisterView = (desk) => {
  const timer = setTimeout(() => void localDisk?.gitMerging.refresh(desk.context.asAbsolutePath('dist/cli.js')), calm);
  return { dispose: () => clearTimeout(timer) };
};
