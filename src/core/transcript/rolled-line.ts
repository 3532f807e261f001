import type { LineFacts } from './line-facts';

/** How many lines further the next cue's words may stand. */
export const cueReach = 12;

/** A line of captions and those that follow; undefined past the document's end. */
interface CueLines {
  facts(index: number): LineFacts | undefined;
  words(index: number): string;
}

/**
 * Captions that roll up show each line in two or three cues, at last above a new one; captions that are typed show a line that
 * grows. Tells whether the next cue shows a line again: `above` other words or as a part of it, `alone`, or not at all.
 */
export function isShownAgain(index: number, lines: CueLines): 'above' | 'alone' | undefined {
  const first = lines.facts(index);
  if (first?.kind !== 'words') return undefined;
  const shown = visibleWords(lines.words(index));
  if (shown === '') return undefined;
  let at = index + 1;
  while (at <= index + cueReach && lines.facts(at)?.kind !== 'time') at++;
  if (lines.facts(at)?.kind !== 'time') return undefined;
  let found: 'above' | 'alone' | undefined;
  for (at++; at <= index + cueReach; at++) {
    const facts = lines.facts(at);
    if (!facts || facts.kind === 'time' || facts.kind === 'number') break;
    const next = visibleWords(lines.words(at));
    if (next === '') continue;
    if (found) return 'above';
    if (next === shown) found = 'alone';
    else if (next.startsWith(`${shown} `)) return 'above';
  }
  return found;
}

/** What is shown of a line, with single blanks. */
export function visibleWords(words: string): string {
  const bare = /[<&]/.test(words)
    ? words
        .replace(/<[^<>]*>/g, '')
        .replace(/&nbsp;/g, ' ')
        .replace(/&gt;/g, '>')
    : words;
  const trimmed = bare.trim();
  return /\s\s/.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed;
}
