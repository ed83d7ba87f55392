import type { NewObject } from '../../runtime/bucket.ts'
import { monthOfKey, signatureOf, startOf } from '../archive-leaf.ts'
import { type Claimed, type Note, putClaimed } from '../claimed-files.ts'
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

/** As documents of archives are written; what somebody else has claimed since is looked at again, by its month. */
async function write(make: () => Promise<SitemapPlan>, { ports, context, first }: Around): Promise<Replaced> {
  const { feeds, files, toFeeds } = ports
  const sitemaps: Claimed<SitemapPlan> = {
    ...{ plan: make, keysOf },
    claim: async (prefix, what) => ({ edition: await feeds.claimSitemap(prefix, what) }),
    filesOf: async plan => filesOf(plan, context),
    list: async plan => plan.isListed || writeIndex(monthsOf(plan), ports, context),
    notesOf: (plan, eTags) => rowsOf(plan, eTags, feeds),
  }
  const { replaced, unsettled } = await putClaimed(sitemaps, files, first)
  const months = new Set(unsettled.map(monthOfKey))
  await toFeeds.send([...months].map(month => ({ body: outdatedFeed(sitemapFeedId(month)) })))

  return replaced
}

function rowsOf(
  { write: leaves, remove }: SitemapPlan,
  eTags: ReadonlyMap<string, string>,
  feeds: SitemapPorts['feeds'],
): Note[] {
  const here = leaves.map(({ prefix, lines }) => {
    const eTag = eTags.get(sitemapKey(prefix)) ?? ''
    return { prefix, stands: 'here' as const, signature: signatureOf(lines), eTag }
  })
  const gone = remove.map(prefix => ({ prefix, stands: 'gone' as const, signature: '', eTag: '' }))

  return [...here, ...gone].map(row => ({
    prefix: row.prefix,
    note: edition => feeds.noteSitemap({ ...row, edition }),
  }))
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
