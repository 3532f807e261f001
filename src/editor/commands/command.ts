import type { Desk } from '../desk';
import type { Target } from './target';

/** What a command does to its target. `args` are what a menu or a caller passes: never trusted to be anything. */
export type Command = (desk: Desk, target: Target, ...args: unknown[]) => Promise<void>;
