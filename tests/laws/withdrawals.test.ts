import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '../../functions/store/decide.ts'
import { bridge, hour, removed, usable } from '../functions/store/histories.ts'
import { choices } from '../support/schedule.ts'
import { type Deed, drain, perform, runCalmly, runWildly, siteOf, type World, world } from '../support/world.ts'
import { history, LONG, numRuns } from './histories.ts'

// Each history runs twice, once with a look after every deed.
const runs = { numRuns: Math.ceil(numRuns / 4) }

const atom = (desk: World) => siteOf(desk)['feed.atom'] ?? ''
const listedIn = (feed: string) => [...feed.matchAll(/<entry[^>]*>\s*<id>([^<]+)<\/id>/g)].map(([, id = '']) => id)
const withdrawnIn = (feed: string) => [...feed.matchAll(/<at:deleted-entry ref="([^"]+)"/g)].map(([, id = '']) => id)

/** The desk hears of each deed before the next is done, and somebody reads the feed in between. */
async function readBetween(deeds: readonly Deed[]): Promise<Set<string>> {
  const { events, versions } = perform(deeds)
  const desk = world(versions, undefined)
  const met = new Set<string>()
  for (const event of events) {
    desk.accept(event)
    await drain(desk)
    for (const id of listedIn(atom(desk))) met.add(id)
  }
  return met
}

describe('a removal', () => {
  const gives = (n: number) => ({ n, at: n })
  const facts = [usable(gives(1), 'one'), removed(gives(2)), usable(gives(4), 'two'), removed(gives(8))]

  test('that expired would bring back what it removed: the last of an article cannot be spared', () => {
    expect(fold(bridge, facts)?.state).toBe('removed')
    expect(fold(bridge, facts.slice(0, -1))?.state).toBe('usable')
  })

  test('holds however late an older upload is told, and whatever is told besides', () => {
    const late = [usable(gives(3), 'three'), usable(gives(7), 'four')]

    expect(fold(bridge, [...facts, ...late])).toMatchObject({ state: 'removed', goneAt: hour(8) })
  })
})

describe('whoever read a feed', () => {
  test('finds every article in it again, or is told that it was withdrawn, however soon that was', LONG, async () => {
    const property = fc.asyncProperty(history, fc.integer(), async (deeds, seed) => {
      const met = await readBetween(deeds)
      const later = atom(await runWildly(deeds, { choose: choices(seed), crash: 0.02, repeat: 0.1, concurrent: 2 }))

      expect([...met].filter(id => ![...listedIn(later), ...withdrawnIn(later)].includes(id))).toEqual([])
    })

    await fc.assert(property, runs)
  })

  const story = {
    kind: 'put' as const,
    key: 'world/a b.txt',
    text: 'Harbour reopens\nAt last.',
    id: 'story-1',
    second: 1,
  }
  const kills: Record<string, Deed> = {
    'by its own file': { ...story, pubstatus: 'canceled' },
    'by another object': { ...story, key: 'sport/c.txt', pubstatus: 'canceled' },
    'beside it': { kind: 'put', second: 1, key: 'world/a b.txt.meta.json', text: '{ "pubstatus": "canceled" }' },
  }
  test.for(Object.entries(kills))(
    'is told that an article has gone that was killed %s in the second in which it came, and its page says so',
    async ([, kill]) => {
      const desk = await runCalmly([story, kill])
      const page = Object.entries(siteOf(desk)).find(([path]) => path.startsWith('world/a-b-'))

      expect(withdrawnIn(atom(desk))).toHaveLength(1)
      expect(page?.[1]).toContain('"status":"410"')
    },
  )
})
