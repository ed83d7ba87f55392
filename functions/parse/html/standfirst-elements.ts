import { attribute, type Element } from '../markup/element.ts'
import { classWords } from './class-words.ts'

const standfirstWords = new Set(
  'standfirst dek deck subtitle subheadline subhead subheading chapo vorspann sottotitolo entradilla bajada ingress'.split(
    ' ',
  ),
)
const standfirstHolders = new Set(['p', 'div', 'h2', 'h3', 'h4', 'span', 'section', 'header', 'strong'])

/** An element that calls itself the sentence under the headline. */
export function isStandfirst(element: Element): boolean {
  if (!standfirstHolders.has(element.name)) return false
  if (/^(?:alternativeHeadline|description)$/.test(attribute(element, 'itemprop') ?? '')) return true

  return element.attributes.size > 0 && classWords(element).some(word => standfirstWords.has(word))
}
