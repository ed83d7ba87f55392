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

/** "imf" of "international monetary fund"; nothing of a single word. */
export function initialsOf(key: string): string | undefined {
  const words = key.split(' ').filter(word => !small.has(word))

  return words.length < 2 ? undefined : words.map(word => word.charAt(0)).join('')
}
