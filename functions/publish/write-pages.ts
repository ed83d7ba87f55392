import { isDeepStrictEqual } from 'node:util'
import type { Edition } from './edition.ts'
import type { RenderContext } from './feed.ts'
import type { Member } from './feed-rows.ts'
import { renderGonePage, renderMovedPage } from './gone-page.ts'
import { renderPage } from './page.ts'
import { addressOf } from './page-address.ts'
import type { PublishPorts } from './publish-article.ts'
import type { Replaced, SiteFile } from './site-bucket.ts'
import { translationsOf } from './translations/translations.ts'

/** `hasMoved`: the facts are others than those that the edition was made of. */
type Writing = { ports: PublishPorts; context: RenderContext; hasMoved(): Promise<boolean> }
type Pages = { member: Member; known: readonly string[] }

/** A page that is new is written in one call; what was there before is looked at first. */
export async function writePages(
  edition: Edition,
  { member, known }: Pages,
  { ports, context, hasMoved }: Writing,
): Promise<Replaced | 'stale'> {
  const { pages } = member
  const compose = () => pageFiles(edition, member, { ports, context })
  if (pages.length === 1 && known.length === 0) {
    const { shown, files } = await compose()
    const [fresh] = files
    if (fresh?.bytes !== undefined && (await ports.files.create(fresh)) === 'written')
      return (await isAsShown(shown, member, { ports, context })) ? 'written' : 'stale'
  }
  let last = edition
  const outcome = await ports.files.replace(pages, async () => {
    if (await hasMoved()) return 'stale'

    const { shown, files } = await compose()
    last = shown
    return files
  })
  return (await isAsShown(last, member, { ports, context })) ? outcome : 'stale'
}

type Around = { ports: Pick<PublishPorts, 'articles' | 'feeds'>; context: RenderContext }

/** Every page that the article ever had, with what stands beside it now. */
export async function pageFiles(edition: Edition, member: Member, { ports, context }: Around) {
  const shown = await withOthers(edition, member, { ports, context })

  return { shown, files: member.pages.map(key => pageFile(key, shown, context)) }
}

async function withOthers(edition: Edition, member: Member, { ports, context }: Around): Promise<Edition> {
  const { current, entry } = edition
  if (entry === undefined) return edition

  const translations = await translationsOf(current.value, member, { ports, context })
  return translations.length === 0 ? edition : { ...edition, entry: { ...entry, translations } }
}

/** The same in other languages has no part in an article's revision: where that moved meanwhile, it is written again. */
async function isAsShown(edition: Edition, member: Member, around: Around): Promise<boolean> {
  const { entry } = edition
  if (entry === undefined) return true

  const { translations: shown, ...rest } = entry
  const again = await withOthers({ ...edition, entry: rest }, member, around)
  return isDeepStrictEqual(again.entry?.translations, shown)
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
function pageFile(key: string, { current, placement, entry }: Edition, context: RenderContext): SiteFile {
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
      return html(key, renderGonePage(context), { status: current.value.legalReason === undefined ? '410' : '451' })
    case 'nowhere':
      return nothing
    default:
      return standing satisfies never
  }
}
