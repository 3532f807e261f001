import { Disposable, l10n, StatusBarAlignment, ThemeColor, window } from 'vscode';
import { handAt } from '../../core/dossier/hand';
import type { WorkUnit } from '../../core/dossier/units-of';
import type { Desk } from '../desk';
import type { RegisterView } from './view';

/** Of so many new units it is asked whether they are known already. */
const mostAsked = 40;

/** A text that another program goes on writing: how many units are new below, and how many of them are known; or that it doesn't grow here. */
export const registerLive: RegisterView = (desk) => {
  const item = window.createStatusBarItem('transcript.live', StatusBarAlignment.Left, Number.MAX_SAFE_INTEGER - 2);
  item.name = l10n.t('Transcript: Live');
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
    const known = units.slice(-mostAsked).filter((unit) => isKnown(desk, unit)).length;
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
    desk.known.onDidChange(show),
    window.onDidChangeActiveTextEditor(show),
  );
};

/** True if what a unit says was checked before, or is prepared. */
function isKnown(desk: Desk, { stops, dossier }: WorkUnit): boolean {
  const hand = stops[0] === undefined ? undefined : handAt(dossier, stops[0]);
  return hand !== undefined && desk.known.offersFor(hand)[0]?.differences.length === 0;
}
