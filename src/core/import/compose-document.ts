import { steeringMarks } from '../text/steering-marks';
import { stampInFront } from '../transcript/recognisers/split-stamp';
import { lineOf } from './collapse-blanks';
import { type DocumentBlock, type Run, wordsOfBlock } from './document-block';
import type { ImportedTalk } from './imported-talk';
import type { AsideCounts } from './left-out';
import { turnsOfTable } from './turns-of-table';

/** A paragraph in brackets, which nobody says. */
const direction = /^[[(（【]([^[\]()（）【】]+)[\])）】]$/;
/** Longer words in bold are no label. */
const longestBold = 100;

/**
 * The talk of a document's blocks: that of a table of speakers, times and speech if one holds more than what is around it, else the
 * paragraphs as text, in which bold labels stay bold. What of a table isn't read is counted.
 */
export function composeDocument(
  blocks: readonly DocumentBlock[],
  counts: AsideCounts,
): Pick<ImportedTalk, 'body' | 'around'> {
  const rows = rowsOfTalk(blocks);
  const others = blocks.filter((block) => !rows.has(block));
  const lengthOf = (some: Iterable<DocumentBlock>) => {
    let length = 0;
    for (const block of some) length += wordsOfBlock(block).length;
    return length;
  };
  const turns =
    lengthOf(rows) > lengthOf(others)
      ? turnsOfTable(
          [...rows].map(({ cells = [] }) => cells),
          { carriesSpeaker: true, counts },
        )
      : undefined;
  if (!turns) return { body: { text: textOf(blocks) } };
  const last = blocks.findLastIndex((block) => rows.has(block));
  const ends = blocks.slice(last + 1).filter((block) => direction.test(lineOf(wordsOfBlock(block))));
  // What happens at the end stays there, with the speaker before it as everywhere.
  const happens = ends.map((block) => ({ text: lineOf(wordsOfBlock(block)).replace(direction, '[$1]') }));
  const closing = turns.at(-1);
  if (closing) turns.splice(-1, 1, { ...closing, parts: [...closing.parts, ...happens] });
  const around = others.filter((block) => !ends.includes(block));
  return { body: { turns }, around: around.map((block) => lineOf(wordsOfBlock(block))).filter((line) => line !== '') };
}

/** The rows of the table with the most words, and of those that go on with its columns further down. */
function rowsOfTalk(blocks: readonly DocumentBlock[]): ReadonlySet<DocumentBlock> {
  const tables: { rows: DocumentBlock[]; length: number }[] = [];
  let open: (typeof tables)[number] | undefined;
  for (const block of blocks) {
    if (block.kind !== 'row') {
      open = undefined;
      continue;
    }
    if (!open) {
      open = { rows: [], length: 0 };
      tables.push(open);
    }
    open.rows.push(block);
    open.length += wordsOfBlock(block).length;
  }
  const widthOf = ({ rows }: (typeof tables)[number]) => rows[0]?.cells?.length;
  const [largest] = tables.toSorted((a, b) => b.length - a.length);
  return new Set(largest ? tables.filter((one) => widthOf(one) === widthOf(largest)).flatMap(({ rows }) => rows) : []);
}

function textOf(blocks: readonly DocumentBlock[]): string {
  const lines: string[] = [];
  const empty = blocks.filter((block) => wordsOfBlock(block) === '' && !block.cells).length;
  // Some set a blank line between paragraphs by hand; then lines that follow each other belong together.
  const isSpacedByHand = empty * 4 > blocks.length - empty;
  let term: string | undefined;
  // A term that nothing explains is a line by itself.
  const endTerm = () => {
    if (term !== undefined) lines.push(`${term}:`, '');
    term = undefined;
  };
  for (const block of blocks) {
    const words =
      block.kind === 'row' ? (block.cells ?? []).map(lineOf).filter(Boolean).join(' | ') : markBold(block.runs);
    if (block.kind === 'term' && words !== '') {
      endTerm();
      term = lineOf(wordsOfBlock(block)).replace(/[:：]$/, '');
      continue;
    }
    if (words === '') {
      lines.push('');
      continue;
    }
    const own = block.kind === 'heading' ? `# ${lineOf(wordsOfBlock(block))}` : words;
    lines.push(term === undefined ? own : `**${term}:** ${own}`);
    if (!isSpacedByHand || block.kind === 'heading') lines.push('');
    term = undefined;
  }
  endTerm();
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Bold words at a paragraph's beginning or behind its time, or a short paragraph all in bold, keep their mark. */
function markBold(runs: readonly Run[]): string {
  const joined: { text: string; bold: boolean }[] = [];
  for (const { text, bold = false } of runs) {
    const last = joined.at(-1);
    // Blanks have no weight of their own.
    if (last && (last.bold === bold || text.trim() === '')) last.text += text;
    else if (last && last.text.trim() === '') joined.splice(-1, 1, { text: last.text + text, bold });
    else joined.push({ text, bold });
  }
  const all = joined.map(({ text }) => text).join('');
  const isTime = joined[1]?.bold === true && stampInFront(joined[0]!.text)?.length === joined[0]!.text.trimEnd().length;
  const time = isTime ? joined.shift()!.text : '';
  const [first] = joined;
  const inner = first?.bold ? first.text.trim() : '';
  if (inner === '' || inner.length > longestBold || /[\n*]/.test(inner)) return tidyLines(all);
  const rest = joined
    .slice(1)
    .map(({ text }) => text)
    .join('');
  // A colon that isn't bold itself belongs to the label all the same.
  const colon = /^\s*[:：]/.exec(rest)?.[0] ?? '';
  const space = /\s$/.test(first!.text) || /^\s/.test(rest.slice(colon.length)) ? ' ' : '';
  return tidyLines(`${time}**${inner}${colon.trim()}**${space}${rest.slice(colon.length).trimStart()}`);
}

function tidyLines(words: string): string {
  return words
    .split(/[\n\r\v\f\u2028\u2029]/)
    .map((line) => line.replace(steeringMarks, '').replaceAll('\ufeff', '').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
