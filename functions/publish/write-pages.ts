import { isDeepStrictEqual } from 'node:util'
import type { RenderContext } from './feed.ts'
import { renderGonePage, renderMovedPage } from './gone-page.ts'
import { renderPage } from './page.ts'
import { addressOf } from './page-address.ts'
import type { Edition, PublishPorts } from './publish-article.ts'
import { earlierThan } from './relations/relatives.ts'
import type { SiteFile } from './site-bucket.ts'

/** `hasMoved`: the facts are others than those that the edition was made of. */
type Writing = { ports: PublishPorts; context: RenderContext; hasMoved(): Promise<boolean> }
type Pages = { pages: readonly string[]; known: readonly string[] }

/** A page that is new is written in one call; what was there before is looked at first. */
export async function writePages(edition: Edition, { pages, known }: Pages, { ports, context, hasMoved }: Writing) {
  const compose = async () => {
    const shown = await withEarlier(edition, ports, context)
    return { shown, files: pages.map(key => pageFile(key, shown, context)) }
  }
  if (pages.length === 1 && known.length === 0) {
    const { shown, files } = await compose()
    const [fresh] = files
    if (fresh?.bytes !== undefined && (await ports.files.create(fresh)) === 'written')
      return lookAgain(shown, ports, context)
  }
  let last = edition
  const outcome = await ports.files.replace(pages, async () => {
    if (await hasMoved()) return 'stale'

    const { shown, files } = await compose()
    last = shown
    return files
  })
  return outcome === 'stale' ? outcome : lookAgain(last, ports, context)
}

async function withEarlier(edition: Edition, ports: PublishPorts, context: RenderContext): Promise<Edition> {
  const { entry, placed } = edition
  const earlier = await earlierThan(placed, ports, context)

  return entry === undefined || earlier.length === 0 ? edition : { ...edition, entry: { ...entry, earlier } }
}

/** What stands beside an article has no part in its revision: where that moved meanwhile, it is written again. */
async function lookAgain({ entry, placed }: Edition, ports: PublishPorts, context: RenderContext) {
  const earlier = await earlierThan(placed, ports, context)

  return isDeepStrictEqual(earlier, entry?.earlier ?? []) ? 'written' : 'stale'
}

/** Shared caches keep a page longer than a browser may: they are told when it is withdrawn. */
const PAGE_FRESHNESS = 'public, max-age=60, s-maxage=300'

const html = (key: string, text: string, metadata?: Record<string, string>): SiteFile => ({
  key,
  bytes: Buffer.from(text),
  contentType: 'text/html; charset=utf-8',
  cacheControl: PAGE_FRESHNESS,
  ...(metadata && { metadata }),
})

/** `status` is what a page is to be answered with: a static object cannot say so itself. */
function pageFile(key: string, { placement, entry }: Edition, context: RenderContext): SiteFile {
  const { standing, page, formerPages } = placement
  const nothing = { key, bytes: undefined }
  if (key !== page && !formerPages.includes(key)) return nothing

  switch (standing) {
    case 'visible': {
      if (key === page && entry !== undefined) return html(key, renderPage(entry, context))
      const location = addressOf(context.baseUrl, page)
      return html(key, renderMovedPage(location, context), { status: '301', location })
    }
    case 'gone':
      return html(key, renderGonePage(context), { status: '410' })
    case 'nowhere':
      return nothing
    default:
      return standing satisfies never
  }
}
