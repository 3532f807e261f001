import type { BlockDocument } from './document';
import type { MergePlan, PlannedEntry } from './merge-plan';
import type { MergeSide } from './merge-side';
import { itemSpan } from './outline';

/** Writes the merged list into ours: entries, gaps and comments that stay keep their characters. */
export function writeBlockPlan(document: BlockDocument, side: MergeSide, plan: MergePlan, eol: string): string {
  const { text, outline } = document;
  const { items, key, indent } = outline;
  const margin = ' '.repeat(indent);
  const toEol = (lines: string) => lines.replaceAll('\n', eol);
  const comments = (lines: readonly string[]) => toEol(lines.map((line) => `${margin}${line}\n`).join(''));
  const keyLine = text.slice(key.end, afterLine(text, key.end));
  const spans = items.map((item) => ({ start: item.start, end: itemSpan(text, outline, item).end }));
  const listStart = key.end + keyLine.length;

  let out = text.slice(0, key.start) + keyText(text.slice(key.start, key.end), items.length, plan.entries.length);
  out += keyLine === '' && plan.entries.length > 0 ? eol : keyLine;
  let previous: PlannedEntry | undefined;
  for (const entry of plan.entries) {
    if (previous && !out.endsWith('\n')) out += eol;
    const blank = previous ? eol : '';
    if (entry.ours === undefined) {
      out += blank + comments(entry.lead) + toEol(entry.text);
    } else {
      const { start, end } = spans[entry.ours]!;
      const own = side.entries[entry.ours]!;
      const gap = text.slice(entry.ours === 0 ? listStart : spans[entry.ours - 1]!.end, start);
      const isGapKept = sameLines(entry.lead, own.lead);
      const space = isGapKept ? gap : /^[ \t\r\n]*(?=\n|$)\n?|^/.exec(gap)![0] + comments(entry.lead);
      // Blank lines between entries go with what stands above them.
      const needsBlank = previous !== undefined && previous.ours === undefined && !/^[ \t]*\r?\n/.test(space);
      out +=
        (needsBlank ? eol : '') + (previous ? space : space.replace(/^(?:[ \t]*\r?\n)+/, entry.ours === 0 ? '$&' : ''));
      out += entry.text === own.text ? text.slice(start, end) : toEol(entry.text);
    }
    previous = entry;
  }
  const rest = text.slice(spans.at(-1)?.end ?? listStart, outline.end);
  if (sameLines(plan.tail, side.tail)) out += rest;
  else {
    if (!out.endsWith('\n')) out += eol;
    out += comments(plan.tail) + rest.replace(/^[ \t]*#.*(?:\n|$)/gm, '');
  }
  return out + text.slice(outline.end);
}

/** `annotations:` as it has to read for a list that was or becomes empty. */
function keyText(line: string, before: number, after: number): string {
  if (before === 0 && after > 0) return line.replace(/^annotations:[ ]*(?:\[[ ]*\]|~|null)?/, 'annotations:');
  return before > 0 && after === 0 ? line.replace(/^annotations:/, 'annotations: []') : line;
}

function sameLines(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, index) => line === b[index]);
}

function afterLine(text: string, at: number): number {
  const lineFeed = text.indexOf('\n', at);
  return lineFeed < 0 ? text.length : lineFeed + 1;
}
