import { zipOf } from '../archive/packed.ts'

const space = [
  ...['office', 'style', 'text', 'table', 'draw', 'meta'].map(name => [
    name,
    `urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`,
  ]),
  ['fo', 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'],
  ['svg', 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0'],
  ['xlink', 'http://www.w3.org/1999/xlink'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
]
  .map(([name, address]) => `xmlns:${name}="${address}"`)
  .join(' ')

const part = (name: string, inside: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><office:document-${name} ${space} office:version="1.3">${inside}</office:document-${name}>`

/** What an OpenDocument text is made of, each in its own markup: the styles that were made by hand, the text, the named styles with what stands on each page, and what it says of itself. */
export type OpenText = { made?: string; text: string; styles?: string; meta?: string }

export const openParts = ({ made = '', text, styles, meta }: OpenText): Record<string, string> => ({
  mimetype: 'application/vnd.oasis.opendocument.text',
  'content.xml': part(
    'content',
    `<office:automatic-styles>${made}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body>`,
  ),
  ...(styles !== undefined && { 'styles.xml': part('styles', styles) }),
  ...(meta !== undefined && { 'meta.xml': part('meta', `<office:meta>${meta}</office:meta>`) }),
})

/** A document in a package out of its parts. What kind it is stands first, and is not packed. */
export const packageOf = (parts: Readonly<Record<string, string | Uint8Array>>): Buffer =>
  zipOf(
    Object.entries(parts).map(([name, bytes]) => ({
      name,
      bytes,
      ...(name === 'mimetype' && { claims: { method: 0 } }),
    })),
  )
