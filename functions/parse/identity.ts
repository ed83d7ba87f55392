import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import { ArticleId, Block, ContentHash, Draft } from '../../events/article.ts'
import { byCodeUnit } from '../text/by-code-unit.ts'
import { uuidv5 } from '../text/uuid.ts'

/** The same publisher's id, or else the same key, is the same article for ever. */
export const articleIdOf = (siteId: string, nameOfArticle: string): ArticleId =>
  ArticleId.parse(uuidv5(siteId, nameOfArticle))

/** Two drafts have the same hash exactly where every field is equal, whatever the order of their properties. */
export function contentHashOf(draft: Draft): ContentHash {
  const hash = createHash('sha256')
  for (const text of canonicalDraft(draft)) hash.update(text)

  return ContentHash.parse(hash.digest('hex'))
}

/** As one JSON text, a block at a time: a long body is not held twice more. */
function* canonicalDraft(draft: Draft): Generator<string> {
  const fields = sortedEntries(z.encode(Draft, { ...draft, body: [] }))
  for (const [n, [name, value]] of fields.entries()) {
    yield `${n === 0 ? '{' : ','}${JSON.stringify(name)}:`
    if (name === 'body') yield* canonicalBody(draft.body)
    else yield canonicalJson(value)
  }
  yield '}'
}

function* canonicalBody(body: readonly Block[]): Generator<string> {
  yield '['
  for (const [n, block] of body.entries()) yield `${n === 0 ? '' : ','}${canonicalJson(z.encode(Block, block))}`
  yield ']'
}

const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner === null || typeof inner !== 'object' || Array.isArray(inner)
      ? inner
      : Object.fromEntries(sortedEntries(inner)),
  )

const sortedEntries = (value: object): [string, unknown][] =>
  Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => byCodeUnit(a, b))
