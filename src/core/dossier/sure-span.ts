import type { Span } from '../text/span';
import type { PlacedAnnotation } from './dossier';

/** Where the words of a claim stand, without its parts; undefined if they changed, are gone, or may stand somewhere else. */
export function sureSpan({
  placement,
  own,
  span,
}: Pick<PlacedAnnotation, 'placement' | 'own' | 'span'>): Span | undefined {
  return placement === 'exact' || placement === 'moved' ? (own.span ?? span) : undefined;
}
