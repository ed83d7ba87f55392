import { describe, expect, test } from 'vitest'
import { readPicture } from '../../../../functions/parse/pictures/read-picture.ts'
import * as made from '../../../support/made-pictures.ts'

const size = { width: 640, height: 480 }
const pixels = {
  jpg: made.jpeg(size),
  png: made.png(size),
  gif: made.gif(size),
  webp: made.webp(size),
  avif: made.avif(size),
}
const kinds = Object.entries(pixels).map(([ending, bytes]) => ({ ending, bytes }))
const read = (bytes: Uint8Array, name = 'a.jpg') => readPicture(bytes, name)
const fileOf = (bytes: Uint8Array, name: string) => {
  const picture = read(bytes, name)
  return picture.ok ? picture.value.file : picture.failure
}
const cleanOf = (bytes: Uint8Array, name: string) => {
  const picture = read(bytes, name)
  return picture.ok ? Buffer.from(picture.value.bytes) : Buffer.alloc(0)
}
const latin = (text: string) => Buffer.from(text, 'latin1')
const secret = 'N 48 51.5 E 2 17.7'

describe.each(kinds)('a picture in $ending', ({ ending, bytes }) => {
  test('is known by its bytes, and says its size', () => {
    expect(fileOf(bytes, `a.${ending}`)).toMatchObject({ ...size, type: `image/${ending === 'jpg' ? 'jpeg' : ending}` })
  })

  test('is what it was when it is cleaned again', () => {
    const once = cleanOf(bytes, `a.${ending}`)

    expect(once.length).toBeGreaterThan(0)
    expect(cleanOf(once, `a.${ending}`)).toEqual(once)
  })

  test('is refused under the name of another kind', () => {
    const other = ending === 'png' ? 'jpg' : 'png'

    expect(fileOf(bytes, `a.${other}`)).toMatchObject({ kind: 'mislabelled' })
  })

  test('is refused wherever it was cut off, and nothing is thrown', () => {
    for (let length = 1; length < bytes.length; length++)
      expect(read(bytes.subarray(0, length), `a.${ending}`).ok, `after ${length} bytes`).toBe(false)
  })

  test('is read whatever single byte of it is another, and nothing is thrown', () => {
    for (let at = 0; at < bytes.length; at++) {
      const damaged = Uint8Array.from(bytes)
      damaged[at] = (damaged[at] ?? 0) ^ 0xff
      expect(read(damaged, `a.${ending}`)).toHaveProperty('ok')
    }
  })
})

describe.each([
  { what: 'a page', rest: '<script>alert(1)</script>' },
  { what: 'a document', rest: '%PDF-1.7' },
  { what: 'an archive', rest: 'PK\x03\x04' },
  { what: 'a program of a server', rest: '<?php echo 1' },
])('a picture with $what behind it', ({ rest }) => {
  test.each(kinds.filter(({ ending }) => ending !== 'avif'))('is refused: $ending', ({ ending, bytes }) => {
    expect(fileOf(Buffer.concat([bytes, latin(rest)]), `a.${ending}`)).toMatchObject({ kind: 'malformed' })
  })
})

test('a picture with a film behind it is published without', () => {
  const film = Buffer.concat([pixels.jpg, latin('\0\0\0\x18ftypmp42 and what was heard')])

  expect(cleanOf(film, 'a.jpg')).toEqual(cleanOf(pixels.jpg, 'a.jpg'))
})

