import { localize } from '../text/localize';

/** What documents hold besides what is said. */
export type Aside =
  | 'footnotes'
  | 'comments'
  | 'images'
  | 'deletions'
  | 'boxes'
  | 'headers'
  | 'macros'
  | 'formulas'
  | 'symbols';

/** Tells what of a document was left out, each a sentence: `Footnotes left out: 3.` */
export function tellLeftOut(counts: Readonly<Partial<Record<Aside, number>>>): string[] {
  return (Object.keys(sentences) as Aside[]).flatMap((aside) => {
    const count = counts[aside] ?? 0;
    return count > 0 ? [sentences[aside](count)] : [];
  });
}

const sentences: Readonly<Record<Aside, (count: number) => string>> = {
  footnotes: (count) => localize('Footnotes left out: {0}.', count),
  comments: (count) => localize('Comments left out: {0}. “Bring Back…” (import-claims) takes them.', count),
  images: (count) => localize('Images left out: {0}.', count),
  deletions: (count) => localize('Tracked deletions left out: {0}.', count),
  boxes: (count) => localize('Text boxes left out: {0}.', count),
  headers: (count) => localize('Heads and feet of pages left out: {0}.', count),
  formulas: (count) => localize('Formulas left out: {0}.', count),
  symbols: (count) => localize('Symbols of fonts of their own left out: {0}.', count),
  macros: () => localize('The file holds macros; they were neither read nor run.'),
};
