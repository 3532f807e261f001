import type { Annotation } from '../sidecar/annotation';
import { toLf } from '../text/to-lf';
import type { Transcript } from '../transcript/transcript';
import { lfOf } from './lf-of';
import type { LivePlaces } from './live-places';

/**
 * Tells where the words of a new annotation stand if they stand just where it says, between the words that it says: they need
 * not be searched for. `live`: of the transcript's text.
 */
export function tellPlaces(live: LivePlaces, transcript: Transcript, annotation: Annotation): void {
  const { text } = transcript;
  const lf = lfOf(transcript);
  for (const quoted of [annotation, ...(annotation.parts ?? []), ...(annotation.repeats ?? [])]) {
    const { exact, prefix = '', suffix = '' } = quoted.quote;
    const { position } = quoted;
    if (!position) continue;
    const start = lf.toRaw(lf.fromCodePoint(position.start));
    const end = lf.toRaw(lf.fromCodePoint(position.end));
    // A line end may take two characters.
    const before = toLf(text.slice(Math.max(0, start - 2 * prefix.length), start));
    const after = toLf(text.slice(end, end + 2 * suffix.length));
    if (toLf(text.slice(start, end)) !== exact || !before.endsWith(prefix) || !after.startsWith(suffix)) continue;
    live.tell(annotation.id, quoted, { start, end });
  }
}
