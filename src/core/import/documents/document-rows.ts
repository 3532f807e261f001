import type { DocumentBlock } from '../document-block';

interface Row {
  readonly cells: string[];
  readonly paragraphs: DocumentBlock[];
  isNested: boolean;
  isDropped: boolean;
  /** Cells that the last one takes the place of. */
  covered: number;
  /** Without those that others cover. */
  own: number;
}

/** More columns than this are none that anybody sees. */
const mostColumns = 200;

/**
 * The rows of tables that are open while a document is read. A row of one cell, and one that holds a table or lies in one, is a
 * frame around its paragraphs: they go on by themselves.
 */
export class DocumentRows {
  readonly #open: Row[] = [];

  /** `blocks`: where rows and paragraphs of frames go. */
  constructor(readonly blocks: DocumentBlock[]) {}

  openRow(): void {
    for (const row of this.#open) row.isNested = true;
    this.#open.push({ cells: [], paragraphs: [], isNested: false, isDropped: false, covered: 0, own: 0 });
  }

  openCell(): void {
    const row = this.#open.at(-1);
    if (!row) return;
    cover(row);
    row.cells.push('');
    row.own++;
  }

  /** Says over how many columns the cell goes that is open, so that those behind it stay in theirs. */
  spanCell(columns: number): void {
    const row = this.#open.at(-1);
    if (row && columns > 1) row.covered = columns - 1;
  }

  /** Columns without a cell, which one from another row or nothing takes. */
  skipColumns(columns: number): void {
    const row = this.#open.at(-1);
    if (!row) return;
    cover(row);
    row.covered = columns;
    cover(row);
  }

  /** Leaves out the row that is open. */
  dropRow(): void {
    const row = this.#open.at(-1);
    if (row) row.isDropped = true;
  }

  /** Takes a paragraph into the row that is open; false if none is. */
  take(paragraph: DocumentBlock): boolean {
    const row = this.#open.at(-1);
    if (!row) return false;
    const words = paragraph.runs.map(({ text }) => text).join('');
    const cell = Math.max(0, row.cells.length - 1);
    row.cells[cell] = row.cells[cell] ? `${row.cells[cell]}\n${words}` : words;
    row.paragraphs.push(paragraph);
    return true;
  }

  closeRow(): void {
    const row = this.#open.pop();
    if (!row || row.isDropped) return;
    cover(row);
    const outer = this.#open.at(-1);
    if (outer || row.isNested || row.own < 2) {
      for (const one of row.paragraphs) {
        if (outer) this.take(one);
        else this.blocks.push(one);
      }
    } else {
      const runs = row.paragraphs.flatMap((one) => one.runs);
      this.blocks.push({ kind: 'row', runs, cells: row.cells.map((cell) => cell.trim()) });
    }
  }
}

function cover(row: Row): void {
  for (let i = 0; i < row.covered && row.cells.length < mostColumns; i++) row.cells.push('');
  row.covered = 0;
}
