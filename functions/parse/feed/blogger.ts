import { heldBackAt } from '../given/standing.ts'
import type { Given } from '../given/story.ts'
import { at, attribute, placeOf, textOf, textsAt, type XmlElement } from '../xml/element.ts'

const ofKind = /^https?:\/\/schemas\.google\.com\/g\/2005#kind$/

/** Blogger exports its settings, templates, pages and comments as entries, too; the feed of a site holds posts alone. */
export function isPost(entry: XmlElement): boolean {
  const kind = at(entry, 'atom:category').find(isKind)
  const type = textOf(firstOf(entry, 'type')).trim()

  return (kind === undefined || /#post$/.test(attribute(kind, 'term') ?? '')) && (type === '' || type === 'POST')
}

/** A category that says what an entry is, and not what it is about. */
export const isKind = (category: XmlElement): boolean => ofKind.test(attribute(category, 'scheme') ?? '')

/** Drafts, by RFC 5023 §13.1.1 and as Blogger says since 2024 what has become of a post. */
export function heldBack(entry: XmlElement): Given[] {
  const drafts = textsAt(entry, 'app:control/app:draft').filter(({ text }) => text.trim() === 'yes')
  const status = firstOf(entry, 'status')
  const others = status === undefined || textOf(status).trim() === 'LIVE' ? [] : [placeOf(status)]

  return [...drafts.map(({ place }) => place), ...others].map(heldBackAt)
}

const firstOf = (entry: XmlElement, name: string): XmlElement | undefined => at(entry, `blogger:${name}`)[0]
