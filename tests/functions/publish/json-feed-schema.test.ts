import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { jsonFeed } from '../../../functions/publish/feeds/index.ts'
import { feedFile } from './feed-file.ts'
import { anyEntry, arabic, harbour, mainHead } from './sample-entries.ts'

const folder = join(process.env['COPYDESK_DATA'] ?? '', 'schemas', 'jsonfeed')
const isHere = existsSync(folder)
if (!isHere) process.stderr.write('json-feed-schema.test.ts: did not run: COPYDESK_DATA is not set\n')

const Schema = z.looseObject({ id: z.string() })
const Tagged = z.object({ items: z.array(z.object({ tags: z.array(z.string()) })) })

/** Of draft 4, from which these two differ only in how they say what they are called. */
function readSchema(file: string) {
  const { id, $schema: _, ...schema } = z.parse(Schema, JSON.parse(readFileSync(join(folder, file), 'utf8')))

  return { ...schema, $id: id }
}

function validator() {
  const ajv = new Ajv({ strict: false, allErrors: true })
  addFormats.default(ajv)
  ajv.addSchema(readSchema('feed-1.schema.json'))
  const validate = ajv.compile(readSchema('feed-1.1.schema.json'))

  return (file: string) => ({ valid: validate(JSON.parse(file)), errors: validate.errors ?? [] })
}

test('no tag of JSON Feed comes twice, in whatever case it is written', () => {
  const entry = { ...harbour, keywords: ['world', 'Ports'], topics: [{ code: '20000373', name: 'ports' }] }
  const { items } = z.parse(Tagged, JSON.parse(feedFile(jsonFeed, [entry])))

  expect(items).toEqual([{ tags: ['World', 'Ports'] }])
})

test.runIf(isHere)('JSON Feed is valid by the schema of version 1.1, whatever stands in an article', () => {
  const check = validator()
  const right = { valid: true, errors: [] }
  const site = { ...mainHead.site, webSub: { hub: 'https://hub.example/' } }

  expect(
    check(feedFile(jsonFeed, [harbour, arabic], { ...mainHead, site, archive: { prev: 'archive/2026-02' } })),
  ).toEqual(right)
  fc.assert(
    fc.property(anyEntry, entry => {
      expect(check(feedFile(jsonFeed, [entry]))).toEqual(right)
    }),
    { numRuns: 100 },
  )
  expect(check(feedFile(jsonFeed, [harbour]).replace('"content_html"', '"content"')).valid).toBe(false)
})
