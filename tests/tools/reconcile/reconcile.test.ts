import { afterAll, beforeAll, expect, test } from 'vitest'
import { Sequencer } from '../../../events/article.ts'
import { receiptKey, receiptRow, rowReceipt } from '../../../functions/store/item.ts'
import { isCertain } from '../../../tools/reconcile/at-rest.ts'
import { sentenceOf } from '../../../tools/reconcile/finding-sentence.ts'
import { isTooManyToWithdraw, repair } from '../../../tools/reconcile/repair.ts'
import { zipOf } from '../../functions/parse/archive/packed.ts'
import { png } from '../../support/made-pictures.ts'
import { type Breakable, openBreakable } from './damage.ts'

const bundled = (name: string) => ({ name: `${name}.txt`, bytes: `Bundled ${name}\n\nA story of a bundle.\n` })

let broken: Breakable
let before: Record<string, string>
beforeAll(async () => {
  broken = await openBreakable()
  await broken.upload('world/tide.txt', 'Tide tables\n\nThe tide came in.\n')
  await broken.upload('world/ferry.txt', 'Ferry strike\n\nNo ferry sails.\n')
  await broken.upload('world/ferry.png', png({ width: 9, height: 9 }))
  await broken.upload('sport/cup.txt', 'Cup final\n\nNobody scored.\n')
  await broken.upload('sport/held.txt', 'Held back\n\nNot yet.\n', { pubstatus: 'withheld' })
  await broken.upload('bad.txt', '')
  await broken.upload('sport/.DS_Store', 'Left beside\n\nBy a system.\n')
  await broken.upload('sport/embargoed.txt', 'Not before\n\nIts hour.\n', { 'embargoed-until': '2099-01-01T00:00:00Z' })
  await broken.upload('sport/beside.txt', 'In the file\n\nAnd its text.\n')
  await broken.upload('sport/beside.txt.meta.json', '{ "headline": "Beside it" }')
  await broken.upload('sport/edition.zip', zipOf([bundled('one'), bundled('two')]))
  await broken.upload('sport/killed.txt', 'Killed at once\n\nA mistake.\n')
  await broken.pipeline.idle()
  await broken.upload('world/tide.txt', 'Tide tables\n\nThe tide went out.\n')
  await broken.upload('a/one.txt', 'Same story\n\nIn two places.\n', { 'article-id': 'same' })
  await broken.pipeline.idle()
  await broken.upload('b/two.txt', 'Same story\n\nIn two places now.\n', { 'article-id': 'same' })
  await broken.remove('sport/cup.txt')
  await broken.upload('sport/killed.txt', 'Killed at once\n\nA mistake.\n', { pubstatus: 'canceled' })
  await broken.pipeline.idle()
  before = await broken.siteFiles()
}, 60_000)
afterAll(() => broken.stop())

const found = async () => {
  const { findings } = await broken.reconcile()
  return {
    findings,
    sentences: findings
      .map(sentenceOf)
      .map(({ sort, about }) => `${sort} ${about}`)
      .sort(),
  }
}

/** What an operator does with what he found: mend, wait, look again, until nothing is left. */
async function mendAll(first: Pick<Awaited<ReturnType<typeof found>>, 'findings'>) {
  let { findings } = first
  for (let round = 0; round < 4; round++) {
    if (findings.length === 0) return round

    await repair(findings, broken.desk, new Date())
    await broken.pipeline.idle()
    findings = (await broken.reconcile()).findings
  }
  return 'never'
}

test('a healthy desk agrees with itself, and looking writes nothing', async () => {
  const writes = () => broken.gateway.calls().filter(({ action }) => /Put|Delete|Update|Send|Write/.test(action))
  const written = writes()
  const { readings } = await broken.reconcile()

  expect(await found()).toEqual({ findings: [], sentences: [] })
  expect(readings.uploads.read).toBe(13)
  expect(written.length).toBeGreaterThan(0)
  expect(writes()).toEqual(written)
})

test('a page that is gone is found and put back', async () => {
  const page = Object.keys(before).find(path => path.startsWith('world/tide-')) ?? ''
  await broken.loseFile(page)

  const first = await found()
  expect(first.sentences).toEqual([expect.stringMatching(/^stale article /)])
  expect(await mendAll(first)).toBe(1)
  expect(await broken.siteFiles()).toEqual(before)
})

test('a page that somebody overwrote is found and written again', async () => {
  const page = Object.keys(before).find(path => path.startsWith('world/tide-')) ?? ''
  await broken.overwrite(page, 'somebody was here')

  const first = await found()
  expect(first.sentences).toEqual([expect.stringMatching(/^stale article /)])
  expect(await mendAll(first)).toBe(1)
  expect(await broken.siteFiles()).toEqual(before)
})

test('a picture that is gone is found and put back, and one of nobody is taken away', async () => {
  const picture = Object.keys(before).find(path => path.startsWith('pictures/')) ?? ''
  await broken.loseFile(picture)
  await broken.overwrite('pictures/0123456789abcdef0123456789abcdef.png', 'of nobody')

  const first = await found()
  expect(first.sentences).toEqual([
    'orphaned pictures/0123456789abcdef0123456789abcdef.png',
    expect.stringMatching(/^stale article /),
  ])
  expect(await mendAll(first)).toBe(1)
  expect(await broken.siteFiles()).toEqual(before)
})

test('a feed of another day is found and rendered', async () => {
  await broken.overwrite('world/feed.atom', 'yesterday')
  await broken.loseFile('feed.json')

  const first = await found()
  expect(first.sentences).toEqual(['stale feed /', 'stale feed /world'])
  expect(await mendAll(first)).toBe(1)
  expect(await broken.siteFiles()).toEqual(before)
})

