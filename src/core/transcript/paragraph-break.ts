import type { Form, ParagraphBreak } from './form';
import type { LineFacts } from './line-facts';

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
