import type { ArticleId } from '../../events/article.ts'
import { articleTable } from '../../functions/store/article-table.ts'
import type { FailureLine } from '../../infra/local/failure-log.ts'
import { concurrently } from '../desk/concurrently.ts'
import { peekLetters } from '../desk/dead-letters.ts'
import type { Desk } from '../desk/desk.ts'
import type { StageQueue } from '../desk/names.ts'
import { readStreamLetters } from '../desk/stream-letters.ts'
import { causeIn } from './cause.ts'
import type { Letter, LetterPlace } from './letter.ts'
import { originalOf, unreadable } from './original.ts'

/** One that nobody can read tells its cause itself. */
export type Uncaused = Omit<Letter, 'cause'> & { cause?: string }

/** All letters of these places with their causes; none is taken away. */
export const collectLetters = async (desk: Desk, places: readonly LetterPlace[]): Promise<Letter[]> =>
  tellCauses(await findLetters(desk, places), desk)

export async function findLetters(desk: Desk, places: readonly LetterPlace[]): Promise<Uncaused[]> {
  const found = await Promise.all(
    places.map(place => (place === 'stream' ? changesGivenUp(desk) : messagesGivenUp(desk, place))),
  )
  return found.flat()
}

/** One look at the log for all of them. */
export async function tellCauses(letters: readonly Uncaused[], desk: Desk): Promise<Letter[]> {
  const untold = letters.filter(letter => letter.cause === undefined)
  const lines = await logged(desk, untold)

  return letters.map(letter => ({ ...letter, cause: letter.cause ?? causeIn(lines, letter.traces) }))
}

async function messagesGivenUp(desk: Desk, place: StageQueue): Promise<Uncaused[]> {
  const letters = await peekLetters(desk.clients.sqs, desk.queues[place].deadLettersUrl)

  return letters.map(({ id, body, receives, sentAt }) => {
    const { told, traces } = originalOf(body)
    const cause = unreadable(place, body)
    return {
      ...{ place, id, body, receives, at: sentAt, original: told, traces: [...traces, id] },
      ...(cause !== undefined && { cause }),
    }
  })
}

async function changesGivenUp(desk: Desk): Promise<Uncaused[]> {
  const letters = await readStreamLetters(desk)

  return concurrently(letters, async ({ objectKey, articleIds, invokes, at }) => {
    const keys = await Promise.all(articleIds.map(articleId => keyOf(desk, articleId)))
    return {
      ...{
        place: 'stream' as const,
        id: objectKey,
        receives: invokes,
        at,
        traces: articleIds,
        body: articleIds.join(' '),
      },
      original: articleIds.length === 0 ? 'a letter of no known kind' : `change of ${keys.join(' ')}`,
      ...(articleIds.length === 0 && { cause: 'UnknownShape: it names no article' }),
    }
  })
}

/** The upload that gives an article says more to a person than its id. */
async function keyOf(desk: Desk, articleId: ArticleId): Promise<string> {
  const fold = await articleTable(desk.articles).findCurrent(articleId)

  return fold?.value.key ?? articleId
}

/** A change's failures came before it was given up, and a message's after it was sent; a day covers both. */
const DAY = 86_400_000

async function logged(desk: Desk, letters: readonly Uncaused[]): Promise<FailureLine[]> {
  if (letters.length === 0) return []

  const since = new Date(Math.min(...letters.map(({ at }) => at.getTime())) - DAY)
  return desk.failures({ ids: [...new Set(letters.flatMap(({ traces }) => traces))], since })
}
