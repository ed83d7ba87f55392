import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { Draft } from '../../../../events/article.ts'
import * as registry from '../../../../functions/parse/formats/index.ts'
import { parse } from '../../../../functions/parse/parse.ts'
import { site } from '../../../../site.config.ts'

const folder = new URL('../../../fixtures/', import.meta.url)
const formats = [
  'ans',
  'apple-news',
  'atom',
  'ghost',
  'json-feed',
  'markdown',
  'newsml-1',
  'newsml-g2',
  'ninjs',
  'nitf',
  'other-text',
  'other-xml',
  'rss',
  'schema-org',
  'simple-json',
  'wordpress-api',
  'wxr',
]
const cases = formats
  .flatMap(format => readdirSync(new URL(format, folder)).map(name => `${format}/${name}`))
  .toSorted()

/** What stands beside a case as `draft.json`: its articles, or where and how it is refused. */
async function readCase(name: string) {
  const [upload = ''] = readdirSync(new URL(name, folder)).filter(file => file !== 'draft.json')
  const bytes = readFileSync(new URL(`${name}/${upload}`, folder))
  const read = await parse({ key: upload, bytes, metadata: {} }, Object.values(registry), site)
  if (!read.ok) return { rejection: { kind: read.failure.kind, place: read.failure.place }, evidence: [] }

  const { articles, evidence } = read.value
  return { articles: articles.map(article => ({ ...article, draft: z.encode(Draft, article.draft) })), evidence }
}

describe('an editor would set', () => {
  test.each(cases)('%s as its draft says', async name => {
    const { evidence, ...read } = await readCase(name)
    const expected: unknown = JSON.parse(readFileSync(new URL(`${name}/draft.json`, folder), 'utf8'))

    expect(JSON.parse(JSON.stringify(read))).toEqual(expected)
  })

  test.each(cases)('%s with evidence for each field it fills', async name => {
    const { articles = [], evidence } = await readCase(name)
    const told = evidence.map(({ field }) => field)
    const fields = [
      'headline',
      'standfirst',
      'byline',
      'dateline',
      'publishedAt',
      'updatedAt',
      'embargoedUntil',
      'expiresAt',
      'language',
      'section',
      'canonicalUrl',
    ] as const
    const filled = articles.flatMap(({ draft }) => fields.filter(field => draft[field] !== undefined))

    expect(told).toEqual(expect.arrayContaining(filled))
  })
})
