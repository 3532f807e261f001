import { fileLanguages, phrasesFor, termLabel } from '../export/phrases/phrases-for';
import type { Term } from '../sidecar/vocabulary';
import { termNamed } from './term-named';

/** The id of a term by its name in a language of files, else by its id or a label; undefined if it is none. */
export function termInFile(label: string, terms: readonly Term[]): string | undefined {
  const isMeant = (id: string) =>
    fileLanguages.some((one) => fold(termLabel(terms, id, phrasesFor(one))) === fold(label));
  return terms.find(({ id }) => isMeant(id))?.id ?? termNamed(label, terms);
}

function fold(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}
