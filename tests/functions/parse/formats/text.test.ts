import { describe, expect, test } from 'vitest'
import type { UploadedFile } from '../../../../functions/parse/format.ts'
import { text } from '../../../../functions/parse/formats/text.ts'
import { site } from '../../../../site.config.ts'

const file = (bytes: Uint8Array | string, more: Partial<UploadedFile> = {}): UploadedFile => ({
  key: 'story.txt',
  bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
  metadata: {},
  ...more,
})
const rejection = async (bytes: Uint8Array | string) => {
  const read = await text.read(file(bytes), site)
  return read.ok ? undefined : read.failure
}
const story = 'Pier opens\n\nThe pier opened on Friday, a year late and under budget.\n'

describe('the text format knows a file', () => {
  test.each([
    ['by its name', file(story), 'name'],
    ['by its content type', file(story, { key: 'story', contentType: 'text/plain; charset=utf-8' }), 'type'],
    ['as what is left when nobody else does', file(story, { key: 'story' }), 'fallback'],
    [
      'and leaves bytes alone that are no text',
      file(new Uint8Array([1, 0, 0, 7, 3, 0, 9]), { key: 'story' }),
      undefined,
    ],
  ] as const)('%s', (_, upload, answer) => {
    expect(text.recognise(upload)).toBe(answer)
  })
})

test.each([
  ['Just a moment...\n\nEnable JavaScript and cookies to continue\n', false],
  ['404 Not Found\n\nnginx\n', false],
  ['Access denied\n\nBy Ana Ruiz\n\nThe harbour stays closed to visitors.\n', true],
  [`Access denied\n\n${'The harbour stays closed to visitors after a wall gave way. '.repeat(4)}\n`, true],
])('what a server shows instead of a story is none: %j', async (saved, isStory) =>
  expect((await text.read(file(saved), site)).ok).toBe(isStory),
)

test.each(['# Pier opens', '= Pier opens', '== Pier opens ==', '**Pier opens**'])(
  'the marks that are typed around a headline are none of it: %s',
  async title => {
    const read = await text.read(file(`${title}\n\nThe pier opened on Friday, a year late and under budget.\n`), site)
    expect(read.ok && read.value.articles[0]?.draft.headline).toBe('Pier opens')
  },
)

test('nine megabytes of text are read', async () => {
  const bytes = new TextEncoder().encode(`Pier opens\n\n${'The pier opened. '.repeat(540_000)}`)
  const read = await text.read({ key: 'long.txt', bytes, metadata: {} }, site)
  const [block] = read.ok ? (read.value.articles[0]?.draft.body ?? []) : []

  expect(block?.kind === 'paragraph' && block.spans[0]?.text.length).toBeGreaterThan(9_000_000)
})

describe('a file that holds no article is rejected:', () => {
  test.each([
    ['no bytes', '', 'empty'],
    ['white space', ' \r\n\t\u00a0\n', 'empty'],
    ['a picture named .txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'mislabelled'],
    ['an archive named .txt', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), 'mislabelled'],
    ['a PDF named .txt', '%PDF-1.7\n%', 'mislabelled'],
    ['zero bytes in no order', Uint8Array.of(65, 0, 0, 66, 67, 0, 68), 'binary'],
    [
      'UTF-8 that was damaged',
      new Uint8Array([...new TextEncoder().encode('Café déjà élève\n'), 0xe9, 0x20]),
      'undecodable',
    ],
    ['a date and nothing else', '4 March 2021\n', 'no-text'],
    ['a million lines', 'x\n'.repeat(1_000_000), 'too-large'],
    ['marks and nothing else', '-----\n***\n', 'no-text'],
  ] as const)('%s', async (_, bytes, kind) => {
    expect(await rejection(bytes)).toMatchObject({ kind })
  })

  test('what the file really is stands in the reason', async () => {
    expect((await rejection('%PDF-1.7'))?.reason).toContain('PDF')
  })

  test('the place names the line of the first bad byte', async () => {
    const damaged = [...new TextEncoder().encode('Café\ndéjà\nélève '), 0xe9, 0x20]
    expect((await rejection(new Uint8Array(damaged)))?.place).toMatch(/^line 3,/)
  })
})

describe('a date without a zone', () => {
  test('is midnight of the site', async () => {
    const dated = file('Pier opens\n\n22 October 2017\n\nThe pier opened on Friday, a year late and under budget.\n')
    const read = await text.read(dated, { ...site, timeZone: 'Asia/Beirut' })

    expect(read.ok && read.value.articles[0]?.draft.publishedAt?.toISOString()).toBe('2017-10-21T21:00:00.000Z')
  })
})

describe('what is left out of a story', () => {
  test('is told with its line and its words', async () => {
    const read = await text.read(file(`${story}\nAdvertisement\n\nThe mayor cut the ribbon in the rain.\n`), site)
    const evidence = read.ok ? read.value.evidence : []

    expect(evidence).toContainEqual(
      expect.objectContaining({ field: 'furniture', place: 'line 5', note: 'Advertisement' }),
    )
  })
})
