import { beforeEach, describe, expect, test } from 'vitest'
import type { SiteConfig } from '../../../events/settings.ts'
import * as feedFormats from '../../../functions/publish/feeds/index.ts'
import { notesKey } from '../../../functions/reconcile/due-audit.ts'
import type { Finding } from '../../../functions/reconcile/finding.ts'
import { readNotes } from '../../../functions/reconcile/notes.ts'
import { dueOf, reconcile } from '../../../functions/reconcile/reconcile.ts'
import { site } from '../../../site.config.ts'
import { memoryBucket } from '../../support/memory-bucket.ts'
import { drain, runCalmly, type World } from '../../support/world.ts'
import { memoryLedgers } from './memory-ledgers.ts'

const baseUrl = 'https://news.example'

let world: World
let versions: Map<string, { key: string; versionId: string; lastModified: Date }>
beforeEach(async () => {
  const second = (n: number) => ({ second: n })
  world = await runCalmly([
    { kind: 'put', key: 'world/a.txt', text: 'A\n\nText.', ...second(1) },
    { kind: 'put', key: 'world/b.txt', text: 'B\n\nText.', ...second(2) },
    { kind: 'put', key: 'world/a.txt', text: 'A2\n\nText.', ...second(3) },
    { kind: 'put', key: 'sport/c.txt', text: 'C\n\nText.', ...second(4) },
    { kind: 'delete', key: 'sport/c.txt', ...second(5) },
  ])
  const at = new Date(0)
  versions = new Map(
    [
      { key: 'world/a.txt', versionId: 'v2', lastModified: at },
      { key: 'world/b.txt', versionId: 'v1', lastModified: at },
    ].map(one => [one.key, one]),
  )
})

const quarter = 15 * 60_000
const began = new Date(Date.UTC(2026, 6, 1, 3, 7))
const context = (now: Date, config: Partial<SiteConfig>) => ({
  site: { ...site, ...config },
  baseUrl,
  formats: Object.values(feedFormats),
  now,
})

/** The function as its schedule calls it: each call has so many pages' time, the rest is left to its notes. */
function openNights(pagesACall: number, config: Partial<SiteConfig> = {}) {
  const notes = memoryBucket()
  const told: Finding[][] = []
  let calls = 0
  const call = async (look = 'plain') => {
    const now = new Date(began.getTime() + quarter * calls++)
    let pages = pagesACall
    const ports = {
      ...memoryLedgers(world, versions),
      notes,
      tell: (found: readonly Finding[]) => void told.push([...found]),
    }
    const found = await notes.fetch(notesKey)
    await reconcile(ports, { look, found, context: () => context(now, config), mayGoOn: () => pages-- > 0 })
  }
  const untilTold = async () => {
    for (const before = told.length; told.length === before && calls < 200; ) await call()
    return { findings: told.at(-1), calls }
  }
  return { notes, told, call, untilTold }
}

test.each([1, 2, 1000])('a world at rest agrees with itself, at %d pages a call', async pages => {
  expect((await openNights(pages).untilTold()).findings).toEqual([])
})

test('an article that is kept out of feeds for the sake of another is no difference', async () => {
  const said =
    'Divers found cracks in two pillars of the harbour bridge, and the council closed its northern road at once'
  const text = (headline: string) => `${headline}\n${said} until engineers have measured every pillar again in spring.`
  const puts = ['world/a.txt', 'world/b.txt'].map((key, second) => ({
    kind: 'put' as const,
    key,
    text: text(key),
    second,
  }))
  const config = { relations: { nearDuplicates: 'keep out', related: 'link' } } as const
  world = await runCalmly(puts, config)
  versions = new Map(puts.map(({ key }, n) => [key, { key, versionId: `v${n}`, lastModified: new Date(0) }]))

  expect([...world.feedRows.rows.values()].filter(row => row['keptOut'] === true)).not.toEqual([])
  expect((await openNights(1000, config).untilTold()).findings).toEqual([])
})

