import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SiteConfig } from '../../events/settings.ts'
import { type Deed, listed, rebuilt, runCalmly, runWildly, siteOf } from '../support/world.ts'
import { LONG, numRuns, oneAfterAnother, wildly } from './histories.ts'
import { writesWhenToldAgain } from './told-again.ts'

const bridge =
  'The council voted on Tuesday to keep the old harbour bridge open through the whole winter against the advice of its engineers after divers found cracks in two of the pillars under the northern road.'
const added = 'Drivers of heavy lorries will have to take the longer way round until the repair begins next spring.'
const rovers =
  'Rovers won the final after extra time and thousands of supporters filled every street around the stadium until long past midnight while police closed both stations nearby.'
/** Of the same matter as the first, in other words. */
const pillars =
  'Divers measured the cracks in the pillars of the harbour bridge again. Engineers want the northern road closed before winter, but the council and the engineers disagree about the bridge.'

const put = (key: string, headline: string, body: string, second: number) => ({
  kind: 'put' as const,
  key: `world/${key}.txt`,
  text: `${headline}\n${body}`,
  second,
})

/** More than are looked at on either side under one name: some are pushed out of sight by others. */
const stem = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')

/** Sent again, cut, changed, taken away and brought back: some of these name some others. */
const deed = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .record({
        key: stem,
        headline: fc.constantFrom('Bridge stays open', 'Council ignores engineers', 'Final'),
        body: fc.constantFrom(bridge, `${bridge} ${added}`, pillars, rovers),
        pubstatus: fc.constantFrom('usable', 'usable', 'usable', 'withheld', 'canceled'),
      })
      .map(({ key, headline, body, pubstatus }): Deed => ({ ...put(key, headline, body, 0), pubstatus })),
  },
  {
    weight: 1,
    arbitrary: stem.map((key): Deed => ({ kind: 'delete', key: `world/${key}.txt`, second: 0 })),
  },
)
const history = oneAfterAnother(deed, { minLength: 2, maxLength: 12 })
const keepOut: Partial<SiteConfig> = { relations: { nearDuplicates: 'keep out', related: 'link' } }
const settings = fc.constantFrom(undefined, undefined, keepOut)

const pageOf = (site: Record<string, string>, stem: string): string =>
  Object.entries(site).find(([key]) => key.startsWith(`world/${stem}-`))?.[1] ?? ''

describe('an article that says what another said before it', () => {
  test('names it, until it changes its headline, and then by the new one', async () => {
    const deeds = [
      put('first', 'Bridge stays open', bridge, 0),
      put('again', 'Council ignores engineers', `${bridge} ${added}`, 5),
    ]
    const before = siteOf(await runCalmly(deeds))
    const after = siteOf(await runCalmly([...deeds, put('first', 'Bridge to close after all', bridge, 9)]))

    expect(pageOf(before, 'again')).toContain('>Bridge stays open</a>')
    expect(pageOf(before, 'first')).not.toContain('Council ignores engineers')
    expect(pageOf(after, 'again')).toContain('>Bridge to close after all</a>')
    expect(pageOf(after, 'again')).not.toContain('>Bridge stays open</a>')
  })

  test('names it no longer where it is gone', async () => {
    const site = siteOf(
      await runCalmly([
        put('first', 'Bridge stays open', bridge, 0),
        put('again', 'Council ignores engineers', bridge, 5),
        { kind: 'delete', key: 'world/first.txt', second: 9 },
      ]),
    )

    expect(pageOf(site, 'again')).toContain('Council ignores engineers')
    expect(pageOf(site, 'again')).not.toContain('Bridge stays open')
  })

  test('names it by its new headline in the archive of its feeds too', async () => {
    const short = { feedWindow: 2 }
    const on = (month: number, deed: ReturnType<typeof put>): Deed => ({
      ...deed,
      publishedAt: `2026-0${month}-03T08:00:00Z`,
    })
    const deeds = [
      on(1, put('first', 'Bridge stays open', bridge, 0)),
      on(2, put('again', 'Council ignores engineers', `${bridge} ${added}`, 60)),
      ...[12, 18, 24].map(n => on(3, put(`final-${n}`, `Final ${n}`, rovers.slice(n), 60 + n))),
      on(1, put('first', 'Bridge to close after all', bridge, 300)),
    ]
    const world = await runCalmly(deeds, short)
    const archive = Object.entries(siteOf(world)).filter(([key]) => /^archive\/.*feed\.atom$/.test(key))
    const entries = archive
      .flatMap(([, text]) => text.split('<entry>'))
      .filter(text => text.includes('ignores engineers'))

    expect(entries.join('')).toContain('Bridge to close after all')
    expect(siteOf(await rebuilt(world, short))).toEqual(siteOf(world))

    const killed = siteOf(
      await runCalmly([...deeds, { ...put('first', 'Bridge', bridge, 400), pubstatus: 'canceled' }], short),
    )
    expect(Object.keys(killed).filter(key => killed[key]?.includes('Bridge to close after all'))).toEqual([])
  })

  test('names no other story', async () => {
    const site = siteOf(await runCalmly([put('first', 'Final', rovers, 0), put('second', 'Bridge', bridge, 5)]))

    expect(pageOf(site, 'second')).not.toContain('>Final</a>')
  })

  test('names the same ones, whatever the order, the repetitions and the crashes', LONG, async () => {
    const property = fc.asyncProperty(history, settings, fc.integer(), async (deeds, config, seed) => {
      const wild = await runWildly(deeds, wildly(seed), config)
      const calm = await runCalmly(deeds, config)

      expect(siteOf(wild)).toEqual(siteOf(calm))
      expect(siteOf(await rebuilt(wild, config)), 'an empty view and site, filled again').toEqual(siteOf(wild))
      expect(await writesWhenToldAgain(calm, deeds), 'written when everything is told again').toEqual([])
    })

    await fc.assert(property, { numRuns: Math.ceil(numRuns / 10) })
  })
})

