import type { Cell } from '../layout.ts'

/** Where in which table of a file the text goes on. `file`: how many tables it has so far, in its boxes and outside. */
export class Cells {
  here: Cell
  readonly #file: { tables: number }

  constructor(file: { tables: number }) {
    this.#file = file
    this.here = begun(file)
  }

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
    if (this.here.row > 0) this.here = begun(this.#file)
  }
}

const begun = (file: { tables: number }): Cell => ({ table: ++file.tables, row: 0, column: 0 })
