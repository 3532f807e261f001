import { readStyle, type Style } from './read-style';

/** What of a rule is taken: how words are set within their line. How the page lays out its blocks is left alone. */
const taken = new Set(
  'bottom display font-size font-weight opacity position text-decoration text-decoration-line top vertical-align visibility'.split(
    ' ',
  ),
);

/** Without what stands in comments; one that nothing ends goes to the end. */
function withoutComments(text: string): string {
  let plain = '';
  let from = 0;
  for (let at = text.indexOf('/*'); at >= 0; at = text.indexOf('/*', from)) {
    plain += `${text.slice(from, at)} `;
    const end = text.indexOf('*/', at + 2);
    if (end < 0) return plain;
    from = end + 2;
  }
  return plain + text.slice(from);
}

/** The rules of a page's own styles for an element, a class, or an element of a class; all others are passed over. */
export class StyleSheet {
  readonly #rules = new Map<string, Map<string, { value: string; place: number }>>();
  #place = 0;

  /** Takes the text of a style element. What is said for some media or on some condition isn't. */
  add(text: string): void {
    let from = 0;
    let depth = 0;
    let prelude = '';
    const plain = withoutComments(text);
    for (const { index, 0: sign } of plain.matchAll(/[{}]/g)) {
      const own = plain.slice(from, index);
      from = index + 1;
      if (sign === '{') {
        if (depth === 0) prelude = own;
        depth++;
      } else if (depth > 0) {
        depth--;
        if (depth === 0 && !prelude.trimStart().startsWith('@media')) this.#take(prelude, own);
      }
    }
  }

  /** What is said of an element, its own style before that of its class, and that before that of all of its name. */
  styleOf(name: string, classes: string, own: string | undefined): Style {
    const inline = readStyle(own);
    if (this.#rules.size === 0) return inline;
    const names = classes.split(/\s+/).filter(Boolean);
    const found = new Map<string, string>();
    for (const keys of [[name], names.map((one) => `.${one}`), names.map((one) => `${name}.${one}`)]) {
      const last = new Map<string, number>();
      for (const key of keys)
        for (const [property, { value, place }] of this.#rules.get(key) ?? [])
          if (place > (last.get(property) ?? -1)) {
            last.set(property, place);
            found.set(property, value);
          }
    }
    for (const [property, value] of inline) found.set(property, value);
    return found;
  }

  #take(prelude: string, declarations: string): void {
    const selectors = prelude
      .slice(prelude.lastIndexOf(';') + 1)
      .toLowerCase()
      .split(',')
      .map((one) => one.trim())
      .filter((one) => /^(?:[a-z][a-z0-9]*)?(?:\.[\p{L}\p{N}_-]+)?$/u.test(one) && one !== '');
    if (selectors.length === 0) return;
    const own = [...readStyle(declarations)].filter(([property]) => taken.has(property));
    for (const selector of selectors) {
      const rule = this.#rules.get(selector) ?? new Map();
      for (const [property, value] of own) rule.set(property, { value, place: this.#place++ });
      if (rule.size > 0) this.#rules.set(selector, rule);
    }
  }
}
