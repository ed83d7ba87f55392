import type { FailureLine } from '../../infra/local/failure-log.ts'
import { peekLetters } from '../desk/dead-letters.ts'
import type { Desk } from '../desk/desk.ts'
import type { StageQueue } from '../desk/names.ts'
import { readStreamLetters } from '../desk/stream-letters.ts'
import { causeIn } from './cause.ts'
import type { Letter, LetterPlace } from './letter.ts'
import { originalOf, unreadable } from './original.ts'

type Uncaused = Omit<Letter, 'cause'> & { cause?: string }

/** All letters of these places with their causes; none is taken away. */
export async function collectLetters(desk: Desk, places: readonly LetterPlace[]): Promise<Letter[]> {
  const found = await Promise.all(
    places.map(place => (place === 'stream' ? changesGivenUp(desk) : messagesGivenUp(desk, place))),
  )
  const letters = found.flat()
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

  return letters.map(({ objectKey, articleIds, invokes, at }) => ({
    place: 'stream',
    id: objectKey,
    original: articleIds.length === 0 ? 'a letter of no known kind' : `change of ${articleIds.join(' ')}`,
    receives: invokes,
    at,
    traces: articleIds,
    body: articleIds.join(' '),
    ...(articleIds.length === 0 && { cause: 'UnknownShape: it names no article' }),
  }))
}

/** A change's failures came before it was given up, and a message's after it was sent; a day covers both. */
const DAY = 86_400_000

async function logged(desk: Desk, letters: readonly Uncaused[]): Promise<FailureLine[]> {
  if (letters.length === 0) return []

  const since = new Date(Math.min(...letters.map(({ at }) => at.getTime())) - DAY)
  return desk.failures({ ids: [...new Set(letters.flatMap(({ traces }) => traces))], since })
}
