import { localize } from '../../text/localize';
import { isDirection } from '../../transcript/directions';
import { collapseBlanks, lineOf } from '../collapse-blanks';
import type { SetRun, Shift } from '../document-block';
import { Formula } from '../formula';
import type { ImportFormat } from '../import-format';
import type { ImportedPart, ImportedTalk, ImportedTurn } from '../imported-talk';
import { type Aside, type AsideCounts, countAside, placeMark, tellLeftOut } from '../left-out';
import { readXml, type XmlElement } from '../read-xml';
import { setBehind, settleRuns } from '../settle-runs';
import { xmlRoot } from '../xml-root';

/** The records of parliaments and corpora of speech in TEI: ParlaMint, ParlaCLARIN, TEI for speech and for drama. */
export const tei: ImportFormat = {
  name: 'TEI',
  endings: ['.xml', '.tei'],
  fits: ({ text }) => /^tei/i.test(xmlRoot(text) ?? ''),
  *read({ text = '' }): Generator<undefined, ImportedTalk | { problem: string }> {
    const talk = yield* readTei(text);
    if (!talk) return { problem: localize('This XML is incomplete or broken. Export it again.') };
    return 'turns' in talk.body && talk.body.turns.length > 0
      ? talk
      : { problem: localize('There are no words in this file.') };
  },
};

interface Person {
  forename: string;
  surname: string;
  name: string;
  role: string;
}

/** Notes that are what happens in the room, or in what way something is said. */
const notes = new Set(['note', 'kinesic', 'vocal', 'incident', 'stage', 'event', 'desc', 'gap', 'shift', 'pause']);

/** Elements that stand by themselves: words in two of them are never one. */
const apart = new Set(
  'p ab l lg seg head label item list row cell table quote salute signed opener closer dateline addrLine space'.split(
    ' ',
  ),
);

/** Which of several readings of the same words is taken: what an editor corrected, regularised or wrote out. */
const taken: Readonly<Record<string, readonly string[]>> = {
  choice: ['corr', 'reg', 'expan'],
  app: ['lem'],
};

/** Of elements that hold several readings of the same words, which is read; the first if none is the better. */
interface Readings {
  readonly name: string;
  readonly depth: number;
  readonly better: readonly string[];
  readonly parts: { readonly name: string; readonly runs: SetRun[] }[];
}

