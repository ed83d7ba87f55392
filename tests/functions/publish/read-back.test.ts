import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { contentOf } from '../../../functions/publish/content.ts'
import type { Entry } from '../../../functions/publish/entry.ts'
import { entryUrn } from '../../../functions/publish/feed-places.ts'
import { atom, jsonFeed, ninjs, rss } from '../../../functions/publish/feeds/index.ts'
import { oneLine } from '../../../functions/text/printable.ts'
import { site } from '../../../site.config.ts'
import { feedFile } from './feed-file.ts'
import { readers, type Seen } from './readers.ts'
import { anyEntry, arabic, harbour } from './sample-entries.ts'

const formats = { Atom: atom, RSS: rss, 'JSON Feed': jsonFeed, ninjs } as const
const entries = [harbour, arabic]

/** What every reader must see of an entry, for the fields that it tells at all. */
const expected = (entry: Entry): Required<Omit<Seen, 'summary' | 'picture' | 'content' | 'authors'>> => ({
  id: entryUrn(entry),
  title: oneLine(entry.headline),
  link: entry.url,
  published: entry.publishedAt.getTime(),
  updated: entry.updatedAt.getTime(),
})

test.each(readers)('%s is read by %s as the articles that it was made of', async (name, _reader, read) => {
  const format = Object.entries(formats).find(([one]) => one === name)?.[1] ?? atom
  const seen = await read(feedFile(format, entries))

  expect(seen).toHaveLength(2)
  for (const [n, one] of seen.entries()) {
    const { content: _content, summary: _summary, authors: _authors, picture: _picture, ...plain } = one
    expect(plain).toEqual(plainly(expected(entries[n] ?? harbour), plain))
  }
  const [first] = seen
  if (first?.content !== undefined) expect(decoded(first.content)).toBe(decoded(contentOf(harbour)))
  if (first?.summary !== undefined) expect(first.summary).toBe(harbour.abstract)
  if (first?.authors !== undefined) expect(first.authors).toEqual(['Mira Holt', 'Jonas Frey'])
  if (first?.picture !== undefined) expect(first.picture).toBe(harbour.images[0]?.url)
})

/** One reader decodes markup a second time: what it does to all alike is no difference. */
const decoded = (html: string): string =>
  html.trim().replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

/** Of what is expected, that which was seen. */
const plainly = (all: object, seen: object) => Object.fromEntries(Object.entries(all).filter(([name]) => name in seen))

describe('the table of what each format carries', () => {
  const doc = readFileSync(join(import.meta.dirname, '../../../docs/feeds.md'), 'utf8')
  const rows = doc
    .slice(doc.indexOf('| what |'), doc.indexOf('## Pictures'))
    .split('\n')
    .filter(line => line.startsWith('| ') && !line.startsWith('| what'))
    .map(line =>
      line
        .split('|')
        .map(cell => cell.trim())
        .slice(1, -1),
    )
  const marks: Record<string, string> = {
    id: entryUrn(harbour),
    headline: 'Harbour',
    'page address': harbour.url,
    published: '05:06:07',
    changed: '08:00:00',
    'whole text': 'The film',
    summary: 'The port stays open while engineers look at the pier, the council says.',
    contributors: 'Jonas Frey',
    'printed credit': 'By Mira Holt and Jonas Frey',
    section: 'World',
    keywords: 'ports',
    topics: 'water ',
    'people and organisations': 'Ilse Brandt',
    place: 'Port of ',
    'point on the map': '10.75',
    'other articles': 'divers-0a1b2c3d',
    language: '>en<',
    picture: 'https://pictures.example/pier.jpg',
    'caption of a picture': 'The old pier',
    'credit of a picture': 'Ada Lind',
    'text in the place of a picture': 'A pier',
    'type of a picture': 'image/jpeg',
    'width and height of a picture': '1201',
    'bytes of a picture': '34567',
    correction: 'An earlier version misspelt the pier.',
  }

  test('speaks of everything that is marked in the sample', () => {
    expect(rows.map(([what]) => what)).toEqual([...Object.keys(marks), 'withdrawal'])
  })

  test.each(rows.filter(([what]) => what !== 'withdrawal'))('is right about: %s', (what = '', ...cells) => {
    for (const [n, format] of Object.values(formats).entries()) {
      const fragment = format.renderEntry(harbour, site)
      const apart = what === 'whole text' || cells[n]?.includes('in the text') ? fragment : withoutText(fragment)
      const apartFrom = apart.replace('"language":"en"', '>en<')
      expect([format.name, apartFrom.includes(marks[what] ?? '')]).toEqual([format.name, cells[n] !== '–'])
    }
  })
})

/** A field counts where it stands for itself, not where a person would find it in the text. */
const withoutText = (fragment: string): string =>
  fragment
    .replace(/<content type="html">[\s\S]*?<\/content>|<content:encoded>[\s\S]*?<\/content:encoded>/, '')
    .replace(
      /"content_html":"(\\.|[^"\\])*"|"bodies":\[\{"role":"main","contentType":"text\/html","wordCount":\d+,"value":"(\\.|[^"\\])*"\}\]/,
      '',
    )

const schemaFile = join(process.env['COPYDESK_DATA'] ?? '', 'schemas/ninjs/ninjs-schema_3.0.json')

describe.skipIf(!existsSync(schemaFile))('ninjs, which is checked where COPYDESK_DATA holds its schema', () => {
  const Items = z.object({ items: z.array(z.unknown()) })

  test('is valid ninjs 3.0 whatever stands in an article', () => {
    const schema = z.parse(z.record(z.string(), z.unknown()), JSON.parse(readFileSync(schemaFile, 'utf8')))
    const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true })
    ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json', type: 'object' })
    const validate = ajv.compile(schema)
    const valid = (entry: Entry) => {
      const { items } = z.parse(Items, JSON.parse(feedFile(ninjs, [entry])))
      expect([items.map(item => validate(item)), validate.errors]).toEqual([[true], null])
    }

    for (const entry of entries) valid(entry)
    fc.assert(fc.property(anyEntry, valid), { numRuns: 60 })
  })
})
