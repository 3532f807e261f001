import { plainText } from '../export/sheet-cells';
import { oneLine } from '../text/one-line';

/** The lines of a cell that hold anything, each once. */
export function linesOfCell(cell: string): string[] {
  return [...new Set(plainText(cell).split('\n').map(oneLine))].filter((line) => line !== '');
}
