import type { Annotation } from '../sidecar/annotation';
import { confidentialWords, saysConfidential } from '../sidecar/is-confidential';
import { confidentialAmong, type IsKept, type Named } from '../sidecar/keep-confidential';
import { partitionPoint } from '../text/partition-point';
import type { Dossier } from './dossier';

/** What a dossier and a card have in common, and prepared claims may be taken for. */
export interface SourceHolder extends Pick<Dossier, 'sidecars'> {
  readonly annotations: readonly { readonly annotation: Pick<Annotation, 'id' | 'sources'> }[];
}

const known = new WeakMap<SourceHolder['annotations'], IsKept>();

/** Which sources must stay by what any claim of a transcript says of them, also where it can't be read for sure. */
export function confidentialIn(dossier: SourceHolder): IsKept {
  const before = known.get(dossier.annotations);
  if (before) return before;
  const isKept = confidentialAmong(sourcesIn(dossier));
  known.set(dossier.annotations, isKept);
  return isKept;
}

/** Which sources must stay by what any claim of some transcripts says of them: what leaves together is read together. */
export function confidentialInAll(dossiers: readonly SourceHolder[]): IsKept {
  const [first, ...others] = dossiers;
  return first && others.length === 0 ? confidentialIn(first) : confidentialAmong(dossiers.flatMap(sourcesIn));
}

function sourcesIn({ annotations, sidecars }: SourceHolder): readonly Named[] {
  const unsure = unsureIds(sidecars);
  const read = annotations.flatMap(({ annotation: { id, sources = [] } }): readonly Named[] =>
    unsure.has(id) ? sources.map((source) => ({ ...source, confidential: true })) : sources,
  );
  return [...read, ...unreadIn(sidecars)];
}

/** A key that may mean so; in doubt more than is told to mean it: `不公佈`. */
const hint = new RegExp(`(?:${confidentialWords}|public|不公)[\\p{L}_-]*["']?[ \\t]*[:：]`, 'iu');

/** What may be confidential sources in entries that can't be read, or not all of them: their titles and addresses, line by line. */
function unreadIn(sidecars: Dossier['sidecars']): Named[] {
  return sidecars.flatMap(({ sidecar: { text, entries, problems } }) =>
    entries.flatMap(({ annotation, span }): Named[] => {
      const first = problems[partitionPoint(problems, (one) => one.span.start < span.start)];
      if (annotation && !(first && first.span.start < span.end)) return [];
      const written = text.slice(span.start, span.end);
      return hint.test(written) ? namesIn(written) : [];
    }),
  );
}

function namesIn(entry: string): Named[] {
  return [
    ...entry.matchAll(/\b(title|url|archive)["']?[ \t]*:[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s,}][^\n,}]*))/gi),
  ].map(([, key, ...values]) => ({
    [key!.toLowerCase()]: values.find((one) => one !== undefined)!.trim(),
    confidential: true,
  }));
}

/** Claims with a mistyped word that may call a source confidential. */
function unsureIds(sidecars: Dossier['sidecars']): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { sidecar } of sidecars) {
    const { text, problems, entries } = sidecar;
    for (const { code, span, fix } of problems) {
      if (code !== 'mistyped-key' && code !== 'wrong-type') continue;
      const line = text.slice(text.lastIndexOf('\n', span.start) + 1, span.end);
      const isRead = saysConfidential(text.slice(span.start, span.end));
      if (isRead || (fix?.replacement !== 'confidential' && !/confiden/i.test(line))) continue;
      const entry = entries.find((one) => one.span.start <= span.start && span.start < one.span.end);
      if (entry?.annotation) ids.add(entry.annotation.id);
    }
  }
  return ids;
}
