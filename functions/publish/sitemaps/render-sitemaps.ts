import type { NewObject } from '../../runtime/bucket.ts'
import { monthOfKey, signatureOf, startOf } from '../archive-leaf.ts'
import type { FeedTable } from '../feed-table.ts'
import { eTagOf, type Replaced, type SiteBucket, type SiteFile } from '../site-bucket.ts'
import type { SiteContext } from '../to-entry.ts'
import { newestLeaves, planNewest, planSitemapMonth, planWholeMonth, type SitemapPlan } from './plan-sitemaps.ts'
import { sitemapFile, sitemapIndexFile } from './sitemap-files.ts'
import { sitemapKey, sitemapPath } from './sitemap-places.ts'
import type { Sitemap } from './sitemap-table.ts'

export type SitemapPorts = { feeds: FeedTable; files: SiteBucket }
export type Newest = { replaced: Replaced; rest: boolean }

/** The sitemaps of the main feed's newest stretches, back to the one before `since`. It is as of this `generation` of the feed, or later. */
export async function renderNewestSitemaps(
  { since, generation }: { since: string; generation: number },
  ports: SitemapPorts,
  context: SiteContext,
): Promise<Newest> {
  const { feeds } = ports
  let rest = false
  const plan = async () => {
    const found = await newestLeaves(await feeds.findState(''), since, feeds)
    rest = found.rest
    return planNewest(found.leaves, found.rest ? startOf(found.leaves.at(-1)?.prefix ?? since) : since, feeds)
  }

  return { replaced: await write(plan, generation, { ports, context, first: await plan() }), rest }
}

/** The sitemaps of a month. `whole` = each of them, whatever is known of it. */
export async function renderSitemapMonth(
  { month, whole }: { month: string; whole: boolean },
  ports: SitemapPorts,
  context: SiteContext,
): Promise<Replaced> {
  const { feeds } = ports
  const { generation } = await feeds.findState('')
  const plan = () => planSitemapMonth(month, feeds)

  return write(plan, generation, { ports, context, first: whole ? await planWholeMonth(month, feeds) : await plan() })
}

type Around = { ports: SitemapPorts; context: SiteContext; first: SitemapPlan }

/** Claim, write, tell the index, note. Where somebody came with a later generation it is planned once more, as of that. */
async function write(plan: () => Promise<SitemapPlan>, from: number, around: Around): Promise<Replaced> {
  const { ports, context, first } = around
  const { feeds, files } = ports
  let generation = from
  let written: Replaced = 'unchanged'
  for (let planned = first; planned.write.length + planned.remove.length > 0; planned = await plan()) {
    const keys = keysOf(planned)
    if (await claim(planned, { feeds, generation })) {
      let [done, composed]: [SitemapPlan, readonly SiteFile[]] = [planned, []]
      const outcome = await files.replace(keys, async () => {
        done = await readAgain(planned, feeds)
        composed = filesOf(done, context)
        return composed
      })
      if (outcome === 'written') written = 'written'
      if (!planned.isListed) await writeIndex(monthsOf(planned), ports, context)
      if (await note(done, composed, { feeds, generation })) return written
    }
    generation = (await feeds.findState('')).generation
  }
  return written
}

/** The same stretches as they are after a look at their files: who has changed one since then comes with a later generation. */
async function readAgain({ write: leaves, ...plan }: SitemapPlan, feeds: FeedTable): Promise<SitemapPlan> {
  const read = leaves.map(async ({ prefix }) => ({ prefix, lines: await feeds.linesWithin('', prefix) }))

  return { ...plan, write: await Promise.all(read) }
}

/** The index once more, after what is there or comes in these months was listed; composed after a look at what stands. */
export async function writeIndex(
  months: Iterable<string>,
  ports: SitemapPorts,
  context: SiteContext,
): Promise<Replaced> {
  for (const month of months) await ports.feeds.listMonth(month)
  const outcome = await ports.files.replace([sitemapPath], async () => [await composeIndex(ports, context)])

  return outcome === 'written' ? outcome : 'unchanged'
}

/** The index as the feeds table has it now. */
export const composeIndex = async ({ feeds }: Pick<SitemapPorts, 'feeds'>, context: SiteContext): Promise<NewObject> =>
  sitemapIndexFile(await feeds.listed(), context)

const monthsOf = ({ write: leaves, remove }: SitemapPlan): Set<string> =>
  new Set([...leaves.map(({ prefix }) => prefix), ...remove].map(monthOfKey))

type Marking = { feeds: FeedTable; generation: number }

/** Said before the first file: one that a break leaves behind is known to be there. */
const claim = ({ write: leaves, remove }: SitemapPlan, marking: Marking): Promise<boolean> =>
  mark(
    [
      ...leaves.map(({ prefix }) => ({ prefix, stands: 'comes' as const, signature: '', eTag: '' })),
      ...remove.map(prefix => ({ prefix, stands: 'goes' as const, signature: '', eTag: '' })),
    ],
    marking,
  )

function note({ write: leaves, remove }: SitemapPlan, files: readonly SiteFile[], marking: Marking): Promise<boolean> {
  const eTags = new Map(files.map(({ key, bytes }) => [key, bytes && eTagOf(bytes)]))
  const here = leaves.map(({ prefix, lines }) => {
    const eTag = eTags.get(sitemapKey(prefix)) ?? ''
    return { prefix, stands: 'here' as const, signature: signatureOf(lines), eTag }
  })

  return mark(
    [...here, ...remove.map(prefix => ({ prefix, stands: 'gone' as const, signature: '', eTag: '' }))],
    marking,
  )
}

/** True where nobody had come with a later generation. */
async function mark(sitemaps: readonly Sitemap[], { feeds, generation }: Marking): Promise<boolean> {
  const outcomes = await Promise.all(sitemaps.map(one => feeds.writeSitemap(one, generation)))

  return outcomes.every(outcome => outcome === 'written')
}

const keysOf = ({ write: leaves, remove }: SitemapPlan): string[] =>
  [...leaves.map(({ prefix }) => prefix), ...remove].map(sitemapKey)

const filesOf = ({ write: leaves, remove }: SitemapPlan, context: SiteContext): SiteFile[] => [
  ...leaves.map(({ prefix, lines }) => sitemapFile(prefix, lines, context)),
  ...remove.map(prefix => ({ key: sitemapKey(prefix), bytes: undefined })),
]
