import type { Span } from '../text/span';
import type { Dossier, UnreadableEntry } from './dossier';

/** The entry that can't be read whose words stand at a span, or within it, or around it; undefined if there is none. */
export function unreadableAt({ unreadable }: Dossier, { start, end }: Span): UnreadableEntry | undefined {
  return unreadable.find(({ placement }) => {
    const span = placement?.span;
    return span && ((span.start <= start && end <= span.end) || (start <= span.start && span.end <= end));
  });
}
