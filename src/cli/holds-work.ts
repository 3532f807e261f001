import { preparedEnding } from '../core/sidecar/prepared-claim';
import { vocabularyName } from '../core/sidecar/read-vocabulary';
import { isSidecar } from '../core/sidecar/sidecar-names';

/** True if a file of this name holds what people decided: annotations, prepared claims, the team's words. Nothing else is written there. */
export function holdsWork(name: string): boolean {
  return isSidecar(name) || name === vocabularyName || name.endsWith(preparedEnding);
}
