import type { Dossier } from '../dossier/dossier';
import { sheetColumns } from '../export/sheet-cells';

/** How many of our columns and of the claims' words stand in a text: of several ways to read a file's bytes, the right one has most. */
export function fitOfSheet(dossier?: Dossier): (text: string) => number {
  const annotations = (dossier?.annotations ?? []).map(({ annotation }) => annotation);
  const words = annotations.map(({ quote }) => quote.exact.split('\n', 1)[0]!.replaceAll('"', '""'));
  const all = ['quote', 'speaker', ...sheetColumns, ...words, ...annotations.map(({ id }) => id)];
  return (text) => all.filter((one) => text.includes(one)).length;
}
