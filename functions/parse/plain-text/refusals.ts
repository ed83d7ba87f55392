import type { Rejection } from '../../../events/article.ts'
import type { Undecodable } from '../../text/decoded.ts'

/** The answers to an upload that no article can be made of. */
export const rejected = {
  empty: {
    kind: 'empty',
    reason: 'The file is empty: it holds no text.',
    mend: 'Save the article into the file and upload it again.',
  },
  noText: {
    kind: 'no-text',
    reason: 'The file holds no words of an article, only dates, marks or buttons.',
    mend: 'Put the headline and the text of the article into the file and upload it again.',
  },
  tooManyLines: (most: number): Rejection => ({
    kind: 'too-large',
    place: `line ${most}`,
    reason: `The file has more than ${most} lines of text: it is no article.`,
    mend: 'Upload the article alone, or cut it into parts.',
  }),
  mislabelled: (what: string): Rejection => ({
    kind: 'mislabelled',
    place: 'offset 0',
    reason: `The file is not text: it is ${what}.`,
    mend: 'Upload it under its own file name ending, or save the article as plain text.',
  }),
  notOfKind: (what: string): Rejection => ({
    kind: 'mislabelled',
    place: 'offset 0',
    reason: `The file is not ${what}, whatever its name says.`,
    mend: 'Upload it under its own file name ending, or save the article as plain text.',
  }),
} as const

export function notDecoded({ kind, offset, why }: Undecodable, bytes: Uint8Array): Rejection {
  const place = `line ${lineAt(bytes, offset)}, byte ${offset}`
  if (kind === 'binary') {
    return {
      kind,
      place,
      reason: `The file is not text: ${why}.`,
      mend: 'Save the article as plain text in UTF-8 and upload it again.',
    }
  }
  return {
    kind,
    place,
    reason: `The characters of the file cannot be read: ${why}.`,
    mend: 'Save it as UTF-8, or upload it with its charset in the content type (text/plain; charset=…).',
  }
}

function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1
  for (let at = bytes.indexOf(10); at >= 0 && at < offset; at = bytes.indexOf(10, at + 1)) line++
  return line
}
