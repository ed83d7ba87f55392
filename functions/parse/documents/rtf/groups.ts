import { linkIn } from '../field-link.ts'
import { type Group, outermost } from './group.ts'

// Groups within groups: real files stay below a hundred.
const deepest = 5000

/** The braces that are open, and what holds inside the innermost. */
export class Groups {
  here: Group = { ...outermost }
  /** Whether the brace that holds the whole file was closed last. */
  isClosed = false
  readonly #outer: Group[] = []

  open(): void {
    if (this.#outer.length < deepest) this.#outer.push(this.here)
    this.here = { ...this.here, starred: false }
  }

  /** A field's instruction says where what follows it leads. */
  close(instruction: string): void {
    const { to } = this.here
    const outer = this.#outer.pop()
    if (outer === undefined) return

    if (to === 'field' && outer.to !== 'field') outer.href = linkIn(instruction)
    this.here = outer
    this.isClosed = this.#outer.length === 0
  }
}
