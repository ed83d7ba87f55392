import { plain } from './words.ts'

/** A name as it is compared: no case, accents, full stops, article before it or genitive after it. */
export const keyOf = (name: string): string =>
  plain(name.toLowerCase())
    .replace(/[’']s?$/u, '')
    .replace(/[.’']/gu, '')
    .replace(/^the\s+/u, '')
    .replace(/[\s-]+/gu, ' ')
    .trim()

/** The words that follow a group's own name: "Barlow Holdings Plc" is Barlow. */
const forms =
  /(?: (?:inc|corp|corporation|ltd|limited|plc|llc|llp|co|company|companies|ag|sa|nv|spa|gmbh|ab|oyj|holdings|holding|group|& co))+$/u

export const withoutForm = (key: string): string => key.replace(forms, '')

const small = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'de', 'des', 'du', 'la', 'le', 'et', '&'])

/** "imf" of "international monetary fund"; a single word stays whole. */
export function initialsOf(key: string): string {
  const words = key.split(' ').filter(word => !small.has(word))

  return words.length < 2 ? key : words.map(word => word.charAt(0)).join('')
}

/** A name begins behind an apostrophe too, "O’Brien", but no "’s" or "’ll". */
const beginning = /(?<![\p{L}\p{M}'’])\p{Ll}|(?<=['’])\p{Ll}(?=\p{Ll}{2})/gu

/** "BEIRUT" as Beirut. What is short or has stops is an abbreviation, "EU" or "U.S.", and stays as it is. */
export const titled = (name: string): string =>
  name.length <= 4 || /\p{Ll}|\./u.test(name)
    ? name
    : name.toLowerCase().replace(beginning, first => first.toUpperCase())
