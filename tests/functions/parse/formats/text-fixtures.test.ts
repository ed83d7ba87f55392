import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { Draft } from '../../../../events/article.ts'
import { text } from '../../../../functions/parse/formats/text.ts'
import { site } from '../../../../site.config.ts'

const folder = new URL('../../../fixtures/text/', import.meta.url)
const cases = readdirSync(folder).toSorted()

describe('an editor would set', () => {
  test.each(cases)('%s as its draft says', async name => {
    const bytes = readFileSync(new URL(`${name}/article.txt`, folder))
    const expected: unknown = JSON.parse(readFileSync(new URL(`${name}/draft.json`, folder), 'utf8'))
    const read = await text.read({ key: `${name}.txt`, bytes, metadata: {} }, site)

    expect(read.ok && read.value.articles.map(({ draft }) => z.encode(Draft, draft))).toEqual([expected])
  })

  test.each(cases)('%s with evidence for each field it fills', async name => {
    const bytes = readFileSync(new URL(`${name}/article.txt`, folder))
    const read = await text.read({ key: `${name}.txt`, bytes, metadata: {} }, site)
    const draft = read.ok ? read.value.articles[0]?.draft : undefined
    const fields = read.ok ? read.value.evidence.map(({ field }) => field) : []
    const filled = (['headline', 'standfirst', 'byline', 'dateline', 'publishedAt', 'embargoedUntil'] as const).filter(
      field => draft?.[field] !== undefined,
    )

    expect(fields).toEqual(expect.arrayContaining(['charset', ...filled]))
  })
})
