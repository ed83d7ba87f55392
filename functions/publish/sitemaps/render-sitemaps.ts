import type { NewObject } from '../../runtime/bucket.ts'
import { eTagsOf } from '../archive-files.ts'
import { monthOfKey, signatureOf, startOf } from '../archive-leaf.ts'
import type { FeedTable } from '../feed-table.ts'
import { outdatedFeed } from '../outdated-messages.ts'
import type { RenderPorts } from '../render.ts'
import type { Replaced, SiteFile } from '../site-bucket.ts'
import type { SiteContext } from '../to-entry.ts'
import { newestLeaves, planNewest, planSitemapMonth, planWholeMonth, type SitemapPlan } from './plan-sitemaps.ts'
import { sitemapFile, sitemapIndexFile } from './sitemap-files.ts'
import { sitemapFeedId, sitemapKey, sitemapPath } from './sitemap-places.ts'

export type SitemapPorts = Pick<RenderPorts, 'feeds' | 'files' | 'toFeeds'>
export type Newest = { replaced: Replaced; rest: boolean }

/** The sitemaps of the main feed's newest stretches, back to the one before `since`. */
export async function renderNewestSitemaps(since: string, ports: SitemapPorts, context: SiteContext): Promise<Newest> {
  const { feeds } = ports
  let rest = false
  const make = async () => {
    const found = await newestLeaves(await feeds.findState(''), since, feeds)
    rest = found.rest
    return planNewest(found.leaves, found.rest ? startOf(found.leaves.at(-1)?.prefix ?? since) : since, feeds)
  }

  return { replaced: await write(make, { ports, context, first: await make() }), rest }
}

/** The sitemaps of a month. `whole` = each of them, whatever is known of it. */
export async function renderSitemapMonth(
  { month, whole }: { month: string; whole: boolean },
  ports: SitemapPorts,
  context: SiteContext,
): Promise<Replaced> {
  const make = () => planSitemapMonth(month, ports.feeds)

  return write(make, { ports, context, first: whole ? await planWholeMonth(month, ports.feeds) : await make() })
}

type Around = { ports: SitemapPorts; context: SiteContext; first: SitemapPlan }
/** By stretch, which claim of it was ours. */
type Claims = Map<string, number>

/** Claim, write, tell the index, note, as documents of archives are written: what somebody else has claimed since is looked at again. */
async function write(make: () => Promise<SitemapPlan>, { ports, context, first }: Around): Promise<Replaced> {
  const { feeds, files, toFeeds } = ports
  const claims: Claims = new Map()
  let written: Replaced = 'unchanged'
  for (let planned = first; planned.write.length + planned.remove.length > 0; planned = await make()) {
    await claim(planned, claims, feeds)
    let [done, eTags] = [planned, new Map<string, string>()]
    const outcome = await files.replace(keysOf(planned), async () => {
      done = await make()
      if (!isAlike(done, planned)) return 'stale'

      const composed = filesOf(done, context)
      eTags = eTagsOf(composed)
      return composed
    })
    if (outcome === 'written') written = 'written'
    if (outcome === 'stale') continue

    if (!planned.isListed) await writeIndex(monthsOf(planned), ports, context)
    await settle(done, eTags, { claims, feeds })
    break
  }
  const months = new Set([...claims.keys()].map(monthOfKey))
  await toFeeds.send([...months].map(month => ({ body: outdatedFeed(sitemapFeedId(month)) })))
  return written
}

/** What comes and what goes; the index tells the one from the other. */
const isAlike = (one: SitemapPlan, other: SitemapPlan): boolean =>
  String(keysOf(one)) === String(keysOf(other)) && one.remove.length === other.remove.length

async function claim({ write: leaves, remove }: SitemapPlan, claims: Claims, feeds: FeedTable): Promise<void> {
  const claimed = [
    ...leaves.map(async ({ prefix }) => [prefix, await feeds.claimSitemap(prefix, 'comes')] as const),
    ...remove.map(async prefix => [prefix, await feeds.claimSitemap(prefix, 'goes')] as const),
  ]
  for (const [prefix, edition] of await Promise.all(claimed)) claims.set(prefix, edition)
}

type Settling = { claims: Claims; feeds: FeedTable }

async function settle(
  { write: leaves, remove }: SitemapPlan,
  eTags: ReadonlyMap<string, string>,
  { claims, feeds }: Settling,
): Promise<void> {
  const here = leaves.map(({ prefix, lines }) => {
    const eTag = eTags.get(sitemapKey(prefix)) ?? ''
    return { prefix, stands: 'here' as const, signature: signatureOf(lines), eTag }
  })
  const gone = remove.map(prefix => ({ prefix, stands: 'gone' as const, signature: '', eTag: '' }))
  const noted = [...here, ...gone].map(async one => {
    const outcome = await feeds.noteSitemap({ ...one, edition: claims.get(one.prefix) ?? 0 })
    if (outcome === 'written') claims.delete(one.prefix)
  })
  await Promise.all(noted)
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

const keysOf = ({ write: leaves, remove }: SitemapPlan): string[] =>
  [...leaves.map(({ prefix }) => prefix), ...remove].map(sitemapKey)

const filesOf = ({ write: leaves, remove }: SitemapPlan, context: SiteContext): SiteFile[] => [
  ...leaves.map(({ prefix, lines }) => sitemapFile(prefix, lines, context)),
  ...remove.map(prefix => ({ key: sitemapKey(prefix), bytes: undefined })),
]
