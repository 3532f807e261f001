import { setImmediate } from 'node:timers/promises';
import type { ShelfHost } from '../core/dossier/shelf';

/** What a shelf takes from a program on Node. */
export const shelfHost: ShelfHost = {
  now: () => performance.now(),
  pause: () => setImmediate(),
};
