import { confidentialNames } from '../../sidecar/keep-confidential';
import { localize } from '../../text/localize';
import type { Rule } from './rule';

/** The title or the address of a confidential source of the claim, in what goes out. */
export const confidentialNamed: Rule = {
  code: 'confidential-named',
  usual: 'warning',
  ifcn: 'error',
  find: ({ annotation: { sources = [], claim, publish, corrections = [] } }) => {
    const isNamed = confidentialNames(sources);
    if (!isNamed) return [];
    const parts = [
      { path: ['claim'], words: claim },
      { path: ['publish', 'text'], words: publish?.text },
      ...corrections.flatMap((one, i) =>
        (['from', 'to', 'why'] as const).map((key) => ({ path: ['corrections', i, key], words: one[key] })),
      ),
    ];
    const message = whyConfidential();
    return parts.flatMap(({ path, words }) => (words !== undefined && isNamed(words) ? [{ path, message }] : []));
  },
};

/** What is said of it, also where it keeps a claim from going out. */
export function whyConfidential(): string {
  return localize('This names a confidential source of the claim: it would go out.');
}
