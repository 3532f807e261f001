import { l10n, Uri } from 'vscode';
import { dateOf, type EarlierOffer } from '../core/dossier/earlier-claims';
import type { Vocabulary } from '../core/sidecar/vocabulary';
import { oneLine } from '../core/text/one-line';
import { shorten } from '../core/text/shorten';
import { describeDifference } from './describe-difference';
import { fileName } from './find-sidecars';
import { nameOf } from './label-of';

/** What is known of an earlier or prepared claim: verdict, who said it, when and where; its words; what differs. */
export function describeOffer(one: EarlierOffer, vocabulary: Vocabulary): readonly string[] {
  const { annotation, transcript, differences } = one;
  const words = shorten(oneLine(annotation.claim ?? annotation.quote.exact), 160);
  return [
    [nameOffer(one, vocabulary), annotation.speaker, dateOf(one), fileName(Uri.parse(transcript, true))]
      .filter(Boolean)
      .join(' · '),
    `“${words}”`,
    ...differences.map(describeDifference),
  ];
}

/** The verdict that is offered; of what was only written down, that. */
export function nameOffer({ verdict, isPrepared }: EarlierOffer, { verdicts }: Vocabulary): string {
  if (verdict !== undefined) return nameOf(verdicts, verdict);
  return isPrepared ? l10n.t('prepared, no verdict yet') : '';
}
