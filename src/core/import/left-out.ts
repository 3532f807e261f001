import { localize } from '../text/localize';

/** What documents hold besides what is said. */
export type Aside =
  | 'footnotes'
  | 'comments'
  | 'images'
  | 'deletions'
  | 'struck'
  | 'readings'
  | 'hidden'
  | 'boxes'
  | 'headers'
  | 'pages'
  | 'contents'
  | 'listNumbers'
  | 'pageNumbers'
  | 'ruby'
  | 'embedded'
  | 'formulas'
  | 'symbols'
  | 'around'
  | 'columns'
  | 'belowTable'
  | 'aboveTimes'
  | 'macros'
  | 'askedInBold'
  | 'namedInBold';

/** How often each was left out. */
export type AsideCounts = Partial<Record<Aside, number>>;

export function countAside(counts: AsideCounts, aside: Aside, more = 1): void {
  counts[aside] = (counts[aside] ?? 0) + more;
}

/** Stands where something was shown that can't be written in a line. */
export const placeMark = '[…]';

/** Tells what of a document was left out, each a sentence: `Footnotes left out: 3.` */
export function tellLeftOut(counts: Readonly<AsideCounts>): string[] {
  return (Object.keys(sentences) as Aside[]).flatMap((aside) => {
    const count = counts[aside] ?? 0;
    return count > 0 ? [sentences[aside](count)] : [];
  });
}

const sentences: Readonly<Record<Aside, (count: number) => string>> = {
  around: (count) => localize('Pieces around the text left out (navigation, links, remarks of readers): {0}.', count),
  footnotes: (count) => localize('Footnotes left out: {0}.', count),
  comments: (count) => localize('Comments left out: {0}. “Bring Back…” (import-claims) takes them.', count),
  images: (count) => localize('Images left out: {0}.', count),
  deletions: (count) => localize('Tracked deletions left out: {0}.', count),
  struck: (count) => localize('Struck-out words left out: {0}.', count),
  readings: (count) => localize('Other readings of the same words left out: {0}.', count),
  hidden: (count) => localize('Hidden words left out: {0}.', count),
  boxes: (count) => localize('Text boxes left out: {0}.', count),
  headers: (count) => localize('Heads and feet of pages left out: {0}.', count),
  pages: (count) => localize('Heads, feet and numbers of pages in the text left out: {0}.', count),
  contents: (count) => localize('Lines of tables of contents left out: {0}.', count),
  listNumbers: (count) => localize('Automatic numbers of lists left out: {0}.', count),
  pageNumbers: (count) => localize('Page numbers left out: {0}.', count),
  ruby: (count) => localize('Readings over characters (ruby) left out: {0}.', count),
  embedded: (count) => localize('Embedded files left out: {0}.', count),
  formulas: (count) => localize('Formulas that can’t be written in a line, marked […] in the text: {0}.', count),
  symbols: (count) => localize('Symbols of fonts of their own, marked […] in the text: {0}.', count),
  columns: (count) => localize('Columns of the table left out: {0}.', count),
  belowTable: (count) =>
    localize('Lines below the table that are no part of it, kept as comments at the top: {0}.', count),
  aboveTimes: (count) => localize('Lines above the first time, kept as comments at the top: {0}.', count),
  askedInBold: () =>
    localize('Nobody is named: questions, which are set in bold, are marked Q, and what follows them A.'),
  namedInBold: (count) =>
    localize(
      'Questions are set in bold and not all are named: paragraphs marked with who asks, or with who answers: {0}.',
      count,
    ),
  macros: () => localize('The file holds macros; they were neither read nor run.'),
};
