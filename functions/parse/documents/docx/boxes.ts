import { finish, type Walk } from './walk.ts'

/** What was open where a box begins, and goes on behind it. */
export type Outside = Pick<Walk, 'open' | 'run' | 'href' | 'fields' | 'tables' | 'box'>

/** A box of text hangs on a paragraph, in which it is no more than a mark. */
export function enterBox(walk: Walk): void {
  const { open, run, href, fields, tables, box } = walk
  walk.outside.push({ open, run, href, fields, tables, box })
  Object.assign(walk, { open: undefined, href: undefined, fields: [], tables: [], box: ++walk.boxCount })
}

export function leaveBox(walk: Walk): void {
  finish(walk)
  Object.assign(walk, walk.outside.pop())
}
