import { attachUnits } from './attach-units';
import { dropIdioms } from './drop-idioms';
import type { Refiner } from './refiner';

/** Every decision after the scan, in the order in which they are made; each sees what those before it decided. */
export const refiners: readonly Refiner[] = [dropIdioms, attachUnits];
