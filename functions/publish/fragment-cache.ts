import type { ArticleId } from '../../events/article.ts'
import type { Current } from '../store/facts.ts'
import type { Revised } from '../store/item.ts'
import type { ArticleView } from './article-view.ts'
import { standingAt } from './due.ts'
import type { Entry } from './entry.ts'
import type { RenderContext } from './feed.ts'
import type { Line } from './feed-rows.ts'
import { fetchEntry } from './fetch-entry.ts'
import { renderFragments } from './fragments.ts'
import { linked, noLinks, onLine } from './relations/links.ts'
import { isVisible } from './select.ts'
import { forFeeds } from './to-entry.ts'
import { noticeFormats, withdrawnNotice } from './withdrawn-notice.ts'

/** An article as the bytes that it is in a file, by the format's name. */
export type FragmentBytes = { updatedAt: Date; formats: Record<string, Uint8Array> }

/** Articles rendered once for every format: a warm function reads and renders only those that changed. */
export type FragmentCache = {
  /** Fragments of lines, in their order. One that is not to be read any longer has none, whatever its line says. */
  fragmentsOf(lines: readonly Line[], context: RenderContext): Promise<FragmentBytes[]>
  /** Notices in the place of entries that are gone, in the order of their lines. */
  noticesOf(left: readonly Line[], context: RenderContext): Promise<FragmentBytes[]>
  /** Spares the next render a look at what was just published. */
  keep(current: Revised<Current>, entry: Entry, context: RenderContext): void
}

/** About 20 KB an article in all formats: 1,000 of them are 20 MB. */
const LIMIT = 1000

/** The longest that stand whole in feeds take 300 KB each: a window of those fits. */
const MOST_BYTES = 32 * 1024 * 1024

/** Rendered in all formats it is so many times as long as its text and pictures; as it is, it takes no less. */
const RENDERED = 4

/** Texts read at once: any of them may be as large as an upload, though few ever are. */
const TOGETHER = 25

type Known = { current: Current; bytes(): number; fragments(context: RenderContext): FragmentBytes }

export function fragmentCache(articles: ArticleView): FragmentCache {
  const known = new Map<string, Known>()
  const notices = new Map<string, Known>()

  function keep({ value, revision }: Revised<Current>, entry: Entry, { site }: RenderContext): Known {
    const one = knownOf(value, forFeeds(entry, site.limits.entryBytes))
    const { earlier = [], related = [] } = entry
    known.set(nameOf({ articleId: value.articleId, revision, ...onLine({ earlier, related }) }), one)
    forget(known)
    return one
  }

  /** What these lines speak of, as the facts have it now. */
  async function fetchAll(lines: readonly Line[], context: RenderContext): Promise<Map<ArticleId, Known>> {
    const folds = await Promise.all(lines.map(({ articleId }) => articles.findCurrent(articleId)))
    const links = new Map(lines.map(line => [line.articleId, line.links]))
    const visible = folds.filter(fold => fold !== undefined).filter(({ value }) => isVisible(value, context.now))
    const fetched = new Map<ArticleId, Known>()
    for (let from = 0; from < visible.length; from += TOGETHER)
      await Promise.all(
        visible.slice(from, from + TOGETHER).map(async fold => {
          const { articleId } = fold.value
          const entry = linked(await fetchEntry(fold.value, articles, context), links.get(articleId) ?? noLinks)
          fetched.set(articleId, keep(standingAt(fold, context.now), entry, context))
        }),
      )

    return fetched
  }

  async function noticeOf(line: Line, context: RenderContext): Promise<FragmentBytes[]> {
    const kept = notices.get(nameOf(line))
    if (kept !== undefined) return [kept.fragments({ ...context, formats: noticeFormats(context) })]

    const current = await articles.findCurrent(line.articleId)
    if (current === undefined || isVisible(current.value, context.now)) return []

    const notice = withdrawnNotice(current.value, new Date(line.at), context.baseUrl)
    const known = knownOf({ ...current.value, updatedAt: notice.updatedAt }, notice)
    notices.set(nameOf(line), known)
    forget(notices)
    return [known.fragments({ ...context, formats: noticeFormats(context) })]
  }

  return {
    keep,
    noticesOf: async (left, context) => (await Promise.all(left.map(line => noticeOf(line, context)))).flat(),
    async fragmentsOf(lines, context) {
      // Held here, for while others are fetched they may be forgotten.
      const held = lines.map(line => known.get(nameOf(line)))
      const fetched = await fetchAll(
        lines.filter((_, n) => held[n] === undefined),
        context,
      )
      const found = lines.flatMap(({ articleId }, n) => held[n] ?? fetched.get(articleId) ?? [])
      return found.filter(({ current }) => isVisible(current, context.now)).map(one => one.fragments(context))
    },
  }
}

/** Content that comes back has a revision of its own; what it names beside itself has no part in that. */
const nameOf = ({ articleId, revision, links }: Pick<Line, 'articleId' | 'revision' | 'links'>): string =>
  `${articleId} ${revision}${links === undefined ? '' : ` ${JSON.stringify(links)}`}`

/** Rendered when a feed asks for it: of a burst many never stand in one. */
function knownOf(current: Current, entry: Entry): Known {
  let kept: { entry: Entry } | FragmentBytes = { entry }
  let bytes: number | undefined

  return {
    current,
    bytes() {
      bytes ??= 'formats' in kept ? sizeOf(kept) : RENDERED * lengthOf(kept.entry)
      return bytes
    },
    fragments({ formats, site }) {
      if ('formats' in kept) return kept

      const { entry } = kept
      const rendered = renderFragments(entry, formats, site).map(([name, text]) => [name, Buffer.from(text)])
      kept = { updatedAt: current.updatedAt, formats: Object.fromEntries(rendered) }
      bytes = undefined
      return kept
    },
  }
}

const lengthOf = ({ body, images, corrections }: Entry): number => JSON.stringify([body, images, corrections]).length

const sizeOf = ({ formats }: FragmentBytes): number =>
  Object.values(formats).reduce((sum, { byteLength }) => sum + byteLength, 0)

/** The oldest first. */
function forget(known: Map<string, Known>): void {
  let bytes = 0
  for (const one of known.values()) bytes += one.bytes()
  for (const [name, one] of known) {
    if (known.size <= LIMIT && bytes <= MOST_BYTES) return

    bytes -= one.bytes()
    known.delete(name)
  }
}
