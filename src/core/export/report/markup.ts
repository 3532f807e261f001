import { visibleText } from '../visible-text';

/** HTML that was made here, told from text, which is escaped wherever it is put in. */
export class Markup {
  constructor(readonly html: string) {}
}

type Part = Markup | string | number | undefined | false | readonly Part[];

/** HTML in which everything that is put in is text, unless it is HTML made here itself. */
export function markup(pieces: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(pieces.map((piece, i) => (i === 0 ? piece : render(parts[i - 1]) + piece)).join(''));
}

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
