import { describe, expect, test } from 'vitest'
import { Rejection } from '../../../../events/article.ts'
import type { UploadedFile } from '../../../../functions/parse/format.ts'
import * as formats from '../../../../functions/parse/formats/index.ts'
import { parse } from '../../../../functions/parse/parse.ts'
import { site } from '../../../../site.config.ts'
import { gzipOf, type ToPack, tarOf, zipOf } from '../archive/packed.ts'
import { cases } from './fixtures.ts'
import { openParts, packageOf } from './open-document.ts'
import { pdfOf } from './print.ts'
import { wordOf, wordParts } from './word.ts'

const upload = (key: string, bytes: string | Uint8Array): UploadedFile => ({
  key,
  bytes: Buffer.from(bytes),
  metadata: {},
})
const read = (file: UploadedFile) => parse(file, Object.values(formats), site)
async function refusal(file: UploadedFile): Promise<Rejection | undefined> {
  const reading = await read(file)

  return reading.ok ? undefined : reading.failure
}

const story = 'Pier opens\n\nThe pier opened on Friday, a year late and under budget.\n'
const good: ToPack = { name: 'story.txt', bytes: story }
const openText = openParts({ text: `<text:p>${story}</text:p>` })
const word = (body: string) => wordOf(wordParts(body))
const locked = Buffer.concat([
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  Buffer.alloc(600),
  Buffer.from('EncryptedPackage', 'utf16le'),
])
const manyAttributes = `<w:p ${Array.from({ length: 10_000 }, (_, n) => `a${n}=""`).join(' ')}/>`
const zeros = Buffer.alloc(64 * 1024 * 1024)
const password = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> /P -4 >> /ID [<00> <00>]`

describe('is rejected, with a place and a way to mend it:', () => {
  const bad: [what: string, file: UploadedFile, kind: Rejection['kind']][] = [
    ['a Word document behind a password', upload('a.docx', locked), 'encrypted'],
    ['a Word document of before 2007', upload('a.doc', locked.subarray(0, 600)), 'unknown-format'],
    ['a Word document that was cut off', upload('a.docx', word('<w:p/>').subarray(0, 300)), 'malformed'],
    ['a Word document whose text is no XML', upload('a.docx', word('<w:p><w:r></w:p>')), 'malformed'],
    [
      'a Word document with an entity of its own',
      upload('a.docx', wordOf({ 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' })),
      'malformed',
    ],
    ['a Word document nested a hundred thousand deep', upload('a.docx', word('<w:p>'.repeat(100_000))), 'malformed'],
    [
      'a Word document of one element that says ten thousand things',
      upload('a.docx', word(manyAttributes)),
      'malformed',
    ],
    ['a Word document without words', upload('a.docx', word('<w:p/>')), 'no-text'],
    [
      'a Word document of 64 MB in 64 KB',
      upload('a.docx', wordOf({ 'word/document.xml': zeros.toString('latin1') })),
      'too-large',
    ],
    [
      'an OpenDocument text behind a password',
      upload('a.odt', packageOf({ ...openText, 'META-INF/manifest.xml': '<a><manifest:encryption-data/></a>' })),
      'encrypted',
    ],
    ['an OpenDocument text that was cut off', upload('a.odt', packageOf(openText).subarray(0, 300)), 'malformed'],
    ['an OpenDocument text without words', upload('a.odt', packageOf(openParts({ text: '<text:p/>' }))), 'no-text'],
    [
      'an OpenDocument text without its text',
      upload('a.odt', packageOf({ mimetype: openText['mimetype'] ?? '' })),
      'malformed',
    ],
    [
      'an OpenDocument text that is no XML',
      upload('a.odt', packageOf({ ...openText, 'content.xml': '<office:body><text:p></office:body>' })),
      'malformed',
    ],
    ...['vnd.oasis.opendocument.spreadsheet', 'epub+zip'].map((type): [string, UploadedFile, 'unknown-format'] => [
      `another document, of ${type}`,
      upload('a.zip', packageOf({ ...openText, mimetype: `application/${type}`, 'a.xhtml': `<h1>${story}</h1>` })),
      'unknown-format',
    ]),
    ...['[Content_Types].xml', 'Index/Document.iwa'].map((name): [string, UploadedFile, 'unknown-format'] => [
      `another document, that holds ${name}`,
      upload('a.xlsx', packageOf({ [name]: '<Types/>', 'xl/a.txt': story })),
      'unknown-format',
    ]),
    ['RTF that was cut off', upload('a.rtf', '{\\rtf1\\ansi Pier opens\\par {\\b The pier'), 'malformed'],
    ['RTF without words', upload('a.rtf', '{\\rtf1\\ansi\\pard\\par}'), 'no-text'],
    ['a PDF behind a password', upload('a.pdf', pdfOf([[{ text: 'Pier', x: 9, y: 9 }]], password)), 'encrypted'],
    ['a PDF that was cut off', upload('a.pdf', pdfOf([[{ text: 'Pier', x: 9, y: 9 }]]).subarray(0, 200)), 'malformed'],
    ['a PDF of pictures', upload('a.pdf', pdfOf([[], []])), 'no-text'],
    [
      'a PDF of more pages than an article has',
      upload('a.pdf', pdfOf(Array.from({ length: 101 }, () => []))),
      'too-large',
    ],
    [
      'a message that was cut off',
      upload('a.eml', 'From: a@example.org\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nThe pier opened.\n'),
      'malformed',
    ],
    [
      'an encrypted message',
      upload(
        'a.eml',
        'From: a@example.org\nContent-Type: multipart/encrypted; boundary=b\n\n--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--b--\n',
      ),
      'encrypted',
    ],
    ['a million paragraphs', upload('a.rtf', `{\\rtf1 ${'a\\par '.repeat(1_000_000)}}`), 'too-large'],
    ['a million cells', upload('a.rtf', `{\\rtf1 Pier\\par ${'\\cell '.repeat(1_000_000)}}`), 'too-large'],
    ['two million letters', upload('a.rtf', `{\\rtf1 ${'The pier. '.repeat(200_000)}}`), 'too-large'],
    ['a message without words', upload('a.eml', 'From: a@example.org\nSubject: Pier\n\n'), 'no-text'],
    [
      'a message of 5 MB of text',
      upload('a.eml', `From: a@example.org\nSubject: Pier\n\n${'The pier opened. '.repeat(320_000)}`),
      'too-large',
    ],
    ['a picture named .eml', upload('a.eml', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)), 'mislabelled'],
    ['an archive behind a password', upload('a.zip', zipOf([{ ...good, claims: { flags: 1 } }])), 'encrypted'],
    ['an archive that was cut off', upload('a.zip', zipOf([good]).subarray(0, -30)), 'malformed'],
    [
      'an archive whose files share bytes',
      upload('a.zip', zipOf([good, { name: 'b.txt', bytes: story, claims: { at: 0 } }])),
      'malformed',
    ],
    ['an archive of 64 MB in 64 KB', upload('a.zip', zipOf([{ name: 'a.txt', bytes: zeros }])), 'too-large'],
    [
      'an archive that lies about its size',
      upload('a.zip', zipOf([{ name: 'a.txt', bytes: zeros, claims: { size: 10 } }])),
      'too-large',
    ],
    [
      'an archive of ten thousand files',
      upload('a.zip', zipOf(Array.from({ length: 10_000 }, (_, n) => ({ name: `${n}.txt`, bytes: 'a' })))),
      'too-large',
    ],
    [
      'a tape archive of pages made of tags',
      upload('a.tar.gz', gzipOf(tarOf(['a.html', 'b.html'].map(name => ({ name, bytes: '<i>a</i>'.repeat(60_000) }))))),
      'too-large',
    ],
    ['an archive in an archive', upload('a.zip', zipOf([{ name: 'b.zip', bytes: zipOf([good]) }])), 'unknown-format'],
    ['an archive whose checksum is wrong', upload('a.zip', zipOf([{ ...good, claims: { crc: 1 } }])), 'malformed'],
    ['an archive packed in an unknown way', upload('a.zip', zipOf([{ ...good, claims: { method: 99 } }])), 'malformed'],
    [
      'an archive of nothing but a link',
      upload('a.zip', zipOf([{ ...good, claims: { mode: 0o120777 } }])),
      'malformed',
    ],
    ['an archive of pictures only', upload('a.zip', zipOf([{ name: 'a.jpg', bytes: 'x' }])), 'no-text'],
    [
      'a tape archive that was cut off',
      upload('a.tar', tarOf([{ name: 'a.txt', bytes: story.repeat(99) }]).subarray(0, 2000)),
      'malformed',
    ],
    [
      'a tape archive of nothing but a link',
      upload('a.tar', tarOf([{ name: 'a.txt', bytes: '', kind: '2' }])),
      'malformed',
    ],
    ['gzip that was cut off', upload('a.txt.gz', gzipOf(Buffer.from(story)).subarray(0, 40)), 'malformed'],
    ['64 MB in gzip', upload('a.txt.gz', gzipOf(zeros)), 'too-large'],
    ['gzip in gzip', upload('a.gz', gzipOf(gzipOf(Buffer.from(story)))), 'unknown-format'],
  ]

  test.each(bad)('%s', async (_what, file, kind) => {
    const refused = await refusal(file)

    expect(Rejection.safeParse(refused).success).toBe(true)
    expect(refused).toMatchObject({ kind })
    expect(refused?.mend).toMatch(/\.$/)
  })

  test.each(cases.map(({ title, file }) => [title, file] as const))(
    '%s cut off anywhere, or it is read',
    async (_title, file) => {
      for (let n = 1; n < 20; n++) {
        const reading = await read({ ...file, bytes: file.bytes.subarray(0, Math.floor((file.bytes.length * n) / 20)) })
        if (!reading.ok) expect(Rejection.safeParse(reading.failure).success).toBe(true)
      }
    },
  )
})

describe('a member of a bundle is refused, and no other:', () => {
  test.each([
    ['that leads out of the archive', '../../etc/passwd'],
    ['that begins at the root', '/etc/passwd'],
    ['that begins at a disk', 'C:\\story.txt'],
    ['that is disguised', 'story\u202etxt.exe'],
    ['that holds a control character', 'a\u0007.txt'],
    ['that stands twice', 'story.txt'],
    ['that stands twice in two spellings', './story.txt'],
  ])('one with a name %s', async (_, name) => {
    const reading = await read(upload('a.zip', zipOf([good, { name, bytes: story }])))

    expect(reading).toMatchObject({ ok: true, value: { articles: [{ name: 'story.txt' }] } })
    const told = reading.ok ? reading.value.evidence.filter(({ rule }) => rule === 'rejected') : []
    expect(told).toMatchObject([{ field: 'member', confidence: 0 }])
    expect(JSON.stringify(told)).not.toMatch(/\u202e/)
  })

  test('the broken one, told with its reason', async () => {
    const reading = await read(upload('a.zip', zipOf([good, { name: 'b.docx', bytes: locked }])))

    expect(reading.ok && reading.value.evidence).toContainEqual({
      field: 'member',
      place: 'b.docx',
      rule: 'rejected',
      confidence: 0,
      note: expect.stringContaining('encrypted'),
    })
  })

  test('a hundred documents that unpack to gigabytes spend what all may together', async () => {
    const bomb = wordOf({ 'word/document.xml': `<a>${' '.repeat(15_000_000)}</a>` })
    const many = Array.from({ length: 100 }, (_, n) => ({ name: `${n}.docx`, bytes: bomb }))
    const before = process.cpuUsage()
    const reading = await read(upload('a.zip', zipOf([good, ...many])))
    const { user, system } = process.cpuUsage(before)

    expect(reading).toMatchObject({ ok: true, value: { articles: [{ name: 'story.txt' }] } })
    expect((user + system) / 1000).toBeLessThan(4000)
  })
})

test('members keep their articles when the bundle is made again in another order', async () => {
  const other: ToPack = { name: 'other.txt', bytes: story.replace('Pier', 'Quay') }
  const names = async (files: ToPack[]) => {
    const reading = await read(upload('a.zip', zipOf(files)))
    return reading.ok ? reading.value.articles.map(({ name }) => name).toSorted() : []
  }

  expect(await names([good, other])).toEqual(await names([other, good]))
})

test('a name that is in no Unicode is read as MS-DOS wrote it', async () => {
  const reading = await read(
    upload(
      'a.zip',
      zipOf([{ name: Uint8Array.of(0x62, 0x81, 0x2e, 0x74, 0x78, 0x74), bytes: story, claims: { flags: 0 } }]),
    ),
  )

  expect(reading).toMatchObject({ ok: true, value: { articles: [{ name: 'bü.txt' }] } })
})
