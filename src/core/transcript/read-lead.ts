import { readTime, stampPattern, timePattern } from './time-stamp';

/** What stands in front of the words of a line: indentation, quote marks, bullets, heading marks, a time. */
export interface Lead {
  /** Offset of the first character of the words. */
  readonly end: number;
  /** Offset of the first character that isn't indentation. */
  readonly start: number;
  /** What there is, in order, as words of a form: ``, `h3`, `time`, `bullet time`. */
  readonly form: string;
  readonly time?: number;
  /** Offset of pictographs that stand right before the words; they are part of a label as printed. */
  readonly signs?: number;
}

/** Pictographs before a label: `🎙️ Ann Lee:`. */
const pictographs =
  /^(?:(?![©®™►▶])\p{Extended_Pictographic}(?:\ufe0e|\ufe0f|\u200d|[\u{1f3fb}-\u{1f3ff}])*|[\u{1f1e6}-\u{1f1ff}]{2})+\s*/u;

/** A day before the time, as chats that were saved have it: `14/03/2031, 18:02`, `2031-03-14T18:02:11`. */
const day = String.raw`(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{2,4})(?:,\s?|T|\s)`;
const dated = new RegExp(`^[[(]?${day}${timePattern}(?:\\s?[AaPp]\\.?[Mm]\\.?)?[\\])]?(?:\\s*[-–—](?=\\s)\\s*|\\s*)`);

/** Marks before the words, each with the characters that it may begin with. */
const marks: readonly { readonly name: string; readonly begins: string; readonly pattern: RegExp }[] = [
  { name: '', begins: '<', pattern: /^<(?:p|div|li|td|tr|dd|dt|br|blockquote)(?:\s[^<>]*)?\/?>\s*/i },
  { name: 'h', begins: '#', pattern: /^#{1,6}\s+/ },
  { name: 'chevron', begins: '>&', pattern: /^(?:&gt;|>){2,3}\s*/ },
  // Captions print a change of speaker so if nobody is named: `: Thank you.`
  { name: 'colon', begins: ':', pattern: /^:\s+(?=[\p{L}\p{N}"'“‘«([$€£¿¡])/u },
  { name: 'quote', begins: '>', pattern: /^>\s+/ },
  { name: 'bullet', begins: '-*+•·▪‣►▶▷▸▹◦△▲▽▼◇□☞➤➢→※★☆', pattern: /^(?:[-*+](?=\s)|[•·▪‣►▶▷▸▹◦△▲▽▼◇□☞➤➢→※★☆])\s*/ },
  { name: 'time', begins: '0123456789[(', pattern: dated },
  {
    name: 'time',
    begins: '0123456789[(<（【\\',
    pattern: new RegExp(`^(?:${stampPattern})(?![\\d:])(?:\\s*(?:-{1,2}|[–—|:：])(?=\\s)\\s*|\\s*)`),
  },
  // `Q12 Chair:`, `Anf. 12 ANN LEE (L):`: the number of the question or the speech.
  { name: 'count', begins: 'QA', pattern: /^(?:Q\s?|Anf\.\s?)\d{1,4}\s+(?=\p{Lu}[^:]{1,60}:)/u },
  // Letters in the margin of a page, by which courts cite it.
  { name: '', begins: 'ABCDEFGH', pattern: /^[A-H]\s{4,}(?=(?:[QA]\.|\p{Lu}[^:]{2,60}:)\s)/u },
  // `From Ann Lee to Everyone:` in saved chats.
  { name: 'sender', begins: 'F', pattern: /^From\s+(?=\S[^:]{0,60}:(?:\s|$))/ },
  // `01.02 Minister Luc Dehaes:`: the item and the speech.
  { name: 'count', begins: '0123456789', pattern: /^\d{1,3}[.-]\d{2,3}\s+(?=\p{Lu}[^:]{1,60}:)/u },
  { name: 'number', begins: '0123456789[', pattern: /^(?:\d{1,4}[.)]|\[\d{1,4}\])\s+/ },
];

/** Whether words stand at a place: a letter of ASCII or a Chinese character that no mark begins with, as in most lines. */
function beginsWithWords(line: string, at: number): boolean {
  const code = line.charCodeAt(at);
  const isLetter = (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
  return (isLetter && !lettersOfMarks.has(code)) || (code >= 0x3400 && code <= 0x9fff);
}

const lettersOfMarks = new Set(marks.flatMap(({ begins }) => [...begins].map((character) => character.charCodeAt(0))));

/** Whether marks in front of a line say that somebody else begins to speak. */
export function marksChange({ form }: Pick<Lead, 'form'>): boolean {
  return form.includes('chevron') || form.includes('colon');
}

/** Reads what stands in front of the words of a line. */
export function readLead(line: string): Lead {
  if (beginsWithWords(line, 0)) return { start: 0, end: 0, form: '' };
  const first = line.search(/[^\s\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/);
  const start = first < 0 ? line.length : first;
  if (first < 0 || beginsWithWords(line, first)) return { start, end: start, form: '' };
  const forms: string[] = [];
  let end = start;
  let time: number | undefined;
  let signs: number | undefined;
  while (forms.length < 4 && end < line.length) {
    const rest = line.slice(end, end + 80);
    const mark = marks.find(
      ({ name, begins, pattern }) =>
        begins.includes(rest[0]!) && (name !== 'sender' || forms.includes('time')) && pattern.test(rest),
    );
    if (!mark) {
      const printed = rest.charCodeAt(0) > 0x2000 ? pictographs.exec(rest)?.[0] : undefined;
      if (printed === undefined) break;
      signs = end;
      end += printed.length;
      continue;
    }
    const words = mark.pattern.exec(rest)![0];
    signs = undefined;
    if (mark.name !== '') forms.push(mark.name === 'h' ? `h${words.trim().length}` : mark.name);
    if (mark.name === 'time' && mark.pattern !== dated) time ??= readTime(words);
    end += words.length;
  }
  return {
    start,
    end,
    form: forms.join(' '),
    ...(time === undefined ? {} : { time }),
    ...(signs === undefined ? {} : { signs }),
  };
}
