import { articleTable } from '../../functions/store/article-table.ts'
import { receiptKey, rowReceipt } from '../../functions/store/item.ts'
import type { Receipt } from '../../functions/store/receipt.ts'
import type { Desk } from '../desk/desk.ts'
import { scan } from '../desk/rows.ts'
import { type ListedKey, listVersions, versionsOf } from '../desk/versions.ts'
import { earlierLost, type Lost, newestLost, type Standing, standingUpload } from './decide.ts'
import { findKnownVersions } from './known-versions.ts'

export type Search = {
  prefix: string
  /** Versions before the newest too. */
  history: boolean
  /** What stands and is known too, so that enrich looks at it once more. */
  again: boolean
  now: Date
  /** An event younger than this may still be on its way from S3. */
  graceMilliseconds: number
  /** Keys that a dead letter speaks of: they are known, and wait for a redrive. */
  lettered: ReadonlySet<string>
}

/** What was found about a key; one that is as it should be is `known`, and `again` where it is to be told all the same. */
export type Finding =
  | { kind: 'known' | 'young' | 'lettered'; key: string }
  | { kind: 'lost' | 'again'; key: string; lost: readonly Lost[] }

/** As many receipts as one call gives. */
const AT_ONCE = 100

/** Goes through every key that the bucket has and every receipt that the store has. */
export async function* findLost(desk: Desk, search: Search): AsyncGenerator<Finding> {
  const listed = new Set<string>()
  for await (const keys of chunks(listVersions(desk, search.prefix))) {
    for (const { key } of keys) listed.add(key)
    yield* await Promise.all(keys.map(found => examine(desk, found, search)))
  }
  for await (const key of standingKeys(desk, search.prefix))
    if (!listed.has(key)) yield examine(desk, { key, versions: [] }, search)
}

async function* chunks(keys: AsyncIterable<ListedKey>): AsyncGenerator<ListedKey[]> {
  let chunk: ListedKey[] = []
  for await (const key of keys) {
    chunk.push(key)
    if (chunk.length < AT_ONCE) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}

/** Keys that the store takes to be there. */
async function* standingKeys(desk: Desk, prefix: string): AsyncGenerator<string> {
  for await (const row of scan(desk, 'articles', { sk: receiptKey('').sk })) {
    const { key, outcome } = rowReceipt(row).value
    if (outcome !== 'removed' && key.startsWith(prefix)) yield key
  }
}

async function examine(desk: Desk, found: ListedKey, search: Search): Promise<Finding> {
  const { key } = found
  const receipt = await findReceipt(desk, key)
  const suspected = await lostOf(desk, { ...found, receipt }, search)
  if (suspected.length === 0) return knownOf({ ...found, receipt }, search)
  if (search.lettered.has(key)) return { kind: 'lettered', key }

  // Once more, the receipt before the listing: whatever came in between is known by now.
  const again = await findReceipt(desk, key)
  const lost = await lostOf(desk, { key, receipt: again, versions: await versionsOf(desk, key) }, search)
  if (lost.length === 0) return { kind: 'known', key }

  return lost.some(one => isYoung(one, search)) ? { kind: 'young', key } : { kind: 'lost', key, lost }
}

function knownOf(standing: Standing, { again, lettered }: Search): Finding {
  const { key } = standing
  const upload = again && !lettered.has(key) ? standingUpload(standing) : undefined

  return upload === undefined ? { kind: 'known', key } : { kind: 'again', key, lost: [upload] }
}

const findReceipt = async ({ articles }: Desk, key: string): Promise<Receipt | undefined> =>
  (await articleTable(articles).findReceipt(key))?.value

/** Earlier versions only of what is otherwise known: they must not be read before the one that stands. */
async function lostOf(desk: Desk, standing: Standing, { now, history }: Search): Promise<Lost[]> {
  const newest = newestLost(standing, now)
  if (newest !== undefined) return [newest]
  if (!history || standing.receipt === undefined || standing.versions.length < 2) return []

  return earlierLost(standing, await findKnownVersions(desk, standing.receipt))
}

const isYoung = ({ version }: Lost, { now, graceMilliseconds }: Search): boolean =>
  version !== undefined && now.getTime() - version.lastModified.getTime() < graceMilliseconds
