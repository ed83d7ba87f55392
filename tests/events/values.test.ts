import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { ArticleId, ContentHash, Draft, Sequencer, WebAddress } from '../../events/article.ts'
import { UploadRecord } from '../../events/article-uploaded.ts'
import { encode, Instant } from '../../events/contract.ts'
import { feedChanged } from '../../events/index.ts'
import { draftOf } from '../functions/enrich/drafts.ts'

describe('an instant', () => {
  test('is a date inside and text with Z on the wire', () => {
    const instant = z.decode(Instant, '2026-05-01T06:00:00.250Z')

    expect(instant).toEqual(new Date(Date.UTC(2026, 4, 1, 6, 0, 0, 250)))
    expect(z.encode(Instant, instant)).toBe('2026-05-01T06:00:00.250Z')
  })

  test.each(['2026-02-30T00:00:00Z', '2026-05-01T25:00:00Z', '2026-05-01T06:00:00', '2026-05-01', 'yesterday', ''])(
    'is not read out of %j',
    text => expect(z.safeParse(Instant, text).success).toBe(false),
  )

  test.each([
    ['9999-12-31T23:59:59-05:00', '9999-12-31T23:59:59.999Z'],
    ['0000-01-01T00:00:00+05:00', '0000-01-01T00:00:00.000Z'],
  ])('beyond the years of four digits is the last or the first of them: %s', (said, sent) => {
    expect(z.encode(Instant, new Date(said))).toBe(sent)
  })

  test('that is no date cannot be sent', () => {
    expect(() => z.encode(Instant, new Date(Number.NaN))).toThrow()
  })
})

describe('names that must not be confused', () => {
  const uuid = (version: string) => `2ed6657d-e942-${version}68b-95e1-2665a8aea6a2`

  test.each([
    ['an article id', ArticleId, uuid('5')],
    ['a sequencer', Sequencer, '0069F4A0C30000000000000000000000'],
    ['a content hash', ContentHash, 'a'.repeat(64)],
    ['a web address', WebAddress, 'https://news.example/a?b=c#d'],
  ] as const)('%s has one form', (_what, shape, text) => {
    expect(z.safeParse(shape, text)).toEqual({ success: true, data: text })
  })

  test.each([
    ['an article id of random bits', ArticleId, uuid('4')],
    ['an article id that is a word', ArticleId, 'story-1'],
    ['a sequencer as S3 sends it', Sequencer, '0069F4A0C3'],
    ['a sequencer in lower case', Sequencer, '0069f4a0c30000000000000000000000'],
    ['a content hash in upper case', ContentHash, 'A'.repeat(64)],
    ['a content hash cut short', ContentHash, 'a'.repeat(63)],
    ['an address that runs', WebAddress, 'javascript:alert(1)'],
    ['an address of data', WebAddress, 'data:text/html,x'],
    ['an address without a scheme', WebAddress, '//news.example/a'],
    ['a path', WebAddress, '/a'],
  ] as const)('%s is refused', (_what, shape, text) => {
    expect(z.safeParse(shape, text).success).toBe(false)
  })
})

describe('a draft', () => {
  test('has no heading of level 1: that is the headline', () => {
    const heading = (level: number) =>
      z.encode(Draft, { ...draftOf('H', []), body: [{ kind: 'heading', level, spans: [] }] })

    expect(() => heading(1)).toThrow()
    expect(heading(2).body).toHaveLength(1)
  })

  test('keeps what it does not understand under `extra`, whatever its shape', () => {
    const extra = { desk: { name: 'night', since: [2, null] } }

    expect(z.decode(Draft, z.encode(Draft, { ...draftOf('H', []), extra })).extra).toEqual(extra)
  })
})

describe("a record of S3's", () => {
  const record = (eventName: string, sequencer: string) => ({
    eventName,
    eventTime: '2026-05-01T06:00:00.000Z',
    s3: { bucket: { name: 'b' }, object: { key: 'k', sequencer } },
  })

  test.each(['ObjectCreated:Put', 's3:ObjectCreated:Put', 'ObjectRemoved:Delete'])('tells of %s', eventName => {
    expect(z.safeParse(UploadRecord, record(eventName, '0A')).success).toBe(true)
  })

  test.each([
    ['of something else than an upload', record('ObjectTagging:Put', '0A')],
    ['without a usable order', record('ObjectCreated:Put', 'xyz')],
    ['with more order than there is room for', record('ObjectCreated:Put', '0'.repeat(33))],
  ])('%s is refused', (_what, one) => {
    expect(z.safeParse(UploadRecord, one).success).toBe(false)
  })
})

test('a wrong message of our own is stopped before it is sent', () => {
  expect(() => encode(feedChanged.schema, { type: 'feed.changed', version: 1, feedId: '/', generation: 1.5 })).toThrow()
})
