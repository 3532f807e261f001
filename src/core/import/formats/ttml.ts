import { addAll } from '../../text/add-all';
import { localize } from '../../text/localize';
import { parseTranscript } from '../../transcript/parse-transcript';
import { cuesToSubRip, type TimedCue } from '../cues-to-subrip';
import { decodeReferences } from '../decode-references';
import { type SetRun, wordsOfBlock } from '../document-block';
import { gatherTurns, type HeardWords } from '../gather-turns';
import type { ImportFormat } from '../import-format';
import type { ImportedTalk } from '../imported-talk';
import { type AsideCounts, tellLeftOut } from '../left-out';
import { readXml } from '../read-xml';
import { settleRuns } from '../settle-runs';
import { turnsOfCaptions } from '../turns-of-captions';
import { isWrittenClosely } from '../written-closely';
import { xmlRoot } from '../xml-root';

/** Captions in XML (TTML, DFXP, EBU-TT, IMSC), and those of YouTube (`<transcript><text start=…>`, `<timedtext>`). */
export const ttml: ImportFormat = {
  name: 'TTML',
  endings: ['.ttml', '.dfxp', '.xml'],
  fits: ({ text }) => ['tt', 'transcript', 'timedtext'].includes(xmlRoot(text) ?? ''),
  *read({ text = '' }): Generator<undefined, ImportedTalk | { problem: string }> {
    let found = yield* readCues(text);
    if (found?.countsFromBegin) found = yield* readCues(text, true);
    if (!found) return { problem: localize('This XML is incomplete or broken. Export it again.') };
    const { cues, agents, title, notes } = found;
    const isNamed = cues.some(({ parts }) => parts.some(({ agent }) => agent !== undefined));
    if (!isNamed && cues.length > 0 && !cues.some(isTimed)) {
      const words = cues.map((cue) => plainLines(linesOf(cue)).join('\n')).join('\n\n');
      return { title, body: { text: words }, notes };
    }
    const turns = isNamed
      ? gatherTurns(heardOf(cues, agents))
      : yield* turnsOfCaptions(parseTranscript(cuesToSubRip(timedCues(cues)), { format: 'srt' }));
    return turns.length > 0
      ? { title, body: { turns }, notes }
      : { problem: localize('There are no words in this file.') };
  },
};

/** Words of a cue of one speaker that share a time. */
interface CuePart {
  readonly agent: string | undefined;
  /** Seconds; undefined if nothing tells it. */
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly lines: readonly string[];
  /** What stands before the words within the cue. */
  readonly gap: '' | ' ' | '\n';
}

interface Cue {
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly parts: readonly CuePart[];
}

interface OpenPart extends Omit<CuePart, 'lines'> {
  /** The words of each line, as they are set. */
  readonly runs: SetRun[][];
}

/** An open element. */
interface Frame {
  /** Seconds from which its times count; whether anything told them. */
  readonly begin: number;
  readonly isTimed: boolean;
  /** Seconds at which it ends, if it says so. */
  readonly end: number | undefined;
  readonly agent: string | undefined;
  /** If what it holds follows each other: the end of the last. */
  readonly sequence: { end: number } | undefined;
}

interface ReadCues {
  readonly cues: readonly Cue[];
  readonly agents: ReadonlyMap<string, string>;
  readonly title: string | undefined;
  readonly notes: readonly string[];
  /** True if times within cues are from the beginning of the talk, against the specification: else words would outlast their cues. */
  readonly countsFromBegin: boolean;
}

