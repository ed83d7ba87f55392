import type { Given } from '../given/story.ts'
import { isObject } from '../json/json.ts'
import { type Properties, propertiesOf, textsOf, valuesOf } from '../json/properties.ts'

export type SaidAs = Given & { role: string; contentType: string }

/** The texts of a list of `{ role, contentType, value }`, those of the wanted roles first. */
export function saidAs(properties: Properties, list: string, wanted: readonly string[]): SaidAs[] {
  const said = valuesOf(properties, list).flatMap(({ value, place }): SaidAs[] => {
    if (!isObject(value)) return []
    const own = propertiesOf(value, place)
    const word = (name: string) => textsOf(own, name)[0]?.text.toLowerCase().trim() ?? ''

    return textsOf(own, 'value').map(one => ({ ...one, role: word('role'), contentType: word('contenttype') }))
  })
  const rank = ({ role }: SaidAs) => (wanted.includes(role) ? wanted.indexOf(role) : wanted.length)
  return said.toSorted((a, b) => rank(a) - rank(b))
}
