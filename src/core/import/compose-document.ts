import { steeringMarks } from '../text/steering-marks';
import { judgeLabel } from '../transcript/judge-label';
import { parseTranscript } from '../transcript/parse-transcript';
import { stampInFront } from '../transcript/recognisers/split-stamp';
import { isLabelled } from '../transcript/transcript';
import { lineOf } from './collapse-blanks';
import { type DocumentBlock, type Run, wordsOfBlock } from './document-block';
import { endsSentence } from './ends-sentence';
import type { ImportedPart, ImportedTalk, ImportedTurn } from './imported-talk';
import { isBoldWhole } from './is-bold-whole';
import { labelsInEmphasis, openingLabel } from './label-in-emphasis';
import { type AsideCounts, countAside } from './left-out';
import { nameBoldQuestions } from './name-bold-questions';
import { isTableHead, turnsOfTable } from './turns-of-table';

/** A paragraph in brackets, which nobody says. */
const direction = /^[[(（【]([^[\]()（）【】]+)[\])）】]$/;
/** Longer words in bold are no label. */
const longestBold = 100;

/**
 * The talk of a document's blocks: that of a table of speakers, times and speech if one holds more than what is around it; else the
 * paragraphs as text, in which bold labels stay bold. Where people speak in both, it is the turns of both, in the document's order.
 * What of a table isn't read is counted.
 */
export function composeDocument(
  blocks: readonly DocumentBlock[],
  counts: AsideCounts,
): Pick<ImportedTalk, 'body' | 'around'> {
  const rows = rowsOfTalk(blocks);
  const unread: AsideCounts = {};
  const spoken = turnsOfRows([...rows], unread);
  const others = blocks.filter((block) => !rows.has(block));
  const isMost = lengthOf(rows) > lengthOf(others);
  const mixed = spoken && composeMixed(blocks, { rows, spoken, isMost });
  if (!spoken || !(mixed || isMost)) {
    const named = nameBoldQuestions(blocks);
    if (named) {
      if (named.named > 0) countAside(counts, 'namedInBold', named.named);
      return { body: { text: textOf(named.blocks) } };
    }
    const asked = labelQuestions(blocks);
    if (asked) countAside(counts, 'askedInBold');
    return { body: { text: textOf(asked ?? blocks) } };
  }
  if (unread.columns !== undefined) countAside(counts, 'columns', unread.columns);
  if (mixed) return mixed;
  const last = blocks.findLastIndex((block) => rows.has(block));
  const ends = blocks.slice(last + 1).filter((block) => direction.test(lineOf(wordsOfBlock(block))));
  // What happens at the end stays there, with the speaker before it as everywhere.
  const happens = ends.map((block) => inBrackets(lineOf(wordsOfBlock(block))));
  const turns = spoken.map((turn, i) =>
    i === spoken.length - 1 ? { ...turn, parts: [...turn.parts, ...happens] } : turn,
  );
  const around = new Set(others.filter((block) => !ends.includes(block)));
  const first = blocks.findIndex((block) => rows.has(block));
  const below = blocks.slice(first).filter((block) => around.has(block) && wordsOfBlock(block) !== '');
  if (below.length > 0) countAside(counts, 'belowTable', below.length);
  return {
    body: { turns },
    around: [...around].map((block) => lineOf(wordsOfBlock(block))).filter((line) => line !== ''),
  };
}

/** Fewer paragraphs in bold may be headings. */
const fewestAsked = 3;
/** Says of one question already that it is one. */
const asksWord = /^(?:Q|Frage|Question|問|问)\s*[:：]\s*(?=\S)/;
/** Says so where nearly all questions begin with it; behind a full stop only with a blank: `D.C.`, `F. W. de Klerk`. */
const asksLetter = /^(Q|F|P|D)(?:\s*[:：]\s*|\s?\.\s+)(?=\S)/;

/**
 * The blocks of an interview whose questions are set in bold and whose answers follow, with `Q` and `A` before them; undefined for any
 * other document, as one that names who speaks.
 */
