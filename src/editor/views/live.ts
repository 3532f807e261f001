import { Disposable, l10n, StatusBarAlignment, ThemeColor, window } from 'vscode';
import { handAt } from '../../core/dossier/hand';
import { turnAt } from '../../core/dossier/turn-at';
import type { WorkUnit } from '../../core/dossier/units-of';
import type { NumericExpression } from '../../core/numbers/numeric-expression';
import type { Desk } from '../desk';
import type { RegisterView } from './view';

/** Of so many new units it is asked whether they are known already. */
const mostAsked = 40;

/** A text that another program goes on writing: how many units are new below, and how many of them are known; or that it doesn't grow here. */
export const registerLive: RegisterView = (desk) => {
  const item = window.createStatusBarItem('transcript.live', StatusBarAlignment.Left, Number.MAX_SAFE_INTEGER - 2);
  item.name = l10n.t('Transcript: Live');
  let asked: Asked = new WeakMap();
  const show = () => {
    const open = desk.active;
    if (!open) return item.hide();
    item.backgroundColor = undefined;
    if (desk.growth.isHeldBack(open)) {
      item.text = `$(warning) ${l10n.t('Doesn’t grow: unsaved changes')}`;
      item.tooltip = l10n.t('The file goes on, but this document has unsaved changes: save or undo them.');
      item.command = 'workbench.action.files.revert';
      item.backgroundColor = new ThemeColor('statusBarItem.warningBackground');
      return item.show();
    }
    const units = desk.growth.newIn(open);
    if (units.length === 0) return item.hide();
    const known = units.slice(-mostAsked).filter((unit) => isKnown(desk, unit, asked)).length;
    const below = l10n.t('{0} new below', units.length);
    item.text = `$(arrow-down) ${known > 0 ? `${below} · ${l10n.t('{0} known', known)}` : below}`;
    item.tooltip = l10n.t('Go to the newest (f while checking). The cursor stays where it is until then.');
    item.command = 'transcript.goToNewest';
    item.show();
  };
  show();
  return Disposable.from(
    item,
    desk.growth.onDidChange((open) => open === desk.active && show()),
    desk.known.onDidChange(() => {
      asked = new WeakMap();
      show();
    }),
    window.onDidChangeActiveTextEditor(show),
  );
};

/** Whether it is known what a unit says, by its first figure, which stays the same object as long as nothing near it changes; and who says it. */
type Asked = WeakMap<NumericExpression, { readonly speaker: string | undefined; readonly isKnown: boolean }>;

/** True if what a unit says was checked before, or is prepared. */
function isKnown(desk: Desk, { stops, untagged, dossier }: WorkUnit, asked: Asked): boolean {
  const [start] = stops;
  if (start === undefined) return false;
  const figure = untagged?.claims[0];
  const turn = turnAt(dossier.transcript, start);
  const speaker = turn?.speaker ?? turn?.name;
  const before = figure && asked.get(figure);
  if (before && before.speaker === speaker) return before.isKnown;
  const hand = handAt(dossier, start);
  const isOne = hand !== undefined && desk.known.offersFor(hand)[0]?.differences.length === 0;
  if (figure) asked.set(figure, { speaker, isKnown: isOne });
  return isOne;
}
