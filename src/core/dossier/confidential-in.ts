import { confidentialAmong, type IsKept, type Named } from '../sidecar/keep-confidential';
import type { Dossier } from './dossier';

const known = new WeakMap<Dossier['annotations'], IsKept>();

/** Which sources must stay by what any claim of a transcript says of them, also where it can't be read for sure. */
export function confidentialIn({ annotations, sidecars }: Pick<Dossier, 'annotations' | 'sidecars'>): IsKept {
  const before = known.get(annotations);
  if (before) return before;
  const unsure = unsureIds(sidecars);
  const sources = annotations.flatMap(({ annotation: { id, sources = [] } }): readonly Named[] =>
    unsure.has(id) ? sources.map((source) => ({ ...source, confidential: true })) : sources,
  );
  const isKept = confidentialAmong(sources);
  known.set(annotations, isKept);
  return isKept;
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
