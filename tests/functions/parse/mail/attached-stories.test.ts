import { describe, expect, test } from 'vitest'
import { email } from '../../../../functions/parse/formats/email.ts'
import { parse } from '../../../../functions/parse/parse.ts'
import { site } from '../../../../site.config.ts'
import { png } from '../../../support/made-pictures.ts'
import { column, pdfOf } from '../documents/print.ts'
import { wordOf, wordParts } from '../documents/word.ts'

const sentence = 'The bell of the old mill rang on Sunday for the first time in ninety years, and everybody heard it.'
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
const word = (...lines: readonly string[]) => wordOf(wordParts(lines.map(paragraph).join('')))
const story = word('Mill bell rings', 'By Tom Ferris', sentence, sentence.replace('bell', 'clapper'))

type File = [name: string, bytes: Uint8Array | string, type?: string]

const part = ([name, bytes, type = 'application/octet-stream']: File) =>
  `--b\nContent-Type: ${type}; name="${name}"\nContent-Disposition: attachment; filename="${name}"\nContent-Transfer-Encoding: base64\n\n${Buffer.from(bytes).toString('base64')}\n`

async function read(text: string, ...files: readonly File[]) {
  const head = 'From: Ines Vale <ines@example.org>\nSubject: Story: bell\nDate: Mon, 9 Mar 2026 10:00:00 +0100'
  const body = `--b\nContent-Type: text/plain; charset=utf-8\n\n${text}\n${files.map(part).join('')}--b--\n`
  const message = `${head}\nContent-Type: multipart/mixed; boundary=b\n\n${body}`
  const found = await parse({ key: 'a.eml', bytes: new TextEncoder().encode(message), metadata: {} }, [email], site)
  if (!found.ok) throw new Error(found.failure.reason)

  return found.value
}

const headlines = async (text: string, ...files: readonly File[]) =>
  (await read(text, ...files)).articles.map(({ draft }) => draft.headline)

describe('a message that brings a story along is that story', () => {
  test.each([
    ['Hi desk,\n\nPlease find my story attached.\n\nBest,\nInes'],
    [
      'Liebe Kollegen,\n\nanbei der Text für morgen, 500 Wörter. Das Bild kommt noch, ruft an, wenn etwas unklar ist.\n\nInes',
    ],
    ['Bonjour,\n\nvous trouverez mon article en pièce jointe.'],
    [''],
    ['ci'],
  ])('behind %j', async letter => expect(await headlines(letter, ['bell.docx', story])).toEqual(['Mill bell rings']))

  test.each<File>([
    ['bell.txt', `Mill bell rings\n\n${sentence}\n`],
    ['bell.md', `# Mill bell rings\n\n${sentence}\n`],
    ['bell.html', `<h1>Mill bell rings</h1><p>${sentence}</p>`],
    [
      'bell.pdf',
      pdfOf([column(['Mill bell rings', '', ...Array.from({ length: 4 }, () => sentence)], { x: 72, y: 700 })]),
    ],
  ])('in %s', async (...file) => expect(await headlines('See attached.', file)).toEqual(['Mill bell rings']))

  test('by whoever it says, else by whoever sent it, of the day on which it was sent', async () => {
    const unsigned = word('Mill bell rings', sentence, sentence.replace('bell', 'clapper'))
    const [signed, sent] = await Promise.all(
      [story, unsigned].map(bytes => read('See attached.', ['bell.docx', bytes])),
    )

    expect(signed?.articles[0]?.draft.contributors).toEqual([{ name: 'Tom Ferris' }])
    expect(sent?.articles[0]?.draft).toMatchObject({
      contributors: [{ name: 'Ines Vale' }],
      publishedAt: new Date('2026-03-09T09:00:00Z'),
      extra: { attachments: ['bell.docx'], letter: ['See attached.'] },
    })
  })

  test('with the picture that came with both', async () => {
    const { articles, pictures } = await read(
      'See attached.',
      ['bell.docx', story],
      ['bell.png', png({ width: 400, height: 300 }), 'image/png'],
    )

    expect(pictures).toHaveLength(1)
    expect(articles[0]?.draft.images).toHaveLength(1)
  })

  test('each of several under the name of its file', async () => {
    const other = word('Mill to grind', sentence, sentence.replace('bell', 'wheel'))
    const { articles, evidence } = await read('Two stories attached.', ['bell.docx', story], ['wheel.docx', other])

    expect(articles.map(({ name, draft }) => [name, draft.headline])).toEqual([
      ['bell.docx', 'Mill bell rings'],
      ['wheel.docx', 'Mill to grind'],
    ])
    expect(evidence.filter(({ field }) => field === 'member').map(({ place }) => place)).toEqual([
      'bell.docx',
      'wheel.docx',
    ])
  })

  test('held by an embargo in the letter, also where there is no more of it', async () => {
    const held = await read('EMBARGOED UNTIL 10 March 2026, 10:00 GMT', ['bell.docx', story])

    expect(held.articles[0]?.draft).toMatchObject({
      headline: 'Mill bell rings',
      embargoedUntil: new Date('2026-03-10T10:00:00Z'),
    })
  })
})

describe('a message that is a story is itself', () => {
  const release = `The mill will grind again.\n\n${sentence}\n\n${sentence.replace('bell', 'wheel')}`

  test.each([
    ['though the same comes along', release, story],
    [
      'though a note to it comes along',
      `${release}\n\nA list of dates is attached.`,
      word('Dates', '1936: the last ring'),
    ],
    ['though it is short, and says nothing of what comes along', sentence, word('Rules', sentence.repeat(9))],
    ['where what comes along cannot be read', 'The bell rang, as attached.', new Uint8Array(9)],
  ])('%s', async (_what, text, bytes) => expect(await headlines(text, ['a.docx', bytes])).toEqual(['bell']))
})
