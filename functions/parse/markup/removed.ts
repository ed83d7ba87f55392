import { type Element, elementsIn } from './element.ts'
import { activeNames } from './element-names.ts'

/** What of some markup could run, load or restyle something, by name: "script", "onclick", "javascript: address". */
export function removedFrom(tree: Element): string[] {
  const names = new Set<string>()
  for (const element of elementsIn(tree)) {
    if (activeNames.has(element.name)) names.add(element.name)
    for (const [name, value] of element.attributes) {
      if (/^on[a-z]/.test(name)) names.add(name.slice(0, longestName))
      const scheme = addresses.has(name) ? schemeOf(value) : undefined
      if (scheme) names.add(`${scheme} address`)
    }
  }
  return [...names].slice(0, most)
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