function labelQuestions(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] | undefined {
  const asks = (block: DocumentBlock) => isBoldWhole(block) && /[?？]["”’」)]?$/.test(wordsOfBlock(block));
  // What is bold above the first question is the title.
  const first = blocks.findIndex(asks);
  const talk = blocks.slice(first).filter((block) => wordsOfBlock(block) !== '');
  const asked = talk.filter(isBoldWhole);
  if (first < 0 || asked.length < fewestAsked) return undefined;
  const questions = asked.filter(asks);
  const answered = talk.filter(
    (block, i) => isBoldWhole(block) && talk[i + 1]?.kind === 'paragraph' && !isBoldWhole(talk[i + 1]!),
  );
  if (questions.length * 5 < asked.length * 4 || answered.length * 5 < asked.length * 4) return undefined;
  const names = [...labelsInEmphasis(asked.map(wordsOfBlock))].filter(
    (name) => !asksWord.test(`${name}: …`) && name.length > 1,
  );
  if (names.length > 0) return undefined;
  // Where words in bold are labels, or labels stand before others, people are named.
  const named = talk.filter(
    (block) => !isBoldWhole(block) && /^[\p{Lu}\p{Lo}][^:：.!?。！？]{0,30}[:：]/u.test(wordsOfBlock(block)),
  );
  if (named.length * 3 > talk.length - asked.length) return undefined;
  if (parseTranscript(textOf(talk.filter((block) => !isBoldWhole(block))), { declared: true }).turns.some(isLabelled))
    return undefined;
  const letters = questions.map((block) => asksLetter.exec(wordsOfBlock(block))?.[1]);
  const [letter] = letters.filter((one) => one !== undefined);
  const isLabel = letters.filter((one) => one !== undefined && one === letter).length * 5 >= questions.length * 4;
  const withoutLetter = (words: string) =>
    words.replace(isLabel && asksLetter.exec(words)?.[1] === letter ? asksLetter : asksWord, '');
  let isAfter: 'question' | 'answer' | undefined;
  return blocks.map((block, i) => {
    if (i < first || block.kind !== 'paragraph' || wordsOfBlock(block) === '') return block;
    const words = wordsOfBlock(block);
    if (isBoldWhole(block)) {
      const label = isAfter === 'question' ? [] : [{ text: 'Q:', bold: true }, { text: ' ' }];
      isAfter = 'question';
      return { ...block, runs: [...label, { text: withoutLetter(words) }] };
    }
    const isAnswer = isAfter === 'question';
    if (isAfter) isAfter = 'answer';
    return isAnswer ? { ...block, runs: [{ text: 'A:', bold: true }, { text: ' ' }, ...block.runs] } : block;
  });
}

function lengthOf(some: Iterable<DocumentBlock>): number {
  let length = 0;
  for (const block of some) length += wordsOfBlock(block).length;
  return length;
}

function turnsOfRows(rows: readonly DocumentBlock[], counts?: AsideCounts): ImportedTurn[] | undefined {
  const isBold = (row: DocumentBlock | undefined) =>
    row?.runs.every(({ text, bold }) => bold === true || text.trim() === '') === true;
  return turnsOfTable(
    rows.map(({ cells = [] }) => cells),
    { carriesSpeaker: true, hasHead: isBold(rows[0]) && !isBold(rows[1]), ...(counts && { counts }) },
  );
}

function inBrackets(line: string): ImportedPart {
  const plain = line.replace(/^#+ */, '');
  return { text: direction.test(plain) ? plain.replace(direction, '[$1]') : `[${plain}]` };
}

/** The table of a document in which people speak. */
interface SpokenTable {
  readonly rows: ReadonlySet<DocumentBlock>;
  readonly spoken: readonly ImportedTurn[];
  /** True if it holds more words than what is around it. */
  readonly isMost: boolean;
}

/** Neighbouring rows, or what stands between two tables; `turns` of rows in which people speak. */
interface Stretch {
  readonly blocks: readonly DocumentBlock[];
  readonly turns: readonly ImportedTurn[] | undefined;
}

/**
 * The turns of tables and of labelled paragraphs, in the document's order; undefined if people speak in one of the two alone. Who
 * speaks in paragraphs is judged by the whole document, with each row as a labelled paragraph.
 */
function composeMixed(
  blocks: readonly DocumentBlock[],
  { rows, spoken, isMost }: SpokenTable,
): Pick<ImportedTalk, 'body' | 'around'> | undefined {
  if (!spoken.some(({ speaker }) => speaker !== undefined)) return undefined;
  if (!isMost && !mostlySentences(spoken)) return undefined;
  const stretches = stretchesOf(blocks, rows);
  if (!stretches) return undefined;
  const texts = stretches.map(({ blocks: own, turns }) => (turns ? labelledText(turns) : textOf(own)));
  const whole = texts.join('\n\n');
  const heard = parseTranscript(whole, { declared: true }).turns.filter(isLabelled);
  const names = namesOf(spoken);
  const turns: OpenTurn[] = [];
  const around: string[] = [];
  let labels = 0;
  let known = 0;
  const addLines = (text: string, isSpeech: boolean) => {
    for (const line of text.split('\n').map(plainLine)) {
      if (line === '') continue;
      const open = turns.at(-1);
      if (!open) around.push(line);
      else if (direction.test(line) || line.startsWith('#')) open.parts.push(inBrackets(line));
      else if (isSpeech || open.speaker === undefined) open.parts.push({ text: line });
      else turns.push({ parts: [{ text: line }] });
    }
  };
  let start = 0;
  let next = 0;
  for (const [i, stretch] of stretches.entries()) {
    const end = start + texts[i]!.length;
    const first = next;
    while (next < heard.length && heard[next]!.label.start < end) next++;
    if (stretch.turns) for (const { speaker, parts } of stretch.turns) turns.push({ speaker, parts: [...parts] });
    else {
      const own = heard.slice(first, next);
      labels += own.length;
      addLines(whole.slice(start, own[0]?.label.start ?? end), false);
      for (const [nth, { label, speech, speaker, role, time }] of own.entries()) {
        if (names.has(speaker)) known++;
        const limit = own[nth + 1]?.label.start ?? end;
        const isTold =
          role !== undefined && !speaker.includes(role) && whole.slice(label.start, label.end).includes(role);
        const [words = '', ...more] = whole.slice(speech.start, Math.min(speech.end, limit)).split('\n');
        turns.push({
          speaker: isTold ? `${speaker} (${role})` : speaker,
          parts: [{ text: plainLine(words), ...(time !== undefined && { time }) }],
        });
        addLines(more.join('\n'), true);
        // What stands behind the words of a turn is none of them.
        addLines(whole.slice(Math.max(speech.end, label.end), limit), false);
      }
    }
    start = end + 2;
  }
  // One line such as `Chair: Ann Lee` above a table is no talk, and a table of other people may be no part of it.
  if (known === 0 && (!isMost || labels < 3)) return undefined;
  return { body: { turns }, around };
}

/** The stretches of a document, one after another; undefined if nobody speaks in the rows of one. */
function stretchesOf(
  blocks: readonly DocumentBlock[],
  rows: ReadonlySet<DocumentBlock>,
): readonly Stretch[] | undefined {
  const stretches: Stretch[] = [];
  const head = blocks.find((block) => rows.has(block))!;
  for (let from = 0; from < blocks.length; ) {
    const isTalk = rows.has(blocks[from]!);
    let to = from;
    while (to < blocks.length && rows.has(blocks[to]!) === isTalk) to++;
    const own = blocks.slice(from, to);
    // Rows further down go on with the columns of the first.
    const named = isTableHead(head.cells ?? []) && !own.includes(head) ? [head, ...own] : own;
    const turns = isTalk ? turnsOfRows(named) : undefined;
    if (isTalk && !turns) return undefined;
    stretches.push({ blocks: own, turns });
    from = to;
  }
  return stretches;
}

/** A turn to which parts are added. */
interface OpenTurn {
  readonly speaker?: string | undefined;
  readonly parts: ImportedPart[];
}

function namesOf(turns: readonly ImportedTurn[]): ReadonlySet<string> {
  return new Set(turns.flatMap(({ speaker }) => (speaker === undefined ? [] : [speaker])));
}

/** Whether most of what a table says are sentences, as in a talk and not in a programme. */
function mostlySentences(turns: readonly ImportedTurn[]): boolean {
  const ended = turns.filter(({ parts }) => endsSentence(parts.at(-1)?.text ?? ''));
  return ended.length * 2 >= turns.length;
}

function labelledText(turns: readonly ImportedTurn[]): string {
  return turns
    .map(({ speaker, parts }) => {
      const words = parts.map(({ text }) => text).join(' ');
      return speaker === undefined ? words : `**${speaker}:** ${words}`;
    })
    .join('\n\n');
}

/** A line of the text without the marks of bold. */
function plainLine(line: string): string {
  return lineOf(line.replaceAll('**', ''));
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
  const labels = labelsInEmphasis(blocks.filter(isBoldWhole).map(wordsOfBlock));
  const isSpacedByHand = empty * 4 > blocks.length - empty;
  let term: string | undefined;
  // A term that nothing explains is a line by itself.
  const endTerm = () => {
    if (term !== undefined) lines.push(`${term}:`, '');
    term = undefined;
  };
  for (const block of blocks) {
    const words =
      block.kind === 'row' ? (block.cells ?? []).map(lineOf).filter(Boolean).join(' | ') : markBold(block.runs, labels);
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

/**
 * Bold words at a paragraph's beginning or behind its time, or a short paragraph all in bold that is no sentence, keep their mark;
 * `labels` are those of paragraphs all in bold.
 */
function markBold(runs: readonly Run[], labels: ReadonlySet<string>): string {
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
  // Of a paragraph that is bold whole, only who speaks is a label.
  const whole = joined.length === 1 ? openingLabel(inner) : undefined;
  const isLabel = whole && (labels.has(whole.name) || judgeLabel(whole.name).likeness === 'sure');
  if (isLabel) return tidyLines(`${time}**${whole.label}** ${whole.said}`);
  if (inner === '' || inner.length > longestBold || /[\n*]/.test(inner)) return tidyLines(all);
  if (joined.length === 1 && endsSentence(inner) && !/^(?:sure|likely)$/.test(judgeLabel(inner).likeness))
    return tidyLines(all);
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
