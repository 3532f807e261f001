import type { Span } from '../text/span';
import type { Edit } from './edit';
import { renderInline } from './render';
import { findAnchors } from './yaml/find-anchors';

/**
 * The edits by which values that were given a name (`&name`) within a span that is to be taken out, and that others refer to
 * (`*name`), are given it where they are first referred to.
 */
export function moveAnchors(text: string, { start, end }: Span): Edit[] {
  const { anchors, aliases } = findAnchors(text);
  const isWithin = (at: number) => start <= at && at < end;
  const gone = new Map(anchors.filter((one) => isWithin(one.start)).map((one) => [one.name, one]));
  const edits: Edit[] = [];
  for (const { name, start: from, end: to, data } of aliases) {
    if (!gone.has(name) || isWithin(from)) continue;
    // One that is named anew before is meant from there on.
    const isRenamed = anchors.some((one) => one.name === name && end <= one.start && one.start < from);
    if (!isRenamed)
      edits.push({ start: from, end: to, text: `&${name} ${renderInline(data, { kind: 'any', help: '' })}` });
    gone.delete(name);
  }
  return edits;
}
