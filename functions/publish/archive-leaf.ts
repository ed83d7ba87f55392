import { createHash } from 'node:crypto'
import type { Line } from './feed-rows.ts'

/** A stretch of a feed's history: all lines whose key begins so, oldest first. */
export type Leaf = { prefix: string; lines: readonly Line[] }

export const keyOfLine = ({ at, articleId }: Pick<Line, 'at' | 'articleId'>): string => `${at}#${articleId}`
export const monthOfKey = (key: string): string => key.slice(0, 7)
/** The last key of a stretch: nothing in a key sorts behind a tilde. */
export const endOf = (prefix: string): string => `${prefix}~`

// Where a key may be cut: after the month, the tens and ones of days, hours, minutes, seconds and milliseconds; then after
// each character of the article's id, for a thousand articles of one date.
const cuts = [7, 9, 10, 12, 13, 15, 16, 18, 19, 21, 22, 23, ...Array.from({ length: 36 }, (_, n) => 26 + n)]

/** The stretches that a key may lie in, the widest first. */
export const prefixesOf = (key: string): string[] => cuts.map(cut => key.slice(0, cut))

/**
 * Cuts a month where it holds more than `most` lines, and again what still does. It follows from the lines alone, in
 * whatever order they came, and a line more or less changes its own stretch and no other.
 */
export function leavesOf(lines: readonly Line[], most: number, depth = 0): Leaf[] {
  const [first] = lines
  if (first === undefined) return []

  const cut = cuts[depth]
  if (lines.length <= most || cut === undefined) return [{ prefix: keyOfLine(first).slice(0, cut), lines }]

  const next = cuts[depth + 1]
  const parts = Map.groupBy(lines, line => keyOfLine(line).slice(0, next))
  return [...parts.values()].flatMap(part => leavesOf(part, most, depth + 1))
}

/** How often a stretch was cut to be as small as it is. */
export const depthOf = (prefix: string): number => cuts.indexOf(prefix.length)

/** What the documents of a stretch are called: the signs of a key that paths do not like are hyphens. */
export const documentName = (prefix: string): string => prefix.replace(/[:#]/g, '-')

/** Where they stand, beside the feed that they are the archive of. */
export const documentPath = (feed: string, prefix: string): string =>
  `${feed === '' ? '' : `${feed}/`}archive/${documentName(prefix)}`

/** The stretch that a document is named after. */
export const prefixNamed = (name: string): string =>
  [...name].map((sign, n) => (n === 13 || n === 16 ? ':' : n === 24 ? '#' : sign)).join('')

/** What the documents of a stretch show, in short: who changes a line changes this. */
export const signatureOf = (lines: readonly Line[]): string =>
  createHash('sha256')
    .update(JSON.stringify(lines.map(({ articleId, revision }) => [articleId, revision])))
    .digest('hex')
    .slice(0, 16)

/** Counters of a month of a feed's archive, or of a stretch of it, are kept under this name. */
export const periodPath = (feed: string, prefix: string): string => `${feed}@${prefix}`

export function periodAt(path: string): { feed: string; prefix: string } | undefined {
  const [, feed, prefix] = /^(.*)@(\d{4}-\d{2}\S*)$/.exec(path) ?? []

  return feed === undefined || prefix === undefined ? undefined : { feed, prefix }
}
