import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { FeedFormat } from '../../functions/publish/feed.ts'
import * as feeds from '../../functions/publish/feeds/index.ts'
import { feedFile } from '../functions/publish/feed-file.ts'
import { dangersIn, readXml } from '../functions/publish/markup.ts'
import { anyEntry, arabic, harbour, mainHead, worldHead } from '../functions/publish/sample-entries.ts'

const formats: FeedFormat[] = Object.values(feeds)

/** Reads a file as its media type says. */
function readStrictly(format: FeedFormat, file: string): void {
  expect(() => (format.contentType.includes('json') ? JSON.parse(file) : readXml(file))).not.toThrow()
  if (format.contentType.includes('html')) expect(dangersIn(file)).toEqual([])
}

test('no two formats share a name or a file', () => {
  expect(new Set(formats.map(({ name }) => name)).size).toBe(formats.length)
  expect(new Set(formats.map(({ file }) => file)).size).toBe(formats.length)
})

describe.each(formats.map(format => ({ name: format.name, format })))('$name', ({ format }) => {
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllEnvs()
  })

  test('says what it is in which charset', () => {
    expect(format.contentType).toMatch(/^(application|text)\/[a-z+]+; charset=utf-8$/)
  })

  test('stays readable whatever stands in an article', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 2 }), entries => readStrictly(format, feedFile(format, entries))),
      { numRuns: 300 },
    )
  })

  test('stays readable whatever the site is called', () => {
    const names = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(names, names, names, (title, description, rights) =>
        readStrictly(
          format,
          feedFile(format, [harbour], { ...mainHead, title, description, site: { ...mainHead.site, title, rights } }),
        ),
      ),
      { numRuns: 100 },
    )
  })

  test('carries a headline of a million hostile characters', () => {
    const headline = '<&\u0000]]>"\uD800'.repeat(140_000)

    readStrictly(format, feedFile(format, [{ ...harbour, headline }]))
  })

  test('has bytes that depend on neither the clock nor the zone of the machine', () => {
    const before = feedFile(format, [harbour, arabic])
    vi.useFakeTimers({ now: new Date('2031-12-31T23:59:59Z') })
    vi.stubEnv('TZ', 'Asia/Kathmandu')

    expect(feedFile(format, [harbour, arabic])).toBe(before)
  })

  test('keeps every fragment whole, once, in the order given', () => {
    const fragments = [arabic, harbour].map(entry => format.renderEntry(entry, mainHead.site))
    const file = feedFile(format, [arabic, harbour])
    const places = fragments.map(fragment => file.indexOf(fragment))

    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(fragments.map(fragment => file.split(fragment).length)).toEqual([2, 2])
  })

  test('reads well with no entry in it', () => {
    readStrictly(format, feedFile(format, []))
    readStrictly(format, feedFile(format, [], worldHead))
  })

  test('links every address in full', () => {
    const file = feedFile(format, [harbour], worldHead)
    const { origin, pathname } = new URL(harbour.url)
    const linked = Array.from(file.matchAll(/(?:href|src|url)"?[:=]\\?"([^"\\]*)/g), ([, address]) => address ?? '')

    expect(file).toContain(origin + pathname)
    expect(file.replaceAll(origin + pathname, '')).not.toContain(pathname)
    expect(linked.filter(address => !/^https?:\/\/[^/]/.test(address))).toEqual([])
  })
})
