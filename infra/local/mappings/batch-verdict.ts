import * as z from 'zod/mini'
import type { Answer } from '../lambda/lambda-messages.ts'

/** What a batch's answer means: all done, these ids not, or nothing done. */
export type Verdict =
  | { kind: 'done' }
  | { kind: 'partial'; failed: ReadonlySet<string> }
  | { kind: 'failed'; why: string }

const Item = z.object({ itemIdentifier: z.string().check(z.minLength(1)) })
const Report = z.nullable(z.object({ batchItemFailures: z.nullish(z.array(Item)) }))

/** Lambda's rules ("Implementing partial batch responses"): an empty report means success, one it cannot read or place means failure. */
export const verdictOf = (answer: Answer, ids: readonly string[], reportsItemFailures: boolean): Verdict => {
  if (!answer.ok) return { kind: 'failed', why: answer.error }
  if (!reportsItemFailures) return { kind: 'done' }

  const report = Report.safeParse(JSON.parse(answer.response))
  if (!report.success) return { kind: 'failed', why: `The response is no report of item failures: ${answer.response}` }

  const failed = new Set(report.data?.batchItemFailures?.map(item => item.itemIdentifier))
  const stranger = [...failed].find(id => !ids.includes(id))
  if (stranger !== undefined)
    return { kind: 'failed', why: `The response names ${stranger}, which is not in the batch.` }

  return failed.size === 0 ? { kind: 'done' } : { kind: 'partial', failed }
}
