import { judgeLabel } from '../transcript/judge-label';
import { timePattern } from '../transcript/time-stamp';
import { endsSentence } from './ends-sentence';
import { gatherTurns, type HeardWords } from './gather-turns';
import type { ImportedTurn } from './imported-talk';
import { type AsideCounts, countAside } from './left-out';

/** What the columns of a transcript are called. */
const names = {
  speaker:
    /^(?:speaker(?:[ _-]?(?:name|label|id))?|name|who(?: (?:is speaking|speaks|spoke))?|person|participant|talker|voice|actor|sprecher(?:in)?|redner(?:in)?|orateur|locuteur|intervenant|orador|hablante|interlocutor|falante|發言人|发言人|發言者|发言者|發話[人者]|发话[人者]|對話者|对话者|語者|语者|講者|讲者|說話人|说话人|說話者|说话者|话者|話者|発言者|発話者|演講者|姓名|화자|발언자)$/i,
  start:
    /^(?:time|start|start[ _-]?times?|(?:start|begin(?:ning)?|in)[ _-]?time(?:[ _-]?(?:code|stamp))?|time[ _-]?in|start[ _-]?tc|start[ _-]?(?:ms|s|secs?|seconds|millis(?:econds)?)|begin|from|in|in[ _-]?point|timestamp|time[ _-]?stamp|time[ _-]?codes?|tc|tc[ _-]?in|offset|zeit|beginn|temps|début|tiempo|inicio|início|tempo|時間|时间|時間[點碼戳]|时间[点码戳]|開始|开始|開始時間|开始时间|起始時間|시간|시작)(?: ?[([](?:s|sec|seconds|ms|hh:mm:ss)[)\]])?$/i,
  end: /^(?:end|end[ _-]?times?|(?:end|stop|finish|out)(?:[ _-]?time(?:[ _-]?(?:code|stamp))?)?|stop[ _-]?(?:ms|s|secs?|seconds)|time[ _-]?out|end[ _-]?tc|end[ _-]?(?:ms|s|secs?|seconds|millis(?:econds)?)|to|out|out[ _-]?point|until|tc[ _-]?out|ende|fin|fim|結束|结束|結束時間|结束时间|終了|종료)(?: ?[([](?:s|sec|seconds|ms|hh:mm:ss)[)\]])?$/i,
  text: /^(?:text|transcript(?:ion)?|statements?|testimony|speech|passage|spoken text|wortlaut|utterance|content|words?|said|sentence|dialog(?:ue)?|caption|subtitle|quote|line|paroles?|texte|texto|inhalt|rede|內容|内容|文字|文本|發言|发言|發言內容|发言内容|(?:訪談|談話|說話|講話|發話|對話|访谈|谈话|说话|讲话|对话)[內内]容|[话話][語语][內内]容|逐字稿(?:[內内]容)?|转写文本|発言|発言内容|発話|テキスト|내용|발언)$/i,
};

type Column = keyof typeof names;
type Columns = Partial<Record<Column, number>> & { readonly text: number };

export interface TableReading {
  /** True if a table without names of its columns isn't one of turns. */
  readonly needsHead?: boolean;
  /** True if the document sets the first row as a head: then it is one, unless it holds a sentence. */
  readonly hasHead?: boolean;
  /** True if an empty cell says that the one above speaks on, as in a document; else nobody is known. */
  readonly carriesSpeaker?: boolean;
  /** Where columns are counted that hold words and are none of a transcript. */
  readonly counts?: AsideCounts;
}

