import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import { type Annotations, ArticleId, type Draft } from '../../events/article.ts'
import { feedIdOf } from '../../events/feed-changed.ts'
import { articleEnriched, articleOutdated, articleParsed, feedChanged, feedOutdated } from '../../events/index.ts'
import type { SiteConfig } from '../../events/settings.ts'
import { prepareAnalysis } from '../../functions/enrich/analysis.ts'
import { enrich } from '../../functions/enrich/enrich.ts'
import * as enrichers from '../../functions/enrich/enrichers/index.ts'
import { padSequencer, type UploadEvent } from '../../functions/parse/notification.ts'
import { parseUpload } from '../../functions/parse/parse-upload.ts'
import type { UploadBucket } from '../../functions/parse/upload-bucket.ts'
import { answerFeeds } from '../../functions/publish/answer-feeds.ts'
import { articleView } from '../../functions/publish/article-view.ts'
import { publishAgain, publishArticles, publishBereft, publishBeside, wayOf } from '../../functions/publish/doors.ts'
import type { FeedMessage } from '../../functions/publish/feed-requests.ts'
import { feedTable } from '../../functions/publish/feed-table.ts'
import * as feedFormats from '../../functions/publish/feeds/index.ts'
import { fragmentCache } from '../../functions/publish/fragment-cache.ts'
import { outdatedFeed } from '../../functions/publish/outdated-messages.ts'
import { siteBucket } from '../../functions/publish/site-bucket.ts'
import { feedsOfSite } from '../../functions/publish/site-feeds.ts'
import { followMainFeed } from '../../functions/publish/sitemaps/follow-main-feed.ts'
import { sweep } from '../../functions/publish/sweep.ts'
import type { Bucket } from '../../functions/runtime/bucket.ts'
import type { Queue } from '../../functions/runtime/queue.ts'
import type { Table } from '../../functions/runtime/table.ts'
import { Arrival } from '../../functions/store/arrival.ts'
import { articleTable } from '../../functions/store/article-table.ts'
import { store } from '../../functions/store/store.ts'
import { site as committed } from '../../site.config.ts'
import { lineFormat } from './line-format.ts'
import { type MemoryBucket, memoryBucket } from './memory-bucket.ts'
import { type MemoryTable, memoryTable } from './memory-table.ts'
import { type Choices, Crash, type Stage, stage } from './schedule.ts'

/** Something a person did to the uploads bucket. Times are whole seconds apart or the same. */
export type Deed =
  | {
      kind: 'put'
      key: string
      text: string
      /** Of what is no text. */
      bytes?: Uint8Array
      id?: string
      pubstatus?: string
      keywords?: string
      publishedAt?: string
      language?: string
      translationOf?: string
      /** Days after the first of March. */
      embargo?: number
      expires?: number
      second: number
    }
  | { kind: 'delete'; key: string; second: number }

type Version = {
  key: string
  versionId: string
  bytes: Uint8Array
  metadata: Record<string, string>
  lastModified: Date
}

export const day = (days: number): Date => new Date(Date.UTC(2026, 2, 1) + days * 86_400_000)

/** What S3 would have kept and told, once all deeds were done. */
export function perform(deeds: readonly Deed[]): { events: UploadEvent[]; versions: Map<string, Version> } {
  const versions = new Map<string, Version>()
  const events = deeds.map((deed, n): UploadEvent => {
    const versionId = `v${n}`
    // Of differing lengths, as S3's are: the shorter stands for itself with zeros on the right.
    const sequencer = padSequencer((0x10000 + n * 16).toString(16))
    const occurredAt = new Date(Date.UTC(2026, 2, 1) + deed.second * 1000)
    const about = { bucket: 'uploads', key: deed.key, sequencer, versionId, occurredAt }
    if (deed.kind === 'delete') return { kind: 'removed', ...about }

    const metadata = {
      ...(deed.id && { 'article-id': deed.id }),
      ...(deed.publishedAt && { 'published-at': deed.publishedAt }),
      ...(deed.pubstatus && { pubstatus: deed.pubstatus }),
      ...(deed.keywords && { keywords: deed.keywords }),
      ...(deed.language && { language: deed.language }),
      ...(deed.translationOf && { 'translation-of': deed.translationOf }),
      ...(deed.embargo !== undefined && { 'embargoed-until': day(deed.embargo).toISOString() }),
      ...(deed.expires !== undefined && { 'expires-at': day(deed.expires).toISOString() }),
    }
    versions.set(versionId, {
      key: deed.key,
      versionId,
      bytes: deed.bytes ?? Buffer.from(deed.text),
      metadata,
      lastModified: occurredAt,
    })
    return { kind: 'created', ...about }
  })

  return { events, versions }
}