function* readTei(xml: string): Generator<undefined, ImportedTalk | undefined> {
  const places = new Set([...xml.matchAll(/xml:id\s*=\s*["']([^"'<]{1,200})["']/g)].map(([, id]) => id));
  const people = new Map<string, Person>();
  const turns: {
    who: readonly string[];
    told: string | undefined;
    role: string | undefined;
    parts: ImportedPart[];
  }[] = [];
  const times = new Map<string, number>();
  const head = { title: '', date: '', place: '' };
  const path: string[] = [];
  let person: Person | undefined;
  let told = '';
  let open: (typeof turns)[number] | undefined;
  let part: { time?: number | undefined; runs: SetRun[] } | undefined;
  let note: SetRun[] | undefined;
  let noteDepth = 0;
  let isSpeakerNote = false;
  let skipDepth = 0;
  const around: string[] = [];
  const counts: AsideCounts = {};
  const readings: Readings[] = [];
  const settings: { depth: number; shift?: Shift | undefined; leftOut?: Aside | undefined; isMark?: boolean }[] = [];
  let formula: Formula | undefined;
  /** True behind a word that the next one is joined to, and a line that ends within a word. */
  let inWord = false;
  let joinsAfter = 0;
  /** The place up to which words are struck out. */
  let struckTo: string | undefined;
  let glyph: { readonly depth: number; hasWords: boolean } | undefined;

  const isIn = (name: string) => path.includes(name);
  const wordsOf = (runs: readonly SetRun[]) =>
    lineOf((settleRuns(runs, counts) ?? []).map(({ text }) => text).join(''));
  const endPart = () => {
    // Line ends within are how the file is set, not the text.
    const text = part && wordsOf(part.runs);
    if (open && part && text) open.parts.push({ time: part.time, text });
    part = undefined;
  };
  const isBlank = (runs: readonly SetRun[] | undefined) => !runs?.some(({ text }) => text.trim() !== '');
  /** Where words go; undefined if they are no part of anything. */
  const target = (): SetRun[] | undefined => {
    const several = readings.at(-1);
    if (several) return several.parts.at(-1)?.runs;
    return noteDepth > 0 ? note : open && part?.runs;
  };
  const joinHere = () => {
    const into = target();
    const last = into?.at(-1);
    if (into && last) into.splice(-1, 1, { ...last, text: last.text.replace(/ $/, '') });
    inWord = true;
  };
  const add = (text: string) => {
    const into = target();
    if (!into) return;
    const own = collapseBlanks(text);
    const words = inWord ? own.replace(/^ /, '') : own;
    if (words === '') return;
    inWord = false;
    const setting = settings.at(-1);
    into.push({
      text: words,
      shift: setting?.shift,
      leftOut: setting?.leftOut ?? (struckTo === undefined ? undefined : 'struck'),
      isMark: setting?.isMark ?? false,
    });
  };
  /** What is said of the words in an element: whether they are raised, struck, or only refer to a note. */
  const setWords = ({ name, attributes }: XmlElement) => {
    const look = `${attributes.rend ?? ''} ${attributes.style ?? ''} ${attributes.rendition ?? ''}`;
    const above = settings.at(-1);
    const shift = /super|(?:^|[\s#])sup\b/i.test(look)
      ? 'raised'
      : /(?:^|[\s#:])sub(?:script)?\b/i.test(look)
        ? 'lowered'
        : undefined;
    const isInSubstitution = name === 'del' && path.at(-2) === 'subst';
    const leftOut =
      isInSubstitution || name === 'surplus'
        ? 'readings'
        : name === 'del' || /strike|line-through/i.test(look)
          ? 'struck'
          : /(?:display\s*:\s*none|(?:^|[\s#])hidden\b)/i.test(look)
            ? 'hidden'
            : undefined;
    const isMark =
      name === 'ref' && (/note/i.test(attributes.type ?? '') || (attributes.target?.startsWith('#') ?? false));
    if (shift || leftOut || isMark)
      settings.push({
        depth: path.length,
        // A reference that is no more than a number is a mark whether it is raised or not.
        shift: shift ?? above?.shift ?? (isMark && /note/i.test(attributes.type ?? '') ? 'raised' : undefined),
        leftOut: above?.leftOut ?? leftOut,
        isMark: isMark || (above?.isMark ?? false),
      });
  };
  /** Takes the better of several readings; the others are counted. */
  const endReadings = () => {
    const { better, parts } = readings.pop()!;
    const filled = parts.filter(({ runs }) => !isBlank(runs));
    const best =
      better.map((name) => parts.find((one) => one.name === name)).find((one) => one !== undefined) ?? filled[0];
    countAside(counts, 'readings', filled.filter((one) => one !== best).length);
    const into = target();
    for (const run of best?.runs ?? []) into?.push(run);
  };
  const isWhole = yield* readXml(xml, {
    open: (element) => {
      const { name, attributes } = element;
      if (formula) {
        formula.open(name, attributes);
        return;
      }
      path.push(name);
      if (isIn('teiHeader')) {
        if (name === 'person') {
          person = { forename: '', surname: '', name: '', role: '' };
          people.set(attributes.id ?? '', person);
        }
        if (name === 'date' && isIn('setting')) head.date ||= attributes.when ?? attributes.from ?? '';
        else if (name === 'date' && (isIn('sourceDesc') || isIn('bibl'))) head.date ||= attributes.when ?? '';
        return;
      }
      if (struckTo !== undefined && attributes.id === struckTo) struckTo = undefined;
      const end = name === 'delSpan' ? attributes.spanTo?.replace(/^#/, '') : undefined;
      // One that ends nowhere would take all of the rest.
      if (places.has(end)) struckTo = end;
      if (skipDepth > 0) return;
      const inside = readings.at(-1);
      if (
        inside &&
        (path.length === inside.depth + 1 || (path.length === inside.depth + 2 && path.at(-2) === 'rdgGrp'))
      ) {
        if (name !== 'rdgGrp') inside.parts.push({ name, runs: [] });
      }
      setWords(element);
      if (Object.hasOwn(taken, name)) readings.push({ name, depth: path.length, better: taken[name]!, parts: [] });
      if (name === 'math') formula = new Formula(name);
      if (name === 'rt' || name === 'wit' || name === 'witDetail') {
        if (name === 'rt') countAside(counts, 'ruby');
        skipDepth = path.length;
        return;
      }
      if (apart.has(name)) add(' ');
      if (name === 'lb' || name === 'pb' || name === 'cb') {
        if (attributes.break === 'no') joinHere();
        else add(' ');
      }
      if (name === 'g' && attributes.ref !== undefined) glyph = { depth: path.length, hasWords: false };
      const { join } = attributes;
      if (join === 'left' || join === 'both') joinHere();
      if (join === 'right' || join === 'both') joinsAfter = path.length;
      if (noteDepth > 0 || formula) return;
      if (readings.length > 0) {
        // What happens or is explained within one of several readings.
        if (notes.has(name)) {
          if (name === 'note') countAside(counts, 'footnotes');
          skipDepth = path.length;
        }
        return;
      }
      if (name === 'when' && attributes.interval !== undefined) {
        const since = times.get((attributes.since ?? '').replace(/^#/, '')) ?? 0;
        const length = Number.parseFloat(attributes.interval);
        if (Number.isFinite(length))
          times.set(attributes.id ?? '', since + length / (attributes.unit === 'ms' ? 1000 : 1));
        return;
      }
      const start = times.get((attributes.start ?? attributes.synch ?? '').replace(/^#/, ''));
      const isParagraph = name === 'seg' || name === 'p' || name === 'ab' || name === 'l';
      if (name === 'u' || name === 'sp') {
        endPart();
        open = {
          who: (attributes.who ?? '').split(/\s+/).flatMap((one) => one.replace(/^.*#/, '') || []),
          told: told || undefined,
          role: /#(chair|guest)\b/.exec(attributes.ana ?? '')?.[1],
          parts: [],
        };
        if (name === 'u') told = '';
        turns.push(open);
        part = { runs: [], time: start };
      } else if ((isParagraph || name === 'head') && !isIn(turnElement(path))) {
        // What stands outside of all speeches is nobody's.
        endPart();
        if (isIn('front') || isIn('back') || name === 'head') {
          note = [];
          noteDepth = path.length;
          return;
        }
        if (open?.who.length !== 0 || open.told !== undefined) {
          open = { who: [], told: undefined, role: undefined, parts: [] };
          turns.push(open);
        }
        part = { runs: [], time: start };
      } else if (open && isParagraph) {
        const before = isBlank(part?.runs) ? part?.time : undefined;
        endPart();
        part = { runs: [], time: start ?? before };
      } else if (notes.has(name)) {
        // A note to the text is a footnote; one without words (`<pause dur=…/>`) is nothing to read.
        if (
          name === 'note' &&
          (attributes.place === 'foot' ||
            attributes.place === 'end' ||
            /^(?:foot|end|editorial)/.test(attributes.type ?? ''))
        ) {
          countAside(counts, 'footnotes');
          skipDepth = path.length;
          return;
        }
        // A time of day is none of the recording.
        if (name === 'note' && attributes.type === 'time') {
          skipDepth = path.length;
          return;
        }
        note = [];
        noteDepth = path.length;
        isSpeakerNote = name === 'note' && attributes.type === 'speaker';
      } else if (name === 'speaker') {
        note = [];
        noteDepth = path.length;
        isSpeakerNote = true;
      } else if (name === 'figure' || name === 'fw') {
        countAside(counts, name === 'fw' ? 'headers' : 'images');
        skipDepth = path.length;
      }
    },
    close: (name) => {
      if (formula) {
        if (!formula.close()) return;
        const words = formula.write();
        formula = undefined;
        if (words === undefined) countAside(counts, 'formulas');
        add(words === undefined ? placeMark : setBehind(target() ?? [], words));
      }
      if (glyph?.depth === path.length) {
        if (!glyph.hasWords) {
          countAside(counts, 'symbols');
          add(placeMark);
        }
        glyph = undefined;
      }
      if (skipDepth === 0 && apart.has(name)) add(' ');
      if (joinsAfter === path.length) {
        inWord = true;
        joinsAfter = 0;
      }
      if (skipDepth === 0 && readings.at(-1)?.depth === path.length) endReadings();
      while ((settings.at(-1)?.depth ?? 0) >= path.length) settings.pop();
      if (skipDepth === path.length) skipDepth = 0;
      else if (noteDepth === path.length) {
        const words = wordsOf(note ?? []);
        noteDepth = 0;
        note = undefined;
        if (words !== '' && (isIn('front') || isIn('back'))) around.push(words);
        else if (words !== '' && isSpeakerNote) {
          const speaker = words.replace(/\s*[:：.]$/, '');
          if (name === 'speaker' && open) open.told = speaker;
          else told = speaker;
        } else if (words !== '') {
          const text = `[${words.replace(/^[[(]+|[\])]+$/g, '').replace(/[[\]]/g, '')}]`;
          if (open && part && isIn(turnElement(path)) && !isBlank(part.runs) && isDirection(text.slice(1, -1)))
            part.runs.push({ text: ` ${text} ` });
          else if (open && isIn(turnElement(path))) {
            const time = part?.time;
            endPart();
            open.parts.push({ text });
            part = { runs: [], time: open.parts.length > 1 ? undefined : time };
          } else if (open) open.parts.push({ text });
          else turns.push({ who: [], told: undefined, role: undefined, parts: [{ text }] });
        }
      } else if (skipDepth === 0 && noteDepth === 0) {
        if (name === 'seg' || name === 'p' || name === 'ab' || name === 'l') {
          endPart();
          // Words of the turn behind it.
          if (open && isIn(turnElement(path))) part = { runs: [] };
        } else if (name === 'u' || name === 'sp') endPart();
      }
      if (name === 'person') person = undefined;
      path.pop();
    },
    text: (text) => {
      const name = path.at(-1);
      if (isIn('teiHeader')) {
        if (person) {
          if (name === 'forename') person.forename += `${person.forename && ' '}${text.trim()}`;
          else if (name === 'surname') person.surname += `${person.surname && ' '}${text.trim()}`;
          else if (name === 'persName') person.name += text.trim();
          else if ((name === 'roleName' || name === 'occupation') && person.role === '') person.role = text.trim();
        } else if (name === 'title' && isIn('titleStmt') && head.title === '') head.title = text.trim();
        else if (
          isIn('setting') &&
          (name === 'placeName' || name === 'name' || name === 'settlement' || name === 'address')
        )
          head.place += `${head.place && text.trim() && ', '}${text.trim()}`;
        else if (name === 'date' && isIn('setting')) head.date ||= text.trim();
        return;
      }
      if (skipDepth > 0) return;
      if (formula) formula.take(text);
      else {
        if (glyph && text.trim() !== '') glyph.hasWords = true;
        add(text);
      }
    },
  });
  if (!isWhole) return undefined;
  const nameOf = (id: string | undefined) => {
    const found = id === undefined ? undefined : people.get(id);
    const full = found && ([found.forename, found.surname].filter(Boolean).join(' ') || found.name);
    return full || undefined;
  };
  const roles = new Map<string, string>();
  const made: ImportedTurn[] = turns.flatMap(({ who, told: printed, role, parts }) => {
    const names = who.map(nameOf);
    // Of several who speak at once each is named, as far as the file names them.
    const speaker = names.every((one) => one !== undefined)
      ? names.join(' & ') || printed
      : (printed ?? who.map(spacedId).join(' & '));
    const known = (who.length === 1 && people.get(who[0]!)?.role) || role;
    if (speaker !== undefined && known && !roles.has(speaker)) roles.set(speaker, known);
    return parts.length === 0 ? [] : [{ speaker, parts }];
  });
  const listed = [...new Set(made.flatMap(({ speaker }) => speaker ?? []))].map((name) => ({
    name,
    role: roles.get(name),
  }));
  return {
    title: head.title || undefined,
    date: head.date || undefined,
    place: head.place || undefined,
    around,
    people: listed.filter(({ role }) => role !== undefined),
    body: { turns: made },
    notes: tellLeftOut(counts),
  };
}

function turnElement(path: readonly string[]): string {
  return path.includes('sp') ? 'sp' : 'u';
}

/** `LeeAnn` → `Lee Ann`: what an id tells of a name when nothing else does. */
function spacedId(id: string): string {
  return id.replace(/_/g, ' ').replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
}
