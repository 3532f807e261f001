import type { SearchResult } from './candidate-search';
import type { Choice, Chosen } from './choose-candidates';
import { type Company, contextShare } from './judge-candidate';
import { type Landmark, Landmarks } from './landmarks';
import type { Sought } from './sought';

/** The share of words and of context from which on a choice tells something of its neighbours. */
const mostly = 0.7;

/**
 * For each quote whether what was chosen stands where the nearest surely placed quotes before and after it went; undefined
 * for those that were confirmed where they stand.
 */
export function findCompanies(
  sought: readonly Sought[],
  found: readonly SearchResult[],
  choices: readonly Choice[],
  chosen: readonly Chosen[],
): Company[] {
  const here = sought.map((_, i): Landmark | undefined => {
    const { position, options } = choices[i]!;
    const option = options[chosen[i]!.best];
    return option && position !== undefined ? { position, shift: option.position - position } : undefined;
  });
  const sure = here.map((landmark, i) => {
    if (!landmark || found[i]!.confirmed) return landmark;
    if (chosen[i]!.equals.length > 1) return undefined;
    const { candidate } = choices[i]!.options[chosen[i]!.best]!;
    return candidate.words >= mostly && contextShare(sought[i]!, candidate) >= mostly ? landmark : undefined;
  });
  const landmarks = new Landmarks(sure.filter((landmark) => landmark !== undefined));
  return here.map((landmark, i) => {
    if (!landmark || found[i]!.confirmed) return undefined;
    return landmarks.isBeside(landmark, sure[i]) ? 'beside' : 'apart';
  });
}
