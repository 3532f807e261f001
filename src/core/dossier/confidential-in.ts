import { confidentialAmong, type IsKept, type Named } from '../sidecar/keep-confidential';
import type { Dossier } from './dossier';

type Part = Pick<Dossier, 'annotations' | 'sidecars'>;

const known = new WeakMap<Dossier['annotations'], IsKept>();

/** Which sources must stay by what any claim of a transcript says of them, also where it can't be read for sure. */
export function confidentialIn(dossier: Part): IsKept {
  const before = known.get(dossier.annotations);
  if (before) return before;
  const isKept = confidentialAmong(sourcesIn(dossier));
  known.set(dossier.annotations, isKept);
  return isKept;
}

/** Which sources must stay by what any claim of some transcripts says of them: what leaves together is read together. */
export function confidentialInAll(dossiers: readonly Part[]): IsKept {
  const [first, ...others] = dossiers;
  return first && others.length === 0 ? confidentialIn(first) : confidentialAmong(dossiers.flatMap(sourcesIn));
}

function sourcesIn({ annotations, sidecars }: Part): readonly Named[] {
  const unsure = unsureIds(sidecars);
  return annotations.flatMap(({ annotation: { id, sources = [] } }): readonly Named[] =>
    unsure.has(id) ? sources.map((source) => ({ ...source, confidential: true })) : sources,
  );
}

/** Claims with a mistyped word that may call a source confidential. */
function unsureIds(sidecars: Dossier['sidecars']): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { sidecar } of sidecars) {
    const { text, problems, entries } = sidecar;
    for (const { code, span, fix } of problems) {
      if (code !== 'mistyped-key' && code !== 'wrong-type') continue;
      const line = text.slice(text.lastIndexOf('\n', span.start) + 1, span.end);
      if (fix?.replacement !== 'confidential' && !/confiden/i.test(line)) continue;
      const entry = entries.find((one) => one.span.start <= span.start && span.start < one.span.end);
      if (entry?.annotation) ids.add(entry.annotation.id);
    }
  }
  return ids;
}
