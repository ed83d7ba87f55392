import * as z from 'zod/mini'
import { Instant } from './contract.ts'
import { DefinedFeed, FeedContent, feedFolder } from './feed-query.ts'

const Name = z.string().check(z.minLength(1))

/** The environment of each stage: infra sets exactly these names, the functions read exactly these. */
export const ParseSettings = z.object({ BODIES_BUCKET: Name, ENRICH_QUEUE_URL: Name, STORE_QUEUE_URL: Name })
export type ParseSettings = z.infer<typeof ParseSettings>

export const EnrichSettings = z.object({ BODIES_BUCKET: Name, STORE_QUEUE_URL: Name })
export type EnrichSettings = z.infer<typeof EnrichSettings>

export const StoreSettings = z.object({ ARTICLES_TABLE: Name })
export type StoreSettings = z.infer<typeof StoreSettings>

export const PublishSettings = z.object({
  ARTICLES_TABLE: Name,
  FEEDS_TABLE: Name,
  BODIES_BUCKET: Name,
  SITE_BUCKET: Name,
  FEEDS_QUEUE_URL: Name,
  /** The site's address without a trailing slash; every absolute URL begins with it. */
  BASE_URL: z.url({ protocol: /^https?$/ }),
  /** The CloudFront distribution in front of the site: it is told of a withdrawal. */
  DISTRIBUTION_ID: Name,
})
export type PublishSettings = z.infer<typeof PublishSettings>

/** It reads what all stages keep, writes its own notes, and asks publish for what is to be rendered again. */
export const ReconcileSettings = z.object({
  UPLOADS_BUCKET: Name,
  ARTICLES_TABLE: Name,
  FEEDS_TABLE: Name,
  BODIES_BUCKET: Name,
  SITE_BUCKET: Name,
  NOTES_BUCKET: Name,
  FEEDS_QUEUE_URL: Name,
  BASE_URL: z.url({ protocol: /^https?$/ }),
  /** Names what publish renders with, the site's config inside: another name, another look. */
  RENDERERS: Name,
})
export type ReconcileSettings = z.infer<typeof ReconcileSettings>

/** What a step of the flow says of an article, or of a feed: in its log lines, its metrics and on the dashboard. */
export const outcomes = {
  parse: ['parsed', 'rejected', 'removed', 'superseded', 'left out'],
  enrich: ['enriched'],
  store: ['published', 'updated', 'unchanged', 'withheld', 'superseded', 'rejected', 'removed'],
  publish: ['published'],
  render: ['written', 'unchanged', 'up to date', 'too soon', 'not a feed'],
  reconcile: ['agrees', 'differs'],
} as const
export type Step = keyof typeof outcomes
export type OutcomeOf<Name extends Step> = (typeof outcomes)[Name][number]

/** The functions write metrics by these names; infra draws them and alarms on them. */
export const metrics = {
  namespace: 'Copydesk',
  functionDimension: 'FunctionName',
  stepDimension: 'stage',
  articles: 'Articles',
  milliseconds: 'Milliseconds',
} as const

