const latin = (text: string) => Array.from(text, letter => letter.charCodeAt(0))

// First bytes of what people send with the wrong name. Only such as no text begins with.
const signatures: readonly { name: string; bytes: readonly number[]; at?: number }[] = [
  { name: 'a PNG picture', bytes: [0x89, ...latin('PNG')] },
  { name: 'a JPEG picture', bytes: [0xff, 0xd8, 0xff] },
  { name: 'a GIF picture', bytes: latin('GIF87a') },
  { name: 'a GIF picture', bytes: latin('GIF89a') },
  { name: 'a WebP picture', bytes: latin('WEBP'), at: 8 },
  { name: 'a TIFF picture', bytes: [0x49, 0x49, 0x2a, 0] },
  { name: 'a TIFF picture', bytes: [0x4d, 0x4d, 0, 0x2a] },
  { name: 'a HEIC or MP4 file', bytes: latin('ftyp'), at: 4 },
  { name: 'a PDF document', bytes: latin('%PDF-') },
  { name: 'a ZIP archive or an Office document (docx, odt)', bytes: [0x50, 0x4b, 3, 4] },
  { name: 'an old Word document', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: 'an RTF document', bytes: latin('{\\rtf') },
  { name: 'a gzip archive', bytes: [0x1f, 0x8b, 8] },
  { name: 'a 7-Zip archive', bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { name: 'a RAR archive', bytes: latin('Rar!\x1a') },
  { name: 'an MP3 recording', bytes: latin('ID3\x03') },
  { name: 'an Ogg recording', bytes: latin('OggS\0') },
  { name: 'a program', bytes: [0x7f, ...latin('ELF')] },
]

/** What the bytes really are, if their beginning gives it away. */
export const signatureOf = (bytes: Uint8Array): string | undefined =>
  signatures.find(({ bytes: mark, at = 0 }) => mark.every((byte, index) => bytes[at + index] === byte))?.name
