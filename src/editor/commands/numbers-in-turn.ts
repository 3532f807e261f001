import { l10n, type QuickPickItem, TextEditorRevealType, window } from 'vscode';
import { turnAt } from '../../core/dossier/turn-at';
import type { NumericExpression } from '../../core/numbers/numeric-expression';
import { spansIn } from '../../core/text/spans-in';
import { showBox } from '../ask';
import { nameKind } from '../name-kind';
import { nameSpeaker } from '../name-speaker';
import { readNumber } from '../read-number';
import { editorOf, showPlace } from '../show-place';
import { tell } from '../tell';
import type { Command } from './command';
import { cursorOf, transcriptOf } from './target';

interface NumberItem extends QuickPickItem {
  readonly number: NumericExpression;
}

/** Lists the numbers of the turn under the cursor; walking the list shows each in the text, leaving it goes back. */
export const numbersInTurn: Command = async (_desk, target) => {
  const open = transcriptOf(target);
  if (!open) return;
  const { transcript, numbers } = open.dossier;
  const here = cursorOf(target);
  const turn = turnAt(transcript, here);
  if (!turn) return tell(l10n.t('Nobody speaks here: put the cursor into a turn.'));
  const items = spansIn(numbers, turn.speech).map(toItem);
  if (items.length === 0) return tell(l10n.t('This turn holds no numbers.'));
  const editor = await editorOf(open);
  const before = editor.selection;
  const chosen = await pick(items, nameSpeaker(turn), here, (number) => void showPlace(open, number));
  if (chosen) return showPlace(open, chosen);
  editor.selection = before;
  editor.revealRange(before, TextEditorRevealType.InCenterIfOutsideViewport);
};

function toItem(number: NumericExpression): NumberItem {
  const kind = nameKind(number.kind);
  const reading = readNumber(number);
  const what = number.claim ? kind : l10n.t('no claim: {0}', kind);
  return { label: number.text, description: reading === number.text ? what : `${reading} · ${what}`, number };
}

/** Asks for one of the numbers, beginning with the one at or behind an offset; tells of each that is looked at. */
function pick(
  items: readonly NumberItem[],
  speaker: string,
  offset: number,
  look: (number: NumericExpression) => void,
): Promise<NumericExpression | undefined> {
  const list = window.createQuickPick<NumberItem>();
  list.title = l10n.t('Numbers in this turn: {0}', speaker);
  list.placeholder = l10n.t('Go to a number');
  list.matchOnDescription = true;
  list.items = items;
  return new Promise((resolve) => {
    list.onDidChangeActive(([item]) => item && look(item.number));
    list.onDidAccept(() => {
      resolve(list.activeItems[0]?.number);
      list.hide();
    });
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
    // The list tells of no item that is active from the beginning.
    const first = items.find(({ number }) => number.end >= offset) ?? items[0]!;
    list.activeItems = [first];
    look(first.number);
    showBox(list);
  });
}
