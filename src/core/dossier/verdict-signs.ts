import type { Term } from '../sidecar/vocabulary';

/** Where a verdict stands on its scale: nearer to true, in the middle, nearer to false, or beside the scale. */
export type VerdictClass = 'true' | 'mixed' | 'false' | 'other';

/** By the rating of a verdict, 0 (false) to 1 (true). */
export function verdictClass(rating: number | undefined): VerdictClass {
  if (rating === undefined) return 'other';
  return rating > 0.5 ? 'true' : rating < 0.5 ? 'false' : 'mixed';
}

/** Names of shapes, each of which is drawn as one thing wherever a verdict is shown. */
export type VerdictShape =
  | 'check'
  | 'circled-check'
  | 'half-circle'
  | 'circled-cross'
  | 'cross'
  | 'arrows'
  | 'question'
  | 'flame'
  | 'bolt'
  | 'star'
  | 'triangle'
  | 'compass'
  | 'flask'
  | 'key';

const onScale: Readonly<Record<string, VerdictShape>> = {
  '1': 'check',
  '0.5': 'half-circle',
  '0': 'cross',
};
const besideScale: Readonly<Record<string, VerdictShape>> = { misleading: 'arrows', unverifiable: 'question' };
const spare: readonly VerdictShape[] = ['flame', 'bolt', 'star', 'triangle', 'compass', 'flask', 'key'];

/** A shape for each verdict of a scale, no two alike as long as there are shapes: what is halfway has its class's in a circle. */
export function verdictSigns(verdicts: readonly Term[]): ReadonlyMap<string, VerdictShape> {
  const signs = new Map<string, VerdictShape>();
  const isFree = (shape: VerdictShape | undefined) => shape !== undefined && ![...signs.values()].includes(shape);
  for (const term of verdicts) {
    const shape = meantBy(term);
    if (isFree(shape)) signs.set(term.id, shape!);
  }
  for (const { id } of verdicts) if (!signs.has(id)) signs.set(id, spare.find(isFree) ?? 'key');
  return signs;
}

function meantBy({ id, rating }: Term): VerdictShape | undefined {
  if (rating === undefined) return besideScale[id];
  return onScale[rating] ?? (rating > 0.5 ? 'circled-check' : 'circled-cross');
}
