import { setImmediate as tick } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { ArticleId } from '../../../events/article.ts'
import { publishArticle } from '../../../functions/publish/publish-article.ts'
import { runCalmly, world } from '../../support/world.ts'

const story = { kind: 'put', key: 'world/a.txt', text: 'Harbour reopens\nA paragraph.', second: 0 } as const
const kill = { ...story, pubstatus: 'canceled', second: 1 }

/** The row of the article's fold after these deeds. */
async function standing(deeds: Parameters<typeof runCalmly>[0]) {
  const { articleRows } = await runCalmly(deeds)
  const current = [...articleRows.rows.entries()].filter(([, row]) => row.sk === 'current')

  return { articleRows, current }
}

test('a first version that is slow to be published leaves nothing behind when its kill overtakes it', async () => {
  const { articleRows, current } = await standing([story])
  const id = ArticleId.parse(current[0]?.[1].pk.split('#')[1])
  const { ports, context } = world(new Map(), undefined, { articleRows })
  const { feeds } = ports
  const [looked, registered, overtaken] = [1, 2, 3].map(() => Promise.withResolvers<void>())

  const slow: typeof feeds = {
    ...feeds,
    findMember: async article => {
      await looked?.promise
      return feeds.findMember(article)
    },
    writeMember: async (...given) => {
      const outcome = await feeds.writeMember(...given)
      registered?.resolve()
      return outcome
    },
    keepLine: async (...given) => {
      await overtaken?.promise
      return feeds.keepLine(...given)
    },
  }
  const first = publishArticle(id, { ...ports, feeds: slow }, context())
  await tick()

  for (const [name, row] of (await standing([story, kill])).current) articleRows.rows.set(name, row)
  const quick: typeof feeds = {
    ...feeds,
    findMember: async article => {
      const member = await feeds.findMember(article)
      looked?.resolve()
      await registered?.promise
      return member
    },
  }
  await publishArticle(id, { ...ports, feeds: quick }, context())
  overtaken?.resolve()
  await first

  expect(await feeds.newestEntries('world', new Set(['2026-03']), 10)).toEqual([])
  expect(await feeds.newestLeft('world', 10)).toHaveLength(1)
})
