import { fromCapitals, isAgency, isPersonName, isRole } from '../../text/names.ts'
import { type Byline, endsClause } from './byline.ts'
import { houseName, isDesk } from './people-in.ts'

/** "Example News Bureau": no person, but beside a date the one who signs. */
export function readDesk(text: string): Byline | undefined {
  const name = text.split(', ').at(-1) ?? ''
  if (!/^\p{Lu}/u.test(name) || !(isDesk(name) || isAgency(name))) return undefined

  return { byline: text, contributors: [{ name: houseName(name) }], rule: 'desk-beside-date', confidence: 0.55 }
}

const byAnyName = /^(?:(?:[Ww]ritten|[Pp]osted|[Pp]ublished) )?[Bb]y:? ([\p{Lu}\d]\S*(?: \S+){0,3}|\w{3,20})$/u

/** "By Ask the Harbourmaster", "By 3rd Pier": nobody is called so, but beside a date it is who signs. */
export function readAnyName(text: string): Byline | undefined {
  const name = text.length > longestName || endsClause(text) ? undefined : byAnyName.exec(text)?.[1]
  return name === undefined
    ? undefined
    : { byline: text, contributors: [{ name }], rule: 'by-beside-date', confidence: 0.6 }
}
const longestName = 50

const address = /^(?:(?:e-?mail|contact|reach):? )?(\p{Ll}{2,})[._](\p{Ll}{2,})@[\w-]+(?:\.[\w-]+)+$/iu

/** The name that an address is made of. */
export function readAddress(text: string): Byline | undefined {
  if (text.length > 80 || !text.includes('@')) return undefined
  const [, first = '', last = ''] = address.exec(text) ?? []
  const name = `${first} ${last}`.toUpperCase()
  if (!isPersonName(name) || isRole(name)) return undefined

  return { byline: text, contributors: [{ name: fromCapitals(name) }], rule: 'address', confidence: 0.4 }
}
