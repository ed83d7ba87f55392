import type { Candidate } from './field.ts'
import { textIn } from './json-ld.ts'
import type { PageFacts } from './page-facts.ts'

/** What a page's data say of the day it was first put out. */
export const publishedAt = (facts: PageFacts): Candidate<string>[] => [
  ...saidInArticle(facts, ['datePublished', 'dateCreated', 'uploadDate']),
  ...saidInMeta(facts, isOfPublication, 0.93),
  ...saidInMeta(facts, name => dayNames.has(name), 0.92),
]

/** What they say of its last change. */
export const changedAt = (facts: PageFacts): Candidate<string>[] => [
  ...saidInArticle(facts, ['dateModified']),
  ...saidInMeta(facts, name => changeNames.has(name), 0.93),
]

const saidInArticle = ({ article }: PageFacts, names: readonly string[]): Candidate<string>[] =>
  names
    .flatMap(name => {
      const value = textIn(article, name)
      return value === undefined ? [] : [{ value, place: `JSON-LD ${name}`, rule: 'json-ld', confidence: 0.95 }]
    })
    .slice(0, 1)

const saidInMeta = ({ metas }: PageFacts, isWanted: (name: string) => boolean, confidence: number) =>
  [...metas].flatMap(([name, [value]]): Candidate<string>[] =>
    value === undefined || !isWanted(name) ? [] : [{ value, place: `meta ${name}`, rule: 'meta', confidence }],
  )

/** "article:published_time", "parsely-pub-date", "pubdate", "datePublished": every system has a name of its own for it. */
const isOfPublication = (name: string) =>
  /(?:^|[^a-z]|date)pub(?:lish(?:ed)?|lication)?(?:[^a-z]*(?:date|time|on|at))?$/.test(name)

// Of some systems the first day, of others that of the last change.
const dayNames: ReadonlySet<string> = new Set(
  'sailthru.date dc.date.issued dcterms.issued dcterms.created dc.date.created dc.date citation_date citation_online_date date'.split(
    ' ',
  ),
)

const changeNames: ReadonlySet<string> = new Set(
  'article:modified_time og:updated_time datemodified last-modified'.split(' '),
)
