import { type Census, cellOf, unequalCells } from './census.ts'
import { type Element, memberOf, type Subject } from './equations.ts'

/** The cells to look into; `more` = others differ too, and are left for another time. */
export type Chosen = { cells: readonly number[]; more: boolean }

/** `most` = the members that may be held at once. */
export function chooseCells(census: Census, most: number): Chosen {
  const unequal = unequalCells(census)
  let room = most
  // The first is always looked into: in a huge archive one cell may be larger than the room.
  const chosen = unequal.filter(({ members }, n) => {
    room -= members
    return n === 0 || room >= 0
  })

  return { cells: chosen.map(({ cell }) => cell), more: chosen.length < unequal.length }
}

/** What has come from one side only so far, by the member's name. */
export type Unmatched = Map<string, { balance: number; about: Subject }>

/** Lays the members of some cells against one another by name. */
export function matchWithin(cells: ReadonlySet<number>, unmatched: Unmatched, element: Element): void {
  const { side, name } = memberOf(element)
  if (!cells.has(cellOf(name))) return

  const balance = (unmatched.get(name)?.balance ?? 0) + (side === 'left' ? 1 : -1)
  if (balance === 0) unmatched.delete(name)
  else unmatched.set(name, { balance, about: element.about })
}

export const subjectsOf = (unmatched: Unmatched): Subject[] => [
  ...new Map([...unmatched.values()].map(({ about }) => [JSON.stringify(about), about])).values(),
]
