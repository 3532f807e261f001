import { l10n } from 'vscode';
import { quoteSpan } from '../../core/anchors/quote-span';
import { findRepeats } from '../../core/dossier/find-repeats';
import { lfOf } from '../../core/dossier/lf-of';
import { tagSpan } from '../../core/dossier/tag-span';
import { newId } from '../../files/new-id';
import { now } from '../../files/now';
import { knownName } from '../identity';
import { tell, tellOutcome } from '../tell';
import type { Command } from './command';
import { targetsOf } from './tag';
import { activeTranscript } from './target';

/** Makes one claim of the words that are meant, with every other place where they are said. */
export const tagEveryOccurrence: Command = async (desk) => {
  const active = activeTranscript(desk);
  if (!active) return;
  const { open, editor } = active;
  const [span] = targetsOf(open, editor);
  const by = await knownName(open.document.uri);
  const { dossier } = open;
  const tagged =
    span && tagSpan(dossier, span, { id: newId(), tag: 'claim', at: now(), ...(by !== undefined && { by }) });
  if (!tagged) return tell(l10n.t('There are no words to tag here.'));
  const { existing } = tagged;
  const known = existing ? [existing, ...existing.repeats].flatMap((one) => one.span ?? []) : [];
  const repeats = findRepeats(dossier, existing?.span ?? span)
    .filter((one) => !known.some(({ start }) => start === one.start))
    .map((one) => quoteSpan(dossier.transcript.text, one, lfOf(dossier.transcript)));
  if (existing && repeats.length === 0) return tell(l10n.t('All places of these words are tagged already.'));
  const outcome = existing
    ? await desk.change(open, { kind: 'edit', id: existing.annotation.id, append: { repeats } }, existing.file)
    : await desk.change(open, {
        kind: 'add',
        annotation: { ...tagged.change.annotation, ...(repeats.length > 0 && { repeats }) },
      });
  await tellOutcome(desk, open, outcome, l10n.t('Tagged, with {0} other places.', repeats.length));
};
