import { loadYaml } from './load-yaml';

/** A value that is given a name (`&name`), or a place where such a value is meant (`*name`). */
export interface AnchorMark {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** The value that it stands for. */
  readonly data: unknown;
}

/** The anchors of a text, and the aliases that stand for them, in order; none if it can't be read. */
export function findAnchors(text: string): { readonly anchors: AnchorMark[]; readonly aliases: AnchorMark[] } {
  const anchors: AnchorMark[] = [];
  const aliases: AnchorMark[] = [];
  const { parseDocument, visit, isAlias } = loadYaml();
  try {
    const document = parseDocument(text, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
    visit(document, {
      Node(_, node) {
        const [start, end] = node.range ?? [0, 0];
        if (isAlias(node)) aliases.push({ name: node.source, start, end, data: node.toJS(document) as unknown });
        else if ('anchor' in node && node.anchor) {
          anchors.push({ name: node.anchor, start, end, data: node.toJS(document) as unknown });
        }
      },
    });
  } catch {
    // Too many references, or none of this name: nothing is moved.
  }
  return { anchors, aliases };
}