describe('what a picture holds beside what it shows', () => {
  const withSecret: [string, Uint8Array][] = [
    ['jpg', made.jpeg(size, [made.exifSegment(1, { 34853: secret }), made.jpegSegment(0xfe, latin(secret))])],
    [
      'jpg',
      made.jpeg(size, [made.jpegSegment(0xe1, latin(`http://ns.adobe.com/xap/1.0/\0<x exif:GPS="${secret}"/>`))]),
    ],
    [
      'jpg',
      made.jpeg(size, [
        made.jpegSegment(0xe0, latin(`JFXX\0\x10${secret}`)),
        made.jpegSegment(0xe2, latin(`MPF\0${secret}`)),
      ]),
    ],
    ['jpg', made.jpeg(size, [made.jpegSegment(0xf7, latin(secret))])],
    [
      'png',
      made.png(size, 1, [
        made.pngChunk('tEXt', latin(`GPS\0${secret}`)),
        made.pngChunk('eXIf', made.exif(1, { 1: secret })),
      ]),
    ],
    ['gif', made.gif(size, [made.gifExtension(0xfe, [secret]), made.gifExtension(0xff, ['XMP DataXMP', secret])])],
    [
      'webp',
      made.webp(
        size,
        [made.webpChunk('EXIF', made.exif(1, { 1: secret })), made.webpChunk('XMP ', latin(secret))],
        0x0c,
      ),
    ],
    ['avif', made.avif(size, { secret: made.exif(1, { 1: secret }) })],
  ]

  test.each(withSecret)('is not published: %s', (ending, bytes) => {
    expect(Buffer.from(bytes).includes(secret)).toBe(true)
    expect(cleanOf(bytes, `a.${ending}`).includes(secret)).toBe(false)
    expect(cleanOf(bytes, `a.${ending}`).length).toBeGreaterThan(0)
  })

  test('is its colours, which stay', () => {
    const profile = made.jpegSegment(0xe2, latin('ICC_PROFILE\0\x01\x01colours'))
    const adobe = made.jpegSegment(0xee, latin('Adobe\0\x64\0\0\0\0\x01'))

    expect(cleanOf(made.jpeg(size, [profile, adobe]), 'a.jpg').includes('colours')).toBe(true)
    expect(cleanOf(made.jpeg(size, [profile, adobe]), 'a.jpg').includes('Adobe')).toBe(true)
  })

  test('is which side is up: a photograph that lies on its side is shown and measured upright', () => {
    const turned = made.jpeg(size, [made.exifSegment(6, { 270: secret })])

    expect(fileOf(turned, 'a.jpg')).toMatchObject({ width: 480, height: 640 })
    expect(fileOf(cleanOf(turned, 'a.jpg'), 'a.jpg')).toMatchObject({ width: 480, height: 640 })
    expect(fileOf(made.avif(size, { turns: 1 }), 'a.avif')).toMatchObject({ width: 480, height: 640 })
  })

  test('is that it moves: an animation goes on', () => {
    const again = made.gifExtension(0xff, ['NETSCAPE2.0', '\x01\0\0'])
    const pause = made.gifExtension(0xf9, ['\0\x0a\0\0'])

    expect(cleanOf(made.gif(size, [again, pause]), 'a.gif')).toEqual(made.gif(size, [again, pause]))
  })
})

describe('what a picture says of itself', () => {
  const said: [string, string, Uint8Array, object][] = [
    [
      'Exif',
      'jpg',
      made.jpeg(size, [made.exifSegment(1, { 270: 'Boats', 315: 'Ada Quill' })]),
      { caption: 'Boats', credit: 'Ada Quill' },
    ],
    [
      'IPTC',
      'jpg',
      made.jpeg(size, [made.iptcSegment({ 120: 'Le port à l’aube', 80: 'Ada Quill', 110: 'Courier' })]),
      { caption: 'Le port à l’aube', credit: 'Ada Quill/Courier' },
    ],
    [
      'XMP',
      'jpg',
      made.jpeg(size, [
        made.jpegSegment(
          0xe1,
          Buffer.from(
            'http://ns.adobe.com/xap/1.0/\0<r photoshop:Credit="Courier"><dc:description><rdf:Alt><rdf:li xml:lang="x-default">Boats &amp; nets</rdf:li></rdf:Alt></dc:description><Iptc4xmpCore:AltTextAccessibility>Three boats</Iptc4xmpCore:AltTextAccessibility></r>',
          ),
        ),
      ]),
      { caption: 'Boats & nets', credit: 'Courier', alt: 'Three boats' },
    ],
    [
      'a text of a PNG',
      'png',
      made.png(size, 1, [made.pngChunk('tEXt', latin('Description\0Boats'))]),
      { caption: 'Boats' },
    ],
    [
      'an international text of a PNG',
      'png',
      made.png(size, 1, [made.pngChunk('iTXt', Buffer.from('Author\0\0\0\0\0Zoë'))]),
      { credit: 'Zoë' },
    ],
    [
      'Exif in WebP',
      'webp',
      made.webp(size, [made.webpChunk('EXIF', made.exif(1, { 270: 'Boats' }))]),
      { caption: 'Boats' },
    ],
  ]

  test.each(said)('is read: %s', (_, ending, bytes, words) => {
    expect(fileOf(bytes, `a.${ending}`)).toMatchObject(words)
  })

  test('is not what its camera says of itself', () => {
    expect(
      fileOf(made.jpeg(size, [made.exifSegment(1, { 270: 'OLYMPUS DIGITAL CAMERA' })]), 'a.jpg'),
    ).not.toHaveProperty('caption')
  })
})

