import { l10n, type QuickPickItem, Uri } from 'vscode';
import { actOnHand } from '../../core/dossier/act-on-hand';
import type { EarlierOffer } from '../../core/dossier/earlier-claims';
import { takeOverVerdict } from '../../core/dossier/take-over-verdict';
import type { Vocabulary } from '../../core/sidecar/vocabulary';
import { askChoice } from '../ask';
import { untilShown } from '../checking/until-shown';
import { describeOffer, nameOffer } from '../describe-offer';
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
  const isSure = same.length > 0 && new Set(same.flatMap(({ verdict }) => verdict ?? [])).size <= 1;
  // Keys that come now are meant for the question.
  if (!isSure) target.passOn?.();
  const best = same.find(({ verdict }) => verdict !== undefined) ?? same[0];
  const chosen = isSure ? best : await pickOffer(offers, open.team.vocabulary);
  if (!chosen) return;
  const { verdict, isPrepared } = chosen;
  const { verdict: _, ...found } = chosen.annotation;
  const earlier = { ...found, ...(verdict !== undefined && { verdict }), ...(isPrepared && { isPrepared }) };
  const home = (await desk.homeOf(open)).uri;
  const file = pathFrom(home, Uri.parse(chosen.file, true));
  const reference = { id: earlier.id, ...(file !== undefined && { file }) };
  const saying = await sayingIn(open);
  const { id: _id, ...taker } = saying;
  const change = actOnHand(open.dossier, hand, { ...saying, tag: 'claim' }, (annotation) =>
    takeOverVerdict(annotation, earlier, reference, open.team.team, taker),
  );
  if (!change) return tell(l10n.t('There is no claim here.'));
  const making = desk.make(open, change);
  await untilShown(desk, open, making);
  await goOn(desk, target, hand, isOpen);
  const done =
    verdict === undefined
      ? l10n.t('Attached to the prepared claim; it has no verdict yet.')
      : l10n.t('Taken over: {0}.', nameOffer(chosen, open.team.vocabulary));
  await tellOutcome(desk, open, making, done);
};

async function pickOffer(offers: readonly EarlierOffer[], vocabulary: Vocabulary): Promise<EarlierOffer | undefined> {
  const items = offers.map((offer): QuickPickItem & { offer: EarlierOffer } => {
    const { verdict } = offer;
    const [label, ...details] = describeOffer(offer, vocabulary);
    return {
      label: label!,
      detail: details.join(' '),
      iconPath: iconOf(signOf(verdict === undefined ? { kind: 'unchecked' } : { kind: 'judged', verdict }, vocabulary)),
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
