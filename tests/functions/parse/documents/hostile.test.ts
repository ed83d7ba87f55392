import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { Draft } from '../../../../events/article.ts'
import * as formats from '../../../../functions/parse/formats/index.ts'
import { parse } from '../../../../functions/parse/parse.ts'
import { escapeText } from '../../../../functions/text/xml.ts'
import { site } from '../../../../site.config.ts'
import { zipOf } from '../archive/packed.ts'
import { wordOf, wordParts } from './word.ts'

const data = process.env['COPYDESK_DATA']
if (!data) process.stderr.write('hostile.test.ts did not run: COPYDESK_DATA is not set\n')

const folder = join(data ?? '', 'corpora/hostile/vectors')
const Vector = z.looseObject({ id: z.string(), input: z.optional(z.string()), base64: z.optional(z.string()) })
const sets = data ? readdirSync(folder).toSorted() : []

/** One in five keeps the suite short; COPYDESK_RUNS asks for a long search, and that is all of them. */
const stride = process.env['COPYDESK_RUNS'] === undefined ? 5 : 1

const vectorsOf = (set: string): Buffer[] =>
  readFileSync(join(folder, set), 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => z.parse(Vector, JSON.parse(line)))
    .filter((_, n) => n % stride === 0)
    .map(({ input, base64 }) => (base64 === undefined ? Buffer.from(input ?? '') : Buffer.from(base64, 'base64')))

/** A vector where it could do harm: as the HTML of a message, as words of a document, as a file and as its name. */
const disguises: [name: string, wrap: (vector: Buffer) => Uint8Array][] = [
  [
    'a.eml',
    vector =>
      Buffer.from(
        `From: a@example.org\nSubject: ${vector.toString().replace(/[\r\n]/g, ' ')}\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${vector.toString('base64')}`,
      ),
  ],
  ['a.docx', vector => wordOf(wordParts(`<w:p><w:r><w:t>${escapeText(vector.toString())}</w:t></w:r></w:p>`))],
  ['a.docx', vector => wordOf(wordParts(vector.toString()))],
  ['a.rtf', vector => Buffer.concat([Buffer.from('{\\rtf1 Pier\\par '), vector, Buffer.from('}')])],
  [
    'a.zip',
    vector =>
      zipOf([
        { name: 'story.txt', bytes: 'Pier opens\n\nThe pier opened on Friday.\n' },
        { name: vector.subarray(0, 300), bytes: 'Quay opens\n\nThe quay opened on Friday.\n' },
      ]),
  ],
]

describe.runIf(data)('a vector made to do harm is read to nothing that could run, or refused', () => {
  test.each(sets)('%s', { timeout: 120_000 }, async set => {
    for (const vector of vectorsOf(set)) {
      for (const [key, wrap] of disguises) {
        const reading = await parse({ key, bytes: wrap(vector), metadata: {} }, Object.values(formats), site)
        const drafts = reading.ok ? reading.value.articles.map(({ draft }) => z.encode(Draft, draft)) : []
        const addresses = JSON.stringify(drafts).match(/"(?:href|url|canonicalUrl)":"[^"]*/g) ?? []

        for (const address of addresses) expect(address).toMatch(/":"https?:\/\//)
      }
    }
    expect(Object.prototype).not.toHaveProperty('polluted')
  })
})
