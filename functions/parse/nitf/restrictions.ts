import { codeOf } from '../given/standing.ts'
import type { Story } from '../given/story.ts'
import { attributesAt, givenAttribute, type XmlElement } from '../xml/element.ts'

/**
 * A release date stands in most files, with or without an embargo. Where the file says that it is embargoed, the date must
 * be exact; else it is the system's time of publication.
 */
export function restrictionsOf(docdata: XmlElement | undefined): Pick<Story, 'embargoes' | 'expiries' | 'statuses'> {
  const statuses = givenAttribute(docdata, 'management-status')
  const releases = attributesAt(docdata, 'date.release', 'norm').filter(({ text }) => text.trim() !== '')
  const expiries = attributesAt(docdata, 'date.expire', 'norm')
  const [embargoed] = statuses.filter(({ text }) => codeOf(text) === 'embargoed')
  if (embargoed) {
    return { expiries, statuses: [], embargoes: releases.length > 0 ? releases : [{ ...embargoed, text: '' }] }
  }
  const scheduled = releases.map(one => ({ ...one, rule: 'release-date', scheduled: true as const }))
  return { expiries, statuses, embargoes: scheduled }
}
