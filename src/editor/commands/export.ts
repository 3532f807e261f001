import type { Command } from './command';
import { transcriptOf } from './target';

/** Loads what exports take: no start needs it, so it is a part of its own. */
const load = async () => (await import('../exporting/exporting')).exporting;

/** Writes what was checked in a form that the person picks. */
export const exportAs: Command = async (_, target) => {
  const open = transcriptOf(target);
  if (open) await (await load()).exportOpen(open);
};

/** Shows the report beside the transcript. */
export const openReport: Command = async (desk, target) => {
  const open = transcriptOf(target);
  if (open) (await load()).showReport(desk, open);
};
