import type { FoundLabel } from '../candidate';
import type { Lead } from '../read-lead';

/** One way of writing a speaker's label; finds it in a line (without its line end) or returns undefined. */
export type Recogniser = (line: string, lead: Lead) => FoundLabel | undefined;
