import { l10n, type QuickPickItem, Uri } from 'vscode';
import { actOnHand } from '../../core/dossier/act-on-hand';
import { dateOf, type EarlierOffer } from '../../core/dossier/earlier-claims';
import { takeOverVerdict } from '../../core/dossier/take-over-verdict';
import type { Vocabulary } from '../../core/sidecar/vocabulary';
import { oneLine } from '../../core/text/one-line';
import { shorten } from '../../core/text/shorten';
import { askChoice } from '../ask';
import { untilShown } from '../checking/until-shown';
import { describeDifference } from '../describe-difference';
import { fileName } from '../find-sidecars';
import { nameOf } from '../label-of';
import { iconOf, signOf } from '../state-sign';
import { tell, tellOutcome } from '../tell';
import { goOn, handAtTarget, isOpen, sayingIn } from './check';
import type { Command } from './command';
import { transcriptToTag } from './tag';

/**
 * Takes over what was found out before of what is at hand: verdict, wording and sources, with all opinions and whose they are. Where
 * nothing is the same for sure, or what is has several verdicts, it is chosen, with what differs.
 */
export const takeOverEarlier: Command = async (desk, target) => {
  const open = transcriptToTag(target);
  const hand = open && handAtTarget(desk, open, target);
  if (!open || !hand) return;
  desk.known.start();
  const offers = desk.known.offersFor(hand);
  if (offers.length === 0) return tell(l10n.t('Nothing like it has been checked before.'));
  const same = offers.filter(({ differences }) => differences.length === 0);
  const isSure = new Set(same.map(({ verdict }) => verdict)).size === 1;
  // Keys that come now are meant for the question.
  if (!isSure) desk.checking.passOn();
  const chosen = isSure ? same[0] : await pickOffer(offers, open.team.vocabulary);
  if (!chosen) return;
  const earlier = { ...chosen.annotation, verdict: chosen.verdict };
  const home = (await desk.homeOf(open)).uri;
  const file = pathFrom(home, Uri.parse(chosen.file, true));
  const reference = { id: earlier.id, ...(file !== undefined && { file }) };
  const change = actOnHand(open.dossier, hand, { ...(await sayingIn(open)), tag: 'claim' }, (annotation) =>
    takeOverVerdict(annotation, earlier, reference, open.team.team),
  );
  if (!change) return tell(l10n.t('There is no claim here.'));
  const making = desk.make(open, change);
  await untilShown(desk, open, making);
  await goOn(desk, open, hand, isOpen);
  const name = nameOf(open.team.vocabulary.verdicts, chosen.verdict);
  await tellOutcome(desk, open, await making, l10n.t('Taken over: {0}.', name));
};

async function pickOffer(offers: readonly EarlierOffer[], vocabulary: Vocabulary): Promise<EarlierOffer | undefined> {
  const items = offers.map((offer): QuickPickItem & { offer: EarlierOffer } => {
    const { annotation, verdict, transcript, differences } = offer;
    const sign = signOf({ kind: 'judged', verdict }, vocabulary);
    return {
      label: sign.name,
      description: [annotation.speaker, dateOf(offer), fileName(Uri.parse(transcript, true))]
        .filter(Boolean)
        .join(' · '),
      detail: [
        `“${shorten(oneLine(annotation.claim ?? annotation.quote.exact), 120)}”`,
        ...differences.map(describeDifference),
      ].join(' '),
      iconPath: iconOf(sign),
      offer,
    };
  });
  const placeHolder = l10n.t('Is one of these the same claim? Its verdict is taken over');
  return (await askChoice(items, { placeHolder, matchOnDetail: true }))?.offer;
}

/** Where a file is as seen from another one; undefined if it is that itself. */
function pathFrom(from: Uri, to: Uri): string | undefined {
  if (from.toString() === to.toString()) return undefined;
  if (from.scheme !== to.scheme || from.authority !== to.authority) return to.toString();
  const [own, other] = [from.path.split('/').slice(0, -1), to.path.split('/')];
  let shared = 0;
  while (shared < own.length && own[shared] === other[shared]) shared++;
  return [...own.slice(shared).map(() => '..'), ...other.slice(shared)].join('/');
}
