import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { Draft } from '../../../../events/article.ts'
import * as registry from '../../../../functions/parse/formats/index.ts'
import { parse } from '../../../../functions/parse/parse.ts'
import { escapeText } from '../../../../functions/text/xml.ts'
import { site } from '../../../../site.config.ts'

const read = async (key: string, text: string) =>
  parse({ key, bytes: new TextEncoder().encode(text), metadata: {} }, Object.values(registry), site)

const names = [
  'headline',
  'text',
  'html',
  'author',
  'date',
  'image',
  'tags',
  'embargo',
  'draft',
  'uri',
  'bodies',
  '@type',
  '@context',
  'items',
  'id',
  'pubstatus',
]
const data = fc.letrec(tie => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    tie('list'),
    tie('object'),
  ),
  list: fc.array(tie('value'), { maxLength: 4 }),
  object: fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string()), tie('value'), { maxKeys: 6 }),
}))
const piece = fc.constantFrom(
  '<rss>',
  '<channel>',
  '<item>',
  '</item>',
  '<title>',
  '</title>',
  '<description>',
  '<![CDATA[',
  ']]>',
  '<feed xmlns="http://www.w3.org/2005/Atom">',
  '<entry>',
  '<newsItem>',
  '<nitf>',
  '<body>',
  '<p>',
  '</p>',
  '&amp;',
  '&',
  '<!--',
  '-->',
  '---\n',
  '+++\n',
  'title: A\n',
  '# A\n',
  '> ',
  '- ',
  '[a](b)',
  '{{< figure >}}',
  '\n',
  'a',
  '"',
)
const fragments = fc.array(piece, { maxLength: 40 }).map(pieces => pieces.join(''))

test('reading never throws, and what it gives can be sent on', async () => {
  const upload = fc.tuple(
    fc.constantFrom('a.json', 'a.xml', 'a.md', 'a.mdx', 'a'),
    fc.oneof(
      data.object.map(value => JSON.stringify(value)),
      fragments,
    ),
  )

  await fc.assert(
    fc.asyncProperty(upload, async ([key, text]) => {
      const reading = await read(key, text)
      for (const { draft } of reading.ok ? reading.value.articles : [])
        expect(() => JSON.stringify(z.encode(Draft, draft))).not.toThrow()
    }),
    { numRuns: 400 },
  )
})

/** A few words such as stand in any text, and characters that markup must hide. */
const words = fc
  .array(fc.constantFrom('harbour', 'Fähre', 'порт', '港', 'R&D', '<b>', '“so”', 'x < y', 'it’s'), {
    minLength: 1,
    maxLength: 8,
  })
  .map(all => all.join(' '))

test('a text is the same from whichever format it is read', async () => {
  await fc.assert(
    fc.asyncProperty(words, async text => {
      const paragraph = `The story begins: ${text}.`
      const html = `<p>${escapeText(paragraph)}</p>`
      const files: [string, string][] = [
        ['a.json', JSON.stringify({ headline: 'A headline', html })],
        ['b.json', JSON.stringify({ uri: 'urn:a', versioncreated: '', headline: 'A headline', body_html: html })],
        ['c.json', JSON.stringify({ id: '1', title: 'A headline', content_html: html })],
        ['d.xml', `<item><title>A headline</title><description>${escapeText(html)}</description></item>`],
        [
          'e.xml',
          `<entry xmlns="http://www.w3.org/2005/Atom"><title>A headline</title><content type="html">${escapeText(html)}</content></entry>`,
        ],
        [
          'f.xml',
          `<nitf><body><body.head><hedline><hl1>A headline</hl1></hedline></body.head><body.content>${html}</body.content></body></nitf>`,
        ],
        ['g.md', `---\ntitle: A headline\n---\n\n${html}\n`],
      ]
      const bodies = await Promise.all(
        files.map(async ([key, file]) => {
          const reading = await read(key, file)
          return reading.ok ? reading.value.articles.map(({ draft }) => draft.body) : reading.failure
        }),
      )

      expect(new Set(bodies.map(body => JSON.stringify(body)))).toEqual(new Set([JSON.stringify(bodies[0])]))
    }),
    { numRuns: 40 },
  )
})
