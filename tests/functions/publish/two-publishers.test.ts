import { expect, test } from 'vitest'
import { heldAt } from '../../support/schedule.ts'
import { comeToRest, type Deed, perform, rebuilt, runCalmly, siteOf, type World, world } from '../../support/world.ts'

const story = { kind: 'put', key: 'world/a.txt', text: 'Harbour reopens\nA paragraph.', second: 0 } as const
const newer: Record<string, Deed> = {
  'a kill': { ...story, pubstatus: 'canceled', second: 9 },
  'an update': { ...story, text: 'Harbour reopens at last\nA paragraph.', second: 9 },
  'a removal': { kind: 'delete', key: story.key, second: 9 },
}

const foldOf = ({ articleRows }: World) => [...articleRows.rows.entries()].filter(([, row]) => row.sk === 'current')

/** The site after one publisher of older facts was held at a call while another of newer facts ran to its end. */
async function raced(place: number, later: World): Promise<{ world: World; wasHeld: boolean }> {
  const { articleRows } = await runCalmly([story])
  const held = heldAt(place)
  const desk = world(perform([story]).versions, held, { articleRows })
  const id = foldOf(later)[0]?.[1].pk.slice('article#'.length) ?? ''
  const first = desk.publish(id)
  await Promise.race([held.there, first])
  const wasHeld = held.reached()
  if (!wasHeld) held.goOn()

  for (const [name, row] of later.articleRows.rows) articleRows.rows.set(name, row)
  await desk.publish(id)
  held.goOn()
  // As the stream would: what a publisher could not do it is asked for again.
  await first.catch(() => desk.publish(id))
  await comeToRest(desk)
  return { world: desk, wasHeld }
}

test.each(Object.entries(newer))(
  'a publisher that is overtaken by %s at any of its calls leaves the site as the newer facts have it',
  async (_, deed) => {
    const later = await runCalmly([story, deed])
    const expected = siteOf(await rebuilt(later))
    let places = 0
    for (let wasHeld = true; wasHeld; places++) {
      const race = await raced(places, later)
      expect(siteOf(race.world), `held at call ${places}`).toEqual(expected)
      wasHeld = race.wasHeld
    }
    expect(places).toBeGreaterThan(10)
  },
)
