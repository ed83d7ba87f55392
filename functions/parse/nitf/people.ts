import { oneSpaced } from '../../text/clean.ts'
import { isAgency, isOutlet } from '../../text/names.ts'
import type { Given, GivenPerson } from '../given/story.ts'
import { readSignOff } from '../plain-text/notices.ts'
import { at, firstAt, given, outermost, placeOf, textOf, textsAt, type XmlElement } from '../xml/element.ts'

/** The people that are marked as such in the byline, and those of the sign-off; a byline without marks is read by its words. */
export function peopleOf(nitf: XmlElement): GivenPerson[] {
  const bylines = at(nitf, 'body/body.head/byline')
  const marked = bylines.flatMap(byline => {
    const people = outermost(byline, 'person')
    const [title] = textsAt(byline, 'byttl')

    const role = people.length === 1 && title && !isHouse(title.text) ? { role: title.text } : {}
    return people.map(person => ({ ...given(person), ...role }))
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

/** The printed credit; some systems leave out the blank before a title, which a style sheet would set apart. */
export const bylinesOf = (nitf: XmlElement): Given[] =>
  at(nitf, 'body/body.head/byline').map(byline => {
    const whole = oneSpaced(textOf(byline))
    const title = oneSpaced(textOf(firstAt(byline, 'byttl')))
    const before = title === '' || whole.length > longestByline ? '' : whole.slice(0, whole.lastIndexOf(title))

    return { ...given(byline), text: /[^\s,]$/.test(before) ? `${before}, ${title}` : whole }
  })

// In a longer one a title that was made for it is searched for in the square of its length.
const longestByline = 500

const isHouse = (title: string) => isAgency(title.trim()) || isOutlet(title.trim())

/** Where the sign-off names people, those of the byline must stand beside them. */
const unmarked = (bylines: readonly XmlElement[]): GivenPerson[] => bylines.map(given)
