import { attribute, type Element } from '../markup/element.ts'

/** The words in an element's classes and id: "RelatedLinks-item_x1" says "related", "links" and "item". */
export function classWords(element: Element): readonly string[] {
  if (element.attributes.size === 0) return none
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`

  // Names are a few words; what runs on was made to run on.
  return names === ' ' ? none : split(names.slice(0, 300))
}

const none: readonly string[] = []

// "has-sidebar" and "no-comments" speak of a neighbour, "[grid-area:sidebar]" is a style.
const neighbours =
  /\[[^\]\s]*\]|(?:^|[\s_-])(?:has|have|no|not|with|without|hide|show|is)[-_][\w-]*|comments?-(?:open|closed|off|on|enabled|disabled)\b/g

// A page says the same of hundreds of its elements, and several parts of the reader ask about each.
const known = new Map<string, readonly string[]>()
const mostKnown = 2000

function split(names: string): readonly string[] {
  const found = known.get(names)
  if (found !== undefined) return found

  const words = wordsOf(names)
  if (known.size === mostKnown) known.clear()
  known.set(names, words)
  return words
}

const wordsOf = (names: string): readonly string[] =>
  names
    .replace(neighbours, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(word => word.length > 1)
