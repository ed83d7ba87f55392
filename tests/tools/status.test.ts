import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { ArticleId } from '../../events/article.ts'
import { articleTable } from '../../functions/store/article-table.ts'
import { Receipt } from '../../functions/store/receipt.ts'
import { columnsOf } from '../../infra/local/terminal/terminal-text.ts'
import { letteredKeys } from '../../tools/desk/lettered-keys.ts'
import type { Uncaused } from '../../tools/redrive/collect.ts'
import { answers, tally } from '../../tools/status/answers.ts'
import { isChosen } from '../../tools/status/chosen.ts'
import { answerOf, bundleIn } from '../../tools/status/member-answer.ts'
import { readStatusOptions } from '../../tools/status/options.ts'
import { faredIn } from '../../tools/status/pages.ts'
import { detail, overview } from '../../tools/status/report.ts'
import { usable } from '../functions/store/histories.ts'
import { memoryTable } from '../support/memory-table.ts'

const at = (time: string) => new Date(`2026-03-04T${time}Z`)
const articleId = z.parse(ArticleId, '1262c906-a0f4-5c36-8d0a-595d81da5fab')
const receipt = (key: string, outcome: string, more: object = {}) =>
  z.parse(Receipt, {
    key,
    outcome,
    sequencer: '0'.repeat(32),
    lastModified: '2026-03-04T10:00:00.000Z',
    evidence: [],
    provides: [],
    claims: [],
    ...more,
  })

const givenUp = (place: 'store' | 'stream', cause?: string): Uncaused => ({
  ...{ place, id: 'm1', original: 'article.enriched a', receives: 5, at: at('10:00:01'), traces: ['m1'], body: '{}' },
  ...(cause !== undefined && { cause }),
})

const seen = (held: Record<string, string>, receipts: Receipt[], lettered: string[] = []) => ({
  objects: new Map(Object.entries(held).map(([key, time]) => [key, at(time)])),
  receipts: new Map(receipts.map(one => [one.key, one])),
  lettered: new Map(lettered.map(key => [key, givenUp('store')])),
  unpublished: new Map<ArticleId, Uncaused>(),
  otherLetters: 0,
})

test.each([
  ['published while the bucket holds it', { a: '10:00:00.900' }, 'published', [], 'published'],
  ['in progress without a receipt', { a: '10:00:00' }, undefined, [], 'in progress'],
  ['in progress when the bucket holds a later version', { a: '10:00:01' }, 'published', [], 'in progress'],
  ['in progress when the object has gone since', {}, 'published', [], 'in progress'],
  ['in progress when it came back after a removal', { a: '10:00:00' }, 'removed', [], 'in progress'],
  ['removed when it is gone', {}, 'removed', [], 'removed'],
  ['dead-lettered when a letter speaks of it', { a: '10:00:00' }, undefined, ['a'], 'dead-lettered'],
  ['dead-lettered when a letter speaks of it and all else of it is gone', {}, undefined, ['a'], 'dead-lettered'],
  ['published although an old letter speaks of it', { a: '10:00:00' }, 'published', ['a'], 'published'],
])('an upload is %s', (_, held, outcome, lettered, standing) => {
  const receipts = outcome === undefined ? [] : [receipt('a', outcome)]

  expect(answers(seen(held, receipts, lettered)).map(answer => answer.standing)).toEqual([standing])
})

test('an upload is withheld until its embargo has ended, and published from then on', () => {
  const held = seen({ a: '10:00:00' }, [receipt('a', 'withheld', { heldUntil: '2026-03-05T06:00:00.000Z' })])
  const standingAt = (instant: string) => answers(held, new Date(instant)).map(({ standing }) => standing)

  expect(standingAt('2026-03-05T05:59:59.999Z')).toEqual(['withheld'])
  expect(standingAt('2026-03-05T06:00:00Z')).toEqual(['published'])
})

const claim = { sequencer: '0'.repeat(32), lastModified: '2026-03-04T10:00:00.000Z', provides: [articleId] }
const gone = { ...claim, sequencer: `1${'0'.repeat(31)}`, provides: [] }

test.each([
  ['published and not on the site', { a: '10:00:00' }, 'published', { provides: [articleId] }, 'dead-lettered'],
  ['removed and still on the site', {}, 'removed', { claims: [claim, gone] }, 'dead-lettered'],
  ['given by another object', { a: '10:00:00' }, 'superseded', { provides: [articleId] }, 'superseded'],
  ['of another article', { a: '10:00:00' }, 'published', {}, 'published'],
])('an upload is answered for by a change that publish gave up: %s', (_, held, outcome, more, standing) => {
  const evidence = {
    ...seen(held, [receipt('a', outcome, more)]),
    unpublished: new Map([[articleId, givenUp('stream')]]),
  }

  expect(answers(evidence).map(answer => answer.standing)).toEqual([standing])
})

