import { l10n, TreeItem, TreeItemCollapsibleState } from 'vscode';
import { oneLine } from '../../core/text/one-line';
import { shorten } from '../../core/text/shorten';
import type { PartNode } from './part-nodes';

/** The row above a part of a group: closed, so that many rows cost no more than few. `count`: what is left in it. */
export function partItem<Row>({ id, part }: PartNode<Row>, count: string, wordsOf: (row: Row) => string): TreeItem {
  const { from, to, rows } = part;
  const item = new TreeItem(`${from}–${to}`, TreeItemCollapsibleState.Collapsed);
  item.id = id;
  item.description = count;
  item.contextValue = 'part';
  item.tooltip = [rows[0]!, rows.at(-1)!].map((row) => `“${shorten(oneLine(wordsOf(row)), 80)}”`).join(' – ');
  item.accessibilityInformation = { label: [l10n.t('Claims {0} to {1}', from, to), count].join(', ') };
  return item;
}
