import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { stageQueues } from '../../../tools/desk/names.ts'
import { causeIn, grouped, isOfCause, kindOf, UNTOLD } from '../../../tools/redrive/cause.ts'
import type { Letter } from '../../../tools/redrive/letter.ts'
import { originalOf, unreadable } from '../../../tools/redrive/original.ts'

const letter = (id: string, cause: string, minute = 0): Letter => ({
  ...{ place: 'store', id, cause, original: 'article.enriched a.txt', receives: 5, traces: [id], body: '{}' },
  at: new Date(Date.UTC(2026, 2, 4, 10, minute)),
})
const line = (told: object) => ({ message: 'item failed', ...told })

describe('the cause of a letter', () => {
  const lines = [
    line({ messageId: 'm1', cause: 'ThrottlingException: slow down' }),
    line({ messageId: 'm1', cause: 'AccessDeniedException: no' }),
    line({ messageId: 'm2', cause: 'Error: feed.changed was not answered' }),
    line({ feedId: '/world', cause: 'AccessDenied: of the site bucket' }),
    line({ messageId: 'm3' }),
  ]

  test.each([
    ['its newest failure', ['m1'], 'AccessDeniedException: no'],
    ['that of the feed it speaks of, rather than its own', ['/world', 'm2'], 'AccessDenied: of the site bucket'],
    ['what was said, where no error was', ['m3'], 'item failed'],
    ['untold where no line names it', ['m4'], UNTOLD],
  ])('is %s', (_, traces, cause) => {
    expect(causeIn(lines, traces)).toBe(cause)
  })

  test('is one with others that differ in ids and figures alone', () => {
    const of = (id: string, hash: string) => `Error: article ${id} has no body ${hash} after 1200 ms`
    const [one, two] = [
      of('1262c906-a0f4-5c36-8d0a-595d81da5fab', 'ab'.repeat(32)),
      of('dc3b87ee-98fd-5b3d-8a4c-0d3c1a2b3c4d', 'cd'.repeat(32)),
    ]

    expect(kindOf(one)).toBe('Error: article … has no body … after … ms')
    expect(kindOf('TypeError request 4442587FB7D0A2F9 at handler.mjs:12:3456')).toBe(
      'TypeError request … at handler.mjs:12:3456',
    )
    const groups = grouped([letter('1', one, 5), letter('2', 'another'), letter('3', two, 1)])
    expect(groups.map(({ kind, letters }) => [kind, letters.map(({ id }) => id)])).toEqual([
      [kindOf(two), ['3', '1']],
      ['another', ['2']],
    ])
  })

  test('is chosen by any of its words, in large letters or small', () => {
    expect(isOfCause('accessdenied', letter('1', 'AccessDeniedException: no'))).toBe(true)
    expect(isOfCause('throttl', letter('1', 'AccessDeniedException: no'))).toBe(false)
    expect(isOfCause(undefined, letter('1', 'anything'))).toBe(true)
  })
})

describe('a letter', () => {
  test.each([
    ['parse', '{"Event":"s3:TestEvent"}', undefined],
    ['parse', '{"type":"article.parsed"}', /^UnknownShape: /],
    ['feeds', '{"type":"feed.outdated","version":1,"feedId":"/"}', undefined],
    ['feeds', '{"type":"feed.outdated","version":1}', /^UnknownShape: feedId/],
    ['store', '{', 'UnknownShape: not JSON'],
  ] as const)('of %s, %s, is read against its contract: %s', (stage, body, reason) => {
    const told = unreadable(stage, body)
    if (reason === undefined) expect(told).toBeUndefined()
    else expect(told).toMatch(reason)
  })

  test('of any kind that travels through a queue is read by the stage it was meant for', () => {
    const samples = join(import.meta.dirname, '../../../events/samples')
    const read = readdirSync(samples).filter(kind =>
      readdirSync(join(samples, kind)).every(file => {
        const body = readFileSync(join(samples, kind, file), 'utf8')
        return stageQueues.some(stage => unreadable(stage, body) === undefined)
      }),
    )
    const calledByTheClock = ['sweep.due', 'upkeep.due']

    expect([...read, ...calledByTheClock].sort()).toEqual(readdirSync(samples).sort())
  })

  test.each([
    ['{"type":"article.parsed","upload":{"key":"world/a.txt"}}', 'article.parsed world/a.txt', []],
    ['{"type":"feed.changed","feedId":"/world"}', 'feed.changed /world', ['/world']],
    ['{', 'a message of no known kind', []],
  ])('%s is told as %s', (body, told, traces) => {
    expect(originalOf(body)).toEqual({ told, traces })
  })
})
