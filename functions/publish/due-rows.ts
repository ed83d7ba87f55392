import * as z from 'zod/mini'
import { ArticleId } from '../../events/article.ts'
import type { Key, Row, Table, WriteOutcome } from '../runtime/table.ts'
import type { Current } from '../store/facts.ts'
import type { Revised } from '../store/item.ts'
import { dueInstants } from './due.ts'

/**
 * What comes or goes by itself, and when, soonest first. Only articles with an embargo or an expiry ahead have rows here,
 * and a row goes once its instant was published: so few that one partition holds them all, and one query finds what is due.
 */
const partition = 'due'

/** `revision` is that of the facts which asked for it. */
export type Due = { articleId: ArticleId; at: Date; revision: number }

const dueKey = ({ articleId, at }: Omit<Due, 'revision'>): Key => ({
  pk: partition,
  sk: `${at.toISOString()}#${articleId}`,
})

const DueRow = z.object({ revision: z.int(), sk: z.string() })

function rowDue(row: Row): Due {
  const { revision, sk } = z.parse(DueRow, row)
  const [at = '', id] = sk.split('#')

  return { articleId: z.parse(ArticleId, id), at: new Date(at), revision }
}

export const dueRows = (table: Table) => ({
  /** Before anything else of the article is written: whoever breaks off then is followed by the sweep. */
  async keepDue({ value, revision }: Revised<Current>, now: Date): Promise<void> {
    const ahead = dueInstants(value).filter(at => at > now)
    await Promise.all(
      ahead.map(at =>
        table.put(
          { ...dueKey({ articleId: value.articleId, at }), revision },
          { attribute: 'revision', is: 'absent or at most', to: revision },
        ),
      ),
    )
  },
  listDue: async (limit: number): Promise<Due[]> => (await table.list(partition, { limit })).map(rowDue),
  /** Not where newer facts ask for the same instant: whoever brings them may have looked before it. */
  forgetDue: (due: Due): Promise<WriteOutcome> =>
    table.remove(dueKey(due), { attribute: 'revision', is: 'equal', to: due.revision }),
})