test('a page that says what it should not is found, though it is where it should be', async () => {
  const page = [...world.siteFiles.objects.keys()].find(key => key.startsWith('world/b-')) ?? ''
  world.siteFiles.objects.set(page, { key: page, bytes: Buffer.from('defaced'), contentType: 'text/html' })
  const { findings } = await openNights(2).untilTold()

  expect(findings).toMatchObject([{ kind: 'article outdated', missing: [`${page} as it should be`], ahead: false }])
})

test('an audit that is broken off after every page ends as one that is not, in more calls', async () => {
  versions.set('world/lost.txt', { key: 'world/lost.txt', versionId: 'v9', lastModified: new Date(0) })
  world.siteFiles.objects.delete([...world.siteFiles.objects.keys()].find(key => key.startsWith('world/b-')) ?? '')
  const [slow, fast] = [await openNights(1).untilTold(), await openNights(1000).untilTold()]

  expect(slow.findings).toEqual(fast.findings)
  expect(slow.findings?.map(({ kind }) => kind).sort()).toEqual(['article outdated', 'upload unanswered'])
  expect(slow.calls).toBeGreaterThan(fast.calls + 5)
})

test('what has arrived by the second look, a quarter of an hour later, is no difference', async () => {
  versions.set('world/new.txt', { key: 'world/new.txt', versionId: 'v9', lastModified: new Date(0) })
  const night = openNights(1000)
  await night.call()
  expect(night.told).toEqual([])

  versions.delete('world/new.txt')
  await drain(world)
  expect(await night.untilTold()).toEqual({ findings: [], calls: 2 })
})

test('one night has one audit, however often the function is called', async () => {
  const night = openNights(1000)
  for (let n = 0; n < 4 * 24; n++) await night.call()
  expect(night.told).toHaveLength(1)

  await night.call()
  expect(night.told).toHaveLength(2)
})

describe('an archive', () => {
  const small = { feedWindow: 2, relations: { nearDuplicates: 'link' } } as const
  const put = (n: number) => ({
    ...{ kind: 'put' as const, key: `world/${n}.txt`, text: `Story ${n}\n\nText.`, second: n },
    publishedAt: `2026-0${1 + (n % 3)}-01T08:00:00Z`,
  })
  const openArchive = async () => {
    world = await runCalmly([1, 2, 3, 4, 5, 6].map(put), small)
    versions = new Map(
      [1, 2, 3, 4, 5, 6].map(n => [
        `world/${n}.txt`,
        { key: `world/${n}.txt`, versionId: `v${n - 1}`, lastModified: new Date(0) },
      ]),
    )
    const documents = [...world.siteFiles.objects.keys()].filter(path => path.includes('archive/'))
    return documents.filter(path => path.startsWith('world/') && path.endsWith('feed.atom'))
  }

  test('agrees with what was written of it, to the byte', async () => {
    expect(await openArchive()).not.toEqual([])
    expect((await openNights(1000, small).untilTold()).findings).toEqual([])
  })

  test('of which a document was damaged or lost is found, and its documents are asked for by their stretch', async () => {
    const [damaged = '', lost = ''] = await openArchive()
    const whole = new Map(world.siteFiles.objects)
    const document = { key: damaged, bytes: Buffer.from('half of it'), contentType: 'application/xml' }
    world.siteFiles.objects.set(damaged, document).delete(lost)
    const { findings = [] } = await openNights(1000, small).untilTold()
    expect(findings.flatMap(finding => (finding.kind === 'feed outdated' ? finding.paths : [])).sort()).toEqual(
      [damaged, lost].sort(),
    )

    for (const finding of findings) if (finding.kind === 'feed outdated') world.askFor(finding.feedId)
    await drain(world)
    expect(world.siteFiles.objects).toEqual(whole)
  })
})

describe('a sitemap', () => {
  const mapped = () => [...world.siteFiles.objects.keys()].find(path => /^sitemaps\/.*\.xml$/.test(path)) ?? ''

  test('agrees with what was written of it, to the byte', async () => {
    expect(mapped()).not.toBe('')
    expect((await openNights(1000).untilTold()).findings).toEqual([])
  })

  test('that says what it should not is found, and its month is asked for', async () => {
    const damaged = mapped()
    const whole = new Map(world.siteFiles.objects)
    world.siteFiles.objects.set(damaged, { key: damaged, bytes: Buffer.from('half'), contentType: 'application/xml' })
    const { findings = [] } = await openNights(1000).untilTold()
    expect(findings).toMatchObject([{ kind: 'feed outdated', paths: [damaged] }])

    for (const finding of findings) if (finding.kind === 'feed outdated') world.askFor(finding.feedId)
    await drain(world)
    expect(world.siteFiles.objects).toEqual(whole)
  })
})

