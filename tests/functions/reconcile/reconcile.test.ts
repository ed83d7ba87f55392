import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as z from 'zod/mini'
import { auditDue } from '../../../events/audit-due.ts'
import * as feedFormats from '../../../functions/publish/feeds/index.ts'
import { reconcile } from '../../../functions/reconcile/reconcile.ts'
import { site } from '../../../site.config.ts'
import { drain, runCalmly, type World } from '../../support/world.ts'
import { memoryLedgers } from './memory-ledgers.ts'

const baseUrl = 'https://news.example'
const context = () => ({ site, baseUrl, formats: Object.values(feedFormats), now: new Date(Date.UTC(2026, 6, 1)) })
const Left = z.object({ body: z.string(), delaySeconds: z.int() })

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
afterEach(() => {
  vi.restoreAllMocks()
})

/** Runs an audit as the function does: each run gets so many pages' time, the rest goes into a message. */
async function audit(pagesARun: number) {
  const left: z.infer<typeof Left>[] = []
  const toSelf = { send: async (messages: readonly object[]) => void left.push(...messages.map(m => Left.parse(m))) }
  const delays: number[] = []
  let notes: string | undefined
  for (let run = 1; run < 200; run++) {
    let pages = pagesARun
    const told = await reconcile(
      notes,
      { ...memoryLedgers(world, versions), toSelf },
      { context, mayGoOn: () => pages-- > 0 },
    )
    if (told !== 'goes on') return { findings: told.findings, runs: run, delays }

    const { body = '', delaySeconds = 0 } = left.pop() ?? {}
    delays.push(delaySeconds)
    notes = z.decode(auditDue.schema, JSON.parse(body)).notes
  }
  throw new Error('it never ends')
}

test.each([1, 2, 1000])('a world at rest agrees with itself, at %d pages a run', async pages => {
  expect((await audit(pages)).findings).toEqual([])
})

test('an audit that is broken off after every page ends as one that is not, in more runs', async () => {
  versions.set('world/lost.txt', { key: 'world/lost.txt', versionId: 'v9', lastModified: new Date(0) })
  world.siteFiles.objects.delete([...world.siteFiles.objects.keys()].find(key => key.startsWith('world/b-')) ?? '')
  const [slow, fast] = [await audit(1), await audit(1000)]

  expect(slow.findings).toEqual(fast.findings)
  expect(slow.findings.map(({ kind }) => kind).sort()).toEqual(['article outdated', 'upload unanswered'])
  expect(slow.runs).toBeGreaterThan(fast.runs + 5)
})

test('between the two looks lies a quarter of an hour, and nothing else waits', async () => {
  versions.delete('world/b.txt')
  const { delays, runs } = await audit(1000)

  expect(delays).toEqual([900])
  expect(runs).toBe(2)
})

test('what has arrived by the second look is no difference', async () => {
  versions.set('world/new.txt', { key: 'world/new.txt', versionId: 'v9', lastModified: new Date(0) })
  const notes: string[] = []
  const toSelf = { send: async (messages: readonly { body: string }[]) => void notes.push(messages[0]?.body ?? '') }
  const ports = () => ({ ...memoryLedgers(world, versions), toSelf })
  expect(await reconcile(undefined, ports(), { context, mayGoOn: () => true })).toBe('goes on')

  versions.delete('world/new.txt')
  await drain(world)
  const { notes: kept } = z.decode(auditDue.schema, JSON.parse(notes[0] ?? ''))
  expect(await reconcile(kept, ports(), { context, mayGoOn: () => true })).toMatchObject({ findings: [] })
})
