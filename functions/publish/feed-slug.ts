import { createHash } from 'node:crypto'

// Signs that people set or leave out at will: names that differ in nothing else are the same name.
const loose = /['’‘ʼ`"“”]+|(?<!\d)[.,]+|[.,]+(?!\d)/gu
const spaces = /[\s\p{Pd}_\u00a0]+/gu
const hasHash = /(^|-)[0-9a-f]{8}$/

/** A key of S3 has 1,024 bytes; a name needs few of them to be known by. */
const LONGEST_SLUG = 60

/**
 * The part of an address that stands for a name. It is made from the name alone, so it is the same whatever other names
 * there are and in whatever order they come: where letters and digits do not tell a name whole ("C++", "C#"), or it is too
 * long, or it ends like a hash, a hash of it does.
 */
export function slugOf(name: string): string {
  const plain = name
    .toWellFormed()
    .normalize('NFKC')
    .toLowerCase()
    .replace(loose, '')
    .replace(spaces, '-')
    .replace(/^-+|-+$/g, '')
  const letters = plain.replace(/[^\p{L}\p{M}\p{N}-]+/gu, '-').replace(/-+/g, '-')
  const short = [...letters]
    .slice(0, LONGEST_SLUG)
    .join('')
    .replace(/^-+|-+$/g, '')

  return short === plain && short !== '' && !hasHash.test(short) ? short : `${short}-${hashOf(plain)}`.replace(/^-/, '')
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8)
