import type { Desk } from '../desk';
import type { CommandTarget } from './target';

/** What a command does to its target. `args` are what a menu or a caller passes: never trusted to be anything. */
export type Command = (desk: Desk, target: CommandTarget, ...args: unknown[]) => Promise<void>;
