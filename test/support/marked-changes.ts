import { applyChange } from '../../src/core/sidecar/apply-change';
import { readSidecar } from '../../src/core/sidecar/read-sidecar';

/** Adds an annotation with an id of its own to a sidecar's text. */
export function addMarked(text: string | undefined, id: string): string {
  const quote = { exact: `The harbour handled 4,200 ships, says ${id}.` };
  const applied = applyChange(text ?? '', { kind: 'add', annotation: { id, tag: 'claim', quote } }, 'talk.txt');
  if (applied.problem) throw new Error(applied.problem.message);
  return applied.text;
}

/** The ids of a sidecar in its order; undefined where it can't be read without a problem. */
export function readMarked(text: string): string[] | undefined {
  const { entries, problems } = readSidecar(text);
  return problems.length > 0 ? undefined : entries.map((entry) => entry.annotation!.id);
}