/** `fromBegin`: times within a cue don't count from the cue's own. */
function* readCues(xml: string, fromBegin = false): Generator<undefined, ReadCues | undefined> {
  const cues: { start: number | undefined; end: number | undefined; parts: OpenPart[] }[] = [];
  const agents = new Map<string, string>();
  const frames: Frame[] = [{ begin: 0, isTimed: false, end: undefined, agent: undefined, sequence: undefined }];
  const rates = { frames: 30, ticks: 1 };
  let agentId: string | undefined;
  let field: 'title' | 'name' | undefined;
  let title = '';
  let open: (typeof cues)[number] | undefined;
  let depthOfOpen = 0;
  let gap: CuePart['gap'] = '';
  const outlasting = { relative: 0, fromBegin: 0 };
  /** Depth of an element in a cue that isn't shown, or tells how characters are read. */
  let aside: number | undefined;
  /** Styles of the text beside ruby's base, and how others set words, by their ids. */
  const beside = new Set<string>();
  const styles = new Map<string, SetWords>();
  const set: SetWords[] = [{}];
  const isBeside = ({ ruby, style }: Readonly<Record<string, string>>) =>
    ruby === undefined ? (style?.split(/\s+/).some((id) => beside.has(id)) ?? false) : besideBase.test(ruby);
  const isWhole = yield* readXml(xml, {
    open: ({ name, attributes }) => {
      const above = frames.at(-1)!;
      if (name === 'tt') {
        rates.frames = Number(attributes.frameRate) || rates.frames;
        const [up = 1, down = 1] = (attributes.frameRateMultiplier ?? '').split(/[ :]/).map(Number);
        if (up > 0 && down > 0) rates.frames *= up / down;
        rates.ticks = Number(attributes.tickRate) || rates.ticks;
      }
      const secondsOf = (value: string | undefined) =>
        value === undefined ? undefined : readTimeExpression(value, rates);
      // What YouTube gives counts seconds in `start`, milliseconds in `t`.
      const own =
        secondsOf(attributes.begin) ??
        numberOf(attributes.start) ??
        (name === 'p' || name === 's' ? scale(numberOf(attributes.t)) : undefined);
      const at = above.sequence?.end ?? (fromBegin && open ? 0 : above.begin);
      const begin = own === undefined ? (above.sequence?.end ?? above.begin) : at + own;
      const length = secondsOf(attributes.dur) ?? scale(numberOf(attributes.d));
      const until = secondsOf(attributes.end);
      const end = until !== undefined ? at + until : length !== undefined ? begin + length : undefined;
      if (open && own !== undefined && until !== undefined && above.end !== undefined && !fromBegin) {
        const cueBegin = open.start ?? 0;
        if (own < cueBegin - tolerance) outlasting.relative++;
        else if (end! > above.end + tolerance && until <= above.end + tolerance) outlasting.fromBegin++;
      }
      const isTimed = above.isTimed || own !== undefined || (above.sequence !== undefined && length !== undefined);
      const agent = attributes.agent ?? attributes.speaker ?? above.agent;
      frames.push({ begin, isTimed, end: end ?? above.end, agent, sequence: sequenceOf(attributes, begin) });
      if (name === 'style' && attributes.id !== undefined) {
        if (isBeside(attributes)) beside.add(attributes.id);
        styles.set(attributes.id, setBy(attributes, styles));
      }
      set.push({ ...set.at(-1), ...setBy(attributes, styles) });
      if (aside !== undefined) return;
      if (open && (unspoken.has(name) || (name === 'span' && isBeside(attributes)))) {
        aside = frames.length;
        return;
      }
      if (name === 'agent') agentId = attributes.id;
      // Who is called in several ways is called by the full name, or the first.
      if (name === 'name' && agentId !== undefined && (attributes.type === 'full' || !agents.get(agentId))) {
        agents.set(agentId, '');
        field = 'name';
      }
      if (name === 'title') field = 'title';
      if (name === 'p' || name === 'text' || (name === 'span' && !open && own !== undefined)) {
        open = { start: isTimed ? begin : undefined, end, parts: [] };
        depthOfOpen = frames.length;
        gap = '';
        cues.push(open);
      } else if (name === 'br') {
        open?.parts.at(-1)?.runs.push([]);
        gap = '\n';
      }
    },
    close: (name) => {
      if (aside === frames.length) aside = undefined;
      if (open && frames.length === depthOfOpen) open = undefined;
      const { begin, end } = frames.pop()!;
      const sequence = frames.at(-1)?.sequence;
      if (sequence) sequence.end = end ?? begin;
      set.pop();
      if (name === 'agent') agentId = undefined;
      if (name === 'name' || name === 'title') field = undefined;
    },
    text: (text) => {
      if (field === 'title') title += text;
      if (field === 'name' && agentId !== undefined) agents.set(agentId, `${agents.get(agentId) ?? ''}${text}`.trim());
      if (!open || aside !== undefined) return;
      const { begin, end, isTimed, agent } = frames.at(-1)!;
      const start = isTimed ? begin : undefined;
      const last = open.parts.at(-1);
      const run = { text, ...set.at(-1) };
      if (last && (text.trim() === '' || (last.agent === agent && last.start === start))) last.runs.at(-1)!.push(run);
      else if (text.trim() !== '') {
        const isApart = /^\s/.test(text) || /\s$/.test(last?.runs.at(-1)?.at(-1)?.text ?? '');
        open.parts.push({ agent, start, end, runs: [[run]], gap: gap === '' && isApart ? ' ' : gap });
      }
      if (text.trim() !== '') gap = '';
    },
  });
  if (!isWhole) return undefined;
  const counts: AsideCounts = {};
  const filled = cues.flatMap(({ parts, ...cue }): Cue[] => {
    const said = parts.flatMap(({ runs, ...part }): CuePart[] => {
      const lines = runs.map((line) => decodeTwice(wordsOfBlock({ runs: settleRuns(line, counts) ?? [] })));
      return lines.join('') === '' ? [] : [{ ...part, lines }];
    });
    return said.length === 0 ? [] : [{ ...cue, parts: said }];
  });
  return {
    cues: filled,
    agents,
    title: title.trim() || undefined,
    notes: tellLeftOut(counts),
    countsFromBegin: outlasting.fromBegin > 0 && outlasting.relative === 0,
  };
}

