import type { ForeignAnnotation } from './foreign-annotation';
import { timeOf } from './read-annotations';
import { tableRows } from './table-rows';

/**
 * The annotations of a table (`readCsv`) as Hypothesis exports it: `Created at`, `Author`, `Quote`, `Comment`, `Tags`… Undefined for any
 * other table.
 */
export function readHypothesisTable(rows: readonly (readonly string[])[]): readonly ForeignAnnotation[] | undefined {
  const table = tableRows(rows, ['comment']);
  if (!table || !['quote', 'author', 'tags'].every((name) => table.names.includes(name))) return undefined;
  return table.rows.map(({ cell }) => {
    const [quote, comment, by, at] = [cell('quote'), cell('comment'), cell('author'), timeOf(cell('created at'))];
    return {
      targets: quote ? [{ quote: { exact: quote } }] : [],
      tags: cell('tags')
        .split(/[,，、]/)
        .map((tag) => tag.trim())
        .filter(Boolean),
      sources: [],
      notes: comment ? [comment] : [],
      ...(by && { by }),
      ...(at && { at }),
    };
  });
}
