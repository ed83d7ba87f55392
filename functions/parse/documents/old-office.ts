import type { Rejection } from '../../../events/article.ts'
import { encrypted } from '../archive/refusals.ts'

// Compound files ([MS-CFB] §2.2): Word before 2007, Outlook's messages, and what a password is put around.
const mark = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const lockedName = Buffer.from('EncryptedPackage', 'utf16le')

export const isOldOffice = (bytes: Uint8Array): boolean => mark.every((byte, at) => bytes[at] === byte)

export const oldOffice = (bytes: Uint8Array): Rejection =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(lockedName)
    ? encrypted('The document')
    : {
        kind: 'unknown-format',
        reason: 'The file is in the form that Office had before 2007 (doc, xls, ppt, msg).',
        mend: 'Save it as .docx, or as plain text, and upload it again.',
      }
