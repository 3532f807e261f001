import { localize } from '../../text/localize';
import { isDirection } from '../../transcript/directions';
import type { ImportFormat } from '../import-format';
import type { ImportedPart, ImportedTalk, ImportedTurn } from '../imported-talk';
import { readXml } from '../read-xml';
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

function* readTei(xml: string): Generator<undefined, ImportedTalk | undefined> {
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
  let part: { time?: number | undefined; text: string } | undefined;
  let note: string | undefined;
  let noteDepth = 0;
  let isSpeakerNote = false;
  let skipDepth = 0;
  let footnotes = 0;
  const around: string[] = [];

  const isIn = (name: string) => path.includes(name);
  const endPart = () => {
    // Line ends within are how the file is set, not the text.
    const text = part?.text.replace(/\s+/g, ' ').trim();
    if (open && part && text) open.parts.push({ ...part, text });
    part = undefined;
  };
  const isWhole = yield* readXml(xml, {
    open: ({ name, attributes }) => {
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
      if (skipDepth > 0 || noteDepth > 0) return;
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
        part = { text: '', time: start };
      } else if ((isParagraph || name === 'head') && !isIn(turnElement(path))) {
        // What stands outside of all speeches is nobody's.
        endPart();
        if (isIn('front') || isIn('back') || name === 'head') {
          note = '';
          noteDepth = path.length;
          return;
        }
        if (open?.who.length !== 0 || open.told !== undefined) {
          open = { who: [], told: undefined, role: undefined, parts: [] };
          turns.push(open);
        }
        part = { text: '', time: start };
      } else if (open && isParagraph) {
        const before = part?.text.trim() === '' ? part.time : undefined;
        endPart();
        part = { text: '', time: start ?? before };
      } else if (notes.has(name)) {
        // A note to the text is a footnote; one without words (`<pause dur=…/>`) is nothing to read.
        if (
          name === 'note' &&
          (attributes.place === 'foot' ||
            attributes.place === 'end' ||
            /^(?:foot|end|editorial)/.test(attributes.type ?? ''))
        ) {
          footnotes++;
          skipDepth = path.length;
          return;
        }
        // A time of day is none of the recording.
        if (name === 'note' && attributes.type === 'time') {
          skipDepth = path.length;
          return;
        }
        note = '';
        noteDepth = path.length;
        isSpeakerNote = name === 'note' && attributes.type === 'speaker';
      } else if (name === 'speaker') {
        note = '';
        noteDepth = path.length;
        isSpeakerNote = true;
      } else if (name === 'figure' || name === 'fw' || name === 'orig' || name === 'sic') skipDepth = path.length;
      else if (part && (name === 'lb' || name === 'pb' || name === 'cb')) part.text += ' ';
    },
    close: (name) => {
      if (skipDepth === path.length) skipDepth = 0;
      else if (noteDepth === path.length) {
        const words = (note ?? '').replace(/\s+/g, ' ').trim();
        noteDepth = 0;
        note = undefined;
        if (words !== '' && (isIn('front') || isIn('back'))) around.push(words);
        else if (words !== '' && isSpeakerNote) {
          const speaker = words.replace(/\s*[:：.]$/, '');
          if (name === 'speaker' && open) open.told = speaker;
          else told = speaker;
        } else if (words !== '') {
          const text = `[${words.replace(/^[[(]+|[\])]+$/g, '').replace(/[[\]]/g, '')}]`;
          if (open && part && isIn(turnElement(path)) && part.text.trim() !== '' && isDirection(text.slice(1, -1)))
            part.text += ` ${text} `;
          else if (open && isIn(turnElement(path))) {
            const time = part?.time;
            endPart();
            open.parts.push({ text });
            part = { text: '', time: open.parts.length > 1 ? undefined : time };
          } else if (open) open.parts.push({ text });
          else turns.push({ who: [], told: undefined, role: undefined, parts: [{ text }] });
        }
      } else if (skipDepth === 0 && noteDepth === 0) {
        if (name === 'seg' || name === 'p' || name === 'ab' || name === 'l') endPart();
        else if (name === 'u' || name === 'sp') endPart();
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
      if (noteDepth > 0) note += text;
      else if (open && part) part.text += text;
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
    notes: footnotes > 0 ? [localize('Footnotes left out: {0}.', footnotes)] : [],
  };
}

function turnElement(path: readonly string[]): string {
  return path.includes('sp') ? 'sp' : 'u';
}

/** `LeeAnn` → `Lee Ann`: what an id tells of a name when nothing else does. */
function spacedId(id: string): string {
  return id.replace(/_/g, ' ').replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
}
