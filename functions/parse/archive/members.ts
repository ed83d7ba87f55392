import type { Rejection } from '../../../events/article.ts'

/** Anything that could be taken for an order, or for another name than is seen: controls and bidirectional overrides. */
const disguised = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u

// Far longer ones than may stand are refused by their beginnings: to normalise megabytes of accents takes hours.
const longestRead = 4000

/** The one spelling that a member's identity is made of. Archivers of one system write a backslash for a slash. */
export const memberName = (written: string): string =>
  written
    .slice(0, longestRead)
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '')
    .normalize('NFC')

/** Why a name may not stand. Nothing is ever written to a disk here, but names are shown to people and make ids. */
export function refusedName(name: string): Rejection | undefined {
  if (disguised.test(name)) return badName(name, 'its name holds characters that are not seen')
  if (/^(?:\/|[A-Za-z]:)/.test(name)) return badName(name, 'its name begins at the root of a disk')
  if (name.split('/').includes('..')) return badName(name, 'its name leads out of the archive')

  // An object key ends at 1,024 bytes, and a member's name stands beside one.
  return name === '' || Buffer.byteLength(name) > 500 ? badName(name, 'its name is empty or too long') : undefined
}

export const badName = (name: string, why: string): Rejection => ({
  kind: 'malformed',
  place: shown(name),
  reason: `The member is not read: ${why}.`,
  mend: 'Give it a plain name of its own and pack the bundle again.',
})

/** A name as it may be shown: what is not seen stands as its number. */
export const shown = (name: string): string =>
  name
    .slice(0, 200)
    .toWellFormed()
    .replace(new RegExp(disguised, 'gu'), letter => `\\u{${(letter.codePointAt(0) ?? 0).toString(16)}}`)
