import { env, type Uri } from 'vscode';
import { defaultVocabulary, type Term, type Vocabulary } from '../core/sidecar/vocabulary';

/** The team's vocabulary for a transcript. */
export async function vocabularyOf(_transcript: Uri): Promise<Vocabulary> {
  return defaultVocabulary;
}

/** A term's name in the language of the window; its id where it has none. */
export function labelOf(term: Pick<Term, 'id'> & Partial<Term>): string {
  const labels: Readonly<Record<string, string>> = term.label ?? {};
  const language = env.language.toLowerCase();
  if (language.startsWith('zh')) {
    const traditional = /^zh-(tw|hk|mo|hant)/.test(language);
    const chinese = traditional ? (labels['zh-Hant'] ?? labels['zh-Hans']) : (labels['zh-Hans'] ?? labels['zh-Hant']);
    if (chinese !== undefined) return chinese;
  }
  return labels[language] ?? labels[language.slice(0, 2)] ?? labels.en ?? term.id;
}
