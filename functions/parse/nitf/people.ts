import { oneSpaced } from '../../text/clean.ts'
import type { GivenPerson } from '../given/story.ts'
import { readSignOff } from '../plain-text/notices.ts'
import { at, given, placeOf, textOf, textsAt, within, type XmlElement } from '../xml/element.ts'

/** The people that are marked as such in the byline, and those of the sign-off; a byline without marks is read by its words. */
export function peopleOf(nitf: XmlElement): GivenPerson[] {
  const bylines = at(nitf, 'body/body.head/byline')
  const marked = bylines.flatMap(byline => {
    const people = within(byline, 'person')
    const [title] = textsAt(byline, 'byttl')

    return people.map(person => ({ ...given(person), ...(people.length === 1 && title && { role: title.text }) }))
  })
  const signedOff = at(nitf, 'body/body.end/tagline').flatMap(tagline =>
    (readSignOff(oneSpaced(textOf(tagline))) ?? []).map(({ name, role }) => ({
      text: name,
      place: placeOf(tagline),
      ...(role !== undefined && { role }),
    })),
  )

  return marked.length > 0
    ? [...marked, ...signedOff]
    : signedOff.length > 0
      ? [...unmarked(bylines), ...signedOff]
      : []
}

/** Where the sign-off names people, those of the byline must stand beside them. */
const unmarked = (bylines: readonly XmlElement[]): GivenPerson[] => bylines.map(given)