describe('an article of the same matter as another before it', () => {
  const deeds = [
    put('first', 'Bridge stays open', bridge, 0),
    put('second', 'Divers measure cracks', pillars, 5),
    put('third', 'Final', rovers, 6),
  ]

  test('names it on its page and in every feed, and the other way round does not', async () => {
    const site = siteOf(await runCalmly(deeds))
    const entryOf = (headline: string, file: string) =>
      (site[file] ?? '').split('<entry>').find(entry => entry.includes(`<title>${headline}</title>`)) ?? ''

    expect(pageOf(site, 'second')).toMatch(/<aside class="beside related">.*>Bridge stays open<\/a>/)
    expect(pageOf(site, 'first')).not.toContain('Divers measure cracks')
    expect(pageOf(site, 'third')).not.toContain('class="beside')
    for (const file of ['feed.atom', 'world/feed.atom'])
      expect(entryOf('Divers measure cracks', file)).toMatch(/<link rel="related" [^>]*title="Bridge stays open"\/>/)
  })

  test('names the first of its copies alone', async () => {
    const copy = put('copy', 'Bridge stays open', bridge, 2)
    const page = pageOf(siteOf(await runCalmly([...deeds.slice(0, 1), copy, ...deeds.slice(1)])), 'second')

    expect(page).toMatch(/first-[0-9a-f]{8}\.html">Bridge stays open<\/a>/)
    expect(page).not.toContain('/world/copy-')
  })

  test('names it by its new headline in feeds too', async () => {
    const site = siteOf(await runCalmly([...deeds, put('first', 'Bridge to close after all', bridge, 9)]))

    expect(site['feed.atom']).toContain('title="Bridge to close after all"')
    expect(site['feed.atom']).not.toContain('title="Bridge stays open"')
  })

  test('names it where it comes late, as the earlier by its own word', async () => {
    const early = { ...put('first', 'Bridge stays open', bridge, 9), publishedAt: '2026-02-01T00:00:00Z' }
    const site = siteOf(await runCalmly([put('second', 'Divers measure cracks', pillars, 0), early]))

    expect(pageOf(site, 'second')).toContain('>Bridge stays open</a>')
    expect(site['feed.atom']).toContain('title="Bridge stays open"')
  })
})

describe('where what says the same is kept out of feeds', () => {
  const first = put('first', 'Bridge stays open', bridge, 0)
  const again = put('again', 'Council ignores engineers', `${bridge} ${added}`, 5)

  test('the later article has a page that names the earlier, and stands in no feed', async () => {
    const world = await runCalmly([first, again], keepOut)

    expect(listed(world, '')).toEqual(['Bridge stays open'])
    expect(listed(world, 'world/')).toEqual(['Bridge stays open'])
    expect(pageOf(siteOf(world), 'again')).toContain('>Bridge stays open</a>')
  })

  test('it enters them when the earlier one goes, and leaves them when that is back', async () => {
    const gone = [first, again, { kind: 'delete' as const, key: 'world/first.txt', second: 9 }]
    const without = await runCalmly(gone, keepOut)
    const back = await runCalmly([...gone, { ...first, second: 12 }], keepOut)

    expect(listed(without, '')).toEqual(['Council ignores engineers'])
    expect(listed(back, '')).toEqual(['Bridge stays open'])
  })

  test('it leaves them when the earlier one comes late, and nobody is told that it was withdrawn', async () => {
    const late = { ...first, second: 9, publishedAt: '2026-02-01T00:00:00Z' }
    const world = await runCalmly([again, late], keepOut)

    expect(listed(world, '')).toEqual(['Bridge stays open'])
    expect(siteOf(world)['feed.atom']).not.toContain('deleted-entry')
  })
})