/** Seconds by which times of a cue and of its words may differ. */
const tolerance = 0.05;

function sequenceOf({ timeContainer }: Readonly<Record<string, string>>, begin: number): { end: number } | undefined {
  return timeContainer === 'seq' ? { end: begin } : undefined;
}

/** What is said in cues that name who speaks. */
function heardOf(cues: readonly Cue[], agents: ReadonlyMap<string, string>): HeardWords[] {
  return cues.flatMap(({ parts }) =>
    parts.map(({ agent, start, end, lines, gap }, i): HeardWords => {
      const text = plainLines(lines).join(' ');
      const names = agent?.split(/\s+/).map((id) => agents.get(id) || id);
      const before = parts[i - 1]?.lines.at(-1);
      // Of parts of a word none stands by itself; characters of Chinese do.
      const isPartOfWord = before !== undefined && gap === '' && !isWrittenClosely(before, text);
      return { text, speaker: names?.join(', '), start, end, ...(isPartOfWord && { spaced: false }) };
    }),
  );
}

/** Whether anything tells when a cue is said. */
function isTimed({ start, parts }: Cue): boolean {
  return start !== undefined || parts.some((part) => part.start !== undefined);
}

/** Cues with times; words before the first time are in that one. */
function timedCues(cues: readonly Cue[]): TimedCue[] {
  const first = cues.findIndex(isTimed);
  const timed = cues.slice(first).reduce(addTimed, []);
  const [opening] = timed;
  if (!opening) return timed;
  const lines = cues.slice(0, first).flatMap(linesOf);
  addAll(lines, opening.lines);
  return [{ ...opening, lines }, ...timed.slice(1)];
}

/** Adds a cue to those with times: one without goes on with the one before, a long one with times within it is several. */
function addTimed(cues: TimedCue[], cue: Cue): TimedCue[] {
  const last = cues.at(-1);
  if (cue.start === undefined && last && cue.parts.every(({ start }) => start === undefined)) {
    addAll(last.lines, linesOf(cue));
    return cues;
  }
  let from = 0;
  for (const [i, { start }] of cue.parts.entries()) {
    const since = (start ?? 0) - (cue.parts[from]!.start ?? 0);
    if (since < longCueSeconds || i === from) continue;
    addPart(from, i);
    from = i;
  }
  addPart(from, cue.parts.length);
  return cues;

  function addPart(first: number, end: number): void {
    const parts = cue.parts.slice(first, end);
    const start = parts[0]!.start ?? cue.start ?? 0;
    const until = cue.parts[end]?.start ?? cue.end ?? parts.at(-1)!.end;
    cues.push({ start, end: until ?? start + 2, lines: linesOf({ parts }) });
  }
}

