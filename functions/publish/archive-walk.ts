import { endOf, keyOfLine, monthOfKey } from './archive-leaf.ts'
import type { Line } from './feed-rows.ts'
import type { FeedTable } from './feed-table.ts'

/**
 * The lines of a feed's months around one place, as they were first read: a plan walks from stretch to stretch, and most of
 * what it asks next to one it has just seen. For one plan alone; the next reads anew.
 */
export type Walk = {
  /** Of the month of a key, oldest first: as many lines as `limit` up to it, and as many behind it. */
  around(key: string, limit: number): Promise<Line[]>
  /** The nearest lines before a key and after it, in whichever of the months they are. */
  before(key: string): Promise<Line | undefined>
  after(key: string): Promise<Line | undefined>
}

/** All lines of a month from one key to another, oldest first, with those at its ends. */
type Stretch = { lines: readonly Line[]; from: string; until: string }
type Way = 'older' | 'newer'

/** Before every key, and behind every key. */
const [START, END] = ['', '~']

/** `newest` = the feed's newest lines, newest first, where they were read already. */
type Place = {
  feed: string
  feeds: Pick<FeedTable, 'linesUpTo' | 'linesFrom'>
  months: ReadonlySet<string>
  newest?: readonly Line[]
}

/** `page` = how many lines are read at once; who goes on to older ones is read twice as many each time. */
export function walkOf({ feed, feeds, months, newest = [] }: Place, page: number): Walk {
  const known = stretchesOf(newest)

  async function readOlder(month: string, key: string, most: number): Promise<Pick<Stretch, 'lines' | 'from'>> {
    const lines = (await feeds.linesUpTo(feed, { month, key }, most + 1)).reverse()
    return { lines, from: lines[0] && lines.length > most ? keyOfLine(lines[0]) : START }
  }

  async function readNewer(month: string, key: string): Promise<Pick<Stretch, 'lines' | 'until'>> {
    const lines = await feeds.linesFrom(feed, { month, key }, page + 1)
    const last = lines.at(-1)
    return { lines, until: last && lines.length > page ? keyOfLine(last) : END }
  }

  async function wider(month: string, { lines, from, until }: Stretch, way: Way): Promise<Stretch> {
    if (way === 'older') {
      const more = await readOlder(month, from, Math.max(page, lines.length))
      return { lines: [...more.lines.filter(line => keyOfLine(line) < from), ...lines], from: more.from, until }
    }
    const more = await readNewer(month, until)
    return { lines: [...lines, ...more.lines.filter(line => keyOfLine(line) > until)], from, until: more.until }
  }

  const startAt = async (month: string, key: string, way: Way): Promise<Stretch> =>
    way === 'older'
      ? { ...(await readOlder(month, key, page)), until: key }
      : { ...(await readNewer(month, key)), from: key }

  /** Widens what is known until so many lines of the month are up to a key, or behind it, or there are no more. */
  async function side(month: string, key: string, { way, limit }: { way: Way; limit: number }): Promise<Line[]> {
    const standing = known.get(month)
    const isKnown = standing !== undefined && standing.from <= key && key <= standing.until
    for (let stretch = isKnown ? standing : await startAt(month, key, way); ; ) {
      known.set(month, stretch)
      const found = linesBeside(key, stretch, way)
      if (found.length >= limit || isWhole(stretch, way))
        return way === 'older' ? found.slice(-limit) : found.slice(0, limit)

      stretch = await wider(month, stretch, way)
    }
  }

  async function nearest(key: string, way: Way): Promise<Line | undefined> {
    const own = monthOfKey(key)
    const all = [...months].filter(month => (way === 'older' ? month <= own : month >= own)).sort()
    for (const month of way === 'older' ? all.reverse() : all) {
      const from = month === own ? key : way === 'older' ? endOf(month) : month
      const [line] = await side(month, from, { way, limit: 1 })
      if (line !== undefined) return line
    }
    return undefined
  }

  return {
    async around(key, limit) {
      const month = monthOfKey(key)
      const older = await side(month, key, { way: 'older', limit })
      return [...older, ...(await side(month, key, { way: 'newer', limit }))]
    },
    before: key => nearest(key, 'older'),
    after: key => nearest(key, 'newer'),
  }
}

/** By month: of the oldest there may be more. */
function stretchesOf(newest: readonly Line[]): Map<string, Stretch> {
  const oldest = newest.at(-1)
  const months = Map.groupBy(newest.toReversed(), line => monthOfKey(keyOfLine(line)))

  return new Map(
    [...months].map(([month, lines]) => {
      const from = oldest !== undefined && lines[0] === oldest ? keyOfLine(oldest) : START
      return [month, { lines, from, until: END }]
    }),
  )
}

const linesBeside = (key: string, { lines }: Stretch, way: Way): Line[] =>
  lines.filter(line => (way === 'older' ? keyOfLine(line) <= key : keyOfLine(line) > key))

const isWhole = ({ from, until }: Stretch, way: Way): boolean => (way === 'older' ? from === START : until === END)
