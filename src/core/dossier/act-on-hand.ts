import type { Annotation } from '../sidecar/annotation';
import type { Change } from '../sidecar/change';
import { addWithEdit } from './add-with-edit';
import { revive, type Saying } from './dismiss';
import type { Dossier } from './dossier';
import type { Hand } from './hand';
import { tagSpan } from './tag-span';

type Edit = Change & { readonly kind: 'edit' };

/**
 * One act on what is at hand: of a claim the edit, of what nobody has tagged a claim that has it already, of what was dismissed a
 * claim again with it. `edit` makes the edit of an entry. Undefined where there are no words.
 */
export function actOnHand(
  dossier: Dossier,
  hand: Hand,
  saying: Saying & { readonly tag: string },
  edit: (annotation: Annotation) => Edit,
): Change | undefined {
  const tagged = hand.unit?.annotation;
  if (tagged) return edit(tagged.annotation);
  if (hand.dismissed) {
    const again = revive(dossier, hand.dismissed, saying) as Edit;
    return joined(again, edit(withoutStatus(hand.dismissed.annotation)));
  }
  const words = { start: hand.start, end: hand.end, ...(hand.unit && { pointedAt: hand.offset }) };
  const made = tagSpan(dossier, words, saying);
  if (!made) return undefined;
  if (made.existing) return edit(made.existing.annotation);
  return addWithEdit(made.change.annotation, edit(made.change.annotation));
}

function withoutStatus({ status: _, ...annotation }: Annotation): Annotation {
  return annotation;
}

/** Two edits of one entry as one. */
function joined(first: Edit, second: Edit): Edit {
  const lists = new Set([...Object.keys(first.append ?? {}), ...Object.keys(second.append ?? {})]);
  const append = Object.fromEntries(
    [...lists].map((key) => [
      key,
      [first, second].flatMap((one) => (one.append as Record<string, readonly unknown[]> | undefined)?.[key] ?? []),
    ]),
  );
  return { ...first, set: { ...first.set, ...second.set }, ...(lists.size > 0 && { append }) };
}
