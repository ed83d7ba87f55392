import { expect, test } from 'vitest'
import { listFeed } from '../../../functions/publish/feed-listing.ts'
import { type Line, noState } from '../../../functions/publish/feed-rows.ts'
import { type FeedTable, feedTable } from '../../../functions/publish/feed-table.ts'
import { feedAt } from '../../../functions/publish/site-feeds.ts'
import { site } from '../../../site.config.ts'
import { drain, runCalmly, siteOf, type World } from '../../support/world.ts'
import { idOf } from '../store/histories.ts'
import { eachTableCall } from './shelf.ts'

const line = (n: number): Line => ({
  ...{ articleId: idOf(`story ${n}`), revision: 1, here: 1, withdrawn: false, at: '2026-03-01T00:00:00.000Z' },
})

/** Tells the directory that the feed of a section has so many entries, as whoever rendered it at this generation would. */
const tell = ({ ports, context }: World, feeds: FeedTable, generation: number, entries: number) =>
  listFeed(
    {
      feed: feedAt('world', site) ?? { path: '', title: '', description: '' },
      state: { ...noState, generation },
      lines: Array.from({ length: entries }, (_, n) => line(n)),
    },
    { feeds, toFeeds: ports.toFeeds },
    context(),
  )

const directoryOf = (world: World) => siteOf(world)['feeds.html']

/** Another feed asks for the directory. */
async function showDirectory(world: World): Promise<void> {
  world.askFor('/feeds.html')
  await drain(world)
}

/** Something happens before each call and behind it. */
function tableThat(world: World, meanwhile: (place: number) => Promise<void>): FeedTable {
  let place = 0
  return feedTable(
    eachTableCall(world.feedRows, call => async (...given) => {
      await meanwhile(place++)
      const answer = await call(...given)
      await meanwhile(place++)
      return answer
    }),
  )
}

/** More than a renderer makes. */
const places = Array.from({ length: 14 }, (_, place) => place)

test.each(places)(
  'what a renderer told that broke off at step %i is put right where it is so no longer',
  async place => {
    const world = await runCalmly([])
    await tell(world, world.ports.feeds, 10, 1)
    await drain(world)
    const before = directoryOf(world)

    const breaking = tableThat(world, async at => {
      if (at === place) throw new Error('broken off')
    })
    await tell(world, breaking, 11, 3).catch(() => undefined)
    await showDirectory(world)
    await tell(world, world.ports.feeds, 12, 1)
    await drain(world)

    expect(directoryOf(world)).toBe(before)
  },
)

test.each(places)('the later of two renderers is believed, though the other was held at step %i', async place => {
  const world = await runCalmly([])
  await tell(world, world.ports.feeds, 10, 10)
  await drain(world)
  const expected = directoryOf(world)

  await tell(world, world.ports.feeds, 11, 1)
  await drain(world)
  let isTold = false
  const later = async () => {
    isTold = true
    await tell(world, world.ports.feeds, 13, 10)
    await showDirectory(world)
  }
  const holding = tableThat(world, async at => {
    if (at === place) await later()
  })
  await tell(world, holding, 12, 3)
  if (!isTold) await later()
  await drain(world)

  expect(directoryOf(world)).toBe(expected)
})
