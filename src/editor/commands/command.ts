import type { Desk } from '../desk';

/** What a command of the manifest does. `args` are what a menu or a caller passes: never trusted to be anything. */
export type Command = (desk: Desk, ...args: unknown[]) => Promise<void>;
