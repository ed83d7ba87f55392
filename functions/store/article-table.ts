import type { ArticleId, Change, ContentHash } from '../../events/article.ts'
import { stemOf } from '../../events/picture.ts'
import type { Table } from '../runtime/table.ts'
import type { BesideFact, Observation, PictureFact } from './facts.ts'
import { foldTable, unmoved } from './fold-table.ts'
import {
  anyBesideKey,
  type Body,
  bodyKey,
  bodyRow,
  currentKey,
  editRow,
  factRow,
  isSidecar,
  namingOf,
  namingRow,
  pictureBesideRow,
  pictureRow,
  picturesBeside,
  picturesOf,
  type Revised,
  receiptKey,
  receiptRow,
  rowBeside,
  rowBody,
  rowNaming,
  rowPicture,
  rowReceipt,
  rowSidecar,
  sidecarRow,
  sidecarsOf,
  textAmong,
} from './item.ts'
import type { Receipt } from './receipt.ts'

/** The articles table as its only writer sees it. Every write may be repeated. */
export type ArticleTable = ReturnType<typeof articleTable>

/** `trace` names the upload whose arrival is being stored: a fold that it changes says so to whoever publishes it. */
export const articleTable = (table: Table, trace?: string) => ({
  ...foldTable(table, trace),
  appendFact: (articleId: ArticleId, fact: Observation) => table.keep(factRow(articleId, fact)),
  keepBody: (articleId: ArticleId, hash: ContentHash, body: Body) => table.keep(bodyRow(articleId, hash, body)),
  async findBody(articleId: ArticleId, hash: ContentHash): Promise<Body | undefined> {
    const row = textAmong(await table.findAll([bodyKey(articleId, hash), currentKey(articleId)]), hash)

    return row && rowBody(row)
  },
  keepEdit: (articleId: ArticleId, name: string, kind: Change) => table.keep(editRow(articleId, name, kind)),
  async findReceipt(objectKey: string): Promise<Revised<Receipt> | undefined> {
    const row = await table.find(receiptKey(objectKey))

    return row && rowReceipt(row)
  },
  keepSidecar: (fact: BesideFact) => Promise.all([table.keep(sidecarRow(fact)), table.keep(anyBesideKey(fact.of))]),
  async listSidecars(story: string): Promise<BesideFact[]> {
    if ((await table.find(anyBesideKey(story))) === undefined) return []

    const { pk, from } = sidecarsOf(story)

    return (await table.list(pk, { from })).filter(isSidecar).map(rowSidecar)
  },
  keepPicture: (fact: PictureFact) =>
    Promise.all([
      table.keep(pictureRow(fact)),
      table.keep(pictureBesideRow(fact.key)),
      table.keep(anyBesideKey(fact.key)),
    ]),
  async listPictures(objectKey: string): Promise<PictureFact[]> {
    const { pk, from, until } = picturesOf(objectKey)

    return (await table.list(pk, { from, until })).map(rowPicture)
  },
  /** Keys of the pictures that have a story's name. */
  async listBeside(story: string): Promise<string[]> {
    if ((await table.find(anyBesideKey(story))) === undefined) return []

    const { pk, from } = picturesBeside(stemOf(story))
    return (await table.list(pk, { from })).map(rowBeside)
  },
  keepNaming: (objectKey: string, articleId: ArticleId) => table.keep(namingRow(objectKey, articleId)),
  async listNaming(objectKey: string): Promise<ArticleId[]> {
    const { pk, from, until } = namingOf(objectKey)

    return (await table.list(pk, { from, until })).map(rowNaming)
  },
  writeReceipt: (receipt: Receipt, before: Revised<unknown> | undefined) =>
    table.put(receiptRow(receipt, (before?.revision ?? 0) + 1), unmoved(before)),
})
