import { createHash } from 'node:crypto'
import type { Line } from './feed-rows.ts'

/**
 * A stretch of a feed's history, oldest line first: a month, or the lines whose keys begin as its name does. The last
 * figure of a name may be a range: `2026-02-03T1_2` is from ten o'clock on.
 */
export type Leaf = { prefix: string; lines: readonly Line[] }

export const keyOfLine = ({ at, articleId }: Pick<Line, 'at' | 'articleId'>): string => `${at}#${articleId}`
export const monthOfKey = (key: string): string => key.slice(0, 7)

/** Where a stretch begins and ends; nothing in a key sorts behind a tilde. */
export const startOf = (prefix: string): string => prefix.replace(/_\d$/, '')
export const endOf = (prefix: string): string => `${prefix.replace(/\d_(\d)$/, '$1')}~`
export const isWithin = (prefix: string, key: string): boolean => startOf(prefix) <= key && key <= endOf(prefix)

/** The figures of a key behind its month, each with the greatest that can stand there: days, hours, minutes, seconds, milliseconds. */
const figures = [
  [8, 3],
  [9, 9],
  [11, 2],
  [12, 9],
  [14, 5],
  [15, 9],
  [17, 5],
  [18, 9],
  [20, 9],
  [21, 9],
  [22, 9],
] as const
/** Where the article's id begins in a key, and ends: for a thousand articles of one date. */
const [ID, LAST] = [26, 62]

/**
 * The stretches that a key may lie in, the widest first: each figure is halved until one is left. So what is too full by
 * little makes two that are half full, where figure by figure it would make ten.
 */
export function* stretchesAround(key: string): Generator<string, undefined> {
  yield monthOfKey(key)
  for (const [at, greatest] of figures) {
    const figure = Number(key[at])
    for (let [low, high]: [number, number] = [0, greatest]; low < high; ) {
      const middle = Math.floor((low + high) / 2)
      if (figure <= middle) high = middle
      else low = middle + 1
      yield `${key.slice(0, at)}${low === high ? low : `${low}_${high}`}`
    }
  }
  for (let cut = ID; cut < LAST; cut++) yield key.slice(0, cut)
}

function stretchAt(depth: number, line: Line): string | undefined {
  let n = 0
  for (const stretch of stretchesAround(keyOfLine(line))) if (n++ === depth) return stretch

  return undefined
}

/**
 * Cuts a month where it holds more than `most` lines, and again what still does. It follows from the lines alone, in
 * whatever order they came, and a line more or less changes its own stretch and no other.
 */
export function leavesOf(lines: readonly Line[], most: number, depth = 0): Leaf[] {
  const [first] = lines
  const prefix = first && stretchAt(depth, first)
  if (prefix === undefined) return []
  if (lines.length <= most) return [{ prefix, lines }]

  const parts = Map.groupBy(lines, line => stretchAt(depth + 1, line))
  return [...parts.values()].flatMap(part => leavesOf(part, most, depth + 1))
}

/** The widest stretch around a key that is not too full, among so many lines before the key and behind it as may be in one. */
export function leafAmong(lines: readonly Line[], key: string, most: number): Leaf {
  for (const prefix of stretchesAround(key)) {
    const [start, end] = [startOf(prefix), endOf(prefix)]
    const inside = lines.filter(line => start <= keyOfLine(line) && keyOfLine(line) <= end)
    if (inside.length <= most) return { prefix, lines: inside }
  }
  return { prefix: key, lines: [] }
}

/** The wider stretches that one was cut out of. */
export function ancestorsOf(prefix: string): string[] {
  const found: string[] = []
  for (const stretch of stretchesAround(startOf(prefix))) {
    if (stretch === prefix) break

    found.push(stretch)
  }
  return found
}

/** Every stretch that an instant lies in, or a key's beginning, as far as that tells. */
export const stretchesOver = (start: string): string[] =>
  [...stretchesAround(start)].filter(prefix => prefix !== '' && startOf(prefix).length <= start.length)

/** How often a stretch was cut to be as small as it is. */
export const depthOf = (prefix: string): number => ancestorsOf(prefix).length

/** What the documents of a stretch are called: the signs of a key that paths do not like are hyphens. */
export const documentName = (prefix: string): string => prefix.replace(/[:#]/g, '-')

/** Where they stand, beside the feed that they are the archive of. */
export const documentPath = (feed: string, prefix: string): string =>
  `${feed === '' ? '' : `${feed}/`}archive/${documentName(prefix)}`

/** The stretch that a document is named after. */
export const prefixNamed = (name: string): string =>
  [...name].map((sign, n) => (sign !== '-' ? sign : n === 13 || n === 16 ? ':' : n === 24 ? '#' : sign)).join('')

/** What the documents of a stretch show, in short: who changes a line changes this. What an entry names beside itself has no part in its revision. */
export const signatureOf = (lines: readonly Line[]): string =>
  createHash('sha256')
    .update(
      JSON.stringify(lines.map(({ articleId, revision, links }) => [articleId, revision, ...(links ? [links] : [])])),
    )
    .digest('hex')
    .slice(0, 16)

/** Counters of a month of a feed's archive, or of a stretch of it, are kept under this name. */
export const periodPath = (feed: string, prefix: string): string => `${feed}@${prefix}`

/** Counters of a stretch that is rendered again though none of its lines has changed. */
export const outdatedPath = (feed: string, prefix: string): string => `${periodPath(feed, prefix)}~`

export function periodAt(path: string): { feed: string; prefix: string } | undefined {
  const [, feed, prefix] = /^(.*)@(\d{4}-\d{2}\S*)$/.exec(path) ?? []

  return feed === undefined || prefix === undefined ? undefined : { feed, prefix }
}
