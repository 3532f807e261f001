import type { Annotation } from '../sidecar/annotation';
import { confidentialAmong, type IsKept } from '../sidecar/keep-confidential';
import { oneLine } from '../text/one-line';

/** A claim as one copies it: the line that goes out if there is one, else the claim, what was found and the sources. */
export function claimLine(
  { publish, claim, quote, speaker, verdict, sources = [] }: Annotation,
  nameVerdict: (id: string) => string,
  isKept: IsKept = confidentialAmong(sources),
): string {
  if (publish?.text !== undefined) return publish.text;
  const words = claim ?? `“${oneLine(quote.exact)}”${speaker === undefined ? '' : ` (${speaker})`}`;
  const found = verdict === undefined ? [] : [nameVerdict(verdict)];
  const evidence = sources
    .filter((one) => !isKept(one))
    .map(({ title, url }) => [title, url].filter(Boolean).join(' '));
  return [words, ...found, ...evidence].join(' — ');
}
