import type { Cell } from '../layout.ts'

/** Where in which table of a file the text goes on. */
export class Cells {
  here: Cell = { table: 1, row: 0, column: 0 }

  endCell(): void {
    this.here = { ...this.here, column: this.here.column + 1 }
  }

  endRow(): void {
    this.here = { table: this.here.table, row: this.here.row + 1, column: 0 }
  }

  /** The row heads the others. */
  markHead(): void {
    this.here = { ...this.here, isHead: true }
  }

  /** Text that is in no cell stands below the table. */
  leave(): void {
    if (this.here.row > 0) this.here = { table: this.here.table + 1, row: 0, column: 0 }
  }
}
