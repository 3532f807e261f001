import { rankVersions } from '../core/dossier/rank-versions';
import type { Act } from '../core/sidecar/apply-act';
import { makeActs } from '../core/sidecar/make-acts';
import { readSidecar } from '../core/sidecar/read-sidecar';

/**
 * True if most of the words that acts annotate stand in a text, be it that they were edited; also if they annotate none. By that a
 * text without a file is known again: each window has an `Untitled-1` of its own.
 */
export function standIn(text: string, acts: readonly Act[]): boolean {
  const sidecar = readSidecar(makeActs('', acts, '').text);
  return rankVersions([{ version: text, text }], [sidecar]).every(({ found, total }) => found * 2 >= total);
}
