import { type SeenBeside, storyOf } from '../../events/sidecar.ts'
import type { Arrival } from './arrival.ts'
import type { ArticleTable } from './article-table.ts'
import type { BesideFact, SeenFact } from './facts.ts'
import type { Receipt } from './receipt.ts'
import { refold } from './refold.ts'

/**
 * A sidecar's fact goes to its story's key first and then to every article the story gave. Whoever stores the story
 * writes its receipt first and then looks for sidecars: of the two at least one sees the other.
 */
export async function appendSidecar(arrival: Arrival, table: ArticleTable): Promise<void> {
  const fact = besideFact(arrival)
  if (fact === undefined) return

  await table.keepSidecar(fact)
  const story = await table.findReceipt(fact.of)
  if (story !== undefined) await join([fact], story.value, table)
}

/** All that sidecars ever said of a story goes to every article it ever gave, so that the order of events is nothing. */
export async function joinSidecars(story: Receipt, table: ArticleTable): Promise<void> {
  const said = await table.listSidecars(story.key)
  if (said.length > 0) await join(said, story, table)
}

async function join(said: readonly BesideFact[], story: Receipt, table: ArticleTable): Promise<void> {
  const given = new Set(story.claims.flatMap(({ provides }) => provides))
  await Promise.all([...given].flatMap(articleId => said.map(fact => table.appendFact(articleId, fact))))
  await refold(given, [story.key], table)
}

/** What an arrival tells of a sidecar. One that cannot be read, or was gone, hides nothing that was said before. */
function besideFact({ upload, ...arrival }: Arrival): BesideFact | undefined {
  const { key, sequencer, lastModified, versionId } = upload
  const of = storyOf(key)
  if (of === undefined) return undefined

  const fact = {
    kind: 'beside' as const,
    key,
    of,
    sequencer,
    lastModified,
    ...(versionId !== undefined && { versionId }),
  }
  switch (arrival.type) {
    case 'sidecar.read':
      return { ...fact, says: 'fields', fields: arrival.fields }
    case 'article.removed':
      return { ...fact, says: 'gone' }
    case 'article.rejected':
    case 'upload.superseded':
      return { ...fact, says: 'nothing new' }
    case 'article.enriched':
    case 'picture.read':
      return undefined
    default:
      return arrival satisfies never
  }
}

export const seenFact = (beside: SeenBeside, of: string): SeenFact => ({ kind: 'seen', of, ...beside })
