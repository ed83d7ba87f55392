import * as z from 'zod/mini'
import type { ArticleId } from '../../events/article.ts'
import type { Key, Row, Table } from '../runtime/table.ts'
import { rowsThatHold } from './rows-that-hold.ts'

/**
 * A picture is on the site while any article shows it, so each that does has a row with the picture. `revision` guards
 * the row against an older writer; one that holds no longer stays, with `here` 0, and says since when.
 */
const Showing = z.object({ revision: z.int(), here: z.union([z.literal(0), z.literal(1)]) })
export type Showing = z.infer<typeof Showing>

export const showingPartition = (path: string): string => `shows#${path}`
export const showingKey = (path: string, articleId: ArticleId): Key => ({ pk: showingPartition(path), sk: articleId })

/** Says whether the picture's file is there: one row a file, however many articles show it. */
const filePartition = 'picture#'
const PictureFileRow = z.object({ path: z.string(), here: z.union([z.literal(0), z.literal(1)]) })

export const pictureFileKey = (path: string): Key => ({ pk: `${filePartition}${path}`, sk: 'file' })
export const isPictureFileRow = (row: Row): boolean => row.pk.startsWith(filePartition)
export const rowPictureFile = (row: Row): z.infer<typeof PictureFileRow> => z.parse(PictureFileRow, row)

export const pictureTable = (table: Table) => ({
  async findShowing(path: string, articleId: ArticleId): Promise<Showing | undefined> {
    const row = await table.find(showingKey(path, articleId))

    return row && z.parse(Showing, row)
  },
  writeShowing: (path: string, articleId: ArticleId, showing: Showing) =>
    table.put(
      { ...showingKey(path, articleId), ...showing },
      { attribute: 'revision', is: 'absent or at most', to: showing.revision },
    ),
  isShown: async (path: string): Promise<boolean> =>
    (await rowsThatHold(table, { pk: showingPartition(path) }, { limit: 1 })).length > 0,
  notePicture: (path: string, here: 0 | 1) => table.keep({ ...pictureFileKey(path), path, here }),
})
