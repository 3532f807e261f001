import type { Refiner } from './refiner';

/** Leaves out fixed expressions that hold a numeral and mean none (一定, one another). */
export const dropIdioms: Refiner = (drafts) => drafts.filter((draft) => !draft.dropped);
