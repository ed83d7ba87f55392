import type { ArticleId } from '../../events/article.ts'
import { receiptKey, rowReceipt } from '../../functions/store/item.ts'
import type { Receipt } from '../../functions/store/receipt.ts'
import { peekLetters } from '../desk/dead-letters.ts'
import type { Desk } from '../desk/desk.ts'
import { letteredKeys } from '../desk/lettered-keys.ts'
import { stageQueues } from '../desk/names.ts'
import { listObjects } from '../desk/objects.ts'
import { scan } from '../desk/rows.ts'
import { readStreamLetters } from '../desk/stream-letters.ts'
import type { Evidence } from './answers.ts'

/** Everything that a Copydesk can tell about what was uploaded; of one key alone, without reading the whole table. */
export async function readDesk(desk: Desk, key?: string): Promise<Evidence> {
  const [objects, receipts, unpublished, ...letters] = await Promise.all([
    heldSince(desk, key),
    key === undefined ? scanReceipts(desk) : findReceipt(desk, key),
    readStreamLetters(desk),
    ...stageQueues.map(stage => peekLetters(desk.clients.sqs, desk.queues[stage].deadLettersUrl)),
  ])

  const spoken = letters.flat().map(({ body }) => letteredKeys(body))
  return {
    objects,
    receipts,
    lettered: new Set(spoken.flat()),
    otherLetters: spoken.filter(keys => keys.length === 0).length,
    unpublished: new Set<ArticleId>(unpublished.flatMap(({ articleIds }) => articleIds)),
  }
}

async function heldSince(desk: Desk, key: string | undefined): Promise<Map<string, Date>> {
  const objects = new Map<string, Date>()
  for await (const object of listObjects(desk, 'uploads', key === undefined ? {} : { prefix: key })) {
    if (key === undefined || object.key === key) objects.set(object.key, object.lastModified)
    // A key is the first of all that begin with it.
    if (key !== undefined) break
  }
  return objects
}

/** A scan: no index is kept for a question that only people ask. */
async function scanReceipts(desk: Desk): Promise<Map<string, Receipt>> {
  const receipts = new Map<string, Receipt>()
  for await (const row of scan(desk, 'articles', { sk: receiptKey('').sk })) {
    const { value } = rowReceipt(row)
    receipts.set(value.key, value)
  }
  return receipts
}

async function findReceipt(desk: Desk, key: string): Promise<Map<string, Receipt>> {
  const row = await desk.articles.find(receiptKey(key))

  return new Map(row && [[key, rowReceipt(row).value]])
}
