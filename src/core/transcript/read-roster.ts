import { judgeLabel } from './judge-label';
import { namePartsOf } from './name-parts';
import { stampPattern } from './time-stamp';
import { rosterHeadings } from './words/roster-headings';
import { speakerRoles } from './words/speaker-roles';

/** A person named by a line of a roster; offsets count from the line's start. */
export interface RosterFact {
  readonly name: string;
  readonly role?: string;
  readonly alias?: string;
  readonly start: number;
  readonly end: number;
}

const before = /^[\s\u3000*_#>•·●▪-]+/;
const behind = /[\s\u3000*_:：]+$/;
/** The last character of a line that has something behind its words. */
const endsBehind = /[\s\u3000*_:：]$/;

const longestHeading = Math.max(...[...rosterHeadings].map(({ length }) => length));

/** Whether a line stands over a list of people: `特邀嘉賓:`, `Company Participants`, `**Present:**`. */
export function isRosterHeading(line: string): boolean {
  if (line.length > 60) return false;
  const end = endsBehind.test(line.slice(-1)) ? line.replace(behind, '') : line;
  const words = end.replace(before, '');
  return words.length <= longestHeading && rosterHeadings.has(words.toLowerCase()) && !/^\p{Ll}/u.test(words);
}

/** The people of a line such as `PARTICIPANTS: Ann Lee; Bob Roy, editor`; empty for any other line. */
export function readRosterList(line: string): RosterFact[] {
  const colon = line.slice(0, 51).search(/[:：]/);
  if (colon < 0 || line.length > 2000 || !isRosterHeading(line.slice(0, colon))) return [];
  return readNames(line, colon + 1);
}

/** The people named one after the other in a line, from an offset on. */
export function readNames(line: string, from: number): RosterFact[] {
  const separated = /[;；]/.test(line.slice(from)) ? /[^;；]+/g : /[^,，、]+/g;
  return [...line.slice(from).matchAll(separated)].flatMap((part) => readRosterEntry(part[0], from + part.index) ?? []);
}

/**
 * The person of a line of a list: `趙海燕  市人大代表`, `Ann Lee - Chief Executive`, `- Ann Lee (host)`, `Ann Lee`, or with a
 * label that stands for them `主持人:石媛媛(焦作日報記者)`. Undefined where the line is none, speech above all.
 */
export function readRosterEntry(line: string, offset = 0): RosterFact | undefined {
  if (line.length > 200 || endsSentence(line)) return undefined;
  const begin = beginOf(line);
  const words = line.slice(begin).replace(/[\s*_]+$/, '');
  const aliased = readAlias(words);
  const rest = aliased ? words.slice(aliased.length) : words;
  const parts =
    /^(.{1,60}?)(?:\s*[（(]([^（）()]+)[）)]\s*|\s*(?:\s{2,}|\t|\u3000|\u00a0\s*|,|，|\s[-–—|]+\s|[:：])\s*(\S.*))?$/.exec(
      rest,
    );
  if (!parts) return undefined;
  const printed = parts[1]!.replace(/[*_]+/g, '').trim();
  const likeness = judgeLabel(printed).likeness;
  const cjkName = /^[\u3400-\u9fff·]{2,8}$/.test(printed);
  if (likeness !== 'sure' && likeness !== 'likely' && !(cjkName && likeness === 'maybe')) return undefined;
  if (speakerRoles.has(printed.toLowerCase())) return undefined;
  const said = (parts[2] ?? parts[3])?.replace(/[*_]+/g, '').trim();
  // Who speaks from then on, and no list of people: `Ann Lee  00:12`.
  if (said !== undefined && aTime.test(said)) return undefined;
  const { full, role: within } = namePartsOf(printed);
  const role = [within, said].filter(Boolean).join(', ');
  return {
    name: full,
    ...(role ? { role } : {}),
    ...(aliased ? { alias: aliased.alias } : {}),
    start: offset + begin,
    end: offset + begin + words.length,
  };
}

const aTime = new RegExp(`^${stampPattern}$`);

/** The people of a line of labels that stand for them, as in heads of programmes: `HOST: Ann Lee    GUEST: Bob Roy`; else none. */
export function readAliases(line: string): RosterFact[] {
  // Every part has one, and the first is there before the line is parted.
  if (line.length > 200 || endsSentence(line) || !readAlias(line.slice(beginOf(line)))) return [];
  const people: RosterFact[] = [];
  let start = 0;
  for (const part of line.split(betweenAliases)) {
    const person = readRosterEntry(part, start);
    start += part.length;
    if (!person?.alias) return [];
    people.push(person);
  }
  return people;
}

/** Where the words of an entry begin, behind marks and numbers of lists. */
function beginOf(line: string): number {
  return /^[\s\u3000*_#>•·●▪|｜;；-]*(?:\d{1,2}[.)]\s+)?/.exec(line)![0].length;
}

const sentenceEnd = /[.!?。！？；]["”」]?$/;
const abbreviation = /\b(?:Jr|Sr|Inc|Corp|Ltd|Co|Ph\.D|M\.D)\.$/;

function endsSentence(line: string): boolean {
  const words = line.trimEnd();
  if (!sentenceEnd.test(words.slice(-2))) return false;
  return !abbreviation.test(words.slice(-5)) || sentenceEnd.test(words.replace(abbreviation, '').trimEnd());
}

/** Before a further label, with what parts it from the one before. */
const betweenAliases = /(?=(?:\s{2,}|\s*[|｜;；]\s*)(?! )[^\s:：|｜;；][^:：|｜;；]{0,29}[:：])(?<![\s|｜;；])/;

/** `主持人:` or `Moderator: ` at the beginning of a line, when the label is a function. */
function readAlias(words: string): { alias: string; length: number } | undefined {
  const match = /^([^:：]{1,30}?)\s*[:：]\s*(?=\S)/.exec(words);
  if (!match) return undefined;
  const alias = match[1]!.replace(/[*_]+/g, '').trim();
  return speakerRoles.has(alias.toLowerCase().replace(/(?<=[\u3400-\u9fff])\s+/g, ''))
    ? { alias, length: match[0].length }
    : undefined;
}
