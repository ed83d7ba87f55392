import { describe, expect, test } from 'vitest'
import type { FeedAnswer } from '../../../functions/publish/answer-feeds.ts'
import type { FeedMessage } from '../../../functions/publish/feed-requests.ts'
import { forgetWithdrawn } from '../../../functions/publish/withdrawals.ts'

const changed = (feedId: string, generation: number, withdrawn = false, pages = ['world/a-1.html']): FeedMessage => ({
  type: 'feed.changed',
  version: 1,
  feedId,
  generation,
  ...(withdrawn && { withdrawn, pages }),
})
const outdated = (feedId: string): FeedMessage => ({ type: 'feed.outdated', version: 1, feedId })
const written = (feedId: string): FeedAnswer => ({ feedId, outcome: 'written' })

/** What is asked of the caches and of the queue for these messages, and which of them are to come again. */
async function forgotten(messages: FeedMessage[], answers: FeedAnswer[], succeeds = true) {
  const references: string[] = []
  const paths: string[][] = []
  const sent: unknown[] = []
  const undone = await forgetWithdrawn(
    { messages, answers },
    {
      toFeeds: { send: async messages => void sent.push(...messages.map(({ body }) => JSON.parse(body))) },
      forget: async asked => {
        references.push(asked.reference)
        paths.push([...asked.paths])
        return succeeds
      },
      files: ['feed.atom', 'feed.rss', 'index.html'],
    },
  )
  return { references, paths, sent, undone: [...undone] }
}

describe('the caches', () => {
  test('are left alone where nothing was withdrawn', async () => {
    const done = await forgotten([changed('/', 1), outdated('/world')], [written('/'), written('/world')])
    expect(done).toEqual({ references: [], paths: [], sent: [], undone: [] })
  })

  test('are emptied once for all withdrawals of a batch', async () => {
    const messages = [changed('/', 1, true), changed('/', 2), changed('/world', 4, true)]
    const { references, undone } = await forgotten(messages, [written('/'), written('/world')])

    expect(references).toHaveLength(1)
    expect(undone).toEqual([])
  })

  test.each(['unchanged', 'up to date', 'not a feed'] as const)(
    'are emptied where another render was first, or the feed is none: %s',
    async outcome => {
      const { references } = await forgotten([changed('/', 1, true)], [{ feedId: '/', outcome }])
      expect(references).toHaveLength(1)
    },
  )

  test('are left alone while a feed still shows what was withdrawn; the word of it stays under way', async () => {
    const [soon, failed] = [changed('/', 1, true), changed('/world', 4, true)]
    const answers: FeedAnswer[] = [
      { feedId: '/', outcome: 'too soon' },
      { feedId: '/world', cause: new Error('down') },
    ]

    expect(await forgotten([soon, failed], answers)).toEqual({ references: [], paths: [], sent: [soon], undone: [] })
  })

  test('that could not be emptied have the withdrawals come again, and nothing else', async () => {
    const [news, withdrawal] = [changed('/sport', 2), changed('/', 1, true)]
    const { undone } = await forgotten([news, withdrawal], [written('/'), written('/sport')], false)

    expect(undone).toEqual([withdrawal])
  })

  test('hear the same of the same withdrawals, in any order and number, and another of a later one', async () => {
    const answers = [written('/'), written('/world')]
    const said = async (...messages: FeedMessage[]) => (await forgotten(messages, answers)).references
    const [main, world] = [changed('/', 1, true), changed('/world', 4, true)]

    expect(await said(world, main, main)).toEqual(await said(main, world))
    expect(await said(changed('/', 2, true), world)).not.toEqual(await said(main, world))
  })

  test('forget the pages and what stands at the head of their feeds, as addresses spell it', async () => {
    const pages = ['world/a-1.html', 'sport/fußball 1-2.html']
    const messages = [changed('/', 1, true, pages), changed('/world/asia', 4, true, pages)]
    const { paths } = await forgotten(messages, [written('/'), written('/world/asia')])

    expect(paths).toEqual([
      [
        ...['/', '/feed.*', '/index.html', '/sitemap*', '/sport/fu%C3%9Fball%201-2.html', '/world/a-1.html'],
        ...['/world/asia', '/world/asia/', '/world/asia/feed.*', '/world/asia/index.html'],
      ],
    ])
  })

  test.each([
    ['the articles are many', Array.from({ length: 14 }, (_, n) => `world/a-${n}.html`)],
    ['it is not said which articles they are', undefined],
  ])('are emptied of everything where %s', async (_, pages) => {
    const { pages: _some, ...message } = { ...changed('/', 1, true), pages: [] }
    const { paths } = await forgotten([{ ...message, ...(pages && { pages }) }], [written('/')])

    expect(paths).toEqual([['/*']])
  })
})
