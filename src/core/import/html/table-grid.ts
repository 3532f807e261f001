/** As far as browsers let a cell go. */
const mostSpanned = { columns: 1000, rows: 65_534 };
/** Columns further on than this are none that anybody sees: there a cell goes over no others. */
const mostColumns = 200;

/** The cells of a table in their columns: one that goes over several leaves the others empty. */
export class TableGrid {
  readonly rows: string[][] = [];
  /** The first row further down in which a column is free again. */
  readonly #freeFrom: number[] = [];
  #at = 0;

  /** `padding`: how many more cells may be left empty because others go over them; the tables of a page share it. */
  constructor(readonly padding: { left: number }) {}

  openRow(): void {
    this.#endRow();
    this.rows.push([]);
    this.#at = 0;
  }

  /** Ends the cells that go on over further rows. */
  endGroup(): void {
    this.#endRow();
    this.#freeFrom.length = 0;
  }

  /** `columns` and `rows`: how far it goes, as the page says it. No row by that name is to the end of the group of rows. */
  openCell(columns: string | undefined, rows: string | undefined): void {
    const row = this.rows.at(-1);
    if (!row) return;
    while (this.#isTaken(row.length) && this.#pad(row));
    this.#at = row.length;
    row.push('');
    const down = countOf(rows, mostSpanned.rows);
    const until = this.rows.length - 1 + (down === 0 ? Number.POSITIVE_INFINITY : (down ?? 1));
    const width = countOf(columns, mostSpanned.columns) || 1;
    if (this.#at < mostColumns) this.#freeFrom[this.#at] = until;
    for (let i = 1; i < width && this.#pad(row); i++) this.#freeFrom[this.#at + i] = until;
  }

  /** The words of the cell that was opened last. */
  fill(words: string): void {
    const row = this.rows.at(-1);
    if (row && this.#at < row.length) row[this.#at] = words;
  }

  /** Columns behind the last cell that cells further up take. */
  #endRow(): void {
    const row = this.rows.at(-1);
    if (!row || row.length === 0) return;
    const last = this.#freeFrom.findLastIndex((_, column) => this.#isTaken(column));
    while (row.length <= last && this.#pad(row));
  }

  #isTaken(column: number): boolean {
    return (this.#freeFrom[column] ?? 0) > this.rows.length - 1;
  }

  /** Leaves one more cell empty; false if there are too many. */
  #pad(row: string[]): boolean {
    if (row.length >= mostColumns || this.padding.left <= 0) return false;
    this.padding.left--;
    row.push('');
    return true;
  }
}

/** A number that a page gives, at most so much; undefined for none. */
function countOf(told: string | undefined, most: number): number | undefined {
  const [, digits] = /^\s*\+?(\d+)/.exec(told ?? '') ?? [];
  return digits === undefined ? undefined : Math.min(most, Number(digits));
}