/** The turns of a table with columns of speech and speaker, or speech and time; undefined for any other table. */
export function turnsOfTable(
  rows: readonly (readonly string[])[],
  { needsHead = false, hasHead = false, carriesSpeaker = false, counts }: TableReading = {},
): ImportedTurn[] | undefined {
  const filled = rows.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const [first, ...below] = filled;
  const named = first && namedColumns(first, below);
  const ofBelow = named || needsHead || !first ? undefined : findColumns(below);
  const isHead = ofBelow && isHeadOf(first!, below, ofBelow, hasHead);
  const byHead = named || needsHead || !first ? undefined : turnsByHead(first, below, hasHead);
  if (byHead) return byHead;
  const found = named || isHead || needsHead ? undefined : findColumns(filled);
  const ofLabels = named || isHead || needsHead || found ? undefined : findLabelled(filled);
  const columns = named ?? (isHead ? ofBelow : (found ?? ofLabels));
  if (!columns) return undefined;
  const body = named || isHead || (ofLabels && !labelInFront.test(first![ofLabels.text] ?? '')) ? below : filled;
  const head = named && columns.start !== undefined ? filled[0]![columns.start]! : '';
  const unit = unitOf(head, body, columns);
  const isLabelled =
    columns.speaker === undefined && holdsLabels(body.map((cells) => (cells[columns.text] ?? '').trim()));
  let speaker: string | undefined;
  // If a table tells only when each ends, each begins then at the earliest.
  let ended: number | undefined;
  const isEndOnly = columns.start === undefined;
  const heard = body.flatMap((cells): HeardWords[] => {
    const cellOf = (column: number | undefined) => (column === undefined ? '' : (cells[column] ?? '').trim());
    // A page may begin with the table's head once more.
    if (named && namedColumns(cells)) return [];
    const name = cellOf(columns.speaker)
      .replace(/\s+/g, ' ')
      .replace(/\s*[:：]$/, '');
    const [, printed, said] = isLabelled ? (labelInFront.exec(cellOf(columns.text)) ?? []) : [];
    speaker = name || printed || (carriesSpeaker || isLabelled ? speaker : undefined);
    const start = isEndOnly ? ended : secondsOf(cellOf(columns.start), unit);
    const end = secondsOf(cellOf(columns.end), unit);
    ended = end;
    return [{ text: said ?? cellOf(columns.text), speaker, start, end, apart: true }];
  });
  const turns = gatherTurns(heard);
  if (turns.length === 0) return undefined;
  if (counts) countAside(counts, 'columns', unreadColumns(body, columns));
  return turns;
}

const labelInFront = /^([^:：.!?。！？]{1,60}?)\s*[:：]\s*(?=\S)([\s\S]*)$/;

/** Whether most cells begin with who says what follows, as in a table of times and labelled speech. */
function holdsLabels(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  const named = filled.flatMap((cell) => labelInFront.exec(cell)?.[1] ?? []);
  if (named.length < 2 || named.length * 3 < filled.length * 2) return false;
  const known = named.filter((name) => /^(?:sure|likely)$/.test(judgeLabel(name).likeness));
  return known.length * 5 >= named.length * 4 && new Set(named).size < named.length;
}

/** A column of labelled speech beside what is seen then, as in a script of two columns; undefined if there is none. */
function findLabelled(rows: readonly (readonly string[])[]): Columns | undefined {
  if (rows.length < 3) return undefined;
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  const found = Array.from({ length: width }, (_, i) => i).filter((i) =>
    holdsLabels(rows.slice(1).map((cells) => (cells[i] ?? '').trim())),
  );
  return found.length === 1 ? { text: found[0]! } : undefined;
}

/** Fewer cells or shorter ones may hold anything. */
const fewestSaid = 3;

/**
 * The turns of a table whose head names two or more people, each over what he or she says, row by row: an interview in two columns.
 * Times may stand in a column of their own. Undefined if the head names anything else, or the cells hold no sentences.
 */
function turnsByHead(
  head: readonly string[],
  below: readonly (readonly string[])[],
  isSet: boolean,
): ImportedTurn[] | undefined {
  const width = below.reduce((most, cells) => Math.max(most, cells.length), head.length);
  if (width < 2 || width > 6) return undefined;
  const start = findClocks(head, below);
  const columns = Array.from({ length: width }, (_, i) => i).filter(
    (i) => i !== start && below.some((cells) => (cells[i] ?? '').trim() !== ''),
  );
  const nameOf = (column: number) =>
    (head[column] ?? '')
      .replace(/\s+/g, ' ')
      .replace(/\s*[:：]$/, '')
      .trim();
  const people = columns.map(nameOf);
  if (people.length < 2 || new Set(people).size < people.length) return undefined;
  if (people.some((name) => (Object.keys(names) as Column[]).some((column) => isCalled(name, column))))
    return undefined;
  const judged = people.map((name) => judgeLabel(name).likeness);
  const isNamed = judged.every((one) => one === 'sure' || one === 'likely') && (isSet || judged.includes('sure'));
  const said = below.flatMap((cells) => columns.map((i) => (cells[i] ?? '').trim()).filter((cell) => cell !== ''));
  if (!isNamed || said.length < fewestSaid || said.filter(endsSentence).length * 3 < said.length * 2) return undefined;
  const heard = below.flatMap((cells) =>
    columns.map((i): HeardWords => {
      const time = start === undefined ? '' : (cells[start] ?? '').trim();
      return { text: (cells[i] ?? '').trim(), speaker: nameOf(i), start: secondsOf(time, 1), apart: true };
    }),
  );
  return gatherTurns(heard);
}

