import { quoteText } from './render';
import type { Term, Vocabulary } from './vocabulary';

/** A vocabulary as the text of a `transcript-team.yaml`, one key a line; `readVocabulary` reads the same data from it. */
export function writeVocabulary(vocabulary: Vocabulary): string {
  const lists = (['tags', 'verdicts', 'statuses'] as const).map((key) =>
    [`${key}:`, ...vocabulary[key].map(writeTerm)].join('\n'),
  );
  return `${lists.join('\n\n')}\n`;
}

function writeTerm({ id, label, rating, color, help }: Term): string {
  const labels = Object.entries(label).map(([language, name]) => `${language}: ${quoteText(name)}`);
  return [
    `  - id: ${quoteText(id)}`,
    `    label: {${labels.join(', ')}}`,
    ...(rating === undefined ? [] : [`    rating: ${rating}`]),
    ...(color === undefined ? [] : [`    color: ${quoteText(color)}`]),
    ...(help === undefined ? [] : [`    help: ${quoteText(help)}`]),
  ].join('\n');
}