describe('a feed that articles make', () => {
  const keys = Array.from({ length: 9 }, (_, n) => `world/${n}.txt`)
  /** Each three articles have twenty in common. */
  const keywordsOf = (n: number) => Array.from({ length: 20 }, (_, k) => `Keyword ${(n % 3) * 20 + k}`).join()
  const openKeywords = async () => {
    const put = { kind: 'put' as const, text: 'Story\n\nText.' }
    world = await runCalmly(keys.map((key, n) => ({ ...put, key, keywords: keywordsOf(n), second: n })))
    versions = new Map(keys.map((key, n) => [key, { key, versionId: `v${n}`, lastModified: new Date(0) }]))

    return [...world.siteFiles.objects.keys()].filter(path => /^keywords.*feed\.atom$/.test(path))
  }

  test('and says what it should not is found when it is its turn, and asked for', async () => {
    const [path = '', ...others] = await openKeywords()
    expect(others.length).toBeGreaterThan(50)
    const whole = new Map(world.siteFiles.objects)
    world.siteFiles.objects.set(path, { key: path, bytes: Buffer.from('half'), contentType: 'application/atom+xml' })
    const night = openNights(1000)
    const nights = [await night.untilTold(), await night.untilTold()]
    const found = nights.flatMap(({ findings = [] }) => findings)
    expect(found).toMatchObject([{ kind: 'feed outdated', paths: [path] }])

    for (const finding of found) if (finding.kind === 'feed outdated') world.askFor(finding.feedId)
    await drain(world)
    expect(world.siteFiles.objects).toEqual(whole)
  })
})

test.each(['count', 'look'])('notes of before pages were read, at the step %s, are gone on with', async step => {
  const { notes, call } = openNights(step === 'count' ? 1 : 1000)
  if (step === 'look')
    versions.set('world/new.txt', { key: 'world/new.txt', versionId: 'v9', lastModified: new Date(0) })
  await call()
  const [written] = [...notes.objects.values()]
  const { pages, ...audit } = JSON.parse(Buffer.from(written?.bytes ?? []).toString()).audit
  expect(pages).toBeDefined()

  const text = JSON.stringify({ night: '2026-07-01', look: 'plain', notBefore: began.toISOString(), audit })
  expect(readNotes(text).audit).toMatchObject({ pages: step === 'count' ? { every: 1, ids: [] } : [] })
})

test('two calls at once leave the notes of one', async () => {
  const night = openNights(1)
  await Promise.all([night.call(), night.call()])

  expect(night.notes.writes).toHaveLength(1)
})

describe('what is due', () => {
  const at = (hour: number, minute = 0) => new Date(Date.UTC(2026, 6, 2, hour, minute))
  const look = { step: 'look' as const, subjects: [], pages: [], more: false }
  const done = { step: 'done' as const, findings: [], more: false }
  const noted = { night: '2026-07-01', look: 'plain', notBefore: at(4), audit: look }

  test.each([
    ['the first audit, at any hour', undefined, at(22), 'anew'],
    ['nothing after the audit of this night', { ...noted, audit: done }, at(2, 59), 'nothing'],
    ['the next, from three o’clock on', { ...noted, audit: done }, at(3), 'anew'],
    ['nothing in the pause between two looks', noted, at(3, 59), 'nothing'],
    ['the second look after it, whatever night it is', noted, at(4), 'the rest'],
    ['another audit where the site was given another look meanwhile', { ...noted, look: 'other' }, at(3), 'anew'],
  ])('is %s', (_, notes, now, wanted) => {
    const due = dueOf(notes, { look: 'plain', now })
    expect(due === undefined ? 'nothing' : due.audit.step === 'count' ? 'anew' : 'the rest').toBe(wanted)
  })
})
