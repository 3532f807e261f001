import { SaxesParser } from 'saxes';

/** An element of XML by its name without prefix. */
export interface XmlElement {
  readonly name: string;
  /** The address of its namespace; empty if it has none. */
  readonly space: string;
  /** Attributes by their names without prefix. */
  readonly attributes: Readonly<Record<string, string>>;
}

export interface XmlReader {
  readonly open: (element: XmlElement) => void;
  readonly close: (name: string, space: string) => void;
  readonly text: (text: string) => void;
}

const slice = 65_536;
const deepest = 2000;
const tooDeep = new Error('too deep');

/**
 * Reads XML from beginning to end, in steps; false if it isn't well formed, so that the reader has seen a part of it. Only the five
 * entities of XML itself are known: what a document declares is neither expanded nor fetched.
 */
export function* readXml(xml: string, reader: XmlReader): Generator<undefined, boolean> {
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  let isBroken = false;
  parser.on('error', () => {
    isBroken = true;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (isBroken) return;
    // The parser's own time grows with the square of the depth: it has to stop here, not at the end of the slice.
    if (++depth > deepest) throw tooDeep;
    const own: Record<string, string> = {};
    for (const { local: name, value } of Object.values(attributes)) own[name] = value;
    reader.open({ name: local, space: uri, attributes: own });
  });
  parser.on('closetag', ({ local, uri }) => {
    depth--;
    if (!isBroken) reader.close(local, uri);
  });
  parser.on('text', (text) => {
    if (!isBroken) reader.text(text);
  });
  parser.on('cdata', (text) => {
    if (!isBroken) reader.text(text);
  });
  for (let at = 0; at < xml.length && !isBroken; at += slice) {
    try {
      parser.write(xml.slice(at, at + slice));
    } catch (error) {
      if (error !== tooDeep) throw error;
      return false;
    }
    yield;
  }
  if (!isBroken) parser.close();
  return !isBroken;
}
