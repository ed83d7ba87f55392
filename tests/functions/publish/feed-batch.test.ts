import { describe, expect, test } from 'vitest'
import type { FeedMessage } from '../../../functions/publish/doors.ts'
import { answerFeedMessages, type FeedOutcome, newestOfEach } from '../../../functions/publish/feed-batch.ts'

const changed = (feedId: string, generation: number, withdrawn = false): FeedMessage => ({
  type: 'feed.changed',
  version: 1,
  feedId,
  generation,
  ...(withdrawn && { withdrawn }),
})
const outdated = (feedId: string): FeedMessage => ({ type: 'feed.outdated', version: 1, feedId })

/** A batch at work; what was done is told in the order it was done. */
function work(outcomes: Record<string, FeedOutcome> = {}, forgets = true) {
  const told: string[] = []
  const references: string[] = []
  const answer = (messages: readonly FeedMessage[]) =>
    answerFeedMessages(messages, {
      render: async message => {
        told.push(`render ${message.feedId}`)
        return outcomes[message.feedId] ?? 'written'
      },
      forget: async reference => {
        told.push('forget')
        references.push(reference)
        return forgets
      },
    })

  return { answer, told, references }
}

describe('a batch of messages about feeds', () => {
  test('renders each feed once, and leaves the caches alone where nothing was withdrawn', async () => {
    const { answer, told } = work()

    expect(await answer([changed('/', 1), changed('/world', 4), changed('/', 2), outdated('/sport')])).toEqual([
      true,
      true,
      true,
      true,
    ])
    expect(told).toEqual(['render /', 'render /world', 'render /sport'])
  })

  test('empties the caches once for all withdrawals in it, after the last render', async () => {
    const { answer, told } = work()

    await answer([changed('/', 1, true), changed('/world', 4, true), changed('/sport', 9)])
    expect(told).toEqual(['render /', 'render /world', 'render /sport', 'forget'])
  })

  test('empties them where another had rendered the withdrawal already', async () => {
    const { answer, told } = work({ '/': 'up to date' })

    expect(await answer([changed('/', 1, true)])).toEqual([true])
    expect(told).toEqual(['render /', 'forget'])
  })

  test.each<[FeedOutcome, boolean]>([
    ['too soon', true],
    ['failed', false],
  ])('leaves the caches alone while the feed still shows what was withdrawn: %s', async (outcome, done) => {
    const { answer, told } = work({ '/': outcome })

    expect(await answer([changed('/', 1, true)])).toEqual([done])
    expect(told).toEqual(['render /'])
  })

  test('has its withdrawals come again where the caches were not emptied, and nothing else', async () => {
    const { answer } = work({ '/sport': 'too soon' }, false)
    const messages = [changed('/', 1, true), changed('/world', 4), changed('/sport', 2, true)]

    expect(await answer(messages)).toEqual([false, true, true])
  })

  test('says the same of the same withdrawals when it comes again, in any order, and another of a later one', async () => {
    const { answer, references } = work()
    await answer([changed('/', 1, true), changed('/world', 4, true)])
    await answer([changed('/world', 4, true), changed('/', 1, true), changed('/', 1, true)])
    await answer([changed('/', 2, true), changed('/world', 5, true)])

    expect(references[1]).toBe(references[0])
    expect(references[2]).not.toBe(references[0])
  })
})

describe('of several messages about one feed', () => {
  test('the last generation stands, and what any said of a withdrawal', () => {
    expect(newestOfEach([changed('/', 3), changed('/', 1, true), changed('/', 2)])).toEqual([changed('/', 3, true)])
  })

  test('one that it is outdated stands for itself', () => {
    const messages = [outdated('/'), changed('/', 1, true), outdated('/')]
    expect(newestOfEach(messages)).toEqual([outdated('/'), changed('/', 1, true)])
  })
})
