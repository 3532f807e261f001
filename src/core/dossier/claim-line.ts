import type { Annotation } from '../sidecar/annotation';

/** A claim as one copies it: the line that goes out if there is one, else the claim, what was found and the sources. */
export function claimLine(
  { publish, claim, quote, speaker, verdict, sources = [] }: Annotation,
  nameVerdict: (id: string) => string,
): string {
  if (publish?.text !== undefined) return publish.text;
  const words =
    claim ?? `“${quote.exact.replaceAll(/\s+/g, ' ').trim()}”${speaker === undefined ? '' : ` (${speaker})`}`;
  const found = verdict === undefined ? [] : [nameVerdict(verdict)];
  const evidence = sources
    .filter(({ confidential }) => (confidential ?? false) === false)
    .map(({ title, url }) => [title, url].filter(Boolean).join(' '));
  return [words, ...found, ...evidence].join(' — ');
}
