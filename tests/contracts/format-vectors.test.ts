import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { Draft, Rejection } from '../../events/article.ts'
import type { UploadedFile } from '../../functions/parse/format.ts'
import * as registry from '../../functions/parse/formats/index.ts'
import { parse } from '../../functions/parse/parse.ts'
import type { Entry } from '../../functions/publish/entry.ts'
import { site } from '../../site.config.ts'
import { type Chromium, chromiumPath, openChromium } from '../support/chromium.ts'
import { entryOf, noticedIn, wrongsShown } from './shown-articles.ts'
import { isLongSearch, uploadsOf, vectorSets, vectorsOf } from './vector-uploads.ts'

const didNotRun = (what: string) => process.stderr.write(`format-vectors.test.ts: ${what}\n`)
if (vectorSets.length === 0) didNotRun('did not run: COPYDESK_DATA is not set')
if (chromiumPath === undefined) didNotRun('nothing was shown in a browser: there is no Chromium here')

const addressesIn = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value.flatMap(addressesIn)
  if (value === null || typeof value !== 'object') return []

  return Object.entries(value).flatMap(([name, inner]) =>
    ['href', 'url', 'canonicalUrl'].includes(name) ? [inner] : addressesIn(inner),
  )
}

type Read = { drafts: Draft[]; wrongs: string[] }

/** What a reading gives, and what it gets wrong: nothing, for any bytes. */
async function readingOf(file: UploadedFile): Promise<Read> {
  const read = await parse(file, Object.values(registry), site)
  if (!read.ok)
    return { drafts: [], wrongs: z.safeParse(Rejection, read.failure).success ? [] : [`${file.key}: no rejection`] }

  const drafts = read.value.articles.map(({ draft }) => draft)
  const wrongs = drafts.flatMap(draft => {
    const { extra, ...shown } = z.encode(Draft, draft)
    const unsafe = addressesIn(shown).filter(address => !/^https?:\/\//.test(String(address)))

    return [
      ...unsafe.map(address => `${file.key}: leads to ${address}`),
      ...(isDeepStrictEqual(JSON.parse(JSON.stringify(extra)), extra) ? [] : [`${file.key}: extra is no JSON`]),
    ]
  })
  return { drafts, wrongs }
}

/** What is to be shown, by its content: many vectors come out alike. */
const toShow = new Map<string, Entry>()

describe.runIf(vectorSets.length > 0)('whatever stands in an upload', () => {
  test.each(vectorSets)(
    'is read or refused, and leads nowhere but to web addresses: %s',
    { timeout: 600_000 },
    async set => {
      const wrong: string[] = []
      for (const { id, file } of uploadsOf(vectorsOf(set))) {
        const { drafts, wrongs } = await readingOf(file)
        wrong.push(...wrongs.map(what => `${id} ${what}`))
        for (const draft of drafts) toShow.set(JSON.stringify({ ...draft, extra: {} }), entryOf(draft))
      }

      expect(wrong).toEqual([])
      expect(Object.keys(Object.prototype)).toEqual([])
    },
  )
})

describe.runIf(chromiumPath)('in Chromium, without a policy', () => {
  let chromium: Chromium
  beforeAll(async () => {
    chromium = await openChromium(chromiumPath ?? '')
  })
  afterAll(() => chromium.close())

  test.each([
    ['<img src="https://a.example/b.png" onerror="alert(1)">', 'script', 'onerror'],
    ['<script>fetch("https://a.example/c")</script>', 'https://a.example/c', 'script'],
    ['<a href="javascript:alert(1)">a</a>', undefined, 'javascript:alert(1)'],
    ['<script>document.location = "https://a.example/d"</script>', 'Document https://a.example/d', 'script'],
    ['<iframe src="https://a.example/e"></iframe>', 'Document https://a.example/e', 'iframe'],
  ])('it would be noticed if %s got through', async (markup, event, element) => {
    const { happened, probed } = await noticedIn(chromium, markup)

    if (event !== undefined) expect(happened.join('\n')).toContain(event)
    expect(probed).toMatchObject({ wrong: expect.arrayContaining([element]) })
  })

  test('no article runs anything, asks for anything or leads astray', { timeout: 600_000 }, async () => {
    const entries = [...toShow.values()].filter((_, at) => isLongSearch || at % shortSearch === 0)
    const wrongs: unknown[] = []
    for (let at = 0; at < entries.length; at += aSheet)
      wrongs.push(...(await wrongsShown(chromium, entries.slice(at, at + aSheet))))

    expect(wrongs).toEqual([])
  })
})

// As many as the browser shows in a second or two, and how many of them are left out where time is short.
const aSheet = 1000
const shortSearch = 8
