import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ArticleUploaded } from '../../../events/article-uploaded.ts'
import { readNotification } from '../../../functions/parse/notification.ts'
import { receiptKey, rowReceipt } from '../../../functions/store/item.ts'
import type { ListedVersion } from '../../../tools/desk/versions.ts'
import { earlierLost, type Lost, newestLost, type Standing } from '../../../tools/replay/decide.ts'
import { findFacts, knownVersions } from '../../../tools/replay/known-versions.ts'
import { toldOf } from '../../../tools/replay/replay.ts'
import { LONG, numRuns, history as stories } from '../../laws/histories.ts'
import { historyWithSidecars } from '../../laws/sidecar-histories.ts'
import { comeToRest, type Deed, perform, runCalmly, siteOf, type World, world } from '../../support/world.ts'

/** What the bucket lists after these deeds: by key, newest first. */
function listing(deeds: readonly Deed[]): Map<string, ListedVersion[]> {
  const keys = new Map<string, ListedVersion[]>()
  perform(deeds).events.forEach(({ key, kind, versionId = '', occurredAt }) => {
    const version = { versionId, lastModified: occurredAt, isMarker: kind === 'removed' }
    keys.set(key, [version, ...(keys.get(key) ?? [])])
  })
  return keys
}

const standings = async (deeds: readonly Deed[], { articleRows }: World): Promise<Standing[]> =>
  Promise.all(
    [...listing(deeds)].map(async ([key, versions]) => {
      const row = await articleRows.find(receiptKey(key))
      return { key, versions, receipt: row && rowReceipt(row).value }
    }),
  )

const now = new Date(Date.UTC(2026, 4, 1))
const tell = async (desk: World, lost: readonly Lost[]) => {
  for (const one of lost)
    for (const event of readNotification(ArticleUploaded.parse(JSON.parse(toldOf(one, 'uploads'))))) desk.accept(event)
  await comeToRest(desk)
}
const newest = async (deeds: readonly Deed[], desk: World) =>
  (await standings(deeds, desk)).flatMap(standing => newestLost(standing, now) ?? [])

async function earlier(deeds: readonly Deed[], desk: World): Promise<Lost[]> {
  const found = await Promise.all(
    (await standings(deeds, desk)).map(async standing => {
      const { receipt } = standing
      if (receipt === undefined) return []

      return earlierLost(standing, knownVersions(receipt, await findFacts(desk.articleRows, receipt)))
    }),
  )
  return found.flat()
}

/** A desk that heard of some of the deeds: those whose place in `heard` is true. */
async function deaf(deeds: readonly Deed[], heard: readonly boolean[]): Promise<World> {
  const { events, versions } = perform(deeds)
  const desk = world(versions, undefined)
  await comeToRest(desk)
  for (const [n, event] of events.entries()) if (heard[n] === true) desk.accept(event)
  await comeToRest(desk)
  return desk
}

const ears = fc.array(fc.boolean(), { minLength: 9, maxLength: 9 })
/** By key, the version that stands, or that none does. */
const standing = ({ articleRows }: World) =>
  new Map(
    [...articleRows.rows.values()]
      .filter(row => row.sk === 'receipt')
      .map(row => rowReceipt(row).value)
      .map(({ key, outcome, versionId }) => [key, outcome === 'removed' ? outcome : versionId]),
  )

/** What cannot be read leaves no fact: whoever asks for earlier versions asks for it again, and is answered the same. */
const isRead = (deeds: readonly Deed[]) => {
  const unread = new Set(
    deeds.flatMap((deed, n) => (deed.kind === 'put' && /^BROKEN|^no words/.test(deed.text) ? [`v${n}`] : [])),
  )
  return ({ version }: Lost) => version === undefined || !unread.has(version.versionId)
}

describe.each([
  ['of stories', stories, Math.ceil(numRuns / 2)],
  ['of stories and their sidecars', historyWithSidecars, Math.ceil(numRuns / 4)],
])('a replay %s', (_, history, numRuns) => {
  test('finds nothing where everything was heard, of the newest or before', LONG, async () => {
    const property = fc.asyncProperty(history, async deeds => {
      const desk = await runCalmly(deeds)

      expect(await newest(deeds, desk)).toEqual([])
      expect((await earlier(deeds, desk)).filter(isRead(deeds))).toEqual([])
    })
    await fc.assert(property, { numRuns })
  })

  test('heals what an older event does that comes later still, when it is run again', LONG, async () => {
    const property = fc.asyncProperty(history, ears, async (deeds, heard) => {
      const desk = await deaf(deeds, heard)
      await tell(desk, await newest(deeds, desk))
      const latest = new Set([...listing(deeds).values()].map(([version]) => version?.versionId))
      for (const event of perform(deeds).events) if (!latest.has(event.versionId)) desk.accept(event)
      await comeToRest(desk)
      await tell(desk, await newest(deeds, desk))

      expect(standing(desk)).toEqual(standing(await runCalmly(deeds)))
    })
    await fc.assert(property, { numRuns })
  })
})

/** One that came and went unheard, after a removal that was heard of. */
const cameAndWent: Deed[] = [
  { kind: 'put', key: 'world/a b.txt', text: 'Council meets\nToday.', second: 0 },
  { kind: 'delete', key: 'sport/c.txt', second: 0 },
  { kind: 'put', key: 'sport/c.txt', text: 'Council meets\nAgain.', second: 0 },
  { kind: 'delete', key: 'sport/c.txt', second: 1 },
  { kind: 'put', key: 'world/a b.txt', text: 'Council meets\nTomorrow.', second: 1 },
]
const secondHeard = cameAndWent.map((_, n) => n === 1)

describe.each([
  ['of stories', stories, Math.ceil(numRuns / 2)],
  ['of stories and their sidecars', historyWithSidecars, Math.ceil(numRuns / 4)],
])('a replay %s', (_, stories, numRuns) => {
  test(
    'lets the newest of each key stand, and with its history gives the site, to the byte, of whoever heard everything',
    LONG,
    async () => {
      const property = fc.asyncProperty(stories, ears, async (deeds, heard) => {
        const calm = await runCalmly(deeds)
        const desk = await deaf(deeds, heard)
        await tell(desk, await newest(deeds, desk))
        expect(standing(desk)).toEqual(standing(calm))
        expect(await newest(deeds, desk)).toEqual([])

        await tell(desk, await earlier(deeds, desk))
        expect(siteOf(desk)).toEqual(siteOf(calm))
      })
      await fc.assert(property, { numRuns, examples: [[cameAndWent, secondHeard]] })
    },
  )

  test('is overtaken by whatever S3 tells later, and what it told already changes nothing', LONG, async () => {
    const property = fc.asyncProperty(stories, ears, fc.nat(8), async (deeds, heard, at) => {
      const desk = await deaf(
        deeds,
        heard.map((ear, n) => ear && n < at),
      )
      await tell(desk, await newest(deeds.slice(0, at), desk))
      for (const event of perform(deeds).events.slice(at)) desk.accept(event)
      await comeToRest(desk)
      await tell(desk, await newest(deeds, desk))
      await tell(desk, await earlier(deeds, desk))

      expect(siteOf(desk)).toEqual(siteOf(await runCalmly(deeds)))
    })
    await fc.assert(property, { numRuns, examples: [[cameAndWent, secondHeard, 4]] })
  })
})
