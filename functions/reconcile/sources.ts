import type { Key, Row } from '../runtime/table.ts'
import { articleIn } from '../store/item.ts'
import {
  elementOfUpload,
  elementsOfArticle,
  elementsOfFeedRow,
  elementsOfFeeds,
  elementsOfFile,
  elementsOfReceipt,
  readArticle,
} from './elements.ts'
import type { Element } from './equations.ts'
import type { Ledgers, Page, Scanned } from './ledgers.ts'
import type { SiteContents } from './site-contents.ts'

/** What one book says, a page at a time; whoever stops after a step may go on at its `next` later, elsewhere. */
export type Step = { elements: readonly Element[]; next: string | undefined; read: number }
export type Source = (after?: string) => AsyncIterable<Step>

export const sourceNames = ['uploads', 'articles', 'feeds', 'site'] as const
export type SourceName = (typeof sourceNames)[number]
export type Sources = Record<SourceName, Source>

export const sourcesOf = (ledgers: Ledgers, contents: SiteContents): Sources => ({
  uploads: after => steps(ledgers.uploads.page, version => [elementOfUpload(version)], after),
  articles: after => partitions(ledgers.articles, rows => elementsOfPartition(rows, contents), after),
  feeds: after => steps(ledgers.feeds.page, row => elementsOfFeedRow(row, contents), after),
  site: after => siteSteps(ledgers, contents, after),
})

async function* steps<Item>(
  page: (after?: string) => Promise<Page<Item>>,
  elementsOf: (item: Item) => readonly Element[],
  from?: string,
): AsyncGenerator<Step> {
  for await (const { items, next } of pages(page, from))
    yield { elements: items.flatMap(elementsOf), next, read: items.length }
}

/** Each page is asked for while the one before it is read. Whoever stops asks for one in vain, and nobody hears whether it came. */
async function* pages<Item>(
  page: (after?: string) => Promise<Page<Item>>,
  from: string | undefined,
): AsyncGenerator<Page<Item>> {
  for (let coming: Promise<Page<Item>> | undefined = page(from); coming !== undefined; ) {
    const came: Page<Item> = await coming
    coming = came.next === undefined ? undefined : page(came.next)
    coming?.catch(() => undefined)
    yield came
  }
}

/** The configured feeds are told of once, with the first page. */
async function* siteSteps({ site }: Ledgers, contents: SiteContents, from?: string): AsyncGenerator<Step> {
  let own = from === undefined ? elementsOfFeeds(contents) : []
  for await (const step of steps(site.page, file => elementsOfFile(file, contents), from)) {
    yield { ...step, elements: [...own, ...step.elements] }
    own = []
  }
}

/** A fold needs all rows of its article: the last partition of a page waits for the next page. */
async function* partitions(
  table: Scanned,
  elementsOf: (rows: readonly Row[]) => readonly Element[],
  from?: string,
): AsyncGenerator<Step> {
  let held: Row[] = []
  for await (const { items, next } of pages(table.page, from)) {
    const rows = [...held, ...items]
    held = next === undefined ? [] : rows.filter(row => row.pk === rows.at(-1)?.pk)
    const whole = rows.slice(0, rows.length - held.length)
    const groups = [...Map.groupBy(whole, row => row.pk).values()]
    const last: Key | undefined = whole.at(-1)
    const elements = groups.flatMap(elementsOf)
    if (next === undefined) yield { elements, next, read: whole.length }
    else if (last !== undefined) yield { elements, next: table.after(last), read: whole.length }
  }
}

function elementsOfPartition(rows: readonly Row[], contents: SiteContents): readonly Element[] {
  const pk = rows[0]?.pk ?? ''
  if (pk.startsWith('upload#')) return rows.flatMap(row => (row['receipt'] === undefined ? [] : elementsOfReceipt(row)))

  const articleId = articleIn(pk)
  return articleId === undefined ? [] : elementsOfArticle(readArticle(articleId, rows), contents)
}