test.each([
  [{}, ['a.txt', 'world/b.txt', 'world/c.txt']],
  [{ outcome: 'in progress' as const }, ['a.txt', 'world/c.txt']],
  [{ section: 'world' }, ['world/b.txt', 'world/c.txt']],
  [{ section: 'wor' }, []],
  [{ age: { within: 3_600_000 } }, ['a.txt', 'world/b.txt']],
  [{ age: { longerThan: 3_600_000 } }, ['world/c.txt']],
  [{ outcome: 'published' as const, section: 'world', age: { within: 3_600_000 } }, ['world/b.txt']],
])('the choice %j leaves %j', (choice, keys) => {
  const held = { 'a.txt': '10:00:00', 'world/b.txt': '09:30:00', 'world/c.txt': '08:00:00' }
  const all = answers(seen(held, [receipt('world/b.txt', 'published')]))

  expect(all.filter(isChosen(choice, at('10:00:00'))).map(({ key }) => key)).toEqual(keys)
})

test('outcomes sum to keys', () => {
  const all = answers(
    seen({ a: '10:00:00', b: '10:00:00', c: '10:00:00' }, [receipt('a', 'published'), receipt('d', 'removed')]),
  )

  expect(all.map(({ key }) => key)).toEqual(['a', 'b', 'c', 'd'])
  expect(tally(all).reduce((sum, { count }) => sum + count, 0)).toBe(4)
})

test.each([
  [{ type: 'article.parsed', upload: { key: 'world/a b.txt', bucket: 'uploads' } }, ['world/a b.txt']],
  [{ Records: [record('a+b%2B%C3%BC.txt'), record('c.txt')] }, ['a b+ü.txt', 'c.txt']],
  [{ Service: 'Amazon S3', Event: 's3:TestEvent' }, []],
  [{ type: 'feed.changed', feedId: '/', generation: 3 }, []],
])('the letter %j speaks of %j', (letter, keys) => {
  expect(letteredKeys(JSON.stringify(letter))).toEqual(keys)
})

test('a letter that nobody can read speaks of nothing', () => {
  expect(letteredKeys('{')).toEqual([])
})

function record(key: string) {
  const object = { key, sequencer: '0A' }
  return {
    eventName: 'ObjectCreated:Put',
    eventTime: '2026-03-04T10:00:00.000Z',
    s3: { bucket: { name: 'u' }, object },
  }
}

const plain = { width: 60, paint: (_: unknown, said: string) => said }
const rejected = receipt(
  'world/a-file-with-a-name-that-is-much-too-long-for-one-line-of-sixty-columns.txt',
  'rejected',
  {
    reason: 'mislabelled: The file is not text: it is a PNG picture, whatever its name may say about that.',
    place: 'offset 0',
    mend: 'Upload it under its own file name ending, or save the article as plain text.',
  },
)

test('an upload that a stage gave up says which, why, and how it is sent back', () => {
  const held = { objects: new Map([['a', at('10:00:00')]]), receipts: new Map(), otherLetters: 0 }
  const letter = givenUp('store', 'AccessDeniedException: no')
  const all = answers({ ...held, lettered: new Map([['a', letter]]), unpublished: new Map() })
  const [first] = all

  expect(overview(all, plain)).toContain('dead-lettered a\n              store: AccessDeniedException: no\n')
  expect(first && detail(first, plain, [])).toBe(`a
  dead-lettered
  Given up by store, received 5 times, since
           2026-03-04T10:00:01.000Z
  Cause    AccessDeniedException: no
  To mend  npm run redrive -- store`)
})

