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
import { xmlRoot } from '../xml-root';

/** Captions in XML (TTML, DFXP, EBU-TT, IMSC), and those of YouTube (`<transcript><text start=…>`, `<timedtext>`). */
export const ttml: ImportFormat = {
  name: 'TTML',
  endings: ['.ttml', '.dfxp', '.xml'],
  fits: ({ text }) => ['tt', 'transcript', 'timedtext'].includes(xmlRoot(text) ?? ''),
  *read({ text = '' }): Generator<undefined, ImportedTalk | { problem: string }> {
    const found = yield* readCues(text);
    if (!found) return { problem: localize('This XML is incomplete or broken. Export it again.') };
    const { cues, agents } = found;
    const isNamed = cues.some(({ agent }) => agent !== undefined);
    const heard = (): HeardWords[] =>
      cues.map((cue) => ({
        text: cue.lines.join(' ').replace(shownTags, ''),
        speaker: cue.agent && (agents.get(cue.agent) ?? cue.agent),
        start: cue.start,
        end: cue.end,
      }));
    const turns = isNamed
      ? gatherTurns(heard())
      : yield* turnsOfCaptions(parseTranscript(cuesToSubRip(cues), { format: 'srt' }));
    return turns.length > 0
      ? { title: found.title, body: { turns }, notes: found.notes }
      : { problem: localize('There are no words in this file.') };
  },
};

interface OpenCue extends Omit<NamedCue, 'lines'> {
  /** The words of each line, as they are set. */
  readonly runs: SetRun[][];
}

interface NamedCue extends TimedCue {
  readonly agent: string | undefined;
}

function* readCues(
  xml: string,
): Generator<
  undefined,
  | { cues: NamedCue[]; agents: ReadonlyMap<string, string>; title: string | undefined; notes: readonly string[] }
  | undefined
> {
  const cues: OpenCue[] = [];
  const agents = new Map<string, string>();
  /** Of each open element: from when its times count, and who speaks. */
  const offsets: number[] = [0];
  const speakers: (string | undefined)[] = [undefined];
  const rates = { frames: 30, ticks: 1 };
  let agentId: string | undefined;
  let field: 'title' | 'name' | undefined;
  let title = '';
  let open: OpenCue | undefined;
  let depthOfOpen = 0;
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
      const at = offsets.at(-1)!;
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
        (name === 'p' ? scale(numberOf(attributes.t)) : undefined);
      const begin = at + (own ?? 0);
      offsets.push(begin);
      speakers.push(attributes.agent ?? attributes.speaker ?? speakers.at(-1));
      if (name === 'style' && attributes.id !== undefined) {
        if (isBeside(attributes)) beside.add(attributes.id);
        styles.set(attributes.id, setBy(attributes, styles));
      }
      set.push({ ...set.at(-1), ...setBy(attributes, styles) });
      if (aside !== undefined) return;
      if (open && (unspoken.has(name) || (name === 'span' && isBeside(attributes)))) {
        aside = offsets.length;
        return;
      }
      if (name === 'agent') agentId = attributes.id;
      if (name === 'name' && agentId !== undefined) field = 'name';
      if (name === 'title') field = 'title';
      const isCue =
        name === 'p' ||
        name === 'text' ||
        (name === 'span' &&
          attributes.begin !== undefined &&
          (!open || open.runs.flat().every(({ text }) => text.trim() === '')));
      if (isCue && (own !== undefined || name !== 'span')) {
        const length = secondsOf(attributes.dur) ?? scale(numberOf(attributes.d));
        const end = secondsOf(attributes.end);
        open = {
          start: begin,
          end: end !== undefined ? at + end : begin + (length ?? 2),
          runs: [[]],
          agent: speakers.at(-1),
        };
        depthOfOpen = offsets.length;
        cues.push(open);
      } else if (name === 'br') open?.runs.push([]);
    },
    close: (name) => {
      if (aside === offsets.length) aside = undefined;
      if (open && offsets.length === depthOfOpen && name !== 'br') open = name === 'span' ? open : undefined;
      offsets.pop();
      set.pop();
      speakers.pop();
      if (name === 'agent') agentId = undefined;
      if (name === 'name' || name === 'title') field = undefined;
    },
    text: (text) => {
      if (field === 'title') title += text;
      if (field === 'name' && agentId !== undefined) agents.set(agentId, `${agents.get(agentId) ?? ''}${text}`.trim());
      if (open && aside === undefined) open.runs.at(-1)!.push({ text, ...set.at(-1) });
    },
  });
  const counts: AsideCounts = {};
  const filled = cues.flatMap(({ runs, ...cue }): NamedCue[] => {
    const lines = runs.map((line) => decodeTwice(wordsOfBlock({ runs: settleRuns(line, counts) ?? [] })));
    return lines.join('') === '' ? [] : [{ ...cue, lines }];
  });
  return isWhole ? { cues: filled, agents, title: title.trim() || undefined, notes: tellLeftOut(counts) } : undefined;
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
