import type { Dossier } from '../dossier/dossier';

/** How many claims' words stand in a text: of several ways to read a file's bytes, the right one has most. */
export function fitOfSheet({ annotations }: Dossier): (text: string) => number {
  const words = annotations.map(({ annotation }) => annotation.quote.exact.split('\n', 1)[0]!.replaceAll('"', '""'));
  const ids = annotations.map(({ annotation }) => annotation.id);
  return (text) => [...words, ...ids].filter((one) => text.includes(one)).length;
}
