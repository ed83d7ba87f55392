import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comeToRest, type Deed, perform, siteOf, type World, world } from '../support/world.ts'
import { besideOf, grey, LONG, numRuns, pictureAt, removalOf, second, sidecarOf } from './histories.ts'

const keys = ['world/a.txt', 'sport/a.md', 'world/b.txt']
const pictures = ['world/a.png', 'world/c.png']
const days = fc.integer({ min: 1, max: 12 })
const story = fc.record(
  {
    kind: fc.constant('put' as const),
    key: fc.constantFrom(...keys),
    // One is another with a slip in it; two differ in nothing but their picture.
    text: fc.constantFrom(
      'Harbour reopens\nAt last.',
      'Harbour reopens\nAt last!',
      'Council meets\nPICTURE ../world/c.png\nAgain.',
      'Council meets\nPICTURE ../world/a.png\nAgain.',
      'BROKEN',
    ),
    id: fc.constantFrom('story-1', 'story-2'),
    pubstatus: fc.constantFrom('usable', 'usable', 'usable', 'usable', 'withheld', 'canceled'),
    keywords: fc.constantFrom('Ports', 'trams'),
    publishedAt: fc.constantFrom('2026-02-27T08:00:00Z', '2026-03-03T08:00:00Z', '2026-04-01T08:00:00Z'),
    embargo: days,
    expires: days,
    second,
  },
  { requiredKeys: ['kind', 'key', 'text', 'second'] },
)
const sidecar = sidecarOf(
  keys,
  '{ "headline": "Said beside" }',
  '{ "expires": "2026-03-06T12:00:00Z" }',
  '{ "embargo": "2026-03-05T12:00:00Z" }',
  '{ "pubstatus": "withheld" }',
  '{ "section": "sport" }',
  '{}',
)
const picture = pictureAt(pictures, fc.constantFrom(grey(10), grey(20)))
const removal = removalOf(...keys, ...pictures, ...keys.map(besideOf))
const HOUR = 3600
const hours = fc.integer({ min: 0, max: 12 * 24 - 1 })
/** What happens within twelve days, never twice in an hour. */
const history = fc
  .array(fc.tuple(fc.oneof<fc.Arbitrary<Deed>[]>(story, story, story, sidecar, picture, removal), hours), {
    minLength: 2,
    maxLength: 9,
  })
  .map(all => [...new Map(all.map(([deed, hour]) => [hour, { ...deed, second: hour * HOUR }])).values()])
  .map(deeds => deeds.sort((a, b) => a.second - b.second))

/** The world at each hour in which something happens, and at each noon and midnight: nothing is there before its time. */
async function* timesOf(deeds: readonly Deed[]): AsyncGenerator<World> {
  const { events, versions } = perform(deeds)
  const standing: typeof versions = new Map()
  const desk = world(standing, undefined)
  const all = deeds.map(({ second }, n) => ({ second, event: events[n] }))
  const halfDays = Array.from({ length: 28 }, (_, n) => ({ second: n * 12 * HOUR, event: undefined }))
  for (const { second, event } of [...all, ...halfDays].sort((a, b) => a.second - b.second)) {
    Object.assign(desk.clock, { at: new Date(Date.UTC(2026, 2, 1) + second * 1000) })
    if (event !== undefined) {
      for (const [id, { key }] of standing) if (key === event.key) standing.delete(id)
      const version = versions.get(event.versionId ?? '')
      if (version !== undefined) standing.set(version.versionId, version)
      desk.accept(event)
    }
    await comeToRest(desk)
    yield desk
  }
}

type Shown = { updated: string; shows: string }
type Feed = { updated: string; entries: Map<string, Shown>; gone: Map<string, string> }

const updatedIn = (text: string): string => /<updated>([^<]*)/.exec(text)?.[1] ?? ''
const showsOf = (entry: string): string =>
  [/<title[^<]*/.exec(entry)?.[0], ...new Set(entry.match(/pictures\/[0-9a-f]+/g))].join(' ')

function readFeed(text: string): Feed {
  const entries = [...text.matchAll(/<entry[^>]*>\s*<id>([^<]*).*?<\/entry>/gs)]
  const gone = [...text.matchAll(/<at:deleted-entry ref="([^"]*)" when="([^"]*)"/g)]

  return {
    updated: updatedIn(text),
    entries: new Map(entries.map(([all, id = '']) => [id, { updated: updatedIn(all), shows: showsOf(all) }])),
    gone: new Map(gone.map(([, id = '', when = '']) => [id, when])),
  }
}

const feedsOf = (desk: World): Map<string, Feed> =>
  new Map(
    Object.entries(siteOf(desk)).flatMap(([path, text]) =>
      path.endsWith('feed.atom') ? [[path, readFeed(text)] as const] : [],
    ),
  )

/** What is wrong in a feed for whoever has read it before and knows the latest word of each entry that it was gone. */
function misled(before: Feed, now: Feed, known: ReadonlyMap<string, string>): string[] {
  return [...now.entries].flatMap(([id, { updated, shows }]) => {
    const was = before.entries.get(id)
    const gone = known.get(id)
    if (gone !== undefined && updated < gone) return [`gone ${gone}, back with ${updated}`]
    if (was === undefined) return []
    if (updated < was.updated) return [`${was.updated} went back to ${updated}`]
    return shows !== was.shows && updated === was.updated ? [`${was.shows} became ${shows} unseen`] : []
  })
}

describe('whoever reads a feed by its dates', () => {
  test(
    'misses nothing: they never go back, and what comes back is newer than the word that it was gone',
    LONG,
    async () => {
      const property = fc.asyncProperty(history, async deeds => {
        let before = new Map<string, Feed>()
        const gone = new Map<string, Map<string, string>>()
        const newest = new Map<string, string>()
        for await (const desk of timesOf(deeds)) {
          const now = feedsOf(desk)
          for (const [path, feed] of now) {
            const known = new Map([...(gone.get(path) ?? []), ...feed.gone])
            gone.set(path, known)
            expect(misled(before.get(path) ?? feed, feed, known), path).toEqual([])
          }
          for (const [path, { updated }] of now) {
            const old = newest.get(path) ?? ''
            expect([old, updated].sort(), path).toEqual([old, updated])
            newest.set(path, updated)
          }
          before = now
        }
      })

      await fc.assert(property, { numRuns: Math.ceil(numRuns / 4) })
    },
  )
})