/** Seconds within a cue after which the time of its words is told again. */
const longCueSeconds = 5;

/** The lines of a cue as they are shown. */
function linesOf({ parts }: Pick<Cue, 'parts'>): string[] {
  const lines: string[] = [];
  for (const { lines: own, gap } of parts)
    for (const [i, line] of own.entries()) {
      if (i > 0 || gap === '\n' || lines.length === 0) lines.push(line);
      else lines.push(`${lines.pop()}${gap}${line}`);
    }
  return lines;
}

function plainLines(lines: readonly string[]): readonly string[] {
  return lines.map((line) => line.replace(shownTags, '')).filter((line) => line.trim() !== '');
}

/** Mark-up that was written as words, as `&lt;i&gt;`: players show none of it. */
const shownTags = /<\/?(?:b|i|u|s|em|strong|font|span|br|c|v|ruby|rt|small|big)(?:[\s.][^<>]*)?\/?>/gi;

/** A line whose words YouTube escaped twice. Brackets stay as they are, or they would be read as mark-up. */
function decodeTwice(line: string): string {
  return decodeReferences(line.replace(/&(?=[lg]t;)/g, '&amp;'));
}

type SetWords = Pick<SetRun, 'shift' | 'leftOut'>;

/** How an element sets its words by its own attributes and its styles. */
function setBy(attributes: Readonly<Record<string, string>>, styles: ReadonlyMap<string, SetWords>): SetWords {
  const { display, visibility, opacity, fontVariant = '', textDecoration = '', style = '' } = attributes;
  const isHidden = display === 'none' || visibility === 'hidden' || (opacity !== undefined && Number(opacity) === 0);
  const shift = /super/.test(fontVariant) ? 'raised' : /sub/.test(fontVariant) ? 'lowered' : undefined;
  const leftOut = isHidden ? 'hidden' : /(?<!no)lineThrough/i.test(textDecoration) ? 'struck' : undefined;
  const own: SetWords = { ...(shift && { shift }), ...(leftOut && { leftOut }) };
  return Object.assign({}, ...style.split(/\s+/).map((id) => styles.get(id)), own);
}

/** What is told of a cue within it. */
const unspoken = new Set(['metadata', 'desc', 'title', 'copyright', 'agent', 'actor', 'name', 'item']);
/** Text that says how the base of ruby is read, and the brackets around it. */
const besideBase = /^(?:text|textContainer|delimiter)$/;

function numberOf(value: string | undefined): number | undefined {
  return value !== undefined && /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : undefined;
}

function scale(milliseconds: number | undefined): number | undefined {
  return milliseconds === undefined ? undefined : milliseconds / 1000;
}

/** `00:01:02.500`, `00:01:02:12` (frames), `62.5s`, `62500ms`, `1500f`, `625000t`. */
function readTimeExpression(
  value: string,
  { frames, ticks }: { readonly frames: number; readonly ticks: number },
): number | undefined {
  const clock = /^\s*(\d+):(\d\d):(\d\d(?:\.\d+)?)(?::(\d+(?:\.\d+)?))?\s*$/.exec(value);
  if (clock)
    return (
      Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3]) + (clock[4] ? Number(clock[4]) / frames : 0)
    );
  const offset = /^\s*(\d+(?:\.\d+)?)(h|ms|m|s|f|t)?\s*$/.exec(value);
  if (!offset) return undefined;
  const number = Number(offset[1]);
  switch (offset[2]) {
    case 'h':
      return number * 3600;
    case 'm':
      return number * 60;
    case 'ms':
      return number / 1000;
    case 'f':
      return number / frames;
    case 't':
      return number / ticks;
    default:
      return number;
  }
}
