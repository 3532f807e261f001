import type { DocumentBlock } from '../document-block';

interface Row {
  readonly cells: string[];
  readonly paragraphs: DocumentBlock[];
  isNested: boolean;
}

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
    this.#open.push({ cells: [], paragraphs: [], isNested: false });
  }

  openCell(): void {
    this.#open.at(-1)?.cells.push('');
  }

  /** Takes a paragraph into the row that is open; false if none is. */
  take(paragraph: DocumentBlock): boolean {
    const row = this.#open.at(-1);
    if (!row) return false;
    const words = paragraph.runs.map(({ text }) => text).join('');
    const cell = row.cells.length - 1;
    row.cells[cell] = row.cells[cell] ? `${row.cells[cell]}\n${words}` : words;
    row.paragraphs.push(paragraph);
    return true;
  }

  closeRow(): void {
    const row = this.#open.pop();
    if (!row) return;
    const outer = this.#open.at(-1);
    if (outer || row.isNested || row.cells.length < 2) {
      for (const one of row.paragraphs) (outer?.paragraphs ?? this.blocks).push(one);
    } else {
      const runs = row.paragraphs.flatMap((one) => one.runs);
      this.blocks.push({ kind: 'row', runs, cells: row.cells.map((cell) => cell.trim()) });
    }
  }
}
