import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { Draft } from '../../../../events/article.ts'
import { text } from '../../../../functions/parse/formats/text.ts'
import { site } from '../../../../site.config.ts'

const read = async (bytes: Uint8Array) => text.read({ key: 'any.txt', bytes, metadata: {} }, site)

test('any bytes are read or rejected, never thrown at', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async bytes => {
      const result = await read(bytes)
      if (result.ok) for (const { draft } of result.value.articles) expect(z.encode(Draft, draft).headline).not.toBe('')
    }),
  )
})

// Pieces that a reader of plain text trips over, in any order.
const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '\n',
    '\n\n',
    '\r\n',
    '- ',
    '1. ',
    'By ',
    'By Ana Ruiz',
    '4 March 2021',
    ' | ',
    '[Getty]',
    'ENDS',
    'EMBARGOED UNTIL ',
    '12:00 GMT',
    'BEIRUT (AP) — ',
    'Correction: ',
    'http://',
    'Tags: a',
    '\ud800',
    '\u0301',
  ),
)

test('any mixture of what stands in articles is read or rejected, never thrown at', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async pieces => {
      const result = await read(new TextEncoder().encode(pieces.join('')))
      if (result.ok) for (const { draft } of result.value.articles) expect(z.encode(Draft, draft).headline).not.toBe('')
    }),
  )
})

// Made words, so that none is a month, a name or a button; each stands once, so that its copies can be counted.
const paragraph = fc.integer({ min: 6, max: 30 }).map(length => length)
const story = fc.array(paragraph, { minLength: 1, maxLength: 8 }).map(lengths => {
  let next = 0
  return lengths.map(length => {
    const words = Array.from(
      { length },
      () => `kw${(next++).toString(36).replace(/\d/g, digit => 'abcdefghij'[Number(digit)] ?? '')}x${next}`,
    )
    return `The ${words.join(' ')}.`
  })
})

test.each(['\n\n', '\n', '\r\n\r\n'])(
  'every word of a text of paragraphs comes out exactly once (between them %j)',
  async gap => {
    await fc.assert(
      fc.asyncProperty(story, async paragraphs => {
        const result = await read(new TextEncoder().encode(`A headline of the day\n\n${paragraphs.join(gap)}\n`))
        const draft = result.ok ? result.value.articles[0]?.draft : undefined
        const set = (draft?.body ?? []).map(block =>
          block.kind === 'paragraph' ? block.spans.map(span => span.text).join('') : '',
        )

        expect([draft?.headline, ...(draft?.standfirst ? [draft.standfirst] : []), ...set]).toEqual([
          'A headline of the day',
          ...paragraphs,
        ])
      }),
    )
  },
)

test('a text wrapped at any width is set as the same paragraphs', async () => {
  const words =
    'the ferry left at noon with ninety people and a dog that had been waiting since the morning bell'.split(' ')
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 55, max: 85 }),
      fc.array(fc.integer({ min: 60, max: 120 }), { minLength: 2, maxLength: 4 }),
      async (width, lengths) => {
        const paragraphs = lengths.map(
          length => `So ${Array.from({ length }, (_, index) => words[index % words.length]).join(' ')}.`,
        )
        const result = await read(
          new TextEncoder().encode(`Ferry leaves\n\n${paragraphs.map(one => wrap(one, width)).join('\n\n')}\n`),
        )
        const body = result.ok ? result.value.articles[0]?.draft.body : []

        expect(body?.map(block => (block.kind === 'paragraph' ? block.spans[0]?.text : block.kind))).toEqual(paragraphs)
      },
    ),
    { examples: [[55, [60, 60, 60]]] },
  )
})

function wrap(paragraph: string, width: number): string {
  const lines: string[] = []
  for (const word of paragraph.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.join('\n')
}

const names = fc.constantFrom('Ana Ruiz', 'Marta Lind', 'Tom Berg', 'Émile Zola', 'Ana de la Cruz')
const titled = fc.record({
  headline: fc.constantFrom(
    'Harbour market to close',
    'Who will run the ferries?',
    'Rain stops play in the third hour',
  ),
  standfirst: fc.option(
    fc.constantFrom('Traders have three weeks to leave the stalls', 'A town says goodbye to its fish'),
  ),
  name: names,
  date: fc.date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2040-01-01T00:00:00Z'), noInvalidDate: true }),
  paragraphs: story,
})

test('what is printed from the fields of a draft is read back as those fields', async () => {
  await fc.assert(
    fc.asyncProperty(titled, async ({ headline, standfirst, name, date, paragraphs }) => {
      const printed = [headline, ...(standfirst ? [standfirst] : []), `By ${name}`, date.toISOString(), ...paragraphs]
      const result = await read(new TextEncoder().encode(printed.join('\n\n')))
      const draft = result.ok ? result.value.articles[0]?.draft : undefined

      expect(draft).toMatchObject({ headline, byline: `By ${name}`, contributors: [{ name }] })
      expect(draft?.standfirst).toBe(standfirst ?? undefined)
      expect(draft?.publishedAt).toEqual(new Date(Math.floor(+date / 1000) * 1000))
      expect(draft?.body).toHaveLength(paragraphs.length)
    }),
  )
})
