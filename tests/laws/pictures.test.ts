import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { picturePath } from '../../events/picture.ts'
import { readPicture } from '../../functions/parse/pictures/read-picture.ts'
import { type Deed, day, drain, rebuilt, runCalmly, runWildly, siteOf, type World } from '../support/world.ts'
import { grey, LONG, numRuns, often, oneAfterAnother, pictureAt, removalOf, second, wildly } from './histories.ts'
import { writesWhenToldAgain } from './told-again.ts'

type Put = Extract<Deed, { kind: 'put' }>

const broken = grey(30).subarray(0, 40)
const stories = ['world/a b.txt', 'world/c.txt', 'sport/c.md']
const pictures = ['world/a b.png', 'world/c.png']
const texts = ['Harbour reopens', 'Council meets\nPICTURE ../world/c.png', 'Ferry sails\nPICTURE ../world/a%20b.png']

const story = fc.record({
  kind: fc.constant('put' as const),
  key: fc.constantFrom(...stories),
  text: fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...texts) }, { weight: 1, arbitrary: fc.constant('BROKEN') }),
  id: often('', 'story-1'),
  pubstatus: often('usable', 'withheld', 'canceled'),
  embargo: often(1, 400),
  second,
})
const picture = pictureAt(pictures, often(grey(10), grey(20), broken))
const removal = removalOf(...stories, ...pictures)
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: story },
  { weight: 4, arbitrary: picture },
  { weight: 2, arbitrary: removal },
)

/** Stories and pictures beside them, each put, changed, broken and deleted, in any order. */
const history = oneAfterAnother(deed, { minLength: 3, maxLength: 10 })

// The laws of stories alone hold these too: a fifth as many histories keep the suite short.
const runs = { numRuns: Math.ceil(numRuns / 5) }

/** The files of pictures on the site. */
const shown = ({ siteFiles }: World): string[] =>
  [...siteFiles.objects.keys()].filter(key => key.startsWith('pictures/')).sort()

const Item = z.object({ title: z.string(), image: z.optional(z.string()) })
const JsonFeed = z.object({ items: z.array(Item) })
const entries = (world: World) =>
  z.parse(JsonFeed, JSON.parse((siteOf(world)['feed.json'] ?? '').split('\n').slice(1).join('\n'))).items

const pathOf = (bytes: Uint8Array): string => {
  const read = readPicture(bytes, 'a.png')
  if (!read.ok) throw new Error('it is a picture')
  return picturePath(read.value.file)
}

/** What a person would expect to see, worked out from the deeds alone. */
function expected(deeds: readonly Deed[]): string[] {
  const standing = new Map(deeds.filter(one => !isBroken(one)).map(one => [one.key, one]))
  const isKilled = (id: string) =>
    deeds.some(one => one.kind === 'put' && nameOf(one) === id && one.pubstatus === 'canceled' && !isBroken(one))
  const claims = [...standing.values()]
    .filter((one): one is Put => one.kind === 'put' && one.bytes === undefined)
    .sort((a, b) => a.second - b.second || (a.key < b.key ? -1 : 1))
  const winners = [...new Map(claims.map(claim => [nameOf(claim), claim])).entries()]

  const paths = winners
    .filter(([id, { pubstatus = 'usable', embargo = 0 }]) => pubstatus === 'usable' && embargo < 100 && !isKilled(id))
    .flatMap(([, { key, text }]) => picturesOf(key, text))
    .flatMap(key => standing.get(key) ?? [])
    .flatMap(one => (one.kind === 'put' && one.bytes !== undefined ? [pathOf(one.bytes)] : []))
  return [...new Set(paths)].sort()
}

const nameOf = ({ id, key }: Put) => id || key
const isBroken = (one: Deed) => one.kind === 'put' && (one.text.startsWith('BROKEN') || one.bytes === broken)

const picturesOf = (key: string, text: string): string[] => [
  ...(text.includes('/c.png') ? ['world/c.png'] : []),
  ...(text.includes('a%20b') ? ['world/a b.png'] : []),
  key.replace(/\.\w+$/, '.png'),
]

describe('articles with pictures', () => {
  test(
    'make the same site to the byte, in any order, with the pictures that a person would look for',
    LONG,
    async () => {
      const property = fc.asyncProperty(history, fc.integer(), async (deeds, seed) => {
        const wild = await runWildly(deeds, wildly(seed))
        const calm = await runCalmly(deeds)

        expect(siteOf(wild)).toEqual(siteOf(calm))
        expect(shown(wild)).toEqual(expected(deeds))
        for (const { image } of entries(wild))
          if (image !== undefined) expect(shown(wild)).toContain(image.replace('https://news.example/', ''))
        expect(siteOf(await rebuilt(calm)), 'an empty view and an empty site, filled again').toEqual(siteOf(calm))
        expect(await writesWhenToldAgain(calm, deeds), 'written when everything is told again').toEqual([])
      })

      await fc.assert(property, runs)
    },
  )

  test('keep one that they share as long as one of them is there, whoever comes and goes meanwhile', LONG, async () => {
    const names = 'Council meets\nPICTURE ../world/c.png'
    const deeds: Deed[] = [
      { kind: 'put', key: 'world/c.png', text: '', bytes: grey(10), second: 0 },
      { kind: 'put', key: 'world/a b.txt', text: names, second: 1 },
      { kind: 'put', key: 'sport/c.md', text: names, second: 2 },
      { kind: 'delete', key: 'world/a b.txt', second: 3 },
    ]
    const property = fc.asyncProperty(fc.integer(), async seed => {
      expect(shown(await runWildly(deeds, wildly(seed)))).toEqual([pathOf(grey(10))])
    })

    await fc.assert(property, { numRuns: Math.ceil(numRuns / 15) })
    expect(shown(await runCalmly([...deeds, { kind: 'delete', key: 'sport/c.md', second: 4 }]))).toEqual([])
  })

  test('show none before an embargo ends, and then it comes by itself', async () => {
    const deeds: Deed[] = [
      { kind: 'put', key: 'world/c.png', text: '', bytes: grey(10), second: 0 },
      { kind: 'put', key: 'world/c.txt', text: 'Harbour reopens', embargo: 400, second: 1 },
    ]
    const calm = await runCalmly(deeds)
    expect(calm.siteFiles.writes.filter(key => key.startsWith('pictures/'))).toEqual([])

    calm.clock.at = day(401)
    calm.passMinute()
    await drain(calm)
    expect(shown(calm)).toEqual([pathOf(grey(10))])
  })
})
