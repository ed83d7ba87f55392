import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { ArticleUploaded } from '../../../events/index.ts'
import { padSequencer, readNotification } from '../../../functions/parse/notification.ts'

const sample = (name: string) => {
  const file = new URL(`../../../events/samples/article.uploaded/${name}.json`, import.meta.url)

  return readNotification(z.parse(ArticleUploaded, JSON.parse(readFileSync(file, 'utf8'))))
}

describe('a notification of S3', () => {
  test('of a put tells which version to read, and its size, before it is read', () => {
    expect(sample('put')).toEqual([
      {
        kind: 'created',
        bucket: 'copydesk-uploads-example',
        key: 'world/harbour.txt',
        sequencer: '0069F4A0C3D1E25B7A00000000000000',
        versionId: 'kQ8x.3VbnT0u5s1Zr7yWm2Lp9Ha4Ge6J',
        eTag: '5f1c9a0d3b7e42c68d90ab12ef345678',
        size: 1824,
        occurredAt: new Date('2026-05-01T06:30:12.000Z'),
      },
    ])
  })

  test.each([
    ['put-unversioned', 'created'],
    ['delete-marker', 'removed'],
    ['version-deleted', 'version removed'],
    ['later-minor-version', 'created'],
  ])('%s is read as %s', (name, kind) => expect(sample(name)).toMatchObject([{ kind }]))

  test('of several records tells of each, in their order', () => {
    expect(sample('several-records')).toMatchObject([
      { kind: 'created', key: 'world/harbour.txt' },
      { kind: 'created', key: 'sport/final.txt' },
      { kind: 'removed', key: 'sport/draw.txt' },
    ])
  })

  test('that is only a test tells of nothing', () => expect(sample('test-event')).toEqual([]))

  test('of a bucket without versions has none to name', () => {
    expect(sample('put-unversioned')[0]).not.toHaveProperty('versionId')
  })

  test('gives the key as the uploader wrote it', () => {
    expect(sample('key-with-plus-and-unicode')[0]?.key).toBe('culture/Été & Winter + 100%/港.txt')
  })

  test('gives back any key that was form-encoded', () => {
    const encoded = (key: string) => encodeURIComponent(key).replaceAll('%20', '+')
    const [first] = z.parse(z.object({ Records: z.array(z.unknown()) }), readSample('put')).Records
    const withKey = (key: string) => {
      const record = structuredClone(z.looseObject({ s3: z.looseObject({ object: z.looseObject({}) }) }).parse(first))
      record.s3.object['key'] = encoded(key)

      return z.parse(ArticleUploaded, { Records: [record] })
    }

    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), key => {
        expect(readNotification(withKey(key))[0]?.key).toBe(key)
      }),
    )
  })
})

function readSample(name: string): unknown {
  return JSON.parse(
    readFileSync(new URL(`../../../events/samples/article.uploaded/${name}.json`, import.meta.url), 'utf8'),
  )
}

describe('a sequencer', () => {
  test.each([
    ['0069F4A0C3', '0069F4A0C3D1E25B7A'],
    ['0069F4A0C3D1E25B79', '0069f4a0c3d1e25b7a'],
    ['00', '0069F4'],
    ['0A', '1'],
  ])('of %s comes before %s', (earlier, later) => {
    expect(padSequencer(earlier) < padSequencer(later)).toBe(true)
  })

  test('is the same however many zeros stand at its end, and in whichever case', () => {
    expect(padSequencer('00ab')).toBe(padSequencer('00AB0000'))
  })
})
