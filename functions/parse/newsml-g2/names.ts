import { codeOf } from '../given/standing.ts'
import type { Given, GivenPerson } from '../given/story.ts'
import { at, attribute, given, givenAttribute, type XmlElement } from '../xml/element.ts'

/** A concept by its code, in whichever of the three ways the standard has. */
export const codedAt = (element: XmlElement | undefined, path: string): Given[] =>
  at(element, path).flatMap(coded => {
    const [code] = ['qcode', 'uri', 'literal'].flatMap(name => givenAttribute(coded, name))

    return code ? [code] : [given(coded)]
  })

/** The printed name of each concept at a path; of names in several languages the first. */
export const namesAt = (element: XmlElement | undefined, path: string): Given[] => at(element, path).flatMap(nameOf)

export function nameOf(concept: XmlElement): Given[] {
  const [name] = at(concept, 'name')

  return name ? [given(name)] : givenAttribute(concept, 'literal')
}

export const peopleAt = (meta: XmlElement | undefined): GivenPerson[] =>
  [...at(meta, 'creator'), ...at(meta, 'contributor')].flatMap(person => {
    const role = attribute(person, 'role') ?? attribute(person, 'jobtitle')
    const said = role === undefined ? {} : { role: codeOf(role) }

    return nameOf(person).map(name => ({ ...name, ...said }))
  })
