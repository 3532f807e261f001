import type { Shift } from '../document-block';
import { readXml } from '../read-xml';

/** How words are set; undefined is what nothing is said of. */
export interface WordSetting {
  bold?: boolean;
  shift?: Shift | 'none';
  isStruck?: boolean;
  /** By two lines, whatever is said of one. */
  isStruckTwice?: boolean;
  isHidden?: boolean;
  font?: string;
}

export interface WordStyle extends WordSetting {
  name: string;
  heading: 'title' | 'heading' | undefined;
  based: string | undefined;
  /** The list that its paragraphs are numbered in. */
  list?: string;
  level?: string;
}

/** The namespaces of WordprocessingML, as Word writes it and as the strict standard has it. */
export const isWord = (space: string) => /\/wordprocessingml\/(?:2006\/)?main$/.test(space);

/** Whether the value of a property that is on or off turns it on, as its mere presence does. */
export function isTurnedOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off|none)$/.test(value);
}

/** Takes what an element says of how words are set; false if it says nothing of it. */
export function takeSetting(
  setting: WordSetting,
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
): boolean {
  const value = attributes.val;
  switch (name) {
    case 'b':
      setting.bold = isTurnedOn(value);
      return true;
    case 'vanish':
      setting.isHidden = isTurnedOn(value);
      return true;
    case 'strike':
      setting.isStruck = isTurnedOn(value);
      return true;
    case 'dstrike':
      setting.isStruckTwice = isTurnedOn(value);
      return true;
    case 'vertAlign':
      setting.shift = value === 'superscript' ? 'raised' : value === 'subscript' ? 'lowered' : 'none';
      return true;
    case 'position': {
      const height = Number(value);
      if (height !== 0 && Number.isFinite(height)) setting.shift = height > 0 ? 'raised' : 'lowered';
      return true;
    }
    case 'rFonts': {
      const font = attributes.ascii ?? attributes.hAnsi;
      if (font !== undefined) setting.font = font;
      return true;
    }
    default:
      return false;
  }
}

/** The styles of a document; a style has what the one has that it is based on. */
export function* readWordStyles(xml: string): Generator<undefined, ReadonlyMap<string, WordStyle>> {
  const own = new Map<string, WordStyle>();
  let open: WordStyle | undefined;
  let changes = 0;
  yield* readXml(xml, {
    open: ({ name, space, attributes }) => {
      if (!isWord(space)) return;
      if (changes > 0 || name === 'rPrChange' || name === 'pPrChange') {
        changes++;
        return;
      }
      const value = attributes.val;
      if (name === 'style') {
        open = { name: '', heading: undefined, based: undefined };
        own.set(attributes.styleId ?? '', open);
      } else if (!open) return;
      else if (name === 'name') {
        open.name = value ?? '';
        open.heading = headingOf(open.name);
      } else if (name === 'basedOn') open.based = value;
      else if (name === 'numId' && value !== undefined) open.list = value;
      else if (name === 'ilvl' && value !== undefined) open.level = value;
      else takeSetting(open, name, attributes);
    },
    close: (name, space) => {
      if (!isWord(space)) return;
      if (changes > 0) changes--;
      else if (name === 'style') open = undefined;
    },
    text: () => undefined,
  });
  const whole = (style: WordStyle | undefined, depth = 0): Partial<WordStyle> =>
    style && depth <= 20 ? { ...whole(own.get(style.based ?? ''), depth + 1), ...style } : {};
  return new Map([...own].map(([id, style]) => [id, { ...whole(style), ...style }]));
}

function headingOf(name: string): WordStyle['heading'] {
  if (/^title$/i.test(name)) return 'title';
  return /^(?:heading \d|subtitle)$/i.test(name) ? 'heading' : undefined;
}

/** Which levels of which lists show a number: keys of list and level (`listLevel`). Bullets are none. */
export function* readNumberedLists(xml: string): Generator<undefined, ReadonlySet<string>> {
  const levels = new Map<string, Map<string, string>>();
  const lists = new Map<string, { of: string; own: Map<string, string> }>();
  let formats: Map<string, string> | undefined;
  let list: { of: string; own: Map<string, string> } | undefined;
  let level = '';
  yield* readXml(xml, {
    open: ({ name, space, attributes }) => {
      if (!isWord(space)) return;
      if (name === 'abstractNum') {
        formats = new Map();
        levels.set(attributes.abstractNumId ?? '', formats);
      } else if (name === 'num') {
        list = { of: '', own: new Map() };
        lists.set(attributes.numId ?? '', list);
        formats = list.own;
      } else if (name === 'abstractNumId' && list) list.of = attributes.val ?? '';
      else if (name === 'lvl') level = attributes.ilvl ?? '';
      else if (name === 'numFmt') formats?.set(level, attributes.val ?? '');
    },
    close: () => undefined,
    text: () => undefined,
  });
  const numbered = new Set<string>();
  for (const [id, { of, own }] of lists)
    for (const [at, format] of new Map([...(levels.get(of) ?? []), ...own]))
      if (format !== 'bullet' && format !== 'none') numbered.add(listLevel(id, at));
  return numbered;
}

export function listLevel(list: string, level = '0'): string {
  return `${list}/${level}`;
}
