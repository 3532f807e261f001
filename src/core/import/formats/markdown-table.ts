import { localize } from '../../text/localize';
import type { ImportFormat } from '../import-format';
import type { ImportedTalk } from '../imported-talk';
import { type AsideCounts, tellLeftOut } from '../left-out';
import { plainMarkdown } from '../plain-markdown';
import { turnsOfTable } from '../turns-of-table';

const ruler = /^\s*\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?\s*)?$/;

/** A Markdown table of what is said and who says it or when; the lines around it are kept in the head. */
export const markdownTable: ImportFormat = {
  name: 'Markdown',
  endings: ['.md'],
  fits: ({ text }) => {
    if (text === undefined || !text.includes('|')) return false;
    const { rows, around } = partsOf(text);
    const length = (lines: readonly string[]) => lines.reduce((sum, line) => sum + line.length, 0);
    return (
      rows.length > 1 &&
      length(rows.flat()) > length(around) &&
      turnsOfTable(rows, { carriesSpeaker: true }) !== undefined
    );
  },
  *read({ text = '' }): Generator<undefined, ImportedTalk | { problem: string }> {
    const counts: AsideCounts = {};
    const { rows, around } = partsOf(plainMarkdown(text.replace(/\r\n?/g, '\n'), counts));
    yield;
    const turns = turnsOfTable(rows, { carriesSpeaker: true, counts });
    return turns
      ? { body: { turns }, around, notes: tellLeftOut(counts) }
      : { problem: localize('There are no words in this file.') };
  },
};

function partsOf(text: string): { readonly rows: string[][]; readonly around: string[] } {
  const rows: string[][] = [];
  const around: string[] = [];
  const lines = text.split(/\r\n?|\n/);
  let inTable = false;
  for (const [i, line] of lines.entries()) {
    if (line.includes('|') && ruler.test(lines[i + 1] ?? '')) inTable = true;
    else if (!line.includes('|')) inTable = false;
    if (!inTable) {
      if (line.trim() !== '') around.push(line);
    } else if (!ruler.test(line)) rows.push(cellsOf(line));
  }
  return { rows, around };
}

function cellsOf(line: string): string[] {
  const words = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return words.split(/(?<!\\)\|/).map((cell) =>
    cell
      .replaceAll('\\|', '|')
      .replace(/<br\s*\/?>/gi, ' ')
      .trim()
      .replace(/^(\*\*|__)(.*)\1$/, '$2')
      .trim(),
  );
}
