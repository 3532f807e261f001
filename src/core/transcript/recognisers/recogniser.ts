import type { FoundLabel } from '../candidate';
import type { Lead } from '../read-lead';

/** One way of writing a speaker's label; finds it in a line (without its line end) or returns undefined. */
export type Recogniser = (line: string, lead: Lead) => FoundLabel | undefined;

/** The full name of a form: the recogniser's and what stands in front of the label. */
export function formName(name: string, lead: Lead): string {
  return lead.form === '' ? name : `${name} ${lead.form}`;
}
