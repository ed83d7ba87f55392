import { scopedId } from '../given/scoped-id.ts'
import {
  emptyStory,
  type Given,
  type GivenBody,
  type GivenPerson,
  type GivenPicture,
  type Story,
} from '../given/story.ts'
import { completed, longestBase } from '../markup/addresses.ts'
import {
  at,
  attribute,
  firstAt,
  given,
  givenAttribute,
  languageAround,
  placeOf,
  textOf,
  textsAt,
  type XmlElement,
} from '../xml/element.ts'
import { markupOf } from '../xml/to-markup.ts'
import { heldBack, isKind } from './blogger.ts'
import { picturesOf } from './media.ts'

/** What a feed says of itself and so of its entries. */
export type Feed = { scope: string; authors: Given[]; rights: string }

/** An entry by RFC 4287. What the feed says of itself holds for entries that do not say it. */
export function storyOfEntry(entry: XmlElement, feed: Feed): Story {
  const id = textOf(firstAt(entry, 'atom:id')).trim()
  const links = linksOf(entry, 'alternate').map(({ href }) => href)
  const texts = (name: string) =>
    at(entry, name)
      .slice(0, mostTexts)
      .flatMap(element => contentOf(element, links[0]?.text))
  const [contents, summaries] = [texts('atom:content'), texts('atom:summary')]

  return {
    ...emptyStory,
    ...(id !== '' && { id: scopedId(id, feed.scope) }),
    headlines: at(entry, 'atom:title').map(constructed),
    standfirsts: contents.length > 0 ? at(entry, 'atom:summary').map(constructed) : [],
    contributors: peopleOf(entry, feed),
    published: [
      ...textsAt(entry, 'atom:published', 'atom:issued', 'atom:created', 'dc:date'),
      ...textsAt(entry, 'atom:updated').map(one => ({ ...one, rule: 'updated', confidence: 0.6 })),
    ],
    updated: textsAt(entry, 'atom:updated', 'atom:modified'),
    statuses: heldBack(entry),
    languages: languageAround(entry),
    keywords: categoriesOf(entry),
    sections: categoriesOf(entry),
    links,
    pictures: [...picturesOf(entry), ...enclosed(entry)],
    bodies: [...contents, ...summaries],
    extra: rightsOf(entry, feed),
  }
}

/** A text construct (§3.1) as a field: markup in it is read as such, wherever it hides. */
const constructed = (element: XmlElement): Given => given(element)

// §4.1.2 allows one.
const mostTexts = 100

/**
 * The content element (§4.1.3). What lies elsewhere or in another type is no text of ours. Where nothing else is said, relative
 * addresses are meant from the entry's own page.
 */
function contentOf(element: XmlElement, page: string | undefined): GivenBody[] {
  const type = attribute(element, 'type')?.toLowerCase().split(';')[0]?.trim() ?? 'text'
  const at = { place: placeOf(element), base: baseAround(element) ?? page }
  if (attribute(element, 'src') !== undefined) return []
  if (type === 'xhtml' || type === 'application/xhtml+xml')
    return [{ ...at, as: 'markup', text: markupOf(element.children) }]
  if (type === 'html' || type === 'text/html') return [{ ...at, as: 'markup', text: textOf(element) }]

  return type === 'text' || type.startsWith('text/') ? [{ ...at, as: 'plain', text: textOf(element) }] : []
}

/** `xml:base` here and around, the outer ones for the inner ones. */
function baseAround(element: XmlElement): string | undefined {
  const outer = element.parent && baseAround(element.parent)
  const own = attribute(element, 'xml:base')

  return own === undefined || own.length > longestBase ? outer : (completed(own, outer) ?? outer)
}

type Link = { href: Given; link: XmlElement }

const linksOf = (entry: XmlElement, rel: string): Link[] =>
  at(entry, 'atom:link')
    .filter(link => (attribute(link, 'rel') ?? 'alternate') === rel)
    .flatMap(link => givenAttribute(link, 'href').map(href => ({ href: absolute(href, baseAround(link)), link })))

const absolute = (href: Given, base: string | undefined): Given => ({
  ...href,
  text: completed(href.text.trim(), base) ?? href.text,
})

const enclosed = (entry: XmlElement): GivenPicture[] =>
  linksOf(entry, 'enclosure')
    .filter(({ link }) => /^image\//i.test(attribute(link, 'type') ?? ''))
    .map(({ href, link }) => ({ place: href.place, url: href.text, caption: attribute(link, 'title') }))

/** §4.2.1: an entry without authors is by those of its source, or else of the feed. */
function peopleOf(entry: XmlElement, feed: Feed): GivenPerson[] {
  const own = textsAt(entry, 'atom:author/atom:name', 'dc:creator')
  const source = textsAt(entry, 'atom:source/atom:author/atom:name')
  const authors = [own, source, feed.authors].find(names => names.length > 0) ?? []

  return [...authors, ...textsAt(entry, 'atom:contributor/atom:name')]
}

const categoriesOf = (entry: XmlElement): Given[] =>
  at(entry, 'atom:category')
    .filter(category => !isKind(category))
    .flatMap(category => {
      const label = givenAttribute(category, 'label')

      return label.length > 0 ? label : givenAttribute(category, 'term')
    })

function rightsOf(entry: XmlElement, feed: Feed): Story['extra'] {
  const rights = textOf(firstAt(entry, 'atom:rights')).trim() || feed.rights

  return rights === '' ? {} : { rights }
}
