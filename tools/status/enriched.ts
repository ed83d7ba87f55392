import type { Annotations, ArticleId } from '../../events/article.ts'
import { articleView } from '../../functions/publish/article-view.ts'
import type { Links } from '../../functions/publish/relations/links.ts'
import { isVisible } from '../../functions/publish/select.ts'
import type { Receipt } from '../../functions/store/receipt.ts'
import type { Desk } from '../desk/desk.ts'
import { wrapped } from '../desk/wrapped.ts'
import { annotationLines } from './annotations.ts'
import { besideOf } from './beside.ts'

/** What enrich said of an article of a receipt, and what stands beside it. */
export type Enriched = { articleId: ArticleId; annotations: Annotations } & Links & { isKeptOut: boolean }

/** Of those that are to be read now: what is withheld is not told of by its names either. */
export async function enrichedOf({ key, provides }: Receipt, desk: Desk, now: Date): Promise<Enriched[]> {
  const articles = articleView(desk.articles, desk.bodies)
  const found = provides.map(async articleId => {
    const current = await articles.findCurrent(articleId)
    if (current?.value.key !== key || !isVisible(current.value, now)) return []

    const { annotations } = await articles.fetchContent(articleId, current.value.contentHash)
    return [{ articleId, annotations, ...(await besideOf(current.value, desk)) }]
  })

  return (await Promise.all(found)).flat()
}

/** Below a receipt: the articles beside each, then what each enricher said. */
export function enrichedLines(
  all: readonly Enriched[],
  milliseconds: Receipt['milliseconds'],
  width: number,
): string[] {
  return all.flatMap(({ articleId, annotations, ...beside }) => [
    '',
    all.length === 1 ? '  What enrich says of it' : `  What enrich says of ${articleId}`,
    ...besideLines(beside, width),
    ...annotationLines(annotations, milliseconds ?? {}, width),
  ])
}

function besideLines({ earlier, related, isKeptOut }: Omit<Enriched, 'articleId' | 'annotations'>, width: number) {
  const kept = isKeptOut ? wrapped('Kept out of feeds: an earlier article says the same.', width, '  ') : []
  const named = [...earlier.map(({ url }) => `  Told before: ${url}`), ...related.map(({ url }) => `  Related: ${url}`)]

  return [...kept, ...named]
}