/** The metric that counts an outcome or, by its kind, a rejection: `too soon` is `TooSoon`. */
export const countOf = (...words: string[]): string =>
  words
    .flatMap(word => word.split(/[ -]/))
    .map(word => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')

/** Where reconcile keeps its notes, beside the letters that publish failed on. */
export const notesPrefix = 'upkeep/'

/** The row of the feeds table that says how far a rendering of everything has come: the one that reconcile writes. */
export const renderingRow = { partition: 'site', sort: 'rebuild' } as const

/**
 * How often a stage is given a message before it lies among the dead letters. Throttling counts as one too: under five, a
 * busy minute alone sends good messages there.
 */
export const mostTries = 5

/** The keys of both tables; the attribute that the change stream is filtered by is among them. */
export const tableKey = { partition: 'pk', sort: 'sk' } as const

/** Names of files of the site that a stack's outputs and its distribution must know beside publish, which writes them. */
export const feedFile = {
  atom: 'feed.atom',
  rss: 'feed.rss',
  json: 'feed.json',
  ninjs: 'feed.ninjs.json',
} as const
/** A feed in the form that SmartNews asks for, where the publisher is there. */
export const smartNewsFile = 'feed.smartnews.rss'

/** The directory of all feeds: for people, and for readers to take in at once. */
export const directoryFile = { page: 'feeds.html', opml: 'opml.xml' } as const
export const notFoundFile = '404.html'
/** What search engines look for: the index of all sitemaps, and that of the last two days' news. */
export const sitemapFile = { index: 'sitemap.xml', news: 'sitemap-news.xml' } as const
export const robotsFile = 'robots.txt'

/** The sort key of the row that holds the fold of an article's facts: the only row publish hears of. */
export const currentRow = 'current'

const Section = z.object({
  title: Name,
  description: z.optional(z.string()),
  /** An IPTC Media Topic of the first level: what its articles are about where their text leaves it open. */
  topic: z.optional(z.string().check(z.regex(/^(0[1-9]|1[0-7])000000$/))),
  content: z.optional(FeedContent),
})
const taken: readonly string[] = [
  ...Object.values(feedFolder),
  ...Object.values(directoryFile),
  ...Object.values(sitemapFile),
  robotsFile,
]
const SectionPath = z.string().check(
  z.regex(/^[^/]+(\/[^/]+)*$/),
  z.refine(path => !taken.includes(path.split('/', 1).join('')), 'is a folder of other feeds'),
  z.refine(path => !path.split('/').includes('archive'), 'is the folder of archives'),
)

/** What feed readers and link previews show before they cut. */
export const usualSummary = 280
/** As long as the first three sentences of most stories; the learner has seen no longer ones. */
export const longestSummary = 500

export const PortalName = z.enum(['google-news', 'apple-news', 'msn', 'flipboard', 'smartnews'])
export type PortalName = z.infer<typeof PortalName>

/** What a publisher edits in `site.config.ts`. Checked when loaded; a wrong value stops the deploy and names itself. */
export const SiteConfig = z.object({
  siteId: z.uuid(),
  title: Name,
  description: z.string(),
  baseUrl: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).check(z.regex(/[^/]$/))]),
  language: Name,
  timeZone: Name.check(z.refine(isTimeZone, 'is not an IANA time zone')),
  rights: z.string(),
  publisher: Name,
  establishedAt: Instant,
  sections: z.record(SectionPath, Section),
  /** By name: feeds of the publisher's own choice. */
  feeds: z.optional(z.record(z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)), DefinedFeed)),
  /** What feeds carry unless one says otherwise: `full` where it is not said. */
  feedContent: z.optional(FeedContent),
  /** How long a summary may be that enrich makes of an article without a standfirst. */
  summaryCharacters: z.optional(z.int().check(z.minimum(100), z.maximum(longestSummary))),
  /** A CSV of people, places and organisations the publisher knows better than anybody; from the project's folder. */
  entities: z.optional(Name),
  /** Shows readers, on an article's page, what its last version changed. */
  publicDiff: z.optional(z.boolean()),
  /** Puts a notice in an entry's place when it is withdrawn, for readers that know no tombstones. */
  withdrawnNotice: z.optional(z.boolean()),
  /** How articles are laid beside one another. Where it is not said, they are not: it costs as much as a line in a feed for each name. */
  relations: z.optional(
    z.strictObject({
      /** `link`: an article that says what an earlier one says, says so. `keep out`: and it is on its page alone, in no feed. */
      nearDuplicates: z.optional(z.enum(['link', 'keep out'])),
      /** `link`: an article names earlier ones of the same matter. */
      related: z.optional(z.enum(['link'])),
    }),
  ),
  /** Where the publisher's articles are to be read too: `npm run status -- KEY` tells what each would refuse. */
  portals: z.optional(z.array(PortalName)),
  /** At least as many as make a feed of a keyword: it would have none, and an archive. */
  feedWindow: z.int().check(z.minimum(3), z.maximum(100)),
  /** Of whom subscribers are told at once that a feed has changed. */
  webSub: z.optional(z.object({ hub: z.url({ protocol: /^https?$/ }) })),
  /** What the operator of this site wants to be told beyond what every operator does. */
  alarms: z.optional(
    z.object({
      /** No alarm of CloudWatch looks back further than seven days. */
      silentAfterHours: z.optional(z.int().check(z.minimum(1), z.maximum(7 * 24))),
    }),
  ),
  limits: z.object({
    uploadBytes: z.int().check(z.minimum(1)),
    messageBytes: z.int().check(z.minimum(1)),
    entryBytes: z.int().check(z.minimum(1)),
  }),
})
export type SiteConfig = z.infer<typeof SiteConfig>

/** Asked at every cold start. The list takes 2 ms of processor time, a formatter 16 ms: it is made for names not listed. */
function isTimeZone(name: string): boolean {
  return name === 'UTC' || Intl.supportedValuesOf('timeZone').includes(name) || isUnlistedName(name)
}

function isUnlistedName(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined
  } catch {
    return false
  }
}
