import type { BlockDocument } from '../document';
import { afterLine } from '../lines';
import { itemSpan, openKey } from '../outline';
import type { MergePlan, PlannedEntry } from './plan-entries';
import type { MergeSide } from './read-merge-side';

/** Writes the merged list into ours: entries, gaps and comments that stay keep their characters. */
export function writeBlockPlan(document: BlockDocument, side: MergeSide, plan: MergePlan, eol: string): string {
  const { text, outline } = document;
  const { items, key, indent } = outline;
  const margin = ' '.repeat(indent);
  const toEol = (lines: string) => lines.replaceAll('\n', eol);
  // A comment that stands deeper than the dashes would belong to the entry that comes to stand above it.
  const toMargin = (space: string) => space.replace(/^[ \t]+(?=#)/gm, margin);
  const comments = (lines: readonly string[]) => toEol(lines.map((line) => `${margin}${line}\n`).join(''));
  const keyLine = text.slice(key.end, afterLine(text, key.end));
  const spans = items.map((item) => ({ start: item.start, end: itemSpan(text, outline, item).end }));
  const listStart = key.end + keyLine.length;

  // Pieces and not one text: asking a growing text how it ends copies it each time.
  const out = [
    text.slice(0, key.start),
    keyText(document, plan.entries.length),
    keyLine === '' && plan.entries.length > 0 ? eol : keyLine,
  ];
  const endLine = () => {
    if (!out.findLast((piece) => piece !== '')?.endsWith('\n')) out.push(eol);
  };
  let previous: PlannedEntry | undefined;
  for (const entry of plan.entries) {
    if (previous) endLine();
    const blank = previous ? eol : '';
    if (entry.ours === undefined) {
      out.push(blank, comments(entry.lead), toEol(entry.text));
    } else {
      const { start, end } = spans[entry.ours]!;
      const own = side.entries[entry.ours]!;
      const gap = text.slice(entry.ours === 0 ? listStart : spans[entry.ours - 1]!.end, start);
      const isGapKept = sameLines(entry.lead, own.lead);
      const space = isGapKept ? gap : /^[ \t\r\n]*(?=\n|$)\n?|^/.exec(gap)![0] + comments(entry.lead);
      // Blank lines between entries go with what stands above them.
      const needsBlank = previous !== undefined && previous.ours === undefined && !/^[ \t]*\r?\n/.test(space);
      out.push(
        needsBlank ? eol : '',
        previous ? toMargin(space) : space.replace(/^(?:[ \t]*\r?\n)+/, entry.ours === 0 ? '$&' : ''),
        entry.text === own.text ? text.slice(start, end) : toEol(entry.text),
      );
    }
    previous = entry;
  }
  const rest = text.slice(spans.at(-1)?.end ?? listStart, outline.end);
  if (sameLines(plan.tail, side.tail)) out.push(previous ? toMargin(rest) : rest);
  else {
    endLine();
    out.push(comments(plan.tail), rest.replace(/^[ \t]*#.*(?:\n|$)/gm, ''));
  }
  out.push(text.slice(outline.end));
  return out.join('');
}

/** `annotations:` as it has to read for a list that was or becomes empty. */
function keyText({ text, outline }: BlockDocument, count: number): string {
  if (outline.items.length > 0 && count === 0) return openKey(text, outline).replace('annotations:', 'annotations: []');
  return count > 0 ? openKey(text, outline) : text.slice(outline.key.start, outline.key.end);
}

function sameLines(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, index) => line === b[index]);
}
