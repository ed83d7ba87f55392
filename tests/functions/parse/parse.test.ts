import { describe, expect, test } from 'vitest'
import type { Format, Recognition } from '../../../functions/parse/format.ts'
import { chooseFormat, parse } from '../../../functions/parse/parse.ts'
import { failure, success } from '../../../functions/result.ts'
import { site } from '../../../site.config.ts'
import { draftOf } from '../enrich/drafts.ts'
import { bundleFormat, fileOf } from './files.ts'

const formatOf = (name: string, answer: Recognition | undefined): Format => ({
  name,
  recognise: () => answer,
  read: () => success({ articles: [{ draft: draftOf(name, []), id: 'from-the-file' }], evidence: [] }),
})

describe('of several formats', () => {
  const formats = [
    formatOf('by-fallback', 'fallback'),
    formatOf('by-name', 'name'),
    formatOf('none', undefined),
    formatOf('by-bytes', 'bytes'),
    formatOf('by-structure', 'structure'),
  ]

  test('the one that knows the file best reads it, wherever it stands in the registry', () => {
    for (const order of [formats, [...formats].reverse()]) {
      const strongest = ['by-bytes', 'by-structure', 'by-name', 'by-fallback']
      for (const name of strongest) {
        const left = order.filter(format => !strongest.slice(0, strongest.indexOf(name)).includes(format.name))

        expect(chooseFormat(fileOf(''), left)?.name).toBe(name)
      }
    }
  })

  test('none reads a file that none knows, which is a rejection', async () => {
    expect(await parse(fileOf('x'), [formatOf('none', undefined)], site)).toMatchObject({
      ok: false,
      failure: { kind: 'unknown-format', mend: expect.stringMatching(/\.txt/) },
    })
  })
})

describe('a reading', () => {
  const read = async (metadata: Record<string, string>, format = formatOf('one', 'name')) => {
    const reading = await parse(fileOf('x', { metadata }), [format], site)
    if (!reading.ok) throw new Error('it was rejected')

    return reading.value
  }

  test('says which format read it', async () => {
    expect((await read({})).evidence).toEqual([{ field: 'format', place: 'file', rule: 'one', confidence: 1 }])
  })

  test("is known by the uploader's id before the file's own", async () => {
    expect((await read({})).articles[0]?.id).toBe('from-the-file')
    expect((await read({ 'article-id': 'story-1' })).articles[0]?.id).toBe('story-1')
  })

  test('with an empty id is known by what it had without it: else all such articles would be one', async () => {
    expect((await read({ 'article-id': '' })).articles[0]?.id).toBe('from-the-file')
  })

  test('takes the uploader at his word, and says so', async () => {
    const { articles, evidence } = await read({ pubstatus: 'withheld' })

    expect(articles[0]?.draft.pubstatus).toBe('withheld')
    expect(evidence.map(one => one.field)).toEqual(['format', 'pubstatus'])
  })

  test('of many articles gives none of them the one id, and all of them the one word', async () => {
    const file = fileOf('a: First\nb: Second', {
      key: 'spring.bundle',
      metadata: { 'article-id': 'story-1', section: 'sport' },
    })
    const reading = await parse(file, [bundleFormat], site)

    expect(reading).toMatchObject({
      ok: true,
      value: {
        articles: [
          { name: 'a', draft: { section: 'sport' } },
          { name: 'b', draft: { section: 'sport' } },
        ],
      },
    })
    expect(reading.ok && reading.value.articles.some(article => 'id' in article)).toBe(false)
  })

  test('that failed stays a failure, whatever the uploader says of the file', async () => {
    const rejection = { kind: 'binary', reason: 'It is broken.', mend: 'Mend it.' } as const
    const broken: Format = { ...formatOf('broken', 'name'), read: () => failure(rejection) }

    expect(await parse(fileOf('x', { metadata: { pubstatus: 'usable' } }), [broken], site)).toEqual(failure(rejection))
  })
})
