import { visibleText } from '../visible-text';

/** HTML that was made here, told from text, which is escaped wherever it is put in. */
export class Markup {
  constructor(readonly html: string) {}
}

/** Between parts of a page, so that no program meets a line of a megabyte. */
export const lineEnd = new Markup('\n');

type Part = Markup | string | number | undefined | false | readonly Part[];

/**
 * HTML in which everything that is put in is text, unless it is HTML made here itself. Line ends of the template are for those who
 * read it here: each would be a node of the page.
 */
export function markup(pieces: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const lines = known.get(pieces) ?? pieces.map((piece) => piece.replace(/\n\s*/g, ''));
  known.set(pieces, lines);
  return new Markup(lines.map((piece, i) => (i === 0 ? piece : render(parts[i - 1]) + piece)).join(''));
}

const known = new WeakMap<TemplateStringsArray, readonly string[]>();

/** Text as it stands in a page, between tags or in an attribute in double quotes. */
function escapeHtml(text: string): string {
  return visibleText(text).replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);
}

function render(part: Part): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Markup) return part.html;
  if (typeof part === 'string') return escapeHtml(part);
  return typeof part === 'number' ? String(part) : part.map(render).join('');
}
