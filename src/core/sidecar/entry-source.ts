import type { Span } from '../text/span';
import type { Annotation } from './annotation';
import type { WrittenEntry } from './change';
import { readBlockEntry } from './read-entry';
import { renderEntry } from './render';
import { sameData } from './same-data';

/** An entry's lines as they stand in a file in block style, with LF ends. */
export function entrySource(text: string, { start, end }: Span): string {
  const lines = text.slice(text.lastIndexOf('\n', start - 1) + 1, end).replaceAll('\r\n', '\n');
  return lines.endsWith('\n') ? lines : `${lines}\n`;
}

/** The lines of an entry for a list whose dashes stand at column `indent`: its own where they fit, else canonical ones. */
export function entryLines({ annotation, source }: WrittenEntry, indent: number): string {
  const own = source?.startsWith(`${' '.repeat(indent)}- `) ? source : undefined;
  return own !== undefined && sameData(readEntryLines(own, indent), annotation) ? own : renderEntry(annotation, indent);
}

/** What the lines of one entry read like. */
export function readEntryLines(source: string, indent: number): Annotation | undefined {
  const outline = { key: { start: 0, end: 0 }, indent, items: [], end: 0 };
  return readBlockEntry({ source, outline }, { start: 0, next: source.length }).annotation;
}