describe('a file that is no picture to publish', () => {
  const svg = latin('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  const refused: [string, string, Uint8Array, string][] = [
    ['SVG', 'a.svg', svg, 'unknown-format'],
    ['SVG under another name', 'a.png', svg, 'unknown-format'],
    ['a picture few browsers show', 'a.heic', latin('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), 'unknown-format'],
    ['a text', 'a.jpg', latin('Harbour reopens'), 'mislabelled'],
    ['a page', 'a.gif', latin('<!doctype html><title>x</title>'), 'mislabelled'],
    ['nothing', 'a.jpg', new Uint8Array(0), 'empty'],
    [
      'one that would fill a reader’s memory',
      'a.png',
      made.pngClaiming({ width: 50_000, height: 50_000 }),
      'too-large',
    ],
    ['an AVIF that moves', 'a.avif', Buffer.concat([pixels.avif, made.box('moov', latin('trak'))]), 'malformed'],
    ['one without a size', 'a.png', made.pngClaiming({ width: 0, height: 10 }), 'malformed'],
    [
      'one that claims more than a number holds',
      'a.png',
      made.pngClaiming({ width: 2 ** 32 - 1, height: 2 ** 32 - 1 }),
      'too-large',
    ],
    [
      'one with a script in a comment',
      'a.jpg',
      made.jpeg(size, [made.jpegSegment(0xfe, latin('<script>alert(1)</script>'))]),
      'malformed',
    ],
    [
      'one with a page in a comment',
      'a.gif',
      made.gif(size, [made.gifExtension(0xfe, ['<html><body onload=alert(1)>'])]),
      'malformed',
    ],
    [
      'one with a page in a box of its own',
      'a.avif',
      Buffer.concat([pixels.avif, made.box('uuid', latin('<script>'))]),
      'malformed',
    ],
  ]

  test.each(refused)('is refused: %s', (_, name, bytes, kind) => {
    expect(fileOf(bytes, name)).toMatchObject({
      kind,
      reason: expect.stringMatching(/\.$/),
      mend: expect.stringMatching(/\.$/),
    })
  })

  test.each([
    { ending: 'jpg', bytes: made.jpeg(size, Array(50_001).fill(made.jpegSegment(0xfe, latin('x')))) },
    { ending: 'png', bytes: made.png(size, 1, Array(50_001).fill(made.pngChunk('tEXt', latin('a\0b')))) },
    { ending: 'gif', bytes: made.gif(size, Array(50_001).fill(made.gifExtension(0xfe, ['x']))) },
  ])('is refused where it has more parts than any, each of which would be held: $ending', ({ ending, bytes }) => {
    expect(fileOf(bytes, `a.${ending}`)).toMatchObject({
      kind: 'malformed',
      reason: 'The picture is damaged: it has more than 50000 parts.',
    })
  })

  test('costs no more than its bytes, whatever it claims of its parts', () => {
    const pumps = [
      made.jpeg(
        size,
        Array.from({ length: 20_000 }, () => made.jpegSegment(0xfe, latin('x'))),
      ),
      Buffer.concat([pixels.jpg.subarray(0, -2), Buffer.alloc(1_000_000, 0xff)]),
      made.gif(size, [
        made.gifExtension(
          0xfe,
          Array.from({ length: 100_000 }, () => 'x'),
        ),
      ]),
      made.png(
        size,
        1,
        Array.from({ length: 20_000 }, () => made.pngChunk('tEXt', latin('a\0b'))),
      ),
      Buffer.concat([
        made.box('ftyp', latin('avif\0\0\0\0')),
        ...Array.from({ length: 50_000 }, () => made.box('free')),
      ]),
    ]
    const before = process.cpuUsage()
    for (const [n, bytes] of pumps.entries()) read(bytes, ['a.jpg', 'a.jpg', 'a.gif', 'a.png', 'a.avif'][n])

    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(2)
  })
})
