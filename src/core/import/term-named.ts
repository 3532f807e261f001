import type { Term } from '../sidecar/vocabulary';

/** The id of a term by id or label, in any language and case; spreadsheets write `true` and `false` in their own language. */
export function termNamed(cell: string, terms: readonly Term[]): string | undefined {
  const fold = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s_-]+/g, ' ')
      .trim();
  const wanted = fold(cell);
  const isTerm = ({ id, label }: Term) => [id, ...Object.values(label)].some((name) => fold(name) === wanted);
  const own = terms.find(isTerm)?.id;
  if (own !== undefined) return own;
  const truth = truths.find((names) => names.includes(wanted))?.[0];
  return terms.find(({ id }) => id === truth)?.id;
}

/** What stands for true and for false, the id first. */
const truths: readonly (readonly string[])[] = [
  ['true', 'wahr', 'vrai', 'verdadero', 'vero', 'verdadeiro', '真', 'истина', 'waar'],
  ['false', 'falsch', 'faux', 'falso', '假', '偽', 'ложь', 'onwaar'],
];
