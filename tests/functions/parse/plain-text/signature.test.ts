import { expect, test } from 'vitest'
import { signatureOf } from '../../../../functions/parse/plain-text/signature.ts'

const bytes = (...parts: (string | number)[]) =>
  Buffer.from(parts.map(part => (typeof part === 'string' ? part : String.fromCharCode(part))).join(''), 'latin1')

test.each([
  [bytes(0x89, 'PNG\r\n'), 'a PNG picture'],
  [bytes(0xff, 0xd8, 0xff, 0xe0), 'a JPEG picture'],
  [bytes('GIF87a'), 'a GIF picture'],
  [bytes('GIF89a'), 'a GIF picture'],
  [bytes('RIFF....WEBP'), 'a WebP picture'],
  [bytes('II*', 0), 'a TIFF picture'],
  [bytes('MM', 0, '*'), 'a TIFF picture'],
  [bytes('....ftypheic'), 'a HEIC or MP4 file'],
  [bytes('%PDF-1.7'), 'a PDF document'],
  [bytes('PK', 3, 4), 'a ZIP archive or an Office document (docx, odt)'],
  [bytes(0xd0, 0xcf, 0x11, 0xe0), 'an old Word document'],
  [bytes('{\\rtf1'), 'an RTF document'],
  [bytes(0x1f, 0x8b, 8), 'a gzip archive'],
  [bytes('7z', 0xbc, 0xaf), 'a 7-Zip archive'],
  [bytes('Rar!', 0x1a), 'a RAR archive'],
  [bytes('ID3', 3), 'an MP3 recording'],
  [bytes('OggS', 0), 'an Ogg recording'],
  [bytes(0x7f, 'ELF'), 'a program'],
])('%j begins %s', (beginning, what) => expect(signatureOf(beginning)).toBe(what))

test.each([
  '',
  'GIF',
  'PK is short for many things',
  'MM. Ruiz et Berg',
  'ftyp opens a film',
  'WEBP is a format',
  'The pier',
])('%j begins a text', line => expect(signatureOf(bytes(line))).toBeUndefined())