function unreadColumns(rows: readonly (readonly string[])[], columns: Columns): number {
  const read = new Set(Object.values(columns));
  const unread = new Set(
    rows.flatMap((cells) => cells.flatMap((cell, i) => (cell.trim() === '' || read.has(i) ? [] : [i]))),
  );
  return unread.size;
}

/** Whether a row names the columns of a transcript. */
export function isTableHead(cells: readonly string[]): boolean {
  return namedColumns(cells) !== undefined;
}

/** The columns that a head names; `below` are the rows below it, if they are known: a column of numbers isn't what is said. */
function namedColumns(head: readonly string[], below: readonly (readonly string[])[] = []): Columns | undefined {
  const columns: Partial<Record<Column, number>> = {};
  for (const [i, cell] of head.entries()) {
    for (const column of Object.keys(names) as Column[])
      if (columns[column] === undefined && isCalled(cell, column) && !(column === 'text' && isNumbered(below, i)))
        columns[column] = i;
  }
  // Beside the text they are what somebody notes of it.
  const remarks = head.findIndex((cell) => /^[*_]*(?:remarks|comments)[*_]*$/i.test(cell.trim()));
  if (remarks >= 0) columns.text ??= remarks;
  const clocks = columns.start ?? findClocks(head, below);
  if (clocks !== undefined) columns.start = clocks;
  const { text, speaker, start } = columns;
  return text === undefined || (speaker === undefined && start === undefined) ? undefined : { ...columns, text };
}

/** The first column of times that isn't one of ends or lengths; undefined if there is none. */
function findClocks(head: readonly string[], below: readonly (readonly string[])[]): number | undefined {
  const found = head.findIndex((name, i) => {
    if (isCalled(name, 'end') || /dur|length|länge|dauer|時長|时长|長度|长度/i.test(name)) return false;
    const cells = below.map((row) => (row[i] ?? '').trim()).filter((cell) => cell !== '');
    return cells.length > 0 && cells.every((cell) => clock.test(cell));
  });
  return found < 0 ? undefined : found;
}

