import { localize } from '../../text/localize';
import { compareFigures } from './compare-figures';
import { wordsSaid } from './number-not-in-quote';
import type { Rule } from './rule';

/**
 * A line that goes out with other figures than were said. A line that has one of those that were said may tell what is right beside
 * it, and so may one whose figures all stand in a source or a note.
 */
export const lineNumberNotInQuote: Rule = {
  code: 'line-number-not-in-quote',
  usual: 'warning',
  ifcn: 'warning',
  find: ({ annotation }) => {
    const { publish, claim, sources = [], reviews = [], notes = [] } = annotation;
    const line = publish?.text;
    if (!line?.trim()) return [];
    const said = [...wordsSaid(annotation), ...(claim === undefined ? [] : [claim])];
    const { claimed, unknown } = compareFigures(line, said);
    if (unknown.length < claimed.length || unknown.length === 0) return [];
    const evidence = [
      ...sources.flatMap(({ title, quote }) => [title, quote]),
      ...reviews.map(({ note }) => note),
      ...notes.map(({ text }) => text),
    ].filter((one) => one !== undefined);
    if (compareFigures(line, evidence).unknown.length === 0) return [];
    const message = localize('The publishable line has other figures than the quote: {0}.', unknown.join(', '));
    return [{ path: ['publish', 'text'], message }];
  },
};
