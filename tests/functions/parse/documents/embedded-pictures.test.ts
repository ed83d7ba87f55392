import { describe, expect, test } from 'vitest'
import { picturePath } from '../../../../events/picture.ts'
import { docx } from '../../../../functions/parse/formats/docx.ts'
import { site } from '../../../../site.config.ts'
import { png } from '../../../support/made-pictures.ts'
import { wordOf, wordParts } from './word.ts'

const drawing = (id: string, description = '') =>
  `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="${description}"/>` +
  `<a:graphic><a:graphicData><a:blip r:embed="${id}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
const said = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
const relationship = (id: string, target: string, more = '') =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${target}"${more}/>`

/** What is read of a story with these drawings, whose relationships lead to these targets. */
async function read(drawings: string, relationships: string, media: Record<string, Uint8Array>, left?: number) {
  const body = `${said('Ferry sails')}${said('The ferry sails again after the storm, the harbour said on Monday.')}${drawings}`
  const links = { 'word/_rels/document.xml.rels': `<Relationships>${relationships}</Relationships>` }
  const bytes = Uint8Array.from(wordOf({ ...wordParts(body), ...links, ...media }))
  const allowance = left === undefined ? {} : { allowance: { left } }
  const reading = await docx.read({ key: 'world/ferry.docx', bytes, metadata: {}, ...allowance }, site)
  if (!reading.ok) throw new Error(reading.failure.reason)

  const [article] = reading.value.articles
  return {
    images: article?.draft.images ?? [],
    pictures: reading.value.pictures ?? [],
    evidence: reading.value.evidence,
  }
}

const large = png({ width: 400, height: 300 })
const other = png({ width: 300, height: 400 }, 9)

describe('the pictures in a Word document', () => {
  test('are published in the order in which its text shows them, with their descriptions', async () => {
    const { images, pictures } = await read(
      drawing('rId2', 'The quay') + drawing('rId1'),
      relationship('rId1', 'media/image1.png') + relationship('rId2', '/word/media/image2.png'),
      { 'word/media/image1.png': large, 'word/media/image2.png': other, 'word/media/image3.png': large },
    )

    expect(images.map(({ alt, file }) => [alt, file?.width])).toEqual([
      ['The quay', 300],
      [undefined, 400],
    ])
    expect(pictures.map(({ file }) => picturePath(file)).sort()).toEqual(
      images.flatMap(({ file }) => (file === undefined ? [] : picturePath(file))).sort(),
    )
    for (const image of images) expect(image).not.toHaveProperty('key')
  })

  test.each<[string, string, Uint8Array]>([
    ['is a mark of a letterhead', relationship('rId1', 'media/image1.png'), png({ width: 149, height: 300 })],
    ['is elsewhere', relationship('rId1', 'https://pictures.example/a.png', ' TargetMode="External"'), large],
    ['is no picture', relationship('rId1', 'media/image1.png'), Buffer.from('<svg><script/></svg>')],
    ['is broken', relationship('rId1', 'media/image1.png'), large.subarray(0, 60)],
    ['is another part of the document', relationship('rId1', 'document.xml'), large],
  ])('are described and not published where one %s', async (_, relationships, bytes) => {
    const { images, pictures } = await read(drawing('rId1', 'The quay'), relationships, {
      'word/media/image1.png': bytes,
    })

    expect(images).toEqual([{ alt: 'The quay' }])
    expect(pictures).toEqual([])
  })

  test('leave to the words that follow in a bundle half of what may be unpacked, and the receipt says so', async () => {
    const { pictures, evidence } = await read(
      drawing('rId1'),
      relationship('rId1', 'media/image1.png'),
      { 'word/media/image1.png': Buffer.alloc(6000) },
      8000,
    )

    expect(pictures).toEqual([])
    expect(evidence).toContainEqual(expect.objectContaining({ place: 'word/media/image1.png', rule: 'rejected' }))
  })
})
