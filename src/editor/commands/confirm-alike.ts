import { l10n } from 'vscode';
import { confirmSharers, type Doubt, doubtOf, sharersOf } from '../../core/dossier/doubt-of';
import { groupBy } from '../../core/text/group-by';
import { shorten } from '../../core/text/shorten';
import { askChoice } from '../ask';
import type { Desk } from '../desk';
import type { OpenTranscript } from '../open-transcript';
import { tell, tellOutcome } from '../tell';
import type { Command } from './command';
import { annotationsOf, transcriptOf } from './target';

/**
 * Confirms all annotations of which the same is to be asked as of the one that is meant: that only the script differs, or that
 * the words of one speaker are another's now. If none is meant, asks which kind.
 */
export const confirmAllOfThisKind: Command = async (desk, target) => {
  const open = transcriptOf(target);
  if (!open) return;
  const [meant] = annotationsOf(target).flatMap((one) => doubtOf(one) ?? []);
  const doubt = meant ?? (await askKind(open));
  if (doubt) await confirmAlike(desk, open, doubt);
};

/** Confirms all annotations with a doubt. */
export async function confirmAlike(desk: Desk, open: OpenTranscript, doubt: Doubt): Promise<void> {
  const changes = confirmSharers(open.dossier, sharersOf(open.dossier.annotations, doubt));
  const outcome = await desk.make(open, ...changes);
  await tellOutcome(desk, open, outcome, l10n.t('{0} annotations are confirmed.', changes.length));
}

/** What to say of so many annotations with a doubt, as on a button. */
export function describeAlike({ kind, from = '', to = '' }: Doubt, count: number): string {
  if (kind === 'typography') return l10n.t('Accept all {0} of which only the punctuation differs', count);
  if (kind === 'script') return l10n.t('Accept all {0} of which only capitals, script or width differ', count);
  if (kind === 'speaker') return l10n.t('Accept all {0} that are {1}’s now, not {2}’s', count, to, from);
  return l10n.t('Accept all {0} that only moved', count);
}

async function askKind({ dossier }: OpenTranscript): Promise<Doubt | undefined> {
  const doubted = dossier.annotations.flatMap((one) => {
    const doubt = doubtOf(one);
    return doubt ? [{ doubt, words: one.annotation.quote.exact }] : [];
  });
  const kinds = groupBy(doubted, ({ doubt: { kind, from, to } }) => JSON.stringify([kind, from, to]));
  if (kinds.size === 0) {
    tell(l10n.t('Nothing is asked of several annotations alike.'));
    return undefined;
  }
  const items = [...kinds.values()].map((alike) => ({
    label: describeAlike(alike[0]!.doubt, alike.length),
    detail: shorten(alike.map(({ words }) => words).join(' · '), 100),
    doubt: alike[0]!.doubt,
  }));
  const title = l10n.t('Which annotations are to be confirmed?');
  return (await askChoice(items, { title }))?.doubt;
}
