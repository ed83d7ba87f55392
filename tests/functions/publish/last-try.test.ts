import { expect, test } from 'vitest'
import { type Asked, askAfterwards } from '../../../functions/publish/last-try.ts'
import type { OutgoingMessage } from '../../../functions/runtime/queue.ts'
import { bridge } from '../store/histories.ts'

const withdrawal: Asked = {
  ...{ type: 'feed.changed', version: 1, feedId: '/world', generation: 7 },
  ...{ withdrawn: true, pages: ['world/ferry-1.html'] },
}
const stretch: Asked = { type: 'feed.outdated', version: 1, feedId: '/archive/2026-01', doubted: true }
const bereft: Asked = { type: 'article.outdated', version: 1, articleId: bridge, beside: true, withdrawn: true }

async function askedAfter(message: Asked) {
  const sent: OutgoingMessage[] = []
  await askAfterwards(message, { send: async messages => void sent.push(...messages) })

  return sent.map(({ body, delaySeconds }) => ({ message: JSON.parse(body), delaySeconds }))
}

test.each<[string, Asked, object]>([
  ['a feed', withdrawal, { again: true, afterwards: true }],
  ['a stretch of its history', stretch, { again: true, afterwards: true }],
  ['an article', bereft, { afterwards: true }],
])(
  '%s is asked for once more when a message is tried for the last time, and not for ever',
  async (_, message, more) => {
    const [once, ...others] = await askedAfter(message)

    expect(once).toEqual({ message: { ...message, ...more }, delaySeconds: 60 })
    expect(others).toEqual([])
    expect(await askedAfter(once?.message)).toEqual([])
  },
)

test('a hub is not: whoever follows it asks by himself', async () => {
  expect(await askedAfter({ type: 'feed.written', version: 1, feedId: '/' })).toEqual([])
})
