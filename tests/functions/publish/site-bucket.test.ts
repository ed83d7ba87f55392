import { describe, expect, test } from 'vitest'
import { joinFeed } from '../../../functions/publish/feed.ts'
import { eTagOf, type SiteFile, siteBucket } from '../../../functions/publish/site-bucket.ts'
import type { NewObject } from '../../../functions/runtime/bucket.ts'
import { memoryBucket } from '../../support/memory-bucket.ts'

const file = (text: string, status?: string): NewObject => ({
  key: 'a.html',
  bytes: Buffer.from(text),
  contentType: 'text/html; charset=utf-8',
  ...(status !== undefined && { metadata: { status } }),
})
const nothing: SiteFile = { key: 'a.html', bytes: undefined }

function siteWith(...files: SiteFile[]) {
  const bucket = memoryBucket()
  const site = siteBucket(bucket)
  const read = () => bucket.objects.get('a.html')

  return {
    bucket,
    site,
    textOf: () => Buffer.from(read()?.bytes ?? []).toString(),
    read,
    ready: site.replace(['a.html'], async () => files),
  }
}

describe('a file of the site', () => {
  test('is written where nothing was, and then only when its bytes change', async () => {
    const { site, bucket, textOf } = siteWith()
    const outcomes = []
    for (const text of ['one', 'one', 'two', 'two', 'one'])
      outcomes.push(await site.replace(['a.html'], async () => [file(text)]))

    expect(outcomes).toEqual(['written', 'unchanged', 'written', 'unchanged', 'written'])
    expect(bucket.writes).toHaveLength(3)
    expect(textOf()).toBe('one')
  })

  test('is written when it is to be answered with another status, be the bytes the same', async () => {
    const { site, ready, read } = siteWith(file('gone'))
    await ready

    expect(await site.replace(['a.html'], async () => [file('gone', '410')])).toBe('written')
    expect(read()?.metadata).toEqual({ status: '410' })
  })

  test('is written when it leads elsewhere, be the bytes and the status the same', async () => {
    const { site } = siteWith()
    const to = (location: string) => [{ ...file('moved'), metadata: { status: '301', location } }]
    const outcomes = []
    for (const place of ['/a', '/b', '/b']) outcomes.push(await site.replace(['a.html'], async () => to(place)))

    expect(outcomes).toEqual(['written', 'written', 'unchanged'])
  })

  test('is taken away where nothing may be, and only where something is', async () => {
    const { site, ready, read } = siteWith(file('one'))
    await ready

    expect(await site.replace(['a.html'], async () => [nothing])).toBe('written')
    expect(await site.replace(['a.html'], async () => [nothing])).toBe('unchanged')
    expect(read()).toBeUndefined()
  })

  test('of facts that have moved on is left to whoever brings the newer', async () => {
    const { site, bucket } = siteWith()

    expect(await site.replace(['a.html'], async () => 'stale')).toBe('stale')
    expect(bucket.writes).toEqual([])
  })
})

describe('a file that ought to be new', () => {
  test('is written in one call where nothing is, and nowhere else', async () => {
    const { site, textOf } = siteWith()

    expect([await site.create(file('one')), await site.create(file('two')), textOf()]).toEqual([
      'written',
      'refused',
      'one',
    ])
  })
})

describe('a writer that is overtaken between its look and its write', () => {
  const newest = (facts: readonly string[]) => facts.at(-1) ?? ''

  test.each([
    ['where nothing was', undefined],
    ['where something was', file('zero')],
  ])('composes again from the newer facts: %s', async (_where, before) => {
    const { site, bucket, ready, textOf } = siteWith(...(before ? [before] : []))
    await ready
    const facts = ['one']
    let looks = 0
    const composed: string[] = []

    const outcome = await site.replace(['a.html'], async () => {
      const text = newest(facts)
      composed.push(text)
      if (looks++ === 0) {
        facts.push('two')
        await bucket.put({ key: 'a.html', bytes: Buffer.from('two'), contentType: 'text/html' }, 'anything')
      }
      return [file(text)]
    })

    expect([outcome, composed, textOf()]).toEqual(['unchanged', ['one', 'two'], 'two'])
  })

  test('says that it wrote when an earlier attempt did', async () => {
    const bucket = memoryBucket()
    const keys = ['a.html', 'b.html']
    let looks = 0
    const outcome = await siteBucket(bucket).replace(keys, async () => {
      if (looks++ === 0)
        await bucket.put({ key: 'b.html', bytes: Buffer.from('b'), contentType: 'text/html' }, 'anything')
      return [file('a'), { ...file('b'), key: 'b.html' }]
    })

    expect([outcome, looks]).toEqual(['written', 2])
  })
})

