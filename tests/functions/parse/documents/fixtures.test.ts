import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { Draft } from '../../../../events/article.ts'
import * as formats from '../../../../functions/parse/formats/index.ts'
import { parse } from '../../../../functions/parse/parse.ts'
import { site } from '../../../../site.config.ts'
import { cases } from './fixtures.ts'

describe('an editor would set', () => {
  test.each(cases)('$title as its draft says', async ({ folder, file }) => {
    const expected: unknown = JSON.parse(readFileSync(join(folder, 'draft.json'), 'utf8'))
    const read = await parse(file, Object.values(formats), site)
    const drafts = read.ok && read.value.articles.map(({ name, draft }) => ({ name, draft: z.encode(Draft, draft) }))

    expect(JSON.parse(JSON.stringify(drafts))).toEqual(expected)
  })

  test.each(cases)('$title with evidence for each field it fills', async ({ file }) => {
    const read = await parse(file, Object.values(formats), site)
    const fields = read.ok ? read.value.evidence.map(({ field }) => field) : []
    const drafts = read.ok ? read.value.articles.map(({ draft }) => draft) : []
    const told = ['headline', 'standfirst', 'byline', 'dateline', 'publishedAt', 'embargoedUntil'] as const

    expect(drafts.length).toBeGreaterThan(0)
    for (const draft of drafts)
      expect(fields).toEqual(expect.arrayContaining(told.filter(field => draft[field] !== undefined)))
  })
})