function isCalled(cell: string, column: Column): boolean {
  return names[column].test(cell.replace(/[*_`\ufeff]/g, '').trim());
}

/** Whether a column holds numbers and nothing else. */
function isNumbered(rows: readonly (readonly string[])[], column: number): boolean {
  const cells = rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
  return cells.length > 0 && cells.every((cell) => /^\d+[.)]?$/.test(cell));
}

/** A head that says more is none. */
const longestHead = 60;

/**
 * Whether a row is the head of the rows below it, though it names no column of speech as others do: the document sets it so, or words
 * stand over a column of times or numbers, or a column's name over those who speak, or only it ends as no sentence does.
 */
function isHeadOf(
  row: readonly string[],
  below: readonly (readonly string[])[],
  columns: Columns,
  isSet: boolean,
): boolean {
  const cellOf = (column: number | undefined, cells = row) =>
    column === undefined ? '' : (cells[column] ?? '').trim();
  const words = cellOf(columns.text);
  if (words === '' || words.length > longestHead || endsSentence(words)) return false;
  if (isSet) return true;
  const isWord = (cell: string) => /\p{L}/u.test(cell) && !clock.test(cell);
  if (row.some((cell, i) => isWord(cell.trim()) && (i === columns.start || isNumbered(below, i)))) return true;
  const name = cellOf(columns.speaker);
  if (name === '' || below.some((cells) => cellOf(columns.speaker, cells) === name)) return false;
  const said = below.map((cells) => cellOf(columns.text, cells));
  return isCalled(name, 'speaker') || (!/\d/.test(words) && said.length > 2 && said.every(endsSentence));
}

/** Columns by what is in them: times in one, few short names in one, the most words in one. */
function findColumns(rows: readonly (readonly string[])[]): Columns | undefined {
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  if (rows.length < 2 || width < 2 || width > 8) return undefined;
  const cellsOf = (column: number) => rows.map((cells) => (cells[column] ?? '').trim()).filter((cell) => cell !== '');
  const all = Array.from({ length: width }, (_, i) => cellsOf(i));
  const lengths = all.map((cells) => cells.reduce((sum, cell) => sum + cell.length, 0) / rows.length);
  const text = lengths.indexOf(Math.max(...lengths));
  const isStart = (cells: readonly string[], i: number) => i !== text && cells.length * 2 > rows.length;
  const clocks = all.findIndex((cells, i) => isStart(cells, i) && cells.every((cell) => clock.test(cell)));
  const start = clocks >= 0 ? clocks : all.findIndex((cells, i) => isStart(cells, i) && areSeconds(cells));
  const end = all.findIndex(
    (cells, i) =>
      i > start &&
      i !== text &&
      start >= 0 &&
      cells.length > 0 &&
      (cells.every((cell) => clock.test(cell)) || (clocks < 0 && areSeconds(cells))),
  );
  const ended = all[text]!.filter(endsSentence);
  const isSaid = start >= 0 || ended.length === all[text]!.length;
  const speaker = all.findIndex(
    (cells, i) =>
      i !== text &&
      i !== start &&
      i !== end &&
      cells.length > 0 &&
      cells.every((cell) => cell.length <= 60 && /\p{L}/u.test(cell)) &&
      (new Set(cells).size < Math.max(cells.length, start >= 0 ? 2 : 0) || areNames(cells, isSaid)) &&
      lengths[text]! >= 2 * lengths[i]!,
  );
  // Figures that grow are times only beside names, or if they tell from when to when.
  const isRange = start >= 0 && end >= 0 && areRanges(all[start]!, all[end]!);
  if (speaker < 0 && clocks < 0 && !isRange) return undefined;
  return { text, ...(speaker >= 0 && { speaker }), ...(start >= 0 && { start }), ...(end >= 0 && { end }) };
}

/**
 * Whether cells name people, though each but once: no other thing stands there, and half of them surely are a name or function; beside
 * times or sentences a name that is likely is enough.
 */
function areNames(cells: readonly string[], isSaid: boolean): boolean {
  const judged = cells.map((cell) => judgeLabel(cell.replace(/\s*[:：]$/, '')).likeness);
  if (judged.some((one) => one === 'never' || one === 'odd')) return false;
  return judged.filter((one) => one === 'sure' || (isSaid && one === 'likely')).length * 2 >= judged.length;
}

/** Whether cells are seconds with fractions, none before the one above: `0.5`, `2,5`. */
function areSeconds(cells: readonly string[]): boolean {
  if (!cells.every((cell) => /^\d+(?:[.,]\d+)?$/.test(cell)) || !cells.some((cell) => /[.,]/.test(cell))) return false;
  const seconds = cells.map((cell) => Number(cell.replace(',', '.')));
  return seconds.every((one, i) => i === 0 || one >= seconds[i - 1]!);
}

/** Whether seconds are from when to when, each range behind the one before. */
function areRanges(starts: readonly string[], ends: readonly string[]): boolean {
  const numbers = (cells: readonly string[]) => cells.map((cell) => Number(cell.replace(',', '.')));
  const [from, to] = [numbers(starts), numbers(ends)];
  return from.length === to.length && from.every((one, i) => one < to[i]! && (i === 0 || one >= to[i - 1]!));
}

/** A time, or two with a dash or an arrow between them. */
const clock = new RegExp(String.raw`^[[(]?(${timePattern})[\])]?(?:\s*(?:-->|→|[-–—~])\s*[[(]?${timePattern}[\])]?)?$`);

/** How many units of a bare number make a second. */
function unitOf(head: string, rows: readonly (readonly string[])[], { start, text }: Columns): number {
  if (/(?:\b|_)ms\b|millis/i.test(head)) return 1000;
  if (/(?:\b|_)s(?:ec(?:s|onds)?)?\b/i.test(head.replace(/^start|^s/i, ''))) return 1;
  if (start === undefined) return 1;
  const values = rows.map((cells) => (cells[start] ?? '').trim()).filter((cell) => cell !== '');
  if (!values.every((cell) => /^\d+$/.test(cell))) return 1;
  const characters = rows.reduce((sum, cells) => sum + (cells[text] ?? '').length, 0);
  const last = Number(values.at(-1)) - Number(values[0]);
  // Milliseconds if a character would take more than 5 seconds: nobody speaks that slowly.
  return last / Math.max(1, characters) > 5 ? 1000 : 1;
}

function secondsOf(printed: string, unit: number): number | undefined {
  // Editing programs part frames that are dropped by semicolons.
  const cell = /^\d\d(?:;\d\d){3}$/.test(printed) ? printed.replaceAll(';', ':') : printed;
  if (/^\d+(?:[.,]\d+)?$/.test(cell)) return Number(cell.replace(',', '.')) / unit;
  const stamp = clock.exec(cell)?.[1];
  if (stamp === undefined) return undefined;
  const [whole = '', fraction] = stamp.split(/[.,]/);
  const parts = whole.split(/[:;]/).map(Number);
  // The fourth part counts frames.
  const seconds = parts.slice(0, 3).reduce((sum, part) => sum * 60 + part, 0);
  return fraction === undefined ? seconds : (seconds * 1000 + Math.round(Number(`0.${fraction}`) * 1000)) / 1000;
}
