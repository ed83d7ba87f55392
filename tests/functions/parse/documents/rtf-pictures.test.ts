import { describe, expect, test } from 'vitest'
import { rtf } from '../../../../functions/parse/formats/rtf.ts'
import { site } from '../../../../site.config.ts'
import { jpeg, png } from '../../../support/made-pictures.ts'

const large = png({ width: 400, height: 300 })
const tall = jpeg({ width: 300, height: 400 })
const hexOf = (bytes: Buffer) => bytes.toString('hex').replace(/.{64}/g, '$&\r\n')
const pict = (words: string, bytes: Buffer) => `{\\pict${words}\\picw10\\pich10 ${hexOf(bytes)}}`
const png400 = pict('\\pngblip', large)
const words = '\\pard The ferry sails again after the storm, the harbour said on Monday.\\par'

/** What is read of a story with this in it. */
async function read(inside: string, charset: BufferEncoding = 'latin1') {
  const source = `{\\rtf1\\ansi{\\stylesheet{\\s9 caption;}}\\pard Ferry sails\\par ${words}\n${inside}\n${words}}`
  const reading = await rtf.read({ key: 'world/a.rtf', bytes: Buffer.from(source, charset), metadata: {} }, site)
  if (!reading.ok) throw new Error(reading.failure.reason)

  const { articles, pictures = [], evidence } = reading.value
  const { images = [], body = [] } = articles[0]?.draft ?? {}
  return {
    images: images.map(({ file, ...image }) => ({ ...image, ...(file && { size: [file.width, file.height] }) })),
    pictures: pictures.map(({ file }) => file.type),
    paragraphs: body.length,
    told: evidence.filter(({ field }) => field === 'images').map(({ place, rule }) => `${place} ${rule}`),
  }
}

describe('the pictures in a Rich Text document', () => {
  test('are published in its order', async () => {
    expect(await read(`${pict('\\jpegblip', tall)}\\par ${png400}\\par`)).toEqual({
      images: [{ size: [300, 400] }, { size: [400, 300] }],
      pictures: ['image/jpeg', 'image/png'],
      paragraphs: 2,
      told: ['picture 1 attached', 'picture 2 attached'],
    })
  })

  test.each([
    ['as new programs wrap it', `{\\*\\shppict ${png400}}{\\nonshppict {\\pict\\wmetafile8 0100}}\\par`],
    [
      'with words of its own',
      `{\\pict{\\*\\picprop{\\sp{\\sn wzName}{\\sv Quay 7}}}\\pngblip{\\*\\blipuid 00ff} ${hexOf(large)}}\\par`,
    ],
    ['in bytes', `{\\pict\\pngblip\\bin${large.length} ${large.toString('latin1')}}\\par`],
    ['larger than a book', `{\\pict\\pngblip ${hexOf(Buffer.concat([large, Buffer.alloc(600_000)]))}}\\par`],
  ])('are read %s', async (_, inside) => {
    const { images, paragraphs } = await read(inside)

    expect(images).toEqual([{ size: [400, 300] }])
    expect(paragraphs).toBe(2)
  })

  test.each([
    ['styled as one', '\\pard\\s9 The quay at dawn\\par', { caption: 'The quay at dawn' }],
    [
      'styled as one, the credit apart',
      '\\pard\\s9 The quay. Photo: Ada Quill\\par',
      { caption: 'The quay.', credit: 'Ada Quill' },
    ],
    ['that is labelled', '\\pard Caption: The quay at dawn\\par', { caption: 'The quay at dawn' }],
    [
      'with a credit',
      '\\pard The quay at dawn. (Photo: Ada Quill)\\par',
      { caption: 'The quay at dawn.', credit: 'Ada Quill' },
    ],
  ])('have the line under them as caption: one %s', async (_, line, caption) => {
    const { images, paragraphs } = await read(`\\pard ${png400}\\par ${line}`)

    expect(images).toEqual([{ ...caption, size: [400, 300] }])
    expect(paragraphs).toBe(2)
  })

  test.each([
    ['that is a sentence of the story', `\\pard ${png400}\\par`, 2],
    ['further down', `\\pard ${png400}\\par\\par\\pard\\s9 The quay at dawn\\par`, 3],
    ['under a picture inside a sentence', `\\pard The quay: ${png400}\\par\\pard\\s9 The quay at dawn\\par`, 4],
  ])('have none from a line %s', async (_, inside, paragraphs) => {
    const found = await read(inside)

    expect(found.images).toEqual([{ size: [400, 300] }])
    expect(found.paragraphs).toBe(paragraphs)
  })

  test.each([
    ['is of a kind that no browser shows', pict('\\emfblip', large), 'picture 1 left-out'],
    ['says not what it is', pict('', large), 'picture 1 left-out'],
    ['is a mark of a letterhead', pict('\\pngblip', png({ width: 149, height: 300 })), 'picture 1 left-out'],
    ['is broken', pict('\\pngblip', large.subarray(0, 60)), 'picture 1 rejected'],
    ['is none', '{\\pict\\jpegblip 3c7376673e}', 'picture 1 rejected'],
  ])('stay in it where one %s, and the receipt says so', async (_, inside, told) => {
    expect(await read(`${inside}\\par`)).toMatchObject({ images: [], pictures: [], told: [told] })
  })

  test.each([
    ['the header', `{\\header ${png400}\\par}`],
    ['an object', `{\\object{\\result ${png400}}}`],
    ['what only old programs read', `{\\nonshppict ${png400}}`],
  ])('of %s are none of the story', async (_, inside) => {
    expect(await read(inside)).toMatchObject({ images: [], pictures: [], told: [] })
  })

  test('are fifty at most', async () => {
    expect((await read(`${png400}\\par `.repeat(51))).images).toHaveLength(50)
  })
})