test('a page of nobody is found and taken away, and a file that is not ours to judge is left', async () => {
  await broken.overwrite('world/nobody-0a1b2c3d.html', 'who am I?')
  await broken.overwrite('old/feed.rss', 'of a section that was')
  await broken.overwrite('ads.txt', 'none')

  const first = await found()
  expect(first.sentences).toEqual(['orphaned old/feed.rss', 'orphaned world/nobody-0a1b2c3d.html'])
  expect(await mendAll(first)).toBe(1)
  await broken.loseFile('ads.txt')
  expect(await broken.siteFiles()).toEqual(before)
})

test('an upload whose event was lost is found and told again', async () => {
  await lose('articles', ({ pk }) => pk === 'upload#world/ferry.txt')

  const first = await found()
  expect(first.sentences).toContain('missing world/ferry.txt')
  expect(await mendAll(first)).toBe(1)
  expect(await broken.siteFiles()).toEqual(before)
})

test('a deletion whose event was lost is found and told again', async () => {
  const told = { key: 'world/gone.txt', sequencer: Sequencer.parse('1'.padEnd(32, '0')), lastModified: new Date(0) }
  const receipt = { ...told, versionId: 'v1', outcome: 'published' as const, evidence: [], provides: [], claims: [] }
  await broken.desk.articles.keep(receiptRow(receipt, 1))

  const first = await found()
  expect(first.sentences).toEqual(['stale world/gone.txt'])
  expect(await mendAll(first)).toBe(1)
  const row = await broken.desk.articles.find(receiptKey('world/gone.txt'))
  expect(row && rowReceipt(row).value.outcome).toBe('removed')
})

test.each([
  ['the fact that an article stands by', 'articles', ({ sk }: Lost) => sk.startsWith('version#b/two.txt')],
  ['all that the facts know of an object', 'articles', ({ item }: Lost) => JSON.stringify(item).includes('ferry.txt')],
  ['the fold of articles', 'articles', ({ sk, item }: Lost) => sk === 'current' && textIn(item).includes('edition')],
  [
    'the fold of one that is gone',
    'articles',
    ({ sk, item }: Lost) => sk === 'current' && textIn(item).includes('held'),
  ],
  [
    'the fold of one that was written more than once',
    'articles',
    ({ sk, item }: Lost) => sk === 'current' && textIn(item).includes('tide'),
  ],
  ...['world/tide.txt', 'sport/cup.txt'].map(
    key =>
      [
        `the fold and the receipt of ${key}`,
        'articles',
        ({ pk, sk, item }: Lost) =>
          pk === `upload#${key}` || (sk === 'current' && textIn(item).includes(key.replace(/\..*/, ''))),
      ] as const,
  ),
  ['the entry of an article', 'feeds', ({ sk }: Lost) => sk === 'member'],
  ['the lines of a feed', 'feeds', ({ pk }: Lost) => pk.startsWith('feed#/world#')],
] as const)('%s that was lost is found and comes back', async (_, table, isLost) => {
  await lose(table, isLost)

  const first = await found()
  expect(first.findings.length).toBeGreaterThan(0)
  expect(await mendAll(first)).not.toBe('never')
  expect(await broken.siteFiles()).toEqual(before)
})

test('an article that the site has from facts which were lost since is taken back to the facts there are', async () => {
  for (const { item } of (await broken.rows('feeds')).filter(({ item }) => item['revision'] !== undefined))
    await broken.putBack('feeds', { ...item, revision: { N: '99' } })

  const first = await found()
  expect(first.findings.some(finding => finding.kind === 'article outdated' && finding.ahead)).toBe(true)
  expect(await mendAll(first)).not.toBe('never')
  expect(await broken.siteFiles()).toEqual(before)
})

test('while the facts differ from the bucket, nothing is taken from the site', async () => {
  await broken.overwrite('world/nobody-0a1b2c3d.html', 'who am I?')
  await lose('articles', ({ pk }) => pk === 'upload#world/ferry.txt')
  const { findings } = await broken.reconcile()
  const mended = await repair(findings, broken.desk, new Date())

  expect(new Set(mended.map(({ kind }) => kind))).toEqual(new Set(['facts incomplete']))
  expect(Object.keys(await broken.siteFiles())).toContain('world/nobody-0a1b2c3d.html')
  await broken.pipeline.idle()
  expect(await mendAll(await found())).toBe(1)
  expect(await broken.siteFiles()).toEqual(before)
})

test('while work is under way nothing is mended, unless the two looks lay as far apart as retries take', () => {
  expect(isCertain({ atRest: true }, { patience: 0 })).toBe(true)
  expect(isCertain({ atRest: false }, { patience: 120 })).toBe(false)
  expect(isCertain({ atRest: false }, { patience: 900 })).toBe(true)
})

test('the withdrawal of many articles at once is not mended unasked: their bucket may be lost', () => {
  const gone = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ kind: 'removal unanswered' as const, key: `world/${n}.txt` }))
  expect(isTooManyToWithdraw(gone(10))).toBe(false)
  expect(isTooManyToWithdraw(gone(11))).toBe(true)
})

type Lost = { pk: string; sk: string; item: Awaited<ReturnType<Breakable['rows']>>[number]['item'] }
type Table = 'articles' | 'feeds'
const textIn = (item: Lost['item']) => JSON.stringify(item['current'] ?? '')

async function lose(table: Table, isLost: (row: Lost) => boolean) {
  const lost = (await broken.rows(table)).filter(isLost)
  for (const row of lost) await broken.loseRow(table, row)
}
