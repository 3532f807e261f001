import { judgeLabel } from '../transcript/judge-label';

/** What may be a label at the beginning of words, and what is said behind it. */
export interface OpeningLabel {
  /** As printed, without its colon. */
  readonly name: string;
  /** With its colon. */
  readonly label: string;
  readonly said: string;
}

const opening = /^(([^:：\n]{0,40}[^:：\d\s])[:：])\s*(\S[\s\S]*)$/;

/** The label that words may begin with; undefined where they begin with none. */
export function openingLabel(words: string): OpeningLabel | undefined {
  const [, label, name, said] = opening.exec(words.trim()) ?? [];
  if (label === undefined || name === undefined || said === undefined) return undefined;
  // `https://…`, `a::b`
  if (/^[/:：]/.test(said)) return undefined;
  return /^(?:sure|likely|maybe)$/.test(judgeLabel(name).likeness) ? { name, label, said } : undefined;
}

/**
 * The names that are labels in paragraphs which are emphasised as a whole: those that are sure to be, and those that several begin
 * with. One alone may be a heading: `The harbour: a history`.
 */
export function labelsInEmphasis(paragraphs: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const words of paragraphs) {
    const found = openingLabel(words);
    if (!found) continue;
    const isSure = judgeLabel(found.name).likeness === 'sure';
    counts.set(found.name, (counts.get(found.name) ?? 0) + (isSure ? 2 : 1));
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([name]) => name));
}
