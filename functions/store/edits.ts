import { createHash } from 'node:crypto'
import type { ArticleId, Change, Draft } from '../../events/article.ts'
import { saidOver } from '../said-over.ts'
import type { ArticleTable } from './article-table.ts'
import { withSidecars } from './beside.ts'
import type { Observation, UsableFact } from './facts.ts'
import { kindOfChange } from './kind-of-change.ts'
import { runs, timeline } from './timeline.ts'

/** What was found out of pairs of contents, by the pair's name: it depends on the two texts alone, so it is a fact too. */
export type Edits = ReadonlyMap<string, Change>

export const editName = (before: UsableFact, after: UsableFact): string =>
  createHash('sha256')
    .update(JSON.stringify([before, after].map(({ contentHash, overlay }) => [contentHash, overlay ?? null])))
    .digest('hex')

/** What the upload says of itself; `update` is also what a draft says that says nothing. */
export const saidKind = ({ change, significant }: UsableFact): Change | undefined =>
  change !== 'update' || significant ? change : undefined

type Known = { facts: readonly Observation[]; edits: Edits }

/** Compares neighbouring versions that say nothing of their change, where nobody has yet, and notes what they are. */
export async function decideEdits(articleId: ArticleId, { facts, edits }: Known, table: ArticleTable): Promise<Edits> {
  const unknown = pairsOf(facts).filter(([before, after]) => !edits.has(editName(before, after)))
  const decided = new Map(edits)
  await Promise.all(
    unknown.map(async ([before, after]) => {
      const kind = await compare([before, after], articleId, table)
      if (kind === undefined) return

      await table.keepEdit(articleId, editName(before, after), kind)
      decided.set(editName(before, after), kind)
    }),
  )
  return decided
}

type Pair = readonly [UsableFact, UsableFact]

function pairsOf(facts: readonly Observation[]): Pair[] {
  const contents = runs(timeline(withSidecars(facts))).map(({ from }) => from)

  return contents.flatMap((after, n): Pair[] => {
    const before = contents[n - 1]
    if (after === undefined || before === undefined || saidKind(after) !== undefined) return []

    return before.pubstatus === 'usable' && after.pubstatus === 'usable' ? [[before, after]] : []
  })
}

/** A text that lies in the bodies bucket is not the store's to read: a change of it counts as one. */
async function compare(pair: Pair, articleId: ArticleId, table: ArticleTable): Promise<Change | undefined> {
  const [before, after] = await Promise.all(pair.map(fact => draftOf(fact, articleId, table)))

  return before && after && kindOfChange(before, after)
}

async function draftOf({ contentHash, overlay }: UsableFact, id: ArticleId, table: ArticleTable) {
  const body = await table.findBody(id, contentHash)
  const draft: Draft | undefined = body && 'inline' in body.draft ? body.draft.inline : undefined

  return draft && overlay ? saidOver(draft, overlay) : draft
}
