import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { configuredPaths } from '../../events/feed-paths.ts'
import type { SiteConfig } from '../../events/settings.ts'
import { askForAll } from '../../functions/reconcile/ask-for-all.ts'
import { site as committed } from '../../site.config.ts'
import { comeToRest, type Deed, rebuilt, runCalmly, siteOf, type World, world } from '../support/world.ts'
import { LONG, numRuns, oneAfterAnother, second } from './histories.ts'

const bridge =
  'The council voted on Tuesday to keep the old harbour bridge open through the whole winter against the advice of its engineers after divers found cracks in two of the pillars under the northern road.'
const key = fc
  .tuple(fc.constantFrom('world', 'sport', 'odd'), fc.constantFrom(...'abcdefgh'))
  .map(([folder, name]) => `${folder}/${name}.txt`)
const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n, 8)).toISOString()
const upload = fc.record(
  {
    kind: fc.constant('put' as const),
    key,
    text: fc
      .tuple(fc.constantFrom('One', 'Two', 'Three'), fc.constantFrom(bridge, 'Text.'))
      .map(lines => lines.join('\n')),
    id: fc.constantFrom('story-1', 'story-2'),
    pubstatus: fc.constantFrom('usable', 'usable', 'usable', 'usable', 'withheld', 'canceled'),
    keywords: fc.constantFrom('Ports', 'ports, trams', 'trams'),
    publishedAt: fc.integer({ min: 0, max: 80 }).map(day),
    language: fc.constantFrom('en', 'fr'),
    translationOf: fc.constantFrom('world/a.txt', 'story-1'),
    second,
  },
  { requiredKeys: ['kind', 'key', 'text', 'publishedAt', 'second'] },
)
const removal = fc.record({ kind: fc.constant('delete' as const), key, second })
const deed = fc.oneof<fc.WeightedArbitrary<Deed>[]>({ weight: 6, arbitrary: upload }, { weight: 1, arbitrary: removal })
const history = oneAfterAnother(deed, { minLength: 3, maxLength: 24 })

const harbour = (query: { keyword: string } | { not: { keyword: string } }) => ({
  harbour: { title: 'Harbour', query },
})
const config: fc.Arbitrary<Partial<SiteConfig>> = fc.record({
  feedWindow: fc.constantFrom(3, 4, 6, 50),
  sections: fc.constantFrom(
    { world: { title: 'World' }, sport: { title: 'Sport' } },
    { world: { title: 'The world' } },
    { odd: { title: 'Odd' } },
  ),
  feeds: fc.constantFrom({}, harbour({ keyword: 'ports' }), harbour({ not: { keyword: 'ports' } })),
  feedContent: fc.constantFrom('full', 'summary'),
  relations: fc.constantFrom(
    undefined,
    { nearDuplicates: 'link' as const, related: 'link' as const },
    { nearDuplicates: 'keep out' as const },
  ),
  withdrawnNotice: fc.boolean(),
  language: fc.constantFrom('en', 'fr'),
})

/** Other functions over the same tables and buckets, an hour later: everything is asked for as a deploy asks for it. */
async function deployed(before: World, config: Partial<SiteConfig>): Promise<World> {
  const { articleRows, feedRows, bodyFiles, siteFiles, clock } = before
  const after = world(new Map(), undefined, { articleRows, feedRows, bodyFiles, siteFiles, config })
  Object.assign(after.clock, { at: new Date(clock.at.getTime() + 3600_000) })
  const articles = { after: () => '', page: async () => ({ items: [...articleRows.rows.values()] }) }
  const ports = { articles, feeds: feedRows, toPublish: after.ports.toFeeds, hasRoom: async () => true }
  await askForAll({ asked: 0 }, ports, {
    feeds: configuredPaths({ ...committed, ...config }),
    tell: () => undefined,
  })
  await comeToRest(after)
  await comeToRest(after)
  return after
}

describe('a deploy with another config', () => {
  test('makes every file in place as it would be if the site had never had another', LONG, async () => {
    const property = fc.asyncProperty(history, config, config, async (deeds, one, other) => {
      const after = await deployed(await runCalmly(deeds, one), other)
      const files = siteOf(after)
      const wanted = siteOf(await rebuilt(after, other))

      // What the site had before and has no more is taken away last, by another.
      expect(Object.fromEntries(Object.keys(wanted).map(path => [path, files[path]]))).toEqual(wanted)
    })

    await fc.assert(property, { numRuns: Math.ceil(numRuns / 4) })
  })
})