const Message = z.discriminatedUnion('type', [
  articleParsed.schema,
  Arrival,
  feedChanged.schema,
  feedOutdated.schema,
  articleOutdated.schema,
])

/** What the committed site leaves off holds to the same laws. */
const everything: SiteConfig = { ...committed, relations: { nearDuplicates: 'link', related: 'link' } }

/** Seconds: so few that feeds which change often come before their turn, and wait. */
const STEP = 0.3

const outdatedWays = { again: publishAgain, beside: publishBeside, bereft: publishBereft }

type Task = () => Promise<unknown>
export type Faults = { choose: Choices; crash: number; repeat: number; concurrent: number }

export const analysis = await prepareAnalysis()

const known = new Map<string, Annotations>()
/** Histories are long and say little: each draft is enriched once. */
function annotationsOf(draft: Draft): Annotations {
  const key = JSON.stringify(draft)
  const annotations = known.get(key) ?? enrich(draft, Object.values(enrichers), analysis).annotations
  known.set(key, annotations)

  return annotations
}

/** What is left of a world when its functions are gone: another may begin with it. */
export type Standing = {
  articleRows: MemoryTable
  feedRows: MemoryTable
  bodyFiles: MemoryBucket
  siteFiles: MemoryBucket
}

/** The four stages over memory: a queue of tasks in the place of SQS and Lambda, a change list in that of the stream. */
export function world(
  versions: ReadonlyMap<string, Version>,
  set: Stage | undefined,
  {
    articleRows = memoryTable(),
    feedRows = memoryTable(),
    bodyFiles = memoryBucket(),
    siteFiles: standing,
    config = {},
  }: Partial<Standing> & { config?: Partial<SiteConfig> } = {},
) {
  const site = { ...everything, ...config }
  const siteFiles = standing ?? memoryBucket(() => clockNow())
  const tasks: Task[] = []
  let seconds = 0
  /** Where the clock begins; it goes on whenever it is looked at. */
  const clock = { at: new Date(Date.UTC(2026, 5, 1)) }

  const articles = throughTable(articleRows, set)
  const feeds = feedTable(throughTable(feedRows, set))
  const bodies = throughBucket(bodyFiles, set)
  const queue: Queue = {
    send: wrap(
      set,
      async messages =>
        void tasks.push(
          ...messages.map(({ body, delaySeconds = 0 }) => {
            let times = 0
            return () => {
              seconds += delaySeconds
              return receive(body, times++ > 0)
            }
          }),
        ),
    ),
  }
  const uploads: UploadBucket = {
    fetch: wrap(set, async ({ key, versionId }) => {
      const version = versionId === undefined ? current(key) : versions.get(versionId)
      if (version === undefined) return { kind: 'gone' as const }
      return { kind: 'file' as const, file: { key, bytes: version.bytes, metadata: version.metadata }, ...version }
    }),
  }
  /** All deeds are done before the first is told of: what is there now is what was put last. */
  const current = (key: string) => [...versions.values()].filter(version => version.key === key).at(-1)
  const files = siteBucket(throughBucket(siteFiles, set))
  const view = articleView(articles, bodies)
  const ports = { articles: view, feeds, files, cache: fragmentCache(view), toFeeds: queue }
  const clockNow = () => new Date(clock.at.getTime() + Math.round(seconds * 1000))
  const later = () => {
    seconds += STEP
    return clockNow()
  }
  const context = () => ({
    site,
    baseUrl: 'https://news.example',
    formats: Object.values(feedFormats),
    now: later(),
  })

  articleRows.onChange(row => {
    if (row.sk === 'current') tasks.push(() => publish(row.pk.slice('article#'.length)))
  })

  async function publish(id: string, how = publishArticles) {
    const [outcome] = await how(new Set([ArticleId.parse(id)]), ports, context())
    if (outcome !== undefined && 'cause' in outcome) throw outcome.cause
  }

  async function answerFeed(message: FeedMessage): Promise<void> {
    for (const answer of await answerFeeds([message], ports, { context, sleep: async () => undefined }))
      if ('cause' in answer) throw answer.cause
  }

  async function receive(body: string, again = false): Promise<void> {
    const message = z.parse(Message, JSON.parse(body))
    switch (message.type) {
      case 'article.parsed': {
        const members = message.members.map(member => {
          if (!('inline' in member.draft)) throw new Error('a short draft travels inline')
          return { ...member, annotations: annotationsOf(member.draft.inline) }
        })
        const enriched = { ...message, type: 'article.enriched' as const, members }
        return queue.send([{ body: JSON.stringify(z.encode(articleEnriched.schema, enriched)) }])
      }
      case 'article.outdated':
        return publish(message.articleId, outdatedWays[wayOf(message)])
      case 'feed.changed':
      case 'feed.outdated':
        return answerFeed(again ? { ...message, again } : message)
      default:
        await store(message, articleTable(articles))
    }
  }

  const parsePorts = { uploads, bodies, toEnrich: queue, toStore: queue }
  const accept = (event: UploadEvent) =>
    tasks.push(() => parseUpload(event, parsePorts, { formats: [lineFormat], site }))

  const askFor = (feedId: string) => tasks.push(() => receive(outdatedFeed(feedId)))
  // What a deploy does: every configured feed is there from the first minute.
  for (const { path } of feedsOfSite(site)) askFor(feedIdOf(path))

  const passMinute = () =>
    tasks.push(async () => {
      await sweep(ports, { context, mayGoOn: () => true })
      await followMainFeed(ports, context())
    })

  return {
    accept,
    askFor,
    passMinute,
    clock,
    tasks,
    siteFiles,
    bodyFiles,
    articleRows,
    feedRows,
    publish,
    ports,
    context,
  }
}
export type World = ReturnType<typeof world>

