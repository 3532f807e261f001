import { l10n } from 'vscode';
import { type PublishedChange, publishedChanges, withCorrections } from '../core/dossier/correct-published';
import type { FiledAct } from '../core/sidecar/route-acts';
import { oneLine } from '../core/text/one-line';
import { shorten } from '../core/text/shorten';
import { now } from '../files/now';
import { askText } from './ask';
import { askName } from './identity';
import { nameOf } from './label-of';
import type { OpenTranscript } from './open-transcript';

/** What acts would change of claims that are published, as they are shown in this window. */
export function publishedChangesIn(open: OpenTranscript, acts: readonly FiledAct[]): PublishedChange[] {
  // Nearly all acts are on claims that nobody has published: no dossier is made for them.
  if (!acts.some(({ change }) => change.kind === 'edit' || change.kind === 'settle' || change.kind === 'join'))
    return [];
  return publishedChanges(
    acts,
    open.dossier.annotations.map(({ annotation }) => annotation),
  );
}

/**
 * Acts as they are to be made: if they change what is published, a person is asked why, and it is written down as a correction.
 * Undefined if the person leaves it as it is.
 */
export async function askCorrection(
  open: OpenTranscript,
  acts: readonly FiledAct[],
): Promise<readonly FiledAct[] | undefined> {
  const changes = publishedChangesIn(open, acts);
  const [first] = changes;
  if (!first) return acts;
  const why = await askText({
    title:
      changes.length === 1
        ? l10n.t('Correction: {0}', describe(first, open))
        : l10n.t('Corrections: {0}', changes.length),
    prompt: l10n.t('“{0}” is published. Why is it corrected? Leave it empty to change nothing.', wordsOf(first)),
    placeHolder: l10n.t('The reason, as readers may see it'),
  });
  if (!why?.trim()) return undefined;
  const by = await askName(open.document.uri);
  return withCorrections(acts, changes, { ...(by !== undefined && { by }), at: now(), why: why.trim() });
}

function wordsOf({ annotation }: PublishedChange): string {
  return shorten(oneLine(annotation.claim ?? annotation.quote.exact), 80);
}

function describe({ field, from = '–', to = '–' }: PublishedChange, { team }: OpenTranscript): string {
  const name = (value: string) =>
    field === 'verdict' ? nameOf(team.vocabulary.verdicts, value) : shorten(oneLine(value), 40);
  return `${name(from)} → ${name(to)}`;
}
