import { Disposable, l10n, StatusBarAlignment, Uri, window } from 'vscode';
import { dateOf, type EarlierOffer } from '../../core/dossier/earlier-claims';
import { shorten } from '../../core/text/shorten';
import { keyOf } from '../checking/checking-keys';
import { describeOffer, nameOffer } from '../describe-offer';
import type { Desk } from '../desk';
import { fileName } from '../find-sidecars';
import { signOf } from '../state-sign';
import type { RegisterView } from './view';

/** While a transcript is checked: what is known already of the claim at hand, in the status bar. */
export const registerAlreadyChecked: RegisterView = (desk) => {
  // Beside what says that it is being checked.
  const item = window.createStatusBarItem(
    'transcript.alreadyChecked',
    StatusBarAlignment.Left,
    Number.MAX_SAFE_INTEGER - 1,
  );
  item.name = l10n.t('Transcript: Already Checked');
  item.command = 'transcript.takeOverVerdict';
  const show = () => {
    const open = desk.active;
    if (!open || !desk.checking.isOn(open)) return item.hide();
    desk.known.start();
    const hand = desk.checking.handOf(open);
    const [first, ...others] = hand ? desk.known.offersFor(hand) : [];
    if (!first) return item.hide();
    item.text = describe(desk, first, others.length);
    item.tooltip = [first, ...others.slice(0, 4)]
      .map((one) => describeOffer(one, open.team.vocabulary).join('\n'))
      .join('\n\n');
    item.show();
  };
  show();
  return Disposable.from(
    item,
    desk.checking.onDidChange(show),
    desk.onDidChange((open) => open === desk.active && show()),
    desk.known.onDidChange(show),
    window.onDidChangeActiveTextEditor(show),
  );
};

function describe(desk: Desk, one: EarlierOffer, more: number): string {
  const { vocabulary } = desk.active!.team;
  if (one.differences.length > 0) return `$(history) ${l10n.t('Similar: {0}', more + 1)}`;
  const { verdict } = one;
  const { icon } = signOf(verdict === undefined ? { kind: 'unchecked' } : { kind: 'judged', verdict }, vocabulary);
  return [
    `$(history) ${keyOf('transcript.takeOverVerdict')}: $(${icon}) ${nameOffer(one, vocabulary)}`,
    dateOf(one),
    shorten(fileName(Uri.parse(one.transcript, true)), 30),
  ]
    .filter(Boolean)
    .join(' · ');
}
