import { isEditorsRemark } from './editors-remarks.ts'
import { type Element, elementsIn } from './element.ts'
import { activeNames } from './element-names.ts'
import { isStruck } from './struck.ts'

/**
 * What is taken out of some markup, by name: what could run, load or restyle something ("script", "onclick", "javascript address"),
 * and what whoever edited the text had taken out already.
 */
export function removedFrom(tree: Element): string[] {
  const names = new Set<string>()
  for (const element of elementsIn(tree)) for (const name of takenOutAt(element)) names.add(name)

  return [...names].slice(0, most)
}

function takenOutAt(element: Element): string[] {
  const names: string[] = []
  if (activeNames.has(element.name)) names.push(element.name)
  if (isStruck(element)) names.push('deleted words')
  if (isEditorsRemark(element)) names.push('editors’ remarks')
  for (const [name, value] of element.attributes) {
    if (/^on[a-z]/.test(name)) names.push(name.slice(0, longestName))
    const scheme = addresses.has(name) ? schemeOf(value) : undefined
    if (scheme) names.push(`${scheme} address`)
  }
  return names
}

const addresses = new Set(['href', 'src', 'action', 'formaction', 'xlink:href'])

// No handler's name is longer.
const longestName = 30

// A receipt names kinds; a page that has more of them than this was made to have them.
const most = 40

// Browsers pass over controls and spaces in front of a scheme and inside of it (URL Standard).
const unseen = /[\p{Cc} ]+/gu
const scheme = /^(?:javascript|vbscript|data:text(?=\/))/i

const schemeOf = (address: string) =>
  scheme.exec(address.slice(0, 200).replace(unseen, ''))?.[0].toLowerCase().replace(':', '')
