import { describe, expect, test } from 'vitest'
import { feedChanged } from '../../../events/index.ts'
import { mostTries } from '../../../events/settings.ts'
import {
  decodeMessage,
  isLastTry,
  SqsEvent,
  settle,
  UnknownShape,
  wasReceivedBefore,
} from '../../../functions/runtime/batch.ts'

const idOf = (item: string) => `id-${item}`
const failing =
  (...bad: string[]) =>
  async (item: string) => {
    if (bad.includes(item)) throw new Error(`${item} failed`)
  }

describe('a batch', () => {
  test('that went well gives nothing back', async () => {
    expect(await settle(['a', 'b'], idOf, failing())).toEqual({ batchItemFailures: [] })
    expect(await settle([], idOf, failing())).toEqual({ batchItemFailures: [] })
  })

  test('gives back exactly the items that failed', async () => {
    expect(await settle(['a', 'b', 'c', 'd'], idOf, failing('b', 'd'))).toEqual({
      batchItemFailures: [{ itemIdentifier: 'id-b' }, { itemIdentifier: 'id-d' }],
    })
  })

  test('handles the items after a bad one all the same', async () => {
    const handled: string[] = []
    await settle(['a', 'b', 'c'], idOf, async item => {
      if (item === 'a') throw new Error('a failed')

      handled.push(item)
    })

    expect(handled).toEqual(['b', 'c'])
  })

  test('of one item that failed gives it back', async () => {
    expect(await settle(['a'], idOf, failing('a'))).toEqual({ batchItemFailures: [{ itemIdentifier: 'id-a' }] })
  })

  test('of which everything failed is thrown back whole, with the cause, so that Lambda slows down', async () => {
    const thrown: unknown = await settle(['a', 'b'], idOf, failing('a', 'b')).catch((cause: unknown) => cause)

    expect(thrown).toMatchObject({ message: 'every item failed', cause: { message: 'a failed' } })
  })
})

describe('a message', () => {
  const message = { type: 'feed.changed', version: 1, feedId: '/', generation: 2 }

  test('of the contract is read', () => {
    expect(decodeMessage(feedChanged.schema, JSON.stringify(message))).toEqual(message)
  })

  test.each([
    ['of another contract', JSON.stringify({ ...message, type: 'feed.outdated' })],
    ['with a field of another shape', JSON.stringify({ ...message, generation: 'two' })],
    ['that is not JSON', '<message/>'],
    ['that is empty', ''],
    ['that is null', 'null'],
  ])('%s is refused with a typed reason', (_what, body) => {
    expect(() => decodeMessage(feedChanged.schema, body)).toThrow(UnknownShape)
  })

  test('that is refused names the field, and quotes nothing of what it holds', () => {
    const body = JSON.stringify({ ...message, generation: 'Secret headline' })

    expect(() => decodeMessage(feedChanged.schema, body)).toThrow(/^generation$/)
  })

  test.each([
    [undefined, { before: false, last: false }],
    ['1', { before: false, last: false }],
    ['2', { before: true, last: false }],
    [`${mostTries - 1}`, { before: true, last: false }],
    [`${mostTries}`, { before: true, last: true }],
    // Whoever looked at a letter has received it too.
    [`${mostTries + 2}`, { before: true, last: true }],
  ])('received %s times was received before, or is for the last time: %o', (times, { before, last }) => {
    const attributes = times === undefined ? {} : { ApproximateReceiveCount: times }
    const received = { messageId: '1', body: '', attributes }

    expect(wasReceivedBefore(received)).toBe(before)
    expect(isLastTry(received)).toBe(last)
  })

  test('event of something else than SQS is not taken for one', () => {
    expect(SqsEvent.safeParse({ Records: [{ eventID: '1', dynamodb: {} }] }).success).toBe(false)
  })
})
