import type { Applied } from './apply-change';
import { readDocument } from './document';
import { withoutBom } from './read-sidecar';
import { sameData } from './same-data';
import type { Covered } from './sidecar';
import { writeHead } from './write-head';

/** That sentences hold nothing to check, as it is to stand in the file. */
export interface Covering {
  readonly covered: Covered;
  /** The line that it takes the place of: one's own of the same turn. */
  readonly instead?: Covered;
}

/** Writes into `covered:` of a sidecar that sentences hold nothing to check; an empty text becomes a new sidecar for `transcript`. */
export function coverSentences(text: string, { covered, instead }: Covering, transcript: string): Applied {
  const bom = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const document = readDocument(withoutBom(text));
  const { obstacle, covered: known = [] } = document;
  if (obstacle) return { text, problem: obstacle };
  if (known.some((one) => sameData(one, covered))) return { text };
  const isThere = instead !== undefined && known.some((one) => sameData(one, instead));
  const wanted = isThere ? known.map((one) => (sameData(one, instead) ? covered : one)) : [...known, covered];
  const applied = writeHead(document, 'covered', wanted, transcript);
  return applied.problem ? { text, problem: applied.problem } : { text: bom + applied.text };
}
