import { preparedEnding } from '../sidecar/prepared-claim';
import { vocabularyName } from '../sidecar/read-vocabulary';
import { copiedFrom, isSidecar } from '../sidecar/sidecar-names';
import { isTranscriptName } from '../transcript/is-transcript-name';
import { namesBeside } from './names-beside';

/** What would be lost: what people decided, the words of a transcript, or those that the annotations in `sidecar` are of. */
export type WhyKept =
  | { readonly kind: 'work' }
  | { readonly kind: 'transcript' }
  | { readonly kind: 'annotated'; readonly sidecar: string };

/** Why what is made of other files must not be written to a place, by its name and those of its folder; undefined if it may be. */
export function whyKept(name: string, names: readonly string[]): WhyKept | undefined {
  // Where nothing is yet, it would be read as what somebody decided.
  if (holdsWork(name)) return { kind: 'work' };
  if (!names.includes(name)) return undefined;
  const [sidecar] = namesBeside(names, name).sidecars;
  if (sidecar !== undefined) return { kind: 'annotated', sidecar };
  return isTranscriptName(name) ? { kind: 'transcript' } : undefined;
}

/** True if a file of this name holds what people decided: annotations, a copy of them, prepared claims, the team's words. */
function holdsWork(name: string): boolean {
  return isSidecar(name) || copiedFrom(name) !== undefined || name === vocabularyName || name.endsWith(preparedEnding);
}
