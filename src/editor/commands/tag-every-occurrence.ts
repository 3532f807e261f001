import { l10n } from 'vscode';
import { quoteSpan } from '../../core/anchors/quote-span';
import { findRepeats } from '../../core/dossier/find-repeats';
import { lfOf } from '../../core/dossier/lf-of';
import { tagSpan } from '../../core/dossier/tag-span';
import type { Act } from '../../core/sidecar/apply-act';
import { newId } from '../../files/new-id';
import { now } from '../../files/now';
import { knownName } from '../identity';
import { tell, tellOutcome } from '../tell';
import type { Command } from './command';
import { transcriptToTag, wordsOf } from './tag';
import { annotationsOf } from './target';

/** Makes one claim of the words at each cursor, with every other place where they are said. */
export const tagEveryOccurrence: Command = async (desk, target) => {
  const open = transcriptToTag(target);
  if (!open) return;
  const by = await knownName(open.document.uri);
  const { dossier } = open;
  const lf = lfOf(dossier.transcript);
  let places = 0;
  const acts = wordsOf(target).flatMap((span): Act[] => {
    const tagged = tagSpan(dossier, span, { id: newId(), tag: 'claim', at: now(), ...(by !== undefined && { by }) });
    if (!tagged) return [];
    const { existing } = tagged;
    const known = existing ? [existing, ...existing.repeats].flatMap((one) => one.span ?? []) : [];
    const repeats = findRepeats(dossier, existing?.span ?? span)
      .filter((one) => !known.some(({ start }) => start === one.start))
      .map((one) => quoteSpan(dossier.transcript.read, one, lf));
    places += repeats.length;
    if (existing) {
      return repeats.length > 0 ? [{ kind: 'edit', id: existing.annotation.id, append: { repeats } }] : [];
    }
    const { annotation } = tagged.change;
    return [{ kind: 'add', annotation: { ...annotation, ...(repeats.length > 0 && { repeats }) } }];
  });
  if (acts.length === 0) {
    return tell(
      annotationsOf(target).length > 0
        ? l10n.t('All places of these words are tagged already.')
        : l10n.t('There are no words to tag here.'),
    );
  }
  const outcome = await desk.make(open, ...acts);
  await tellOutcome(desk, open, outcome, l10n.t('Tagged, with {0} other places.', places));
};
