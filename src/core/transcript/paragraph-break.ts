import type { LineFacts } from './line-facts';

/**
 * How surely a paragraph ends with a line: `paragraph` after an empty line, a time, a page's end or words that end a
 * sentence; `short` after a line too short to be wrapped, such as a heading or a name in a list; `none` otherwise.
 */
export type ParagraphBreak = 'none' | 'short' | 'paragraph';

/** The break after a line; before the first line there is one. */
export function breakAfter(facts: LineFacts | undefined): ParagraphBreak {
  if (facts === undefined || facts.kind !== 'words' || facts.sentence) return 'paragraph';
  return facts.short ? 'short' : 'none';
}

/** The forms that look like any wrapped line or any sentence, with the break that they need before them. */
const needs: Readonly<Record<string, ParagraphBreak>> = {
  line: 'paragraph',
  'bold-line': 'paragraph',
  tab: 'short',
  'wide-space': 'short',
  stop: 'short',
  dash: 'short',
  'dash-caps': 'short',
};

const rank: Readonly<Record<ParagraphBreak, number>> = { none: 0, short: 1, paragraph: 2 };

/** Whether a label of a form may stand after a break. */
export function mayFollow(form: string, after: ParagraphBreak): boolean {
  return rank[after] >= rank[needs[form.split(' ', 1)[0]!] ?? 'none'];
}

/** Whether a form looks like any wrapped line, so that it must begin a paragraph. */
export function looksLikeWords(form: string): boolean {
  return form.split(' ', 1)[0]! in needs;
}