function wrap<Arguments extends unknown[], Answer>(
  set: Stage | undefined,
  call: (...given: Arguments) => Promise<Answer>,
) {
  return set === undefined ? call : set.through(call)
}

const throughTable = (table: Table, set: Stage | undefined): Table => ({
  find: wrap(set, table.find),
  findAll: wrap(set, table.findAll),
  list: wrap(set, table.list),
  put: wrap(set, table.put),
  remove: wrap(set, table.remove),
  keep: wrap(set, table.keep),
  add: wrap(set, table.add),
  set: wrap(set, table.set),
})

const throughBucket = (bucket: Bucket, set: Stage | undefined): Bucket => ({
  head: wrap(set, bucket.head),
  fetch: wrap(set, bucket.fetch),
  put: wrap(set, bucket.put),
  remove: wrap(set, bucket.remove),
})

/** Every event once, in order, nothing going wrong: what the site is by rights. */
export async function runCalmly(deeds: readonly Deed[], config?: Partial<SiteConfig>): Promise<World> {
  const { events, versions } = perform(deeds)
  const calm = world(versions, undefined, { ...(config && { config }) })
  for (const event of events) {
    calm.accept(event)
    await drain(calm)
  }
  await comeToRest(calm)
  return calm
}

/** Ten minutes later the clock's own door has been through too: nothing is left to be done. */
export async function comeToRest(world: World): Promise<void> {
  await drain(world)
  Object.assign(world.clock, { at: new Date(world.clock.at.getTime() + 600_000) })
  world.passMinute()
  await drain(world)
}

