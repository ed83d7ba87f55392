import { ArticleId } from '../../events/article.ts'
import { articleTable } from '../../functions/store/article-table.ts'
import { receiptKey, rowReceipt } from '../../functions/store/item.ts'
import type { Receipt } from '../../functions/store/receipt.ts'
import type { Desk } from '../desk/desk.ts'
import { letteredKeys } from '../desk/lettered-keys.ts'
import { listObjects } from '../desk/objects.ts'
import { scan } from '../desk/rows.ts'
import { findLetters } from '../redrive/collect.ts'
import { letterPlaces } from '../redrive/letter.ts'
import type { Evidence } from './answers.ts'

/** Everything that a Copydesk can tell about what was uploaded; of one key alone, without reading the whole table. */
export async function readDesk(desk: Desk, key?: string): Promise<Evidence> {
  const [objects, receipts, letters] = await Promise.all([
    heldSince(desk, key),
    key === undefined ? scanReceipts(desk) : findReceipt(desk, key),
    findLetters(desk, letterPlaces),
  ])

  const messages = letters
    .filter(({ place }) => place !== 'stream')
    .map(letter => ({ letter, keys: letteredKeys(letter.body) }))
  const changes = letters.filter(({ place }) => place === 'stream')
  return {
    objects,
    receipts,
    lettered: new Map(
      messages
        .flatMap(({ letter, keys }) => keys.map(one => [one, letter] as const))
        .filter(([one]) => key === undefined || one === key),
    ),
    otherLetters: messages.filter(({ keys }) => keys.length === 0).length,
    unpublished: new Map(changes.flatMap(letter => letter.traces.map(id => [ArticleId.parse(id), letter] as const))),
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

async function findReceipt({ articles }: Desk, key: string): Promise<Map<string, Receipt>> {
  const receipt = await articleTable(articles).findReceipt(key)

  return new Map(receipt && [[key, receipt.value]])
}
