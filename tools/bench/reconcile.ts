import * as feedFormats from '../../functions/publish/feeds/index.ts'
import { count, openCensus } from '../../functions/reconcile/census.ts'
import { memberOf } from '../../functions/reconcile/equations.ts'
import type { Ledgers, Page, Scanned } from '../../functions/reconcile/ledgers.ts'
import { siteContents } from '../../functions/reconcile/site-contents.ts'
import { sourcesOf } from '../../functions/reconcile/sources.ts'
import { survey, unread } from '../../functions/reconcile/survey.ts'
import { chooseCells } from '../../functions/reconcile/unmatched.ts'
import { site } from '../../site.config.ts'
import { archived, now } from './archive.ts'
import { type Figure, figure, type Say } from './figure.ts'
import { measureCommand } from './reconcile-command.ts'

const sizes = { small: 20_000, large: 100_000 }

/** The compare alone, and then the command as an operator types it, over what is planted in the engines of this machine. */
export const benchReconcile = async (say: Say): Promise<Figure[]> => [
  ...(await benchCompare(say)),
  ...(await benchCommand(say)),
]

async function benchCommand(say: Say): Promise<Figure[]> {
  const small = await measureCommand(sizes.small, say)
  const large = await measureCommand(sizes.large, say)

  return [
    figure('npm run reconcile, 100,000 articles', [large.seconds, 's'], {
      ...{ limit: 60, want: 'low' },
      beside: `${large.cpuSeconds.toFixed(0)} s CPU of its own; ${(large.seconds / small.seconds).toFixed(1)} x the time of 20,000`,
    }),
    figure('npm run reconcile: memory of 100,000', [large.megabytes / small.megabytes, 'x'], {
      ...{ limit: 1.15, want: 'low' },
      beside: `${large.megabytes.toFixed(0)} MB resident at most, and ${small.megabytes.toFixed(0)} over 20,000`,
    }),
  ]
}

/** Over an archive that is made up page by page: what it costs beyond making that up, and whether memory stays flat. */
async function benchCompare(say: Say): Promise<Figure[]> {
  say(`comparing ${sizes.small} articles`)
  const small = await compare(sizes.small)
  say(`comparing ${sizes.large} articles`)
  const large = await compare(sizes.large)

  return [
    figure('reconcile: compare 100,000 articles', [large.cpuSeconds, 's CPU'], {
      ...{ limit: 60, want: 'low' },
      beside: `${(large.cpuSeconds / small.cpuSeconds).toFixed(1)} x the CPU of 20,000`,
    }),
    figure(
      'reconcile: memory of 100,000 beyond 20,000',
      [Math.max(0, large.heapMegabytes - small.heapMegabytes), 'MB'],
      {
        ...{ limit: 30, want: 'low' },
        beside: `${large.heapMegabytes.toFixed(0)} MB at most`,
      },
    ),
  ]
}

async function compare(articles: number) {
  const contents = siteContents(site, Object.values(feedFormats), now)
  const census = openCensus()
  const making = await cpuOf(() => readThrough(ledgersOf(articles)))
  const before = process.cpuUsage()
  let heap = 0
  let pages = 0
  await survey(sourcesOf(ledgersOf(articles), { ...contents, feedFiles: new Set() }), unread(), {
    visit: element => count(census, memberOf(element)),
    mayGoOn() {
      // What is not yet collected is not kept.
      if (++pages % 100 === 0) globalThis.gc?.()
      if (pages % 100 === 0) heap = Math.max(heap, process.memoryUsage().heapUsed)
      return true
    },
  })
  const { user, system } = process.cpuUsage(before)
  if (chooseCells(census, 1).cells.length > 0) throw new Error('an archive without damage differs from itself')

  return { cpuSeconds: (user + system) / 1e6 - making, heapMegabytes: heap / 1024 / 1024 }
}

async function cpuOf(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)

  return (user + system) / 1e6
}

/** What it costs to make the archive up, which no real compare pays. */
async function readThrough(ledgers: Ledgers): Promise<void> {
  for (const { page } of Object.values(ledgers)) {
    let after: string | undefined
    do after = (await page(after)).next
    while (after !== undefined)
  }
}

const ledgersOf = (articles: number): Ledgers => ({
  uploads: { page: paged(articles, 1000, n => [archived(n).upload]), find: async () => undefined },
  articles: { page: paged(articles, 250, n => archived(n).articleRows), after: unused },
  feeds: { page: paged(articles, 250, n => archived(n).feedRows), after: unused },
  site: { page: paged(articles, 1000, n => [{ key: archived(n).page, eTag: '' }]) },
})

/** Nobody breaks off here. */
const unused: Scanned['after'] = () => ''

const paged =
  <Item>(articles: number, size: number, itemsOf: (n: number) => readonly Item[]) =>
  async (after = '0'): Promise<Page<Item>> => {
    const from = Number(after)
    const to = Math.min(articles, from + size)
    const items = Array.from({ length: to - from }, (_, n) => itemsOf(from + n)).flat()

    return to === articles ? { items } : { items, next: String(to) }
  }
