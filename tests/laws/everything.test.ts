import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SiteConfig } from '../../events/settings.ts'
import { type Deed, rebuilt, runCalmly, runWildly, siteOf } from '../support/world.ts'
import {
  besideOf,
  grey,
  LONG,
  numRuns,
  often,
  oneAfterAnother,
  pictureAt,
  removalOf,
  second,
  sidecarOf,
  wildly,
} from './histories.ts'
import { writesWhenToldAgain } from './told-again.ts'

// Whatever the other laws try by itself, all in one history: a sidecar beside a bundle of fields, at the borders of months.
const bridge =
  'The council voted on Tuesday to keep the old harbour bridge open through the whole winter against the advice of its engineers after divers found cracks in two of the pillars under the northern road.'
const keys = ['world/a.txt', 'sport/a.md', 'world/b.txt', 'odd/c.txt']
const pictures = ['world/a.png', 'odd/c.png']

const story = fc.record(
  {
    kind: fc.constant('put' as const),
    key: fc.constantFrom(...keys),
    text: fc
      .tuple(fc.constantFrom('One', 'Two', 'Three'), fc.constantFrom(bridge, 'Text.', 'PICTURE ../odd/c.png'))
      .map(lines => lines.join('\n')),
    id: fc.constantFrom('story-1', 'story-2'),
    pubstatus: often('usable', 'withheld', 'canceled'),
    keywords: fc.constantFrom('Ports', 'ports, trams', 'trams'),
    publishedAt: fc.constantFrom(
      '2026-01-31T23:59:59Z',
      '2026-02-01T00:00:00Z',
      '2026-02-01T00:00:00+14:00',
      '1999-12-31T23:59:59-01:00',
      '2099-01-01T00:00:00Z',
    ),
    language: fc.constantFrom('en', 'fr', 'de'),
    translationOf: fc.constantFrom(...keys.slice(0, 2), 'story-1'),
    embargo: often(1, 400),
    expires: often(500, 2),
    second,
  },
  { requiredKeys: ['kind', 'key', 'text', 'second'] },
)
const sidecar = sidecarOf(
  keys,
  '{ "headline": "Said beside" }',
  '{ "expires": "2026-03-06T12:00:00Z" }',
  '{ "embargo": "2027-03-05T12:00:00Z" }',
  '{ "pubstatus": "withheld" }',
  '{ "pubstatus": "canceled" }',
  '{ "section": "sport", "translation-of": "world/b.txt" }',
  '{ "published-at": "2026-02-15T00:00:00Z", "keywords": "trams" }',
  '{}',
  'no words',
)
const picture = pictureAt(pictures, fc.constantFrom(grey(10), grey(20), grey(30).subarray(0, 40)))
const removal = removalOf(...keys, ...pictures, ...keys.map(besideOf))
const deed = fc.oneof<fc.WeightedArbitrary<Deed>[]>(
  { weight: 6, arbitrary: story },
  { weight: 2, arbitrary: sidecar },
  { weight: 1, arbitrary: picture },
  { weight: 1, arbitrary: removal },
)
/** Every version of a story has words of its own. */
const marked = (one: Deed, n: number): Deed =>
  one.kind === 'put' && keys.includes(one.key)
    ? { ...one, text: one.text.replace('\n', ` Headline${n}x\nBody${n}x `) }
    : one
const history = oneAfterAnother(deed, { minLength: 4, maxLength: 14 }).map(all => all.map(marked))
const marksIn = (text: string): string[] => text.match(/\b(?:Headline|Body)\d+x/g) ?? []

const config: fc.Arbitrary<Partial<SiteConfig>> = fc.record({
  feedWindow: fc.constantFrom(3, 3, 50),
  relations: fc.constantFrom(
    { nearDuplicates: 'link' as const, related: 'link' as const },
    { nearDuplicates: 'keep out' as const, related: 'link' as const },
  ),
  withdrawnNotice: fc.boolean(),
  feeds: fc.constant({ harbour: { title: 'Harbour', query: { not: { keyword: 'ports' } } } }),
})

/** What is said by the pages that may be read, but for what they say of others. */
const readable = (site: Record<string, string>): string[] =>
  Object.entries(site)
    .filter(([path, text]) => /^(?:world|sport|odd)\/[abc]-/.test(path) && text.startsWith('{}'))
    .flatMap(([, text]) => marksIn(text.replace(/<aside.*?<\/aside>/gs, '')))

describe('everything at once', () => {
  test(
    'is the same to the byte, whatever the order and the crashes, and nothing tells of what is not to be read',
    LONG,
    async () => {
      const property = fc.asyncProperty(history, config, fc.integer(), async (deeds, config, seed) => {
        const calm = await runCalmly(deeds, config)
        const wild = await runWildly(deeds, wildly(seed), config)
        const site = siteOf(wild)

        expect(site).toEqual(siteOf(calm))
        expect(siteOf(await rebuilt(wild, config)), 'an empty view and an empty site, filled again').toEqual(site)
        expect(await writesWhenToldAgain(calm, deeds), 'written when everything is told again').toEqual([])
        const shown = readable(site)
        expect(
          Object.values(site)
            .flatMap(marksIn)
            .filter(mark => !shown.includes(mark)),
        ).toEqual([])
      })

      await fc.assert(property, { numRuns: Math.ceil(numRuns / 20) })
    },
  )
})
