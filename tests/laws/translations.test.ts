import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choices } from '../support/schedule.ts'
import { type Deed, rebuilt, runCalmly, runWildly, siteOf, type World } from '../support/world.ts'
import { LONG, numRuns } from './histories.ts'

const put = (name: string, second: number, more: Partial<Extract<Deed, { kind: 'put' }>> = {}) => ({
  kind: 'put' as const,
  key: `world/${name}.txt`,
  text: `Headline of ${name}\nText.`,
  second,
  ...more,
})
const english = put('en', 0, { language: 'en' })
const french = put('fr', 1, { language: 'fr', translationOf: 'world/en.txt' })
const german = put('de', 2, { language: 'de', translationOf: 'world/en.txt' })

const pageOf = (world: World, name: string): string =>
  Object.entries(siteOf(world)).find(([key]) => key.startsWith(`world/${name}-`))?.[1] ?? ''

/** By language, the stems of the pages that a page names. */
const alternatesOf = (world: World, name: string): Record<string, string> =>
  Object.fromEntries(
    [
      ...pageOf(world, name).matchAll(
        /<link rel="alternate" hreflang="([^"]*)" href="https:\/\/news\.example\/world\/(\w+)-/g,
      ),
    ].map(([, language = '', stem = '']) => [language, stem]),
  )

describe('translations', () => {
  test.each([
    ['the original first', [english, french, german]],
    ['the original last', [french, german, english]],
  ])('name one another and themselves, %s', async (_, deeds) => {
    const world = await runCalmly(deeds)

    for (const name of ['en', 'fr', 'de']) expect(alternatesOf(world, name)).toEqual({ de: 'de', en: 'en', fr: 'fr' })
    expect(pageOf(world, 'en')).toContain('hreflang="fr" lang="fr">Français</a>')
  })

  test('may name one another both ways, and by the publisher’s own ids', async () => {
    const world = await runCalmly([
      { ...english, id: 'story/en', translationOf: 'story/fr' },
      { ...french, id: 'story/fr', translationOf: 'story/en' },
    ])

    for (const name of ['en', 'fr']) expect(alternatesOf(world, name)).toEqual({ en: 'en', fr: 'fr' })
  })

  test('are not named where there is none, where it is held, and no longer where it is gone', async () => {
    const alone = await runCalmly([english, put('other', 3, { language: 'fr' })])
    expect(alternatesOf(alone, 'en')).toEqual({})

    const held = await runCalmly([english, { ...french, pubstatus: 'withheld' }])
    expect(alternatesOf(held, 'en')).toEqual({})

    const gone = await runCalmly([english, french, german, { kind: 'delete', key: 'world/fr.txt', second: 5 }])
    expect(alternatesOf(gone, 'en')).toEqual({ de: 'de', en: 'en' })
    expect(alternatesOf(gone, 'de')).toEqual({ de: 'de', en: 'en' })
  })

  test('are let go by an article that turns to another original', async () => {
    const world = await runCalmly([
      english,
      put('other', 1),
      french,
      { ...french, translationOf: 'world/other.txt', second: 9 },
    ])

    expect(alternatesOf(world, 'en')).toEqual({})
  })

  test('cost an article that has none not one row', async () => {
    const world = await runCalmly([put('a', 0)])
    const asked: string[] = []
    const { feeds } = world.ports
    const findMember: typeof feeds.findMember = id => {
      asked.push(id)
      return feeds.findMember(id)
    }
    Object.assign(world.ports, { feeds: { ...feeds, findMember } })
    const [row] = [...world.articleRows.rows.values()].filter(({ sk }) => sk === 'current')
    await world.publish(String(row?.pk).slice('article#'.length))

    expect(asked).toHaveLength(1)
  })

  const names = ['a', 'b', 'c']
  const deed: fc.Arbitrary<Deed> = fc.oneof(
    {
      weight: 5,
      arbitrary: fc
        .record({
          name: fc.constantFrom(...names),
          language: fc.constantFrom('en', 'fr', 'de'),
          of: fc.constantFrom(undefined, ...names),
          pubstatus: fc.constantFrom('usable', 'usable', 'usable', 'withheld'),
        })
        .map(({ name, language, of, pubstatus }) =>
          put(name, 0, { language, pubstatus, ...(of && { translationOf: `world/${of}.txt` }) }),
        ),
    },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(...names)
        .map((name): Deed => ({ kind: 'delete', key: `world/${name}.txt`, second: 0 })),
    },
  )
  const history = fc
    .array(deed, { minLength: 2, maxLength: 7 })
    .map(deeds => deeds.map((one, second) => ({ ...one, second })))

  test('are the same whatever the order, the repetitions and the crashes, and after a rebuild', LONG, async () => {
    const property = fc.asyncProperty(history, fc.integer(), async (deeds, seed) => {
      const wild = await runWildly(deeds, { choose: choices(seed), crash: 0.03, repeat: 0.2, concurrent: 3 })

      expect(siteOf(wild)).toEqual(siteOf(await runCalmly(deeds)))
      expect(siteOf(await rebuilt(wild))).toEqual(siteOf(wild))
    })

    await fc.assert(property, { numRuns: Math.ceil(numRuns / 6) })
  })
})
