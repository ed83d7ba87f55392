import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { text } from '../../../../functions/parse/formats/text.ts'
import { site } from '../../../../site.config.ts'

// The article is its publisher's and is not kept here: it is read where the data for measuring lies.
const data = process.env['COPYDESK_DATA']
if (!data) process.stderr.write('text-seed.test.ts did not run: COPYDESK_DATA is not set\n')

describe.runIf(data)('an article as a page gives it is set as an editor would', () => {
  const bytes = data ? readFileSync(join(data, 'seed/article.txt')) : new Uint8Array()
  const read = text.read({ key: 'world/article.txt', bytes, metadata: {} }, site)

  test('with its headline once, standfirst, date, and caption and credit apart', async () => {
    const result = await read
    const draft = result.ok ? result.value.articles[0]?.draft : undefined
    const lines = new TextDecoder().decode(bytes).split('\n')

    expect(draft).toMatchObject({
      headline: lines[0],
      standfirst: lines[3],
      publishedAt: new Date('2017-10-22T00:00:00Z'),
    })
    expect(draft?.images).toEqual([{ caption: lines[6]?.replace(' [Getty]', ''), credit: 'Getty' }])
    expect(draft?.extra['givenReadingMinutes']).toBe(2)
  })

  test('with its thirteen paragraphs and no furniture', async () => {
    const result = await read
    const body = (result.ok ? result.value.articles[0]?.draft.body : undefined) ?? []
    const paragraphs = new TextDecoder().decode(bytes).split(/\n\n/).slice(2)
    const set = body.map(block =>
      block.kind === 'paragraph' ? block.spans.map(span => span.text).join('') : block.kind,
    )

    expect(set).toHaveLength(13)
    expect(set).toEqual(paragraphs)
  })

  test('with a line and a rule for each of them', async () => {
    const result = await read
    const places = new Map(result.ok ? result.value.evidence.map(({ field, place }) => [field, place]) : [])

    expect(Object.fromEntries(places)).toMatchObject({
      headline: 'line 3',
      standfirst: 'line 4',
      readingTime: 'line 5',
      publishedAt: 'line 6',
      images: 'line 7',
    })
  })
})
