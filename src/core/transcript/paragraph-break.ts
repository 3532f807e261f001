import type { Form } from './form';
import type { LineFacts } from './line-facts';

/**
 * How surely a paragraph ends with a line: `paragraph` after an empty line, a time, a page's end or words that end a
 * sentence; `rule` after a line of signs such as `---`; `short` after a line too short to be wrapped, such as a heading or a name in a list; `none` otherwise.
 */
export type ParagraphBreak = 'none' | 'short' | 'paragraph' | 'rule';

/** The break after a line; before the first line there is one. */
export function breakAfter(facts: LineFacts | undefined): ParagraphBreak {
  if (facts?.rule) return 'rule';
  if (facts === undefined || facts.kind !== 'words' || facts.sentence) return 'paragraph';
  return facts.short ? 'short' : 'none';
}

const rank: Readonly<Record<ParagraphBreak, number>> = { none: 0, short: 1, paragraph: 2, rule: 3 };

/** Whether a label of a form may stand after a break. */
export function mayFollow(form: Form, after: ParagraphBreak): boolean {
  return rank[after] >= rank[form.needs];
}

/** Whether a form looks like any wrapped line, so that it must begin a paragraph. */
export function looksLikeWords(form: Form): boolean {
  return form.needs !== 'none';
}
