import type { Rejection } from '../../../events/article.ts'

type Position = { line: number; columnIndex: number }

const placeOf = ({ line, columnIndex }: Position) => `line ${line}, column ${columnIndex + 1}`

/** The answers to XML that no article can be read from. A file is read whole or not at all: half a feed would withdraw the other half. */
export const xmlRejected = {
  malformed: (said: string, position: Position): Rejection => ({
    kind: 'undecodable',
    place: placeOf(position),
    reason: `The XML breaks here: ${said
      .replace(/^\d+:\d+: /, '')
      .replace(/\.$/, '')
      .slice(0, 120)
      .toWellFormed()}.`,
    mend: 'Export or transfer the file again, check it with an XML validator, and upload it.',
  }),
  entities: (position: Position): Rejection => ({
    kind: 'undecodable',
    place: placeOf(position),
    reason: 'The document type of the file declares entities of its own, which are not expanded.',
    mend: 'Write the characters themselves in the text, take the declarations out, and upload the file again.',
  }),
  tooDeep: (most: number): Rejection => ({
    kind: 'undecodable',
    reason: `Elements stand in one another more than ${most} deep: it is no article.`,
    mend: 'Export the article again and upload it.',
  }),
  tooMany: (elements: number, attributes: number): Rejection => ({
    kind: 'too-large',
    place: `${elements} elements`,
    reason: `The file has more than ${elements} elements or ${attributes} attributes.`,
    mend: 'Cut the file into parts and upload each under its own name.',
  }),
}