test('on 60 columns every line fits, and a rejection says why', () => {
  const all = answers(seen({ [rejected.key]: '10:00:00', 'b.txt': '10:00:00' }, [rejected]))
  const page = overview(all, plain)

  for (const line of page.split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(60)
  expect(page.replace(/\s+/g, ' ')).toContain('it is a PNG picture, whatever its name may say')
  expect(page).toContain('2 uploads: 1 rejected, 1 in progress')
})

test('one receipt is told in full: reason, place, how to mend it, evidence, articles and their pages', () => {
  const told = receipt('a.txt', 'updated', {
    ...{ reason: 'why', place: 'line 3', mend: 'how' },
    evidence: [{ field: 'headline', place: 'line 1', rule: 'first-line', confidence: 0.9, note: 'repeated below' }],
    provides: [articleId],
  })
  const answer = { key: 'a.txt', standing: 'updated' as const, at: at('10:00:00'), receipt: told }
  const page = detail(answer, plain, [{ articleId, page: 'http://site/a.html' }])

  for (const word of ['updated', 'why', 'line 3', 'how', articleId, 'http://site/a.html']) expect(page).toContain(word)
  expect(page).toMatch(/headline +line 1 +first-line +90 %\n +repeated below/)
})

describe('when an article was published is told', () => {
  const told = (more: object[]) => {
    const published = { field: 'publishedAt', place: 'line 3', rule: 'date-line', confidence: 0.9 }
    const receiptOf = receipt('a.txt', 'published', {
      evidence: more.map(one => ({ ...published, ...one })),
      provides: [articleId],
    })
    const answer = { key: 'a.txt', standing: 'published' as const, at: at('10:00:00'), receipt: receiptOf }
    return detail(answer, plain, [{ articleId, page: 'http://site/a.html', publishedAt: at('01:14:00') }])
  }

  test('on the clock that it was given on', () => {
    const page = told([{ offset: '-04:00' }])

    expect(page).toMatch(/http:\S+\n {2}Dated +2026-03-03T21:14:00\.000-04:00\n/)
    expect(page).toMatch(/date-line +90 %\n +its clock is at -04:00/)
  })

  test('of a file in a bundle, too', () => {
    const evidence = [
      { field: 'member', place: 'pier.txt', rule: 'read', confidence: 1, note: articleId },
      { field: 'publishedAt', place: 'pier.txt, line 3', rule: 'date-line', confidence: 0.9, offset: '-04:00' },
      { field: 'publishedAt', place: 'quay.txt, line 3', rule: 'date-line', confidence: 0.9, offset: '+02:00' },
    ]
    const receiptOf = receipt('march.zip', 'published', { evidence, provides: [articleId] })
    const answer = { key: 'march.zip', standing: 'published' as const, at: at('10:00:00'), receipt: receiptOf }
    const page = detail(answer, plain, [{ articleId, page: 'http://site/a.html', publishedAt: at('01:14:00') }])

    expect(page).toMatch(/http:\S+\n +Dated +2026-03-03T21:14:00\.000-04:00\n/)
  })

  test.each([
    ['where none was given', [{}]],
    ['where what was said last has none', [{ offset: '-04:00' }, { rule: 'as given' }]],
    ['of a date that was refused', [{ offset: '-04:00', confidence: 0 }]],
  ])('on no clock of its own %s', (_, more) => {
    expect(told(more)).not.toContain('Dated')
  })
})

test('one receipt tells which portals would refuse its article, and why', () => {
  const told = receipt('a.txt', 'published', { provides: [articleId] })
  const refusals = [{ portal: 'flipboard' as const, title: 'Flipboard', why: ['It has no picture.', 'It is short.'] }]
  const page = detail({ key: 'a.txt', standing: 'published', at: at('10:00:00'), receipt: told }, plain, [
    { articleId, page: 'http://site/a.html', refusals },
  ])

  expect(page).toMatch(/\n {2}Refused by Flipboard\n {4}It has no picture\.\n {4}It is short\./)
})

test('of a bundle each file stands with its article, or with why it has none', () => {
  const told = receipt('edition.zip', 'published', {
    evidence: [
      { field: 'format', place: 'file', rule: 'zip', confidence: 1 },
      { field: 'member', place: 'pier.txt', rule: 'read', confidence: 1, note: articleId },
      { field: 'headline', place: 'pier.txt, line 1', rule: 'first-line', confidence: 0.9 },
      {
        field: 'member',
        place: 'broken.txt',
        rule: 'rejected',
        confidence: 0,
        note: 'empty: It is empty. Save it again.',
      },
    ],
    provides: [articleId],
  })
  const answer = { key: 'edition.zip', standing: 'published' as const, at: at('10:00:00'), receipt: told }
  const page = detail(answer, plain, [{ articleId, page: 'http://site/pier.html' }])

  expect(page).toMatch(
    new RegExp(
      `read +pier\\.txt\n +Article +${articleId}\n +http://site/pier\\.html\n +headline +line 1 +first-line +90 %`,
    ),
  )
  expect(page).toMatch(/rejected +broken\.txt\n +empty: It is empty\. Save it again\./)
  expect(page.match(/first-line/g)).toHaveLength(1)
})

test('of a file of many articles each says how it fared, and why', () => {
  const told = receipt('feed.xml', 'published', { provides: [articleId] })
  const fared = {
    outcome: 'withheld' as const,
    reason: 'Its pubstatus holds it, or a restriction that cannot be read.',
  }
  const page = (evidence: Receipt['evidence']) =>
    detail({ key: 'feed.xml', standing: 'published', at: at('10:00:00'), receipt: { ...told, evidence } }, plain, [
      { articleId, fared },
    ])

  expect(page([])).toContain(`${articleId}  withheld\n  Its pubstatus holds it, or a restriction that cannot be read.`)
  expect(page([{ field: 'member', place: 'a.txt', rule: 'read', confidence: 1, note: articleId }])).toMatch(
    new RegExp(`${articleId}  withheld\n +Its pubstatus holds it, or a restriction that\\s+cannot be read\\.`),
  )
})

test('how an article of many fared is read from its facts', async () => {
  const table = memoryTable()
  const key = 'march.zip'
  await articleTable(table).appendFact(articleId, usable({ n: 1, at: 1, key }, 'one', { pubstatus: 'withheld' }))

  expect(await faredIn(key, articleId, table)).toMatchObject({ outcome: 'withheld' })
  await articleTable(table).appendFact(articleId, usable({ n: 2, at: 2, key }, 'two'))
  expect(await faredIn(key, articleId, table)).toEqual({ outcome: 'updated' })
  expect(await faredIn('another.zip', articleId, table)).toBeUndefined()
})

describe('a file of a bundle', () => {
  const evidence = [
    { field: 'member', place: 'a.txt', rule: 'read', confidence: 1, note: articleId },
    { field: 'headline', place: 'a.txt, line 1', rule: 'first-line', confidence: 0.9 },
    { field: 'member', place: 'b.txt', rule: 'rejected', confidence: 0, note: 'empty: It is empty.' },
  ]
  const told = receipt('march.zip', 'published', { evidence, provides: [articleId] })
  const answer = { key: 'march.zip', standing: 'published' as const, at: at('10:00:00'), receipt: told }

  test('is asked for by its name behind that of the bundle', () => {
    expect(bundleIn('march.zip!world/a.txt')).toEqual({ bundle: 'march.zip', member: 'world/a.txt' })
    expect(bundleIn('march.zip')).toBeUndefined()
    expect(bundleIn('!a')).toBeUndefined()
  })

  test('has what the receipt says of it alone', () => {
    expect(answerOf(answer, 'a.txt')).toMatchObject({
      key: 'march.zip!a.txt',
      standing: 'published',
      receipt: { provides: [articleId], evidence: evidence.slice(0, 2) },
    })
    expect(answerOf(answer, 'b.txt')).toMatchObject({ standing: 'rejected', receipt: { provides: [] } })
    expect(answerOf(answer, 'c.txt')).toBeUndefined()
  })
})

test('one that was withdrawn says since when', () => {
  const answer = {
    key: 'a.txt',
    standing: 'removed' as const,
    at: at('10:00:00'),
    receipt: receipt('a.txt', 'removed'),
  }

  expect(detail(answer, plain, [{ articleId, withdrawnAt: at('10:00:00') }])).toContain(
    'Withdrawn since 2026-03-04T10:00:00.000Z',
  )
})

test('a version in progress is not given the receipt of the one before', () => {
  const before = receipt('a.txt', 'published')
  const page = detail({ key: 'a.txt', standing: 'in progress', at: at('10:00:00'), receipt: before }, plain, [])

  expect(page).toMatch(/in progress[\s\S]*version before it was published/)
})

test('a key and its options are read, and anything else is a sentence', () => {
  expect(readStatusOptions(['world/a.txt', '--json'])).toEqual({
    key: 'world/a.txt',
    place: {},
    choice: {},
    watch: false,
    json: true,
  })
  expect(
    readStatusOptions(['--outcome', 'in progress', '--section', 'world/', '--age', '+2h', '--stack', 'Courier']),
  ).toMatchObject({
    place: { stack: 'Courier' },
    choice: { outcome: 'in progress', section: 'world', age: { longerThan: 7_200_000 } },
  })
  expect(readStatusOptions(['--age', '90s'])).toMatchObject({ choice: { age: { within: 90_000 } } })
  expect(() => readStatusOptions(['--age', 'yesterday'])).toThrow('--age is a time such as 90s')
  expect(() => readStatusOptions(['--outcome', 'lost'])).toThrow('--outcome is one of published, updated')
  expect(() => readStatusOptions(['a', 'b'])).toThrow('One key at a time')
  expect(() => readStatusOptions(['--all'])).toThrow("Unknown option '--all'. See --help.")
})

test('where nothing runs, or nothing runs any longer, that is said in one line', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-status-'))
  const ask = async () => {
    const child = spawn(process.execPath, [join(import.meta.dirname, '../../tools/status.ts'), '--data', folder])
    const [complaint, [code]] = await Promise.all([text(child.stderr), once(child, 'close')])
    return { complaint, code }
  }
  const answer = { complaint: expect.stringMatching(/^Copydesk does not run in .*\n$/), code: 1 }
  expect(await ask()).toEqual(answer)

  const outputs = { UploadsBucketName: 'uploads', ArticlesTableName: 'articles' }
  writeFileSync(join(folder, 'stack.json'), JSON.stringify({ gateway: 'http://127.0.0.1:9', site: '', outputs }))
  expect(await ask()).toEqual(answer)
  rmSync(folder, { recursive: true })
})
