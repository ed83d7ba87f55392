import { attribute, type Element } from '../markup/element.ts'
import { opensWithBy, readByline } from '../plain-text/byline.ts'
import { isAuthorLink, isPersonLink } from './author-link.ts'
import { classWords } from './class-words.ts'
import { wordsIn } from './words-in.ts'

// A line about the story, not of it.
const lineLength = 160

const bylineWords = new Set(
  'author authors byline bylines contributor contributors writer autor autore auteur forfatter skribent reporter signature firma'.split(
    ' ',
  ),
)
const notOnes = new Set(
  'bio box avatar image img photo description info desc title job role social follow twitter'.split(' '),
)

const signed =
  /^(?:(?:written|posted|submitted|story|words|text|reviewed|medically reviewed) )?(?:by|von|par|por|di|door)[: ] ?\p{Lu}/iu
const lineNames = new Set('p div span li h2 h3 h4 h5 h6 address cite em small strong footer'.split(' '))

const signedLength = 120

/** A line of its own that begins with "By". */
function isSigned(element: Element): boolean {
  if (!lineNames.has(element.name) || element.children.length > 12) return false
  const words = wordsIn(element, signedLength)

  return words.length < signedLength && (signed.test(words) || isSignedElsewhere(words))
}

/** "Συντάκτης: …", "김민서 기자": whatever may open so is read as the byline of a text is. */
const isSignedElsewhere = (words: string) => opensWithBy(words) && readByline(words)?.rule === 'by-line'

/** An element that calls itself the author's, or a line that begins with "By". */
export const namesAuthor = (element: Element): boolean => isByline(element) || isSigned(element)

function isByline(element: Element): boolean {
  if (element.attributes.size === 0) return false
  const line = element.name === 'a' && element.parent ? wordsIn(element.parent, lineLength) : ''
  if (isAuthorLink(element)) return line.length < lineLength
  if (isPersonLink(element)) return line.length < lineLength && signed.test(line)
  if (
    /\bauthor\b/.test(attribute(element, 'rel') ?? '') ||
    /\b(?:author|creator)\b/.test(attribute(element, 'itemprop') ?? '')
  )
    return element.name !== 'meta'
  const words = classWords(element)
  // Firefox's reading view.
  if (attribute(element, 'class')?.includes('reader-credits')) return true

  return (
    words.some(word => bylineWords.has(word)) &&
    !words.some(word => notOnes.has(word)) &&
    element.name !== 'body' &&
    element.name !== 'article'
  )
}
