import { afterAll, beforeAll, expect, test } from 'vitest'
import { sentenceOf } from '../../../functions/reconcile/finding-sentence.ts'
import { repair } from '../../../tools/reconcile/repair.ts'
import { type Breakable, openBreakable } from './damage.ts'

let broken: Breakable
let before: Record<string, string>
beforeAll(async () => {
  broken = await openBreakable()
  await broken.upload('world/tide.txt', 'Tide tables\n\nThe tide came in.\n')
  await broken.upload('world/ferry.txt', 'Ferry strike\n\nNo ferry sails.\n')
  await broken.upload('sport/cup.txt', 'Cup final\n\nNobody scored.\n')
  await broken.upload('sport/held.txt', 'Held back\n\nNot yet.\n', { pubstatus: 'withheld' })
  await broken.upload('bad.txt', '')
  await broken.pipeline.idle()
  await broken.upload('world/tide.txt', 'Tide tables\n\nThe tide went out.\n')
  await broken.upload('a/one.txt', 'Same story\n\nIn two places.\n', { 'article-id': 'same' })
  await broken.pipeline.idle()
  await broken.upload('b/two.txt', 'Same story\n\nIn two places now.\n', { 'article-id': 'same' })
  await broken.remove('sport/cup.txt')
  await broken.pipeline.idle()
  before = await broken.siteFiles()
}, 60_000)
afterAll(() => broken.stop())

const told = async () => {
  const { findings } = await broken.reconcile()
  return {
    findings,
    sentences: findings
      .map(sentenceOf)
      .map(({ sort, about }) => `${sort} ${about}`)
      .sort(),
  }
}

/** What an operator does: mend, wait, look again, until nothing is left. */
async function mendAll() {
  for (let round = 0; round < 4; round++) {
    const { findings } = await broken.reconcile()
    if (findings.length === 0) return round

    await repair(findings, broken.desk, new Date())
    await broken.pipeline.idle()
  }
  return 'never'
}

test('a healthy desk agrees with itself', async () => {
  const calls = () => broken.gateway.calls().filter(call => /Put|Delete|Update|Send|Write/.test(call.action)).length
  const { readings } = await broken.reconcile()

  expect(await told()).toEqual({ findings: [], sentences: [] })
  expect(readings.uploads.read).toBe(6)
  expect(calls()).toBe(calls())
})

test('a page that is gone is found and put back', async () => {
  const page = Object.keys(before).find(path => path.startsWith('world/tide-')) ?? ''
  await broken.loseFile(page)

  expect((await told()).sentences).toEqual([expect.stringMatching(/^stale article /)])
  expect(await mendAll()).toBe(1)
  expect(await broken.siteFiles()).toEqual(before)
})

test('a feed of another day is found and rendered', async () => {
  await broken.overwrite('world/feed.atom', 'yesterday')
  await broken.loseFile('feed.json')

  expect((await told()).sentences).toEqual(['stale feed /', 'stale feed /world'])
  expect(await mendAll()).toBe(1)
  expect(await broken.siteFiles()).toEqual(before)
})

test('a page of nobody is found and taken away, and a file that is not ours to judge is left', async () => {
  await broken.overwrite('world/nobody-0a1b2c3d.html', 'who am I?')
  await broken.overwrite('old/feed.rss', 'of a section that was')
  await broken.overwrite('robots.txt', 'User-agent: *')

  expect((await told()).sentences).toEqual(['orphaned old/feed.rss', 'orphaned world/nobody-0a1b2c3d.html'])
  expect(await mendAll()).toBe(1)
  await broken.loseFile('robots.txt')
  expect(await broken.siteFiles()).toEqual(before)
})

test('an upload whose event was lost is found and told again', async () => {
  const rows = await broken.rows('articles')
  const receipt = rows.find(({ pk }) => pk === 'upload#world/ferry.txt')
  if (receipt === undefined) throw new Error('no receipt')

  await broken.loseRow('articles', receipt)
  expect((await told()).sentences).toContain('missing world/ferry.txt')
  await mendAll()
  expect((await told()).sentences).toEqual([])
  expect(await broken.siteFiles()).toEqual(before)
})
