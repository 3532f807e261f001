import type { Span } from '../text/span';
import type { Dossier, PlacedAnnotation } from './dossier';
import { turnAt } from './turn-at';

const known = new WeakMap<Dossier, ReadonlyMap<PlacedAnnotation, readonly Span[]>>();

/** Where another printing of the talk repeats the words of an annotation of the first: they are the same claim. */
export function echoesOf(dossier: Dossier): ReadonlyMap<PlacedAnnotation, readonly Span[]> {
  const echoes = known.get(dossier) ?? findEchoes(dossier);
  known.set(dossier, echoes);
  return echoes;
}

function findEchoes({ transcript, annotations }: Dossier): ReadonlyMap<PlacedAnnotation, readonly Span[]> {
  const { text, turns } = transcript;
  const start = turns.find(({ copy }) => copy > 1)?.speech.start;
  const echoes = new Map<PlacedAnnotation, readonly Span[]>();
  if (start === undefined) return echoes;
  const copyAt = (offset: number) => turnAt(transcript, offset)?.copy ?? 1;
  for (const one of annotations) {
    if (!one.span || copyAt(one.span.start) > 1) continue;
    const words = text.slice(one.span.start, one.span.end);
    const found: Span[] = [];
    for (let at = text.indexOf(words, start); at >= 0; at = text.indexOf(words, at + words.length)) {
      const isTagged = one.spans.some((span) => span.start <= at && at < span.end);
      if (copyAt(at) > 1 && !isTagged) found.push({ start: at, end: at + words.length });
    }
    if (found.length > 0) echoes.set(one, found);
  }
  return echoes;
}
