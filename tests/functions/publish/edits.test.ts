import { describe, expect, test } from 'vitest'
import type { Draft } from '../../../events/article.ts'
import { publishArticle } from '../../../functions/publish/publish-article.ts'
import { site } from '../../../site.config.ts'
import { draftOf } from '../enrich/drafts.ts'
import { arrivedAs, went } from '../store/arrivals.ts'
import { bridge, hour } from '../store/histories.ts'
import { contextAt, desk } from './desk.ts'

const page = `world/bridge-${bridge.slice(0, 8)}.html`
const told = (n: number, text: string, more: Partial<Draft> = {}) =>
  arrivedAs({ n, at: n }, [{ id: bridge, draft: draftOf('Bridge opens', [text], more) }])

const first = told(1, 'The bridge opens on Monday, the goverment said.')
const refiled = told(2, 'The bridge opens on Monday, the government said.')
const updated = told(3, 'The bridge opens on Friday, the government said.')
const note = 'The bridge opens on Sunday, not on Friday.'
const corrected = told(4, 'The bridge opens on Sunday, the government said.', { corrections: [note] })

/** The page after these arrivals, published by one who shows differences or not. */
async function pageAfter(
  arrivals: readonly ReturnType<typeof told>[],
  more: Partial<typeof site> = {},
  now = hour(24),
) {
  const it = desk()
  for (const arrival of arrivals) await it.hear(arrival)
  await publishArticle(bridge, it.ports, { ...contextAt(now), site: { ...site, ...more } })

  return { ...it, text: it.page(page)?.text ?? '' }
}
const kinds = (text: string) => [...text.matchAll(/<li value="(\d+)"><time datetime="([^"]+)">[^<]+<\/time>: ([^<]+)/g)]
const listed = (text: string) => kinds(text).map(([, number, at, kind]) => [number, at, kind])
const modified = (text: string) => /"dateModified":"([^"]+)"/.exec(text)?.[1]

describe('a page', () => {
  test('lists nothing of an article that readers met once', async () => {
    const { text } = await pageAfter([first])

    expect(listed(text)).toEqual([])
    expect(text).not.toContain('<details')
  })

  test('tells a slip from a change, and moves its date for the change alone', async () => {
    const [{ text: slip }, { text: change }] = [
      await pageAfter([first, refiled]),
      await pageAfter([first, refiled, updated]),
    ]

    expect([modified(slip), slip.includes('Updated <time')]).toEqual(['2026-05-01T01:00:00Z', false])
    expect([modified(change), change.includes('Updated <time')]).toEqual(['2026-05-01T03:00:00Z', true])
    expect(listed(change)).toEqual([
      ['1', '2026-05-01T01:00:00Z', 'published'],
      ['2', '2026-05-01T02:00:00Z', 'slips put right'],
      ['3', '2026-05-01T03:00:00Z', 'updated'],
    ])
  })

  test('takes a slip for an update where the upload says that it is one', async () => {
    const { text } = await pageAfter([
      first,
      told(2, 'The bridge opens on Monday, the government said.', { significant: true }),
    ])

    expect([modified(text), listed(text)[1]?.[2]]).toEqual(['2026-05-01T02:00:00Z', 'updated'])
  })

  test('bears the note of a correction, for people and for machines', async () => {
    const { text } = await pageAfter([first, updated, corrected])

    expect(listed(text).at(-1)).toEqual(['3', '2026-05-01T04:00:00Z', 'corrected'])
    expect(text).toContain(`<strong>Correction:</strong> ${note}`)
    expect(text).toContain(`"correction":["${note}"]`)
  })

  test('knows nothing of a version that its embargo kept from readers', async () => {
    const secret = told(1, 'SECRET of the bridge.', { embargoedUntil: hour(20) })
    const { text } = await pageAfter([secret, updated], { publicDiff: true })

    expect(listed(text)).toEqual([])
    expect(text).not.toContain('SECRET')
  })

  test('lists the newest twenty of many versions, by their true numbers', async () => {
    const many = Array.from({ length: 25 }, (_, n) => told(n + 1, `The bridge opens on day ${n}.`))
    const { text } = await pageAfter(many, {}, hour(48))

    expect(listed(text).map(([number]) => Number(number))).toEqual(Array.from({ length: 20 }, (_, n) => n + 6))
  })
})

describe('what changed', () => {
  test('is shown only where the publisher has it shown, and only what is another', async () => {
    const [{ text: silent }, { text: open }] = [
      await pageAfter([first, updated]),
      await pageAfter([first, updated], { publicDiff: true }),
    ]

    expect(silent).not.toContain('<del>')
    expect(open).toContain(
      'The bridge opens on <del>Monday,</del> <ins>Friday,</ins> the <del>goverment</del> <ins>government</ins> said.',
    )
  })

  test('goes with the article', async () => {
    const { hear, ports, files } = await pageAfter([first, updated], { publicDiff: true })
    await hear(went({ n: 9, at: 9 }))
    await publishArticle(bridge, ports, { ...contextAt(hour(24)), site: { ...site, publicDiff: true } })

    for (const { bytes } of files.objects.values()) expect(Buffer.from(bytes).toString()).not.toMatch(/Monday|Friday/)
  })

  test('can hold no markup', async () => {
    const { text } = await pageAfter([first, told(2, 'The <script>alert(1)</script> & bridge opens.')], {
      publicDiff: true,
    })

    expect(text).toContain('<ins>&lt;script&gt;alert(1)&lt;/script&gt; &amp;</ins>')
    expect(text).not.toContain('<script>alert')
  })
})
