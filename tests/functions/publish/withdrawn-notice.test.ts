import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Draft } from '../../../events/article.ts'
import { publishArticle } from '../../../functions/publish/publish-article.ts'
import { composeFeed } from '../../../functions/publish/render-feed.ts'
import { mainFeed } from '../../../functions/publish/site-feeds.ts'
import { site as committed } from '../../../site.config.ts'
import { draftOf } from '../enrich/drafts.ts'
import { arrivedAs, went } from '../store/arrivals.ts'
import { bridge, hour, idOf } from '../store/histories.ts'
import { contextAt, desk, story } from './desk.ts'

const site = { ...committed, withdrawnNotice: true }
const context = { ...contextAt(hour(24)), site }
const id = `urn:uuid:${bridge}`

/** The files of the main feed after one article was withdrawn and another stays. */
async function feedAfter(ending: ReturnType<typeof story>, more: Partial<typeof site> = {}) {
  const { hear, ports } = desk()
  const other = idOf('other')
  await hear(
    arrivedAs({ n: 1, at: 0, key: 'world/other.txt' }, [{ id: other, draft: draftOf('Ferry sails', ['Text.']) }]),
  )
  await hear(story({ n: 1, at: 1 }, 'SECRET'))
  for (const one of [bridge, other]) await publishArticle(one, ports, context)
  await hear(ending)
  await publishArticle(bridge, ports, context)
  for (const [feed, month] of [['', '2026-05']] as const) await ports.feeds.raiseGeneration(feed, [month], new Date(0))
  const files = await composeFeed(mainFeed({ ...site, ...more }), ports, { ...context, site: { ...site, ...more } })

  return new Map(files.map(({ key, bytes }) => [key, Buffer.from(bytes ?? []).toString()]))
}

const held = (more: Partial<Draft>) => story({ n: 2, at: 5 }, 'SECRET', more)

describe.each([
  ['removed', went({ n: 2, at: 5 })],
  ['held', held({ pubstatus: 'withheld' })],
  ['killed', held({ pubstatus: 'canceled' })],
  ['expired', held({ expiresAt: hour(6) })],
])('where an article was %s', (what, ending) => {
  let files: Map<string, string>
  const when = what === 'expired' ? hour(6) : hour(5)
  beforeAll(async () => {
    files = await feedAfter(ending)
  })

  test('every reader finds a notice under its id, above what is older, and no text', () => {
    const atom = parseAtomFeed(files.get('feed.atom') ?? '')
    const [notice, other] = atom.entries ?? []

    expect([notice?.id, notice?.updated]).toEqual([id, when.toISOString().replace('.000', '')])
    expect(other?.title).toMatchObject({ value: 'Ferry sails' })
    expect(parseRssFeed(files.get('feed.rss') ?? '').items?.[0]).toMatchObject({ guid: { value: id } })
    expect(parseJsonFeed(files.get('feed.json') ?? '').items?.[0]?.id).toBe(id)
    expect([...files.values()].join('\n')).not.toContain('SECRET')
  })

  test('whoever knows tombstones finds one of the same instant, and each feed has moved', () => {
    const [, stone] = /<at:deleted-entry ref="[^"]+" when="([^"]+)"/.exec(files.get('feed.atom') ?? '') ?? []

    expect(stone).toBe(when.toISOString().replace('.000', ''))
    expect(parseAtomFeed(files.get('feed.atom') ?? '').updated).toBe(stone)
  })

  test('people find no entry of it on the front page', () => {
    expect(files.get('index.html')).toContain('Ferry sails')
    expect(files.get('index.html')).not.toContain('withdrawn')
  })
})

test('no notice is shown where the publisher wants none', async () => {
  const files = await feedAfter(went({ n: 2, at: 5 }), { withdrawnNotice: false })

  expect(files.get('feed.rss')).not.toContain(id)
  expect(files.get('feed.atom')).toContain(`<at:deleted-entry ref="${id}"`)
})
