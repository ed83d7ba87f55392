import { attribute, type Element, elementsIn } from './element.ts'
import { activeNames } from './element-names.ts'

/** What of some markup could run, load or restyle something, by name: "script", "onclick", "javascript: address". */
export function removedFrom(tree: Element): string[] {
  const names = new Set<string>()
  for (const element of elementsIn(tree)) {
    if (activeNames.has(element.name)) names.add(element.name)
    for (const name of element.attributes.keys()) if (/^on[a-z]/.test(name)) names.add(name.slice(0, 30))
    const schemes = ['href', 'src', 'action', 'formaction', 'xlink:href'].map(name =>
      schemeOf(attribute(element, name)),
    )
    for (const found of schemes) if (found) names.add(`${found} address`)
  }
  return [...names].slice(0, most)
}

// A receipt names kinds; a page that has more of them than this was made to have them.
const most = 40

// Browsers pass over controls and spaces in front of a scheme and inside of it (URL Standard).
const unseen = /[\p{Cc} ]+/gu
const scheme = /^(?:javascript|vbscript|data:text(?=\/))/i

const schemeOf = (address: string | undefined) =>
  scheme.exec((address ?? '').slice(0, 200).replace(unseen, ''))?.[0].toLowerCase()