describe('the memory of a large file', () => {
  const frame = (letter: string) => ({ open: letter.repeat(100_000), between: '', close: '' })
  const large = (letter: string): NewObject => ({ ...file(''), bytes: joinFeed(frame(letter), []) })

  test('is nobody else’s until the file was sent, and then another’s', async () => {
    const [asked, sent] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const { bucket, textOf } = siteWith()
    const slow = siteBucket({
      ...bucket,
      async put(object, replaces) {
        asked.resolve()
        await sent.promise
        return bucket.put(object, replaces)
      },
    })
    const first = large('a')
    const writing = slow.replace(['a.html'], async () => [first])
    await asked.promise
    const second = large('b')
    sent.resolve()
    await writing

    expect(textOf()).toBe('a'.repeat(100_000))
    expect([second, large('c')].map(({ bytes }) => bytes.buffer === first.bytes.buffer)).toEqual([false, true])
  })

  test.each(['refused', 'failed'])('is not used again where a put is %s: it may still be under way', async how => {
    const { bucket } = siteWith()
    const puts = [
      async () => {
        if (how === 'failed') throw new Error('the connection broke')
        return 'refused' as const
      },
      bucket.put,
    ]
    const site = siteBucket({ ...bucket, put: (...given) => (puts.shift() ?? bucket.put)(...given) })
    const first = large('a')
    await site.replace(['a.html'], async () => [puts.length === 2 ? first : file('b')]).catch(() => undefined)

    expect(large('c').bytes.buffer).not.toBe(first.bytes.buffer)
  })

  test('is kept while it is looked whether what was told of it is so', async () => {
    const { bucket } = siteWith()
    await bucket.put(large('a'), 'absent')
    const looking = siteBucket({
      ...bucket,
      async head(key) {
        large('b')
        return bucket.head(key)
      },
    })
    let composed = 0
    const compose = async () => {
      composed++
      return [large('a')]
    }

    expect(await looking.replace(['a.html'], compose, new Map([['a.html', eTagOf(large('a').bytes)]]))).toBe(
      'unchanged',
    )
    expect(composed).toBe(1)
  })
})

describe('a file that its writers have told of', () => {
  function toldOf(eTag: string | undefined, ...files: SiteFile[]) {
    const { bucket, ready, textOf } = siteWith(...files)
    const looks: string[] = []
    const watched = siteBucket({
      ...bucket,
      async head(key) {
        looks.push(key)
        return bucket.head(key)
      },
    })
    const replace = async (text: string) => {
      await ready
      const outcome = await watched.replace(['a.html'], async () => [file(text)], new Map([['a.html', eTag]]))
      return [outcome, textOf(), looks.length]
    }
    return { replace }
  }
  const eTag = (text: string) => eTagOf(Buffer.from(text))

  test.each([
    ['that it is not there', undefined, []],
    ['how it is', eTag('one'), [file('one')]],
  ])('is written without a look: %s', async (_what, told, files) => {
    expect(await toldOf(told, ...files).replace('two')).toEqual(['written', 'two', 0])
  })

  test.each([
    ['it is there', undefined, file('one')],
    ['it is another', eTag('zero'), file('one')],
    ['it is what it is to be', undefined, file('two')],
  ])('is looked at where that is wrong: %s', async (_what, told, before) => {
    const [, text, looks] = await toldOf(told, before).replace('two')

    expect([text, looks]).toEqual(['two', 1])
  })

  test('is looked at where it is said to be what it is to be', async () => {
    expect(await toldOf(eTag('two'), file('two')).replace('two')).toEqual(['unchanged', 'two', 1])
    // Whoever put another and broke off could not say so.
    expect(await toldOf(eTag('two'), file('one')).replace('two')).toEqual(['written', 'two', 2])
  })
})
