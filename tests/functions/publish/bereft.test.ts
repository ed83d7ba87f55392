import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { type Deed, drain, perform, world } from '../../support/world.ts'

const bridge =
  'The council voted on Tuesday to keep the old harbour bridge open through the whole winter against the advice of its engineers after divers found cracks in two of the pillars under the northern road. Harbour, bridge, council, divers: nobody agrees.'
const pillars =
  'Divers measured the cracks in the pillars of the harbour bridge again. Engineers want the northern road closed before winter, but the council and the engineers disagree about the bridge.'
/** Of another matter, though a word that it says most often is one that the first says most often. */
const recipe =
  'Peel onions slowly, fry garlic in butter, add tomatoes, basil, thyme, pepper, salt, vinegar, sugar, cream, carrots, celery, leeks, parsley, lemon, ginger, saffron, rice, stock, mussels and harbour shrimps, then simmer until thick, stirring gently, tasting often, serving hot with bread, olives, cheese and cucumber. Onions, tomatoes, basil: a harbour supper.'
const put = (name: string, body: string, second: number, pubstatus = 'usable') =>
  ({ kind: 'put', key: `world/${name}.txt`, text: `Headline of ${name}\n${body}`, second, pubstatus }) satisfies Deed

const Word = z.object({
  type: z.string(),
  articleId: z.optional(z.string()),
  feedId: z.optional(z.string()),
  withdrawn: z.optional(z.boolean()),
  pages: z.optional(z.array(z.string())),
})

type Forgotten = { told: number; feeds: string[]; pages: string[] }

/**
 * What feeds are asked for with the word that caches are to forget, once the last of these deeds is done, an hour after the
 * others. `isFirst` = those that are told of it have been published again for another reason when they hear of it.
 */
async function forgottenAfter(deeds: readonly Deed[], { isFirst = false } = {}): Promise<Forgotten> {
  const { events, versions } = perform(deeds)
  const one = world(versions, undefined)
  const words: z.infer<typeof Word>[] = []
  const toFeeds: typeof one.ports.toFeeds = {
    send(messages) {
      const said = messages.map(({ body }) => z.parse(Word, JSON.parse(body)))
      for (const { articleId } of isFirst ? said : [])
        if (articleId !== undefined) one.tasks.push(() => one.publish(articleId))
      words.push(...said)
      return queue.send(messages)
    },
  }
  const queue = one.ports.toFeeds
  Object.assign(one.ports, { toFeeds })
  for (const event of events) {
    words.length = 0
    if (event === events.at(-1)) Object.assign(one.clock, { at: new Date(one.clock.at.getTime() + 3_600_000) })
    one.accept(event)
    await drain(one)
  }

  const forgetting = words.filter(({ type, withdrawn }) => type === 'feed.changed' && withdrawn === true)
  const names = forgetting.flatMap(({ pages = [] }) => pages.map(page => page.replace(/-[0-9a-f]{8}\.html$/, '')))
  return {
    told: words.filter(({ type }) => type === 'article.outdated').length,
    feeds: [...new Set(forgetting.flatMap(({ feedId = [] }) => feedId))].sort(),
    pages: [...new Set(names)].sort(),
  }
}

const both = [put('first', bridge, 0), put('names-it', pillars, 5)]

test.each<[string, Deed]>([
  ['killed', put('first', bridge, 9, 'canceled')],
  ['held', put('first', bridge, 9, 'withheld')],
  ['deleted', { kind: 'delete', key: 'world/first.txt', second: 9 }],
])('where an article is %s no cache keeps the page and the entries that name it', async (_, deed) => {
  expect(await forgottenAfter([...both, deed])).toEqual({
    told: 1,
    feeds: ['/', '/world'],
    pages: ['world/first', 'world/names-it'],
  })
})

test('where an article is withdrawn no cache keeps the page that named it, though another run wrote it anew first', async () => {
  const { feeds, pages } = await forgottenAfter([...both, put('first', bridge, 9, 'canceled')], { isFirst: true })

  expect({ feeds, pages }).toEqual({ feeds: ['/', '/world'], pages: ['world/first', 'world/names-it'] })
})

test('where an article is withdrawn, caches keep those that were looked at and did not name it', async () => {
  const deeds = [put('first', bridge, 0), put('other', recipe, 5), put('first', bridge, 9, 'canceled')]

  expect(await forgottenAfter(deeds)).toEqual({
    told: 1,
    feeds: ['/', '/world'],
    pages: ['world/first'],
  })
})

test('where an article only has a new headline, caches keep all to their time', async () => {
  const renamed = { ...put('first', bridge, 9), text: `Bridge closed\n${bridge}` }

  expect(await forgottenAfter([...both, renamed])).toEqual({ told: 1, feeds: [], pages: [] })
})