export async function drain({ tasks }: World): Promise<void> {
  for (let task = tasks.shift(); task !== undefined; task = tasks.shift()) await task()
}

/** Everything is told once more, to stages that remember: nothing of it is news. */
export async function tellAgain(world: World, deeds: readonly Deed[]): Promise<void> {
  for (const event of perform(deeds).events) world.accept(event)
  await comeToRest(world)
}

/** The same facts, and nothing else: an empty view and an empty site, filled again. */
export async function rebuilt({ articleRows, bodyFiles, clock }: World, config?: Partial<SiteConfig>): Promise<World> {
  const empty = world(new Map(), undefined, { articleRows, bodyFiles, ...(config && { config }) })
  Object.assign(empty.clock, clock)
  for (const { pk, sk } of articleRows.rows.values())
    if (sk === 'current') empty.tasks.push(() => empty.publish(pk.slice('article#'.length)))

  await comeToRest(empty)
  return empty
}

/** The same deeds told in any order, more than once, to stages that run side by side and break off anywhere. */
export async function runWildly(deeds: readonly Deed[], faults: Faults, config?: Partial<SiteConfig>): Promise<World> {
  const { choose, crash, repeat, concurrent } = faults
  const { events, versions } = perform(deeds)
  const set = stage(choose, crash)
  const wild = world(versions, set, { ...(config && { config }) })
  const told = [...events, ...events.filter(() => choose.happens(repeat))]
  while (told.length > 0) for (const event of told.splice(choose.below(told.length), 1)) wild.accept(event)

  await juggle(wild, set, { choose, concurrent, repeat })
  set.calmDown()
  await comeToRest(wild)
  return wild
}

type Juggling = Pick<Faults, 'choose' | 'concurrent' | 'repeat'>
/** Enough for every history here several times over; what is left then runs calmly. */
const MOST_STEPS = 20_000

export async function juggle({ tasks }: World, set: Stage, { choose, concurrent, repeat }: Juggling): Promise<void> {
  const running = new Set<Task>()
  for (let step = 0; step < MOST_STEPS && (tasks.length > 0 || running.size > 0); step++) {
    if (running.size < concurrent && tasks.length > 0) start(choose.below(tasks.length))
    set.step()
    await new Promise(setImmediate)
  }
  set.calmDown()
  while (running.size > 0) await new Promise(setImmediate)

  function start(position: number) {
    for (const task of tasks.splice(position, 1)) {
      if (choose.happens(repeat)) tasks.push(task)
      running.add(task)
      task().then(
        () => running.delete(task),
        (cause: unknown) => {
          running.delete(task)
          if (!(cause instanceof Crash)) throw cause
          tasks.push(task)
        },
      )
    }
  }
}

/** Every byte that a reader could get, and what it would be answered with. */
export const siteOf = ({ siteFiles }: World): Record<string, string> =>
  Object.fromEntries(
    [...siteFiles.objects.values()]
      .map(({ key, bytes, metadata }) => [key, `${JSON.stringify(metadata ?? {})}\n${Buffer.from(bytes)}`] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )

export const fingerprint = (world: World): string =>
  createHash('sha256')
    .update(JSON.stringify(siteOf(world)))
    .digest('hex')

const JsonFeed = z.object({ items: z.array(z.object({ title: z.string() })) })

/** The headlines that a feed lists, in the order of the alphabet. `path` ends in a slash where it is not empty. */
export function listed(world: World, path: string): string[] {
  const [, ...lines] = (siteOf(world)[`${path}feed.json`] ?? '').split('\n')

  return z
    .parse(JsonFeed, JSON.parse(lines.join('\n')))
    .items.map(item => item.title)
    .sort()
}
