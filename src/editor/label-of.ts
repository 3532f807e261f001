import { env } from 'vscode';
import type { Term } from '../core/sidecar/vocabulary';
import { isTraditional } from '../core/text/is-traditional';

/** A term's name in the language of the window; its id where it has none. */
export function labelOf(term: Pick<Term, 'id'> & Partial<Term>): string {
  const labels: Readonly<Record<string, string>> = term.label ?? {};
  const language = env.language.toLowerCase();
  if (language.startsWith('zh')) {
    const chinese = isTraditional(language)
      ? (labels['zh-Hant'] ?? labels['zh-Hans'])
      : (labels['zh-Hans'] ?? labels['zh-Hant']);
    if (chinese !== undefined) return chinese;
  }
  return labels[language] ?? labels[language.slice(0, 2)] ?? labels.en ?? term.id;
}

/** The name of the term with an id among some; the id itself where it isn't one of them. */
export function nameOf(terms: readonly Term[], id: string): string {
  return labelOf(terms.find((term) => term.id === id) ?? { id });
}
